"""A frame of Textual's, read back from its escape sequences as cells.

Only what Textual makes of strips is understood: absolute moves, SGR, text and line feeds between
rows. Anything else is no frame, so that whoever writes it finds it written as it is.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from rich.cells import split_graphemes

from cpc_tui.driver.look import PLAIN, Look, of_blank, with_codes

Cell = tuple[str, Look]
"""What stands in a cell; nothing in the second one of a character that takes two."""
Place = tuple[int, int]
"""A row and a column, both from 0."""

_PIECE = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[(?P<codes>[\d;]*)m"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|(?P<feed>\n)"
)
_WIDE_FOR_SURE = ((0x2E80, 0xFE00), (0xFE30, 0xFFE7), (0x20000, 0x3FFFE))
_FIRST_SYMBOL = 0x1F000
_MOST_OF_A_LOOK = 512
"""Letters of one look whose cells are kept."""


class Run(NamedTuple):
    """Cells beside each other.

    Attributes:
        row: Their row.
        column: That of the first.
        cells: The cells.
    """

    row: int
    column: int
    cells: list[Cell]


class Frame(NamedTuple):
    """What is to stand on the screen.

    Attributes:
        runs: Cells, in the order in which they are drawn.
        cursor: Where the cursor is left; None where that is not said.
    """

    runs: list[Run]
    cursor: Place | None


def frame_of(written: str) -> Frame | None:
    """Read a frame; None where something else was written."""
    runs: list[Run] = []
    look: Look | None = PLAIN
    at: Place | None = None
    moved = False
    end = 0
    for piece in _PIECE.finditer(written):
        if piece.start() != end:
            return None
        end = piece.end()
        match piece.lastgroup:
            case "column":
                at, moved = (int(piece["row"]) - 1, int(piece["column"]) - 1), True
            case "codes":
                look = with_codes(look, piece["codes"]) if look is not None else None
            case "feed":
                at = None
            case _:
                if at is None or look is None:
                    return None
                if moved:
                    runs.append(Run(*at, []))
                    moved = False
                if not _add(runs[-1].cells, piece["text"], look):
                    return None
    if end != len(written) or not end:
        return None
    return Frame(runs, at if moved else None)


def _add(cells: list[Cell], text: str, look: Look) -> bool:
    """Put a text behind cells; false where it begins with a mark that belongs to none of them."""
    marks, more = cells_of(text, look)
    if marks:
        lead = next((n for n in reversed(range(len(cells))) if cells[n][0]), None)
        if lead is None:
            return False
        before, its_look = cells[lead]
        cells[lead] = (before + marks, its_look)
    cells.extend(more)
    return True


class _Cells(dict[str, Cell]):
    """The cells of one look, each made once: a text of a thousand letters has but some fifty."""

    def __init__(self, look: Look) -> None:
        super().__init__({" ": (" ", of_blank(look))})
        self._look = look

    def __missing__(self, glyph: str) -> Cell:
        cell = glyph, self._look
        if len(self) < _MOST_OF_A_LOOK:
            self[glyph] = cell
        return cell


@lru_cache(maxsize=256)
def _cells_with(look: Look) -> _Cells:
    return _Cells(look)


@lru_cache(maxsize=4096)
def cells_of(text: str, look: Look) -> tuple[str, tuple[Cell, ...]]:
    """The cells of a text, and marks at its beginning that combine with the character before it."""
    one = _cells_with(look)
    if text.isascii():
        return "", tuple([one[each] for each in text])
    marks = ""
    cells: list[Cell] = []
    for start, end, width in split_graphemes(text)[0]:
        glyph = text[start:end]
        if width:
            cells.append(one[glyph])
            cells.extend([one[""]] * (width - 1))
        else:
            marks += glyph
    return marks, tuple(cells)


@lru_cache(maxsize=4096)
def is_sure(glyph: str, width: int) -> bool:
    """Whether every terminal gives a character so many cells; of emoji and marks they differ."""
    if len(glyph) != 1:
        return False
    code = ord(glyph)
    if width > 1:
        return any(start <= code < end for start, end in _WIDE_FOR_SURE)
    return code < _FIRST_SYMBOL and unicodedata.category(glyph) not in ("Cn", "Co", "Mc")
