"""What keys are called: in help and on the key bar, and as people write them in the settings."""

from __future__ import annotations

import unicodedata

from cpc_tui.language import trc


def _joined(words: str) -> str:
    return words.replace("-", "_").replace(" ", "_")


_NAMES = {
    "escape": trc("key", "Esc"),
    "enter": trc("key", "Enter"),
    "space": trc("key", "Space"),
    "tab": trc("key", "Tab"),
    "backspace": trc("key", "Backspace"),
    "insert": trc("key", "Insert"),
    "delete": trc("key", "Delete"),
    "home": trc("key", "Home"),
    "end": trc("key", "End"),
    "pageup": trc("key", "PageUp"),
    "pagedown": trc("key", "PageDown"),
    "up": trc("key", "Up"),
    "down": trc("key", "Down"),
    "left": trc("key", "Left"),
    "right": trc("key", "Right"),
}
_REPLACED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Where Textual calls a character otherwise than Unicode does."""
_CONTROL = {"at": "@", "space": "@"}
"""Ctrl and these are one key, which Textual calls so."""
_OTHER_NAMES = {
    "esc": "escape",
    "return": "enter",
    "spacebar": "space",
    "ins": "insert",
    "del": "delete",
    "pgup": "pageup",
    "page_up": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "page_down": "pagedown",
}
_SAID = {_joined(name.lower()): key for key, name in _NAMES.items()}
"""The same as the program says them, in the user's language."""
_MODIFIERS = {
    "control": "ctrl",
    "strg": "ctrl",
    "option": "alt",
    "cmd": "super",
    "command": "super",
    "win": "super",
}
_HELD = {
    "ctrl": trc("key", "Ctrl"),
    "shift": trc("key", "Shift"),
    "alt": trc("key", "Alt"),
    "meta": trc("key", "Meta"),
    "super": trc("key", "Super"),
    "hyper": trc("key", "Hyper"),
}
"""What keys are called that are held while another is pressed."""
_MODIFIERS |= {each: each for each in _HELD} | {name.lower(): each for each, name in _HELD.items()}
_MOST_FUNCTION_KEYS = 24


def _called_by_textual(character: str) -> str:
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return _REPLACED.get(name, name)


_CHARACTERS = {
    each: each if each.isalnum() else _called_by_textual(each) for each in map(chr, range(33, 127))
}
"""What Textual calls each character of a keyboard."""
_SHOWN = {name: character for character, name in _CHARACTERS.items()} | {"@": _NAMES["space"]}


def key_name(key: str, *, short: bool = False) -> str:
    """A key in words: `Ctrl+T`, or `^T` where there is little room."""
    *modifiers, base = key.split("+")
    named = _NAMES.get(base) or _SHOWN.get(base, base)
    if modifiers or is_function_key(base):
        named = named.upper() if len(base) == 1 or is_function_key(base) else named
        named = _NAMES["space"] if base == "@" else named
    if modifiers == ["ctrl"] and short:
        return f"^{named}"
    return "+".join([*(_HELD.get(each, each.capitalize()) for each in modifiers), named])


def is_function_key(key: str) -> bool:
    """Whether it is one of F1, F2 and so on, without another key held."""
    return key[:1] == "f" and key[1:].isdigit()


def key_called(name: str) -> str | None:
    """The key that somebody means, as Textual calls it; None where it is no key.

    Args:
        name: As people write it: `ctrl+n`, `Ctrl+N`, `^N`, `F9`, `PageUp`, `Esc`, `<` or `n`.
    """
    text = name.strip()
    if len(text) == 1:
        return _CHARACTERS.get(text)
    text = text.lower()
    if text.startswith("^"):
        text = f"ctrl+{text[1:]}"
    elif "+" not in text:
        text = _joined(text)
    head, plus, base = text.rpartition("+") if not text.endswith("++") else (text[:-2], "+", "+")
    modifiers = [_MODIFIERS.get(each.strip()) for each in head.split("+")] if plus else []
    known = _base(base.strip())
    if known is None or None in modifiers:
        return None
    if "ctrl" in modifiers:
        known = _CONTROL.get(known, known)
    return "+".join([*sorted({each for each in modifiers if each}), known])


def _base(name: str) -> str | None:
    named = _CHARACTERS.get(name) or _OTHER_NAMES.get(name) or _SAID.get(_joined(name), name)
    if named in _NAMES or named in _SHOWN:
        return named
    numbered = is_function_key(named) and 1 <= int(named[1:]) <= _MOST_FUNCTION_KEYS
    return named if numbered else None
