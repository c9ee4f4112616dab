"""Text as a terminal shows it that has few letters: each sign by one that looks like it.

What is drawn keeps its width, so that all stands where it stood. Only drawing uses this: what is
stored, exported or copied is never changed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rich.cells import split_graphemes

from cpc_tui.drawn_with import ASCII, EVERYTHING

UNKNOWN = "?"
"""Drawn for a letter that nothing stands for."""

_SIGNS = {
    "✓✔": "v",
    "›»→▶": ">",
    "\u2039«←◀": "<",
    "·•∙": ".",
    "●": "*",
    "○": "o",
    "†": "+",
    "…": ".",
    "\u2010\u2011\u2012–—―−": "-",
    "‘’\u201a\u201b\u2032\u00b4\u02bc": "'",
    "“”„‟″": '"',
    "↑": "^",
    "↓": "v",
    "↕↵": "|",
    "⇄": "~",
    "×✗✘": "x",
    "÷": "/",
    "�␡": UNKNOWN,
    "§": "S",
    "€": "E",
    "£": "L",
    "°": "o",
    "¬": "-",
    "¦": "|",
    "\u00a0\u202f\u2007\u2009": " ",
}
_LETTERS = {
    "ÆÄ": "A",
    "æä": "a",
    "ŒØÖ": "O",
    "œøö": "o",
    "ÐĐ": "D",
    "ðđ": "d",
    "Þ": "T",
    "þ": "t",
    "Ł": "L",
    "łſ": "l",
    "ß": "s",
    "ħ": "h",
    "Ħ": "H",
    "\u0131": "i",
    "ŋ": "n",
    "Ŋ": "N",
}
_LINES = {
    "─━┄┅┈┉╌╍═╴╶╸╺╼╾": "-",
    "│┃┆┇┊┋╎╏║╵╷╹╻╽╿": "|",
}
_FIRST_LINE, _FIRST_BLOCK, _AFTER_BLOCKS = 0x2500, 0x2580, 0x25A0
_BLOCKS = {"▀▔": "-", "▁▂▃▄": "_", "▌▍▎▏▐▕": "|", "░": ".", "▒": ":"}
_CONTROLS = re.compile(r"([\x00-\x1f\x7f]+)")
"""What a terminal obeys: never a part of a letter, though rich takes it for one."""
_CONTROL_PICTURES = range(0x2400, 0x2421)
_PLAIN = {
    letter: sign
    for table in (_SIGNS, _LETTERS, _LINES, _BLOCKS)
    for letters, sign in table.items()
    for letter in letters
}


def drawn(text: str, last: int = ASCII) -> str:
    """A text as it is drawn where the terminal shows no character beyond the last.

    Args:
        text: What is to be seen, of any width.
        last: `ASCII`, `LATIN_1` or `EVERYTHING` of `cpc_tui.drawn_with`.

    Returns:
        A text of the same width in cells; the same where nothing has to be replaced.
    """
    if last >= EVERYTHING or text.isascii():
        return text
    return _drawn(text, last)


@lru_cache(maxsize=4096)
def _drawn(text: str, last: int) -> str:
    return "".join(
        part if part.isascii() else _drawn_letters(part, last) for part in _CONTROLS.split(text)
    )


def _drawn_letters(text: str, last: int) -> str:
    graphemes, _ = split_graphemes(text)
    return "".join(_plain(text[start:end], width, last) for start, end, width in graphemes)


def _plain(grapheme: str, width: int, last: int) -> str:
    """What stands for a character and the marks on it, as wide as it is."""
    if max(map(ord, grapheme)) <= last:
        return grapheme
    sign = _PLAIN.get(grapheme) or _line(grapheme) or _without_marks(grapheme, last)
    if sign and len(sign) <= width:
        return sign.ljust(width)
    return UNKNOWN * width


def _line(grapheme: str) -> str:
    """A sign for a piece of a frame or a block that is not in the tables."""
    code = ord(grapheme) if len(grapheme) == 1 else 0
    if code in _CONTROL_PICTURES:
        return "^"
    if _FIRST_LINE <= code < _FIRST_BLOCK:
        return "+"
    return "#" if _FIRST_BLOCK <= code < _AFTER_BLOCKS else ""


def _without_marks(grapheme: str, last: int) -> str:
    """The letter below the marks, where that can be drawn: "ż" is "z"."""
    whole = unicodedata.normalize("NFC", grapheme)
    if max(map(ord, whole)) <= last:
        return whole
    apart = unicodedata.normalize("NFKD", grapheme)
    return "".join(each for each in apart if ord(each) <= ASCII)
