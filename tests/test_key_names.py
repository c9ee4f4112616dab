"""Keys are called as they are printed on keyboards, and are known by what people call them."""

from __future__ import annotations

import pytest
from textual.keys import _character_to_key

from cpc_tui.key_names import is_function_key, key_called, key_name
from cpc_tui.keymap import COMMANDS

KEYS = sorted({key for command in COMMANDS for key in command.keys})


@pytest.mark.parametrize("short", [False, True], ids=["whole", "short"])
@pytest.mark.parametrize("key", KEYS)
def test_what_the_program_prints_can_be_written(key: str, short: bool) -> None:
    """Every name in help and on the key bar, copied into the settings, is the same key."""
    assert key_called(key_name(key, short=short)) == key
    assert key_called(key) == key


@pytest.mark.parametrize("character", map(chr, range(33, 127)))
def test_a_character_is_called_as_textual_calls_it(character: str) -> None:
    """A sign on a key is the key that Textual reports for it, and is shown as the sign."""
    key = key_called(character)
    assert key == _character_to_key(character)
    assert key_name(key) == character


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ctrl+N", "ctrl+n"),
        ("^n", "ctrl+n"),
        ("control + n", "ctrl+n"),
        ("Strg+N", "ctrl+n"),
        ("ctrl+space", "ctrl+@"),
        ("ctrl+[", "ctrl+left_square_bracket"),
        ("Shift+Ctrl+X", "ctrl+shift+x"),
        ("Esc", "escape"),
        ("Return", "enter"),
        ("Page Down", "pagedown"),
        ("page-up", "pageup"),
        ("PgDn", "pagedown"),
        ("Del", "delete"),
        (" F9 ", "f9"),
        ("N", "N"),
        ("ctrl++", "ctrl+plus"),
    ],
)
def test_keys_are_known_by_their_usual_names(name: str, key: str) -> None:
    """However a key is written, it is the one that is meant."""
    assert key_called(name) == key


@pytest.mark.parametrize(
    "name", ["", " ", "foo", "f0", "f99", "ctrl+", "+n", "hold+n", "nn", "ä", "\x1b", "ctrl+f9x"]
)
def test_what_is_no_key_is_none(name: str) -> None:
    """A slip is not taken for some key or other."""
    assert key_called(name) is None


def test_function_keys_are_told_from_letters() -> None:
    """`f` is a letter, `f9` is not."""
    assert is_function_key("f9")
    assert not is_function_key("f")
    assert not is_function_key("ctrl+f")
