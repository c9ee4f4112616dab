"""What terminals send becomes the key that was pressed, one paste, or nothing."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from cpc_tui.driver.key_sequences import KeyParser
from tests.terminal.kinds import KINDS, Kind
from tests.terminal.plain_text import packets

KEYS = (
    *("f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "up", "down", "left", "right"),
    *("home", "end", "pageup", "pagedown", "insert", "delete", "backspace", "enter", "tab"),
    *("shift+tab", "escape", "ctrl+t", "ctrl+q", "ctrl+up", "ctrl+down", *"aZé"),
)
PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"
MORE = {
    # PuTTY set to "Linux", to "Xterm R6" and to "VT100+".
    "\x1b[[E": "f5",
    "\x1bOQ": "f2",
    "\x1bOT": "f5",
    "\x1bOX": "f9",
    # With Shift, in PuTTY, rxvt and the Linux console.
    "\x1b[25~": "f13",
    "\x1b[32~": "f18",
    # rxvt
    "\x1b[7^": "ctrl+home",
    "\x1b[8^": "ctrl+end",
    "\x1b[5$": "shift+pageup",
    # kitty
    "\x1b[13;2u": "enter",
    "\x1b[127;2u": "backspace",
    "\x1b[32;5u": "ctrl+@",
    "\x1b[54;6u": "ctrl+circumflex_accent",
    "\x1b[47;5u": "ctrl+underscore",
    "\x1b[45;6u": "ctrl+underscore",
    # The keypad
    "\x1bOl": "comma",
    "\x1bOM": "enter",
}
ANSWERS = (
    "\x1b[?1;2c",
    "\x1b[?62;c",
    "\x1b[?25u",
    "\x1b[1;5Z",
    "\x1b[99~",
    "\x1b[G",
    "\x1b[M",
    "\x1bO5P",
    "\x1b]11;rgb:0000/0000/0000\x07",
    "\x1b]11;rgb:0000/0000/0000\x1b\\",
    "\x1bP>|tmux 3.3a\x1b\\",
    "\x1b[57441;2u",
)
"""Answers to questions of other programs, keys that mean nothing here, and Shift alone."""


def parsed(*typed: str) -> list[events.Event]:
    """What becomes of packets, and of the pause after them."""
    parser = KeyParser()
    found = [each for packet in typed for each in parser.feed(packet)]
    with patch("cpc_tui.driver.key_sequences.monotonic", return_value=float("inf")):
        found += parser.tick()
    return [each for each in found if isinstance(each, events.Event)]


def keys(*typed: str) -> list[str]:
    """The keys among it."""
    return [each.key for each in parsed(*typed) if isinstance(each, events.Key)]


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_each_key_of_each_terminal_is_that_key(kind: Kind) -> None:
    """What a key sends is known as that key, alone and between letters."""
    for key in KEYS:
        if key in kind.missing:
            continue
        sent = kind.keyboard(key).decode()
        assert keys(sent) == [key], key
        if key != "escape":
            after = kind.keyboard("x").decode()
            assert keys(f"{sent}{after}") == [key, "x"], key


@pytest.mark.parametrize(("sent", "key"), MORE.items(), ids=map(repr, MORE))
def test_keys_that_textual_mistakes(sent: str, key: str) -> None:
    """Keys of other terminals and settings are what is printed on them."""
    assert keys(f"{sent}ab") == [key, "a", "b"]


@pytest.mark.parametrize("answer", ANSWERS, ids=repr)
def test_what_is_no_key_is_dropped_as_a_whole(answer: str) -> None:
    """Nothing of it is typed, and all that is typed around it is."""
    assert keys(f"ab{answer}cd") == ["a", "b", "c", "d"]
    assert keys("ab", *answer, "cd") == ["a", "b", "c", "d"]


def test_an_escape_and_what_is_typed_after_it_may_come_together() -> None:
    """After a network that stood still, each key acts as if it had come by itself."""
    assert keys("\x1bxab\x1b[A") == ["escape", "x", "a", "b", "up"]
    assert keys("\x1b\x06\r") == ["escape", "ctrl+f", "enter"]
    assert keys("\x1bbecause") == ["escape", *"because"]
    assert keys("\x1bPriya") == ["escape", *"Priya"]
    assert keys("\x1bOz") == ["escape", "O", "z"]
    assert keys("\x1bO") == ["escape", "O"]


def test_alt_and_a_key_is_what_terminals_send_it_for() -> None:
    """Option with an arrow on a Mac, and Shift+Tab of the Linux console."""
    assert keys("\x1bb") == ["ctrl+left"]
    assert keys("a\x1b\t") == ["a", "shift+tab"]


def test_an_escape_alone_is_one_once_nothing_follows() -> None:
    """Two in a row are two."""
    assert keys("\x1b") == ["escape"]
    assert keys("\x1b\x1b[D") == ["escape", "left"]
    assert keys("\x1b", "[D") == ["left"]


AWKWARD = st.text(
    st.sampled_from(
        ["a", "é", "\r", "\n", "\t", "\x1b", "[", "2", "0", "1", "~", "O", "P", "\x11"]
    ),
    max_size=40,
).filter(lambda text: PASTE_ENDS not in f"{text}{PASTE_ENDS[:-1]}")


@given(AWKWARD, st.randoms(use_true_random=False))
def test_a_paste_is_one_paste_whatever_is_in_it(text: str, chance: object) -> None:
    """However it is cut into packets, all of it comes, and none of it as a key."""
    sent = f"x{PASTE_BEGINS}{text}{PASTE_ENDS}y".encode()
    cut = packets(sent, chance)  # type: ignore[arg-type]
    found = parsed(*_decoded(cut))
    assert [each.key for each in found if isinstance(each, events.Key)] == ["x", "y"]
    assert [each.text for each in found if isinstance(each, events.Paste)] == [text]


def _decoded(cut: list[bytes]) -> list[str]:
    """Packets of whole letters."""
    text, packed = b"".join(cut).decode(), []
    for each in cut:
        packed.append(text[: len(each)])
        text = text[len(each) :]
    return packed
