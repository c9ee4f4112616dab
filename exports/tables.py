"""Tables: a header row that repeats, rows that stay whole, a description for readers."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from functools import lru_cache

from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Cell, Gap, Line, Span, Table
from exports.directions import has_right_to_left
from exports.looks import RECORD_TABLE
from exports.markup import element
from exports.text import line_runs_right_to_left, paragraph_of

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
    rights = _rights(table)
    rows = [
        deepcopy(_row_of_lists(row, columns) if table.lists else _row(row, columns, rights))
        for row in table.rows
    ]
    look = _look(columns, table.description)
    return element("tbl", [look, _grid(columns), _head(table.header, columns), *rows])


def _head(names: Sequence[str], columns: Sequence[int]) -> BaseOxmlElement:
    cells = [
        _cell([paragraph_of((Span(name),), "TableHeading")], column)
        for name, column in zip(names, columns, strict=True)
    ]
    return element("tr", [element("trPr", [element("cantSplit"), element("tblHeader")]), *cells])


@lru_cache(maxsize=4096)
def _row(
    row: tuple[Cell, ...], columns: tuple[int, ...], rights: tuple[bool, ...]
) -> BaseOxmlElement:
    """Kept to be copied, as a paragraph is: most recipients of a pack read the same rows."""
    whole = max(map(_length, row), default=0) < _MAY_BREAK
    cells = [
        _cell(_paragraphs(each, "TableText", rtl=right), column)
        for each, column, right in zip(row, columns, rights, strict=True)
    ]
    return element("tr", [element("trPr", [element("cantSplit")]) if whole else None, *cells])


@lru_cache(maxsize=1024)
def _row_of_lists(row: tuple[Cell, ...], columns: tuple[int, ...]) -> BaseOxmlElement:
    """A row that may run on over any number of pages, the header above it on each of them."""
    cells = [
        _cell([paragraph_of(_item(line), "TablePoint") for line in each], column)
        for each, column in zip(row, columns, strict=True)
    ]
    return element("tr", cells)


def _item(line: Line) -> Line:
    """A point of a list, with its bullet; what is missing has none."""
    return line if all(isinstance(each, Gap) for each in line) else (Span("•\t"), *line)


def _cell(paragraphs: Sequence[BaseOxmlElement], width: int) -> BaseOxmlElement:
    look = element("tcPr", [element("tcW", w=width, type=_TWENTIETHS)])
    return element("tc", [look, *paragraphs])


def _paragraphs(cell: Cell, style: str, *, rtl: bool) -> list[BaseOxmlElement]:
    return [paragraph_of(line, style, rtl=rtl) for line in cell]


def _rights(table: Table) -> tuple[bool, ...]:
    """Of each column whether it is read from the right: what is still empty in it is so too."""
    return tuple(
        has_right_to_left(name)
        or line_runs_right_to_left(tuple(p for row in table.rows for line in row[at] for p in line))
        for at, name in enumerate(table.header)
    )


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
