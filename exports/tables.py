"""Tables: a header row that repeats, rows that stay whole, a description for readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import lru_cache

from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Cell, Gap, Line, Span, Table
from exports.directions import has_right_to_left
from exports.looks import RECORD_TABLE
from exports.markup import element
from exports.page_rows import PageRow, page_rows
from exports.text import line_runs_right_to_left, paragraph_of

_TWENTIETHS = "dxa"
_TO_A_POINT = 20

_MAY_BREAK = 1200
"""Characters from which a row may run on over the page: kept whole, it would leave a hole."""

_NOTHING: Cell = ((),)
"""A cell without words is a paragraph without words."""


def table_of(table: Table, width: int, height: int) -> BaseOxmlElement:
    """A table with its header row.

    Args:
        table: Its words.
        width: Of the text on the page, in twentieths of a point.
        height: Of the text on the page.
    """
    columns = _shares(table.widths, width)
    directions = _directions(table)
    if table.lists:
        pages = _page_rows(table, columns, height)
        rows = [deepcopy(_row_of_lists(each, columns)) for each in pages]
    else:
        rows = [deepcopy(_row(row, columns, directions)) for row in table.rows]
    look = _look(columns, table.description)
    return element("tbl", [look, _grid(columns), _head(table.header, columns, directions), *rows])


def _head(
    names: Sequence[str], columns: Sequence[int], directions: Sequence[_Direction]
) -> BaseOxmlElement:
    cells = [
        _cell(_paragraphs(((Span(name),),), "TableHeading", each), column)
        for name, column, each in zip(names, columns, directions, strict=True)
    ]
    return element("tr", [element("trPr", [element("cantSplit"), element("tblHeader")]), *cells])


@lru_cache(maxsize=4096)
def _row(
    row: tuple[Cell, ...], columns: tuple[int, ...], directions: tuple[_Direction, ...]
) -> BaseOxmlElement:
    """Kept to be copied, as a paragraph is: most recipients of a pack read the same rows."""
    whole = max(map(_length, row), default=0) < _MAY_BREAK
    cells = [
        _cell(_paragraphs(each, "TableText", direction), column)
        for each, column, direction in zip(row, columns, directions, strict=True)
    ]
    return element("tr", [element("trPr", [element("cantSplit")]) if whole else None, *cells])


def _page_rows(table: Table, columns: Sequence[int], height: int) -> Iterator[PageRow]:
    widths = tuple(each / _TO_A_POINT for each in columns)
    for row in table.rows:
        yield from page_rows(table.header, row, widths, height / _TO_A_POINT)


@lru_cache(maxsize=1024)
def _row_of_lists(row: PageRow, columns: tuple[int, ...]) -> BaseOxmlElement:
    """The points that one page has; what is higher than a page may run on over the next."""
    cells = [
        _cell([paragraph_of(_item(line), "TablePoint") for line in each or _NOTHING], column)
        for each, column in zip(row.cells, columns, strict=True)
    ]
    whole = element("trPr", [element("cantSplit")]) if row.fits else None
    return element("tr", [whole, *cells])


def _item(line: Line) -> Line:
    """A point of a list, with its bullet; what is missing has none."""
    return line if all(isinstance(each, Gap) for each in line) else (Span("•\t"), *line)


def _cell(paragraphs: Sequence[BaseOxmlElement], width: int) -> BaseOxmlElement:
    look = element("tcPr", [element("tcW", w=width, type=_TWENTIETHS)])
    return element("tc", [look, *paragraphs])


@dataclass(frozen=True)
class _Direction:
    """How a column is read.

    Attributes:
        rtl: What is still empty in it is written from the right.
        always: So is all that stands in it, a name in Latin letters too.
    """

    rtl: bool
    always: bool


def _paragraphs(cell: Cell, style: str, direction: _Direction) -> list[BaseOxmlElement]:
    rtl, always = direction.rtl, direction.always
    return [paragraph_of(line, style, rtl=rtl, always=always) for line in cell]


def _directions(table: Table) -> tuple[_Direction, ...]:
    return tuple(
        _direction(name, tuple(p for row in table.rows for line in row[at] for p in line))
        for at, name in enumerate(table.header)
    )


def _direction(name: str, words: Line) -> _Direction:
    """A column that is called in letters from the right is read so, unless it is in others."""
    if not has_right_to_left(name):
        return _Direction(line_runs_right_to_left(words), always=False)
    return _Direction(rtl=True, always=line_runs_right_to_left(words, otherwise=True))


def _length(cell: Cell) -> int:
    pieces = (piece for line in cell for piece in line)
    return sum(len(each.words if isinstance(each, Gap) else each.text) for each in pieces)


def _shares(widths: Sequence[int], whole: int) -> tuple[int, ...]:
    total = sum(widths)
    return tuple(whole * each // total for each in widths)


def _grid(columns: Sequence[int]) -> BaseOxmlElement:
    return element("tblGrid", [element("gridCol", w=each) for each in columns])


def _look(columns: Sequence[int], description: str) -> BaseOxmlElement:
    return element(
        "tblPr",
        [
            element("tblStyle", val=RECORD_TABLE),
            element("tblW", w=sum(columns), type=_TWENTIETHS),
            element("tblLayout", type="fixed"),
            element(
                "tblLook", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1
            ),
            element("tblCaption", val=clean(description)),
            element("tblDescription", val=clean(description)),
        ],
    )
