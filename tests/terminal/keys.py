"""The bytes that a terminal sends for the keys that the tests press."""

from __future__ import annotations

_NAMED = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "backspace": "\x7f",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "insert": "\x1b[2~",
    "delete": "\x1b[3~",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
}
_CONTROL = 0x1F


def bytes_of(*keys: str) -> bytes:
    """What a terminal sends for keys, named as the program's table names them, or letters."""
    return "".join(_sent(key) for key in keys).encode()


def _sent(key: str) -> str:
    if key in _NAMED:
        return _NAMED[key]
    letter = key.removeprefix("ctrl+")
    return chr(ord(letter.upper()) & _CONTROL) if letter != key else key
