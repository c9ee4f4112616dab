"""Lists side by side that are longer than a page, as rows of which each has room on one.

Where such a row ends is where a page does, so that no point of a list is broken. How high a point
is, is measured for the fonts that the styles name: a template with wider letters may break one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cpc_tui.conference.letter_widths import wrapped
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Cell, Gap, Line, Span

POINT = 9.0
"""The letters of a point, in points, as the style of points has them."""

_LINE = 1.15 * POINT
_BELOW = 4.0
"""Below each point."""

_BESIDE = 20.0
"""What the edges of a cell and the place of the bullets take of its width."""

_ABOVE_TABLE = 80.0
"""A heading and a line of text above the table."""

_BOLD = ("strong", "restricted", "heading")
_HEAD_LETTERS, _HEAD_LINE, _EDGES = 9.5, 11.5, 8.0
_SPARE = 12.0
"""What a page keeps free, as letters may stand a little further apart than measured."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """What of the lists stands on one page.

    Attributes:
        cells: Of each list those points; empty where it has ended before.
        fits: No point of it is higher than the page.
    """

    cells: tuple[Cell, ...]
    fits: bool


@lru_cache(maxsize=256)
def page_rows(
    header: tuple[str, ...], row: tuple[Cell, ...], widths: tuple[float, ...], height: float
) -> tuple[PageRow, ...]:
    """The lists in rows, the first with the headings of its page above it.

    Kept for the next reader of a pack: most of them read the same lists.

    Args:
        header: The names of the columns, which stand above every row.
        row: A list for each.
        widths: Of the columns, in points.
        height: Of the text on a page.
    """
    room = height - _head_height(header, widths) - _EDGES - _SPARE
    heights = [
        [_point_height(line, width) for line in cell]
        for cell, width in zip(row, widths, strict=True)
    ]
    rows: list[PageRow] = []
    begins = [0] * len(row)
    while not rows or any(at < len(cell) for at, cell in zip(begins, row, strict=True)):
        here = room if rows else room - _ABOVE_TABLE
        ends = [_end(each, at, here) for each, at in zip(heights, begins, strict=True)]
        fits = all(
            sum(each[at:end]) <= here for each, at, end in zip(heights, begins, ends, strict=True)
        )
        cells = tuple(cell[at:end] for cell, at, end in zip(row, begins, ends, strict=True))
        rows.append(PageRow(cells, fits))
        begins = ends
    return tuple(rows)


def _end(heights: Sequence[float], begin: int, room: float) -> int:
    """How far a list goes on a page; one point at least, however high."""
    end, left = begin, room
    while end < len(heights) and (heights[end] <= left or end == begin):
        left -= heights[end]
        end += 1
    return end


def _head_height(header: Sequence[str], widths: Sequence[float]) -> float:
    lines = (
        len(wrapped(name, width - _BESIDE / 2, _HEAD_LETTERS, strong=True))
        for name, width in zip(header, widths, strict=True)
    )
    return _EDGES + _HEAD_LINE * max(lines, default=1)


def _point_height(line: Line, width: float) -> float:
    lines = (
        len(wrapped(words, width - _BESIDE, POINT, strong=strong))
        for words, strong in _broken(line)
    )
    return _BELOW + _LINE * sum(max(each, 1) for each in lines)


def _broken(line: Line) -> list[tuple[str, bool]]:
    """The words between line breaks, and whether any of them are in bold."""
    found = [("", False)]
    for piece in line:
        text = f"[{piece.words}]" if isinstance(piece, Gap) else piece.text
        bold = isinstance(piece, Span) and piece.mark in _BOLD
        for number, words in enumerate(clean(text).split("\n")):
            before, was_bold = ("", False) if number else found.pop()
            found.append((before + words, was_bold or (bold and bool(words))))
    return found
