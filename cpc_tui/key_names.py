"""What keys are called in help and on the key bar."""

from __future__ import annotations

_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "insert": "Insert",
    "delete": "Delete",
    "less_than_sign": "<",
    "greater_than_sign": ">",
}
_CARETS = {
    "underscore": "_",
    "backslash": "\\",
    "@": "Space",
    "circumflex_accent": "^",
    "pageup": "PageUp",
    "pagedown": "PageDown",
    "right_square_bracket": "]",
    "up": "Up",
    "down": "Down",
}


def key_name(key: str, *, short: bool = False) -> str:
    """A key in words: `Ctrl+T`, or `^T` where there is little room."""
    if key.startswith("ctrl+"):
        rest = key.removeprefix("ctrl+")
        named = _CARETS.get(rest, rest.upper())
        return f"^{named}" if short else f"Ctrl+{named}"
    return _NAMES.get(key, key.upper() if key[0] == "f" and key[1:].isdigit() else key)
