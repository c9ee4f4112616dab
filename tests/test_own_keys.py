"""A user's own keys are read strictly: nothing that cannot work, and no way out is ever lost."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.command import PLACES, Command
from cpc_tui.key_names import is_function_key
from cpc_tui.keymap import COMMANDS, bar_items, binding_id
from cpc_tui.own_keys import KeysRefused, commands_with, read_keys

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
IDS = sorted({each.id for each in COMMANDS})
_FREE = ["f1", "f9", "f12", "ctrl+n", "ctrl+home", "ctrl+end", "ctrl+delete", "insert"]
_DOUBTFUL = ["ctrl+q", "ctrl+x", "escape", "enter", "n", "u", "<"]
_NEVER = ["ctrl+h", "alt+n", "shift+f3", "nonsense"]
SOME_KEYS = st.sampled_from([*_FREE, *_DOUBTFUL, *_NEVER])


def faults(text: str) -> tuple[str, ...]:
    """What is wrong with a table of keys."""
    with pytest.raises(KeysRefused) as caught:
        read_keys(tomllib.loads(text))
    return caught.value.faults


def test_a_command_has_the_keys_that_it_is_given() -> None:
    """Given keys take the place of all that it had; commands that are not named keep theirs."""
    commands = commands_with(read_keys({"next": ["f9", "ctrl+end"], "go_to": "ctrl+home"}))
    keys = {binding_id(each): each.keys for each in commands}
    assert keys["meeting.next"] == ("f9", "ctrl+end")
    assert keys["meeting.go_to"] == ("ctrl+home",)
    assert keys["meeting.back"] == ("f8", "ctrl+up")
    assert ("^Home", "Go to") in bar_items("meeting", among=commands)


def test_a_command_of_several_places_is_changed_in_each_or_in_one() -> None:
    """`close` alone is all of them; below a place it is that one."""
    everywhere = read_keys({"close": ["escape", "ctrl+end"]})
    assert len(everywhere) == sum(each.id == "close" for each in COMMANDS)
    assert set(read_keys({"checks": {"close": ["f6", "f7"]}})) == {"checks.close"}


def test_two_commands_can_change_their_keys_with_each_other() -> None:
    """What is taken from one by the same table is free for another."""
    own = read_keys({"back": ["f9", "ctrl+down"], "next": ["f8", "ctrl+up"]})
    assert own["meeting.back"] == ("f9", "ctrl+down")


def test_a_command_that_only_is_typed_can_have_a_key() -> None:
    """The settings give a key even to what has none as built in."""
    assert read_keys({"begin_break": "ctrl+end"}) == {"meeting.begin_break": ("ctrl+end",)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("next_step = ['f9']", "keys: 'next_step' is not a command. Did you mean 'next"),
        ("checks.setle = ['f9']", "keys: 'setle' is not a command. Did you mean 'settle'?"),
        ("chekcs.settle = ['f9']", "keys: 'chekcs' is not a place. Did you mean 'checks'?"),
        ("checks.next = ['f9']", "keys: 'next' is not a command."),
        ("qqqqq = ['f9']", "`cpc-tui keys --json` names all of them."),
        ("next = ['f99', 'ctrl+n']", "keys.next: 'f99' is not a key. Did you mean 'f9'"),
        ("next = ['ctrl-n']", "keys.next: 'ctrl-n' is not a key. Did you mean 'ctrl+n'"),
        ("next = []", "keys.next: has no key; every command keeps one."),
        ("next = 9", "keys.next: 9 is not a list of keys."),
        ("next = [['f9']]", "is not a list of keys."),
        ("next = ['ctrl+n', '^N']", "keys.next: Ctrl+N is named twice."),
        ("next = ['f9', 'f8', 'f12']", "keys.next: has function keys alone, which some terminals"),
        ("next = ['f9', 'f2']", "keys.next: has function keys alone"),
        ("next = ['ctrl+b']", "keys.next: Ctrl+B is also the key of 'add_action'"),
        ("next = ['ctrl+g']", "keys.next: Ctrl+G is also the key of 'help' (everywhere)."),
        ("help = ['ctrl+t']", "keys.help: Ctrl+T is also the key of 'go_to' (in a conference)."),
        ("add = ['ctrl+t']", "keys.add: Ctrl+T is also the key of 'go_to' (in a conference)."),
        ("list.add = ['n']", "keys.add: n is also the key of 'new' (in the list of conferences)."),
        ("next = ['ctrl+q']", "keys.next: Ctrl+Q always does what it does"),
        ("home.review = ['enter']", "keys.home.review: Enter always does what it does"),
        ("add = ['escape']", "keys.add: Esc always does what it does"),
        ("next = ['ctrl+h']", "keys.next: Ctrl+H is Backspace to a terminal."),
        ("next = ['ctrl+i']", "keys.next: Ctrl+I is Tab to a terminal."),
        ("next = ['ctrl+m']", "keys.next: Ctrl+M is Enter to a terminal."),
        ("next = ['ctrl+[']", "is Esc to a terminal."),
        ("next = ['alt+n']", "keys.next: Alt+N is sent otherwise by each terminal"),
        ("next = ['super+n']", "is sent otherwise by each terminal"),
        ("next = ['shift+f9']", "keys.next: Shift+F9 is another function key from PuTTY."),
        ("next = ['ctrl+shift+n']", "is the same as without Shift in most terminals."),
        ("next = ['shift+enter']", "is the same as without Shift in most terminals."),
        ("next = ['ctrl+enter']", "keys.next: Ctrl+Enter is not sent by most terminals."),
        ("next = ['ctrl+1']", "is not sent by most terminals."),
        ("next = ['ctrl+right']", "keys.next: Ctrl+Right is a plain arrow from PuTTY."),
        ("next = ['f10']", "keys.next: F10 is taken by desktops before the terminal sees it."),
        ("next = ['f11']", "is taken by desktops"),
        ("next = ['f13']", "is not sent by most terminals."),
        ("next = ['n']", "keys.next: n is typed into text, and this command holds while text is"),
        ("next = ['delete']", "is typed into text"),
        ("next = ['ctrl+z']", "keys.next: Ctrl+Z edits text, and this command holds while text"),
        ("add = ['ctrl+c']", "keys.add: Ctrl+C ends programs in other places"),
        ("add = ['down']", "keys.add: Down moves about or takes letters away."),
        ("add = ['tab']", "moves about or takes letters away."),
    ],
)
def test_what_cannot_work_is_refused_with_the_reason(text: str, said: str) -> None:
    """The fault names the command and the key, and why, or the nearest one that there is."""
    (fault,) = faults(text)
    assert said in fault
    assert "\n" not in fault


def test_every_fault_is_told_at_once() -> None:
    """A table with three faults has a line for each."""
    assert len(faults("nxt = 'f9'\nback = 'f99'\ngo_to = 'ctrl+h'")) == 3


def test_no_table_is_told_with_what_to_write() -> None:
    """A value in the place of the table says how it is written."""
    with pytest.raises(KeysRefused, match="Write \\[keys\\]"):
        read_keys(["f9"])


def test_the_program_can_always_be_left() -> None:
    """Ctrl+Q stays with leaving, and Esc with closing, whatever else they are given."""
    own = read_keys({"leave": ["ctrl+end"], "close": ["ctrl+home"]})
    assert own["everywhere.leave"] == ("ctrl+end", "ctrl+q")
    assert all("escape" in keys for name, keys in own.items() if name.endswith(".close"))


@given(st.dictionaries(st.sampled_from(IDS), st.lists(SOME_KEYS, max_size=3), max_size=6))
def test_whatever_is_accepted_leaves_a_way_to_everything(table: dict[str, list[str]]) -> None:
    """Every command keeps a way that is no function key, no key does two things, Ctrl+Q leaves."""
    try:
        own = read_keys(table)
    except KeysRefused:
        return
    commands = commands_with(own)
    built_in = {binding_id(each): each for each in COMMANDS}
    assert any(each.id == "leave" and "ctrl+q" in each.keys for each in commands)
    for each in commands:
        assert each.typed or any(not is_function_key(key) for key in each.keys)
    for place in PLACES:
        there = [each for each in commands if each.where in (place, "everywhere")]
        keys = [key for each in there for key in each.keys]
        usual = [key for each in there for key in built_in[binding_id(each)].keys]
        assert len(keys) == len(set(keys)) or len(usual) > len(set(usual))


@pytest.mark.parametrize("command", [each for each in COMMANDS if each.keys], ids=binding_id)
def test_the_built_in_keys_are_accepted(command: Command) -> None:
    """Whoever writes down what a command has already changes nothing."""
    table = {command.where: {command.id: list(command.keys)}}
    assert read_keys(table) == {binding_id(command): command.keys}


def test_the_example_in_the_readme_can_be_used() -> None:
    """What the README shows is accepted as it stands."""
    example = README.partition("### Your own keys")[2].partition("    [keys]\n")[2]
    lines = ["[keys]"]
    for line in example.splitlines():
        if not line.startswith("    "):
            break
        lines.append(line.strip())
    assert len(read_keys(tomllib.loads("\n".join(lines))["keys"])) == 4
