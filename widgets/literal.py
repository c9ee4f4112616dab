"""User text made safe to draw and to edit: what a terminal would obey is shown as a symbol.

Escape codes, control characters and direction overrides in a record must never reach the terminal,
and must not be lost either. Drawn text shows a symbol in their place; an editor holds stand-ins,
one character for one, and gives the text back as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_CONTROL_PICTURES = 0x2400
_C0 = [code for code in range(0x20) if chr(code) not in "\t\n"]
_DELETE_AND_C1 = range(0x7F, 0xA0)
_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_LINE_ENDS = (0x2028, 0x2029)
_NOT_TEXT = (*range(0xFFF9, 0xFFFC), 0xFFFE, 0xFFFF)
_HALVES = range(0xD800, 0xE000)
"""Halves of characters, which stand for nothing alone: too many to have a line each in a table."""

_JOINS_NOTHING = re.compile(r"(?:^|(?<=\s))\u200d+|\u200d+(?=\s|$)", re.MULTILINE)
"""A joiner of emoji with nothing beside it, which would take the blank there along."""

SYMBOL_OF_A_LINE_END = "↵"
SYMBOL_OF_A_TAB = "→"
_NO_TEXT = "�"

_SYMBOLS: dict[int, str] = {
    **{code: chr(_CONTROL_PICTURES + code) for code in _C0},
    **dict.fromkeys([*_DELETE_AND_C1, *_NOT_TEXT], _NO_TEXT),
    0x7F: "␡",
    **dict.fromkeys(_DIRECTION, "⇄"),
    **dict.fromkeys(_LINE_ENDS, SYMBOL_OF_A_LINE_END),
}
_ON_ONE_LINE = {**_SYMBOLS, ord("\n"): SYMBOL_OF_A_LINE_END, ord("\t"): SYMBOL_OF_A_TAB}

_STAND_INS = 0x10F000
"""Where stand-ins begin: private characters that no keyboard and no other program makes."""


def _ranges(codes: Iterable[int]) -> str:
    return "".join(re.escape(chr(code)) for code in codes)


_HALF = re.compile(f"[{chr(_HALVES[0])}-{chr(_HALVES[-1])}]")
_AWKWARD = re.compile(f"[{_ranges(_SYMBOLS)}{_HALF.pattern[1:]}")
_AWKWARD_IN_A_LINE = re.compile(f"[\t\n{_ranges(_SYMBOLS)}{_HALF.pattern[1:]}")
_STAND_IN_OF = {code: chr(_STAND_INS + place) for place, code in enumerate(_ON_ONE_LINE)}
_STAND_IN_IN_PROSE = {code: _STAND_IN_OF[code] for code in _SYMBOLS}
_MEANT = {ord(stand_in): chr(code) for code, stand_in in _STAND_IN_OF.items()}
_DRAWN = {ord(stand_in): _ON_ONE_LINE[code] for code, stand_in in _STAND_IN_OF.items()}
_OF_HALVES = range(_STAND_INS + len(_STAND_IN_OF), _STAND_INS + len(_STAND_IN_OF) + len(_HALVES))
"""The stand-ins of halves."""
_ANY_STAND_IN = re.compile(f"[{chr(_STAND_INS)}-{chr(_OF_HALVES[-1])}]")
_STAND_IN_OF_A_HALF = re.compile(f"[{chr(_OF_HALVES[0])}-{chr(_OF_HALVES[-1])}]")


def shown(text: str) -> str:
    """Text that may be drawn in several lines; only line feeds and tabs keep their meaning."""
    return _joined(_drawn(text, _SYMBOLS) if _AWKWARD.search(text) else text)


def shown_on_one_line(text: str) -> str:
    """Text that may be drawn on one line; a line feed is shown as a symbol too."""
    return _joined(_drawn(text, _ON_ONE_LINE) if _AWKWARD_IN_A_LINE.search(text) else text)


def _drawn(text: str, table: dict[int, str]) -> str:
    return _HALF.sub(_NO_TEXT, text.translate(table))


def _joined(text: str) -> str:
    return _JOINS_NOTHING.sub("", text) if "\u200d" in text else text


def for_editing(text: str, *, one_line: bool = False) -> str:
    """Text for an editor, each awkward character replaced by one stand-in.

    Args:
        text: What is stored.
        one_line: The editor has one line, so that line feeds and tabs are awkward as well.
    """
    if one_line:
        return _edited(text, _STAND_IN_OF) if _AWKWARD_IN_A_LINE.search(text) else text
    return _edited(text, _STAND_IN_IN_PROSE) if _AWKWARD.search(text) else text


def _edited(text: str, table: dict[int, str]) -> str:
    return _HALF.sub(lambda half: chr(_OF_HALVES[ord(half[0]) - _HALVES[0]]), text.translate(table))


def as_meant(edited: str) -> str:
    """What an editor's text stands for: the inverse of `for_editing`."""
    if not _ANY_STAND_IN.search(edited):
        return edited
    return _STAND_IN_OF_A_HALF.sub(
        lambda each: chr(_HALVES[ord(each[0]) - _OF_HALVES[0]]), edited.translate(_MEANT)
    )


def as_drawn(edited: str) -> str:
    """An editor's text with a symbol for every stand-in, character for character."""
    if not _ANY_STAND_IN.search(edited):
        return edited
    return _STAND_IN_OF_A_HALF.sub(_NO_TEXT, edited.translate(_DRAWN))
