"""A family tree in lines of a terminal: read from the top, set in by generation, aloud as well.

    [†Alan Marsh 1948–2015] ═══ (Beth Marsh b. 1950)
      ├─ (Chloe Marsh b. 1980)
      └─ (Dana Marsh b. 1984)* ─//─ [Ed Okafor b. 1982]
           └─ [[Finn Okafor b. 2017]]*

What the signs mean is in `key_to_signs`; `told` says the same in sentences.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from cpc_tui.conference.family_tree.members import FamilyTree
from cpc_tui.conference.family_tree.outline import TreeLine, outline
from cpc_tui.conference.family_tree.signs import DRAWN, TYPED, key_to_signs
from cpc_tui.conference.family_tree.telling import told

__all__ = ["WIDTH", "key_to_signs", "told", "tree_lines"]

WIDTH = 80
"""Columns; the narrowest terminal that the program is used in."""

_LEAST = 24
"""Columns that are left for names however many generations are set in."""


def tree_lines(
    tree: FamilyTree,
    width: int = WIDTH,
    *,
    ascii: bool = False,  # noqa: A002 - what it is everywhere
) -> tuple[str, ...]:
    """The family in lines of at most so many columns; everybody is written out once.

    A longer line goes on below, further in; nothing is cut off. Names of wide letters count two
    columns a letter.

    Args:
        tree: The family.
        width: Columns, 2 or more.
        ascii: With the signs of every keyboard, for a terminal that draws no lines.
    """
    lines = outline(tree, TYPED if ascii else DRAWN)
    return tuple(part for line in lines for part in _wrapped(line, max(width, 2)))


def _wrapped(line: TreeLine, width: int) -> Iterator[str]:
    most = max(width - _LEAST, 0)
    lead, hang = line.lead[-most:] if most else "", line.hang[-most:] if most else ""
    now = lead
    is_empty = True
    for word in line.text.split(" "):
        joined = f"{now}{word}" if is_empty else f"{now} {word}"
        if _columns(joined) <= width:
            now, is_empty = joined, False
            continue
        if not is_empty:
            yield now
            now = hang
        *whole, end = _chopped(word, width - len(now))
        for part in whole:
            yield f"{now}{part}"
            now = hang
        now, is_empty = f"{now}{end}", False
    yield now


def _chopped(word: str, width: int) -> list[str]:
    """A word in parts that fit; at least a letter in each."""
    parts = [""]
    for letter in word:
        if parts[-1] and _columns(parts[-1] + letter) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def _width(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1
