"""Tables: a header row that repeats, rows that stay whole, a description for readers."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from functools import lru_cache

from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Cell, Gap, Span, Table
from exports.looks import RECORD_TABLE
from exports.markup import element
from exports.text import paragraph_of

_TWENTIETHS = "dxa"

_MAY_BREAK = 1200
"""Characters from which a row may run on over the page: kept whole, it would leave a hole."""


def table_of(table: Table, width: int) -> BaseOxmlElement:
    """A table with its header row.

    Args:
        table: Its words.
        width: Of the text on the page, in twentieths of a point.
    """
    columns = _shares(table.widths, width)
    rows = [deepcopy(_row(row, columns)) for row in table.rows]
    look = _look(columns, table.description)
    return element("tbl", [look, _grid(columns), _head(table.header, columns), *rows])


def _head(names: Sequence[str], columns: Sequence[int]) -> BaseOxmlElement:
    cells = [
        _cell([paragraph_of((Span(name),), "TableHeading")], column)
        for name, column in zip(names, columns, strict=True)
    ]
    return element("tr", [element("trPr", [element("cantSplit"), element("tblHeader")]), *cells])


@lru_cache(maxsize=4096)
def _row(row: tuple[Cell, ...], columns: tuple[int, ...]) -> BaseOxmlElement:
    """Kept to be copied, as a paragraph is: most recipients of a pack read the same rows."""
    whole = max(map(_length, row), default=0) < _MAY_BREAK
    cells = [
        _cell(_paragraphs(each, "TableText"), column)
        for each, column in zip(row, columns, strict=True)
    ]
    return element("tr", [element("trPr", [element("cantSplit")]) if whole else None, *cells])


def _cell(paragraphs: Sequence[BaseOxmlElement], width: int) -> BaseOxmlElement:
    look = element("tcPr", [element("tcW", w=width, type=_TWENTIETHS)])
    return element("tc", [look, *paragraphs])


def _paragraphs(cell: Cell, style: str) -> list[BaseOxmlElement]:
    return [paragraph_of(line, style) for line in cell]


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
