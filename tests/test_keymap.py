"""The table of commands: no key that terminals take, none twice, and always a second way."""

from __future__ import annotations

import pytest

from cpc_tui.keymap import COMMANDS, PLACES, Command, Where, bar_items, commands_at, key_name

FORBIDDEN = {"ctrl+h", "ctrl+i", "ctrl+m", "ctrl+left_square_bracket", "f10", "f11"}
FIXED = {
    "help": {"f1", "ctrl+g"},
    "quick_entry": {"f2", "ctrl+r"},
    "add_action": {"f4"},
    "attendance": {"f5"},
    "back": {"f8", "ctrl+up"},
    "next": {"f9", "ctrl+down", "ctrl+n"},
    "go_to": {"ctrl+t"},
    "find": {"ctrl+f"},
    "save": {"ctrl+s"},
    "export": {"ctrl+o"},
    "undo": {"ctrl+underscore"},
    "undo_here": {"u"},
    "hide": {"f3"},
    "palette": {"ctrl+p"},
    "leave": {"ctrl+q"},
}


@pytest.mark.parametrize("name", FIXED)
def test_the_fixed_keys_stay_as_hands_have_learned_them(name: str) -> None:
    """People's hands and scripts rely on these."""
    (command,) = (each for each in COMMANDS if each.id == name)
    assert FIXED[name] <= set(command.keys)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: f"{each.where}.{each.id}")
def test_no_key_is_one_that_a_terminal_breaks(command: Command) -> None:
    """Keys that are others in disguise, or that desktops take, are never used."""
    for key in command.keys:
        assert key not in FORBIDDEN
        assert not key.startswith(("alt+", "shift+f"))


@pytest.mark.parametrize("place", PLACES)
def test_no_key_means_two_things_in_one_place(place: Where) -> None:
    """A key does one thing wherever it is pressed."""
    around: dict[Where, tuple[Where, ...]] = {"grid": ("grid", "everywhere")}
    places = around.get(place, (place, "everywhere"))
    keys = [key for command in commands_at(*places) for key in command.keys]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: f"{each.where}.{each.id}")
def test_a_function_key_is_never_the_only_way(command: Command) -> None:
    """Some terminals and desktops take function keys for themselves."""
    assert command.typed or any(not _is_function_key(key) for key in command.keys)


def _is_function_key(key: str) -> bool:
    return key[0] == "f" and key[1:].isdigit()


@pytest.mark.parametrize("place", PLACES)
def test_the_key_bar_fits_eighty_columns(place: Where) -> None:
    """The most needed keys of every place are there whole at 80 columns."""
    items = bar_items("everywhere", place)[:8]
    assert len("  ".join(f"{key} {label}" for key, label in items)) <= 80


def test_keys_are_named_as_they_are_printed_on_a_keyboard() -> None:
    """The names in help are those people know."""
    assert key_name("ctrl+t") == "Ctrl+T"
    assert key_name("ctrl+underscore", short=True) == "^_"
    assert key_name("f9") == "F9"
    assert key_name("less_than_sign") == "<"
