"""Tables and facts: a header row that repeats, rows that stay whole, a description for readers."""

from __future__ import annotations

from collections.abc import Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Cell, Facts, Gap, Span, Table
from exports.markup import element
from exports.styles import FACTS_TABLE, RECORD_TABLE
from exports.text import paragraph_of

_LABELS, _VALUES = 30, 70
"""Shares of the width for labels and for their values."""

_TWENTIETHS = "dxa"

_MAY_BREAK = 1200
"""Characters from which a row may run on over the page: kept whole, it would leave a hole."""

_KEPT_ROWS, _KEPT_LENGTH = 9, 1200
"""Facts of no more rows and characters than these stay on one page."""


def table_of(table: Table, width: int) -> BaseOxmlElement:
    """A table with its header row.

    Args:
        table: Its words.
        width: Of the text on the page, in twentieths of a point.
    """
    columns = _shares(table.widths, width)
    rows = [_row(row, _cells(row, columns, "TableText")) for row in table.rows]
    look = _look(RECORD_TABLE, columns, table.description, first_row=1)
    return element("tbl", [look, _grid(columns), _head(table.header, columns), *rows])


def facts_of(facts: Facts, width: int) -> BaseOxmlElement:
    """Facts as a table of two columns whose first one holds the labels."""
    columns = _shares((_LABELS, _VALUES), width)
    length = sum(_length(each.value) for each in facts.pairs)
    kept = len(facts.pairs) <= _KEPT_ROWS and length <= _KEPT_LENGTH
    rows = []
    for number, each in enumerate(facts.pairs, 1):
        label = paragraph_of((Span(each.label),), "FactLabel")
        if kept and number < len(facts.pairs):
            label[0].append(element("keepNext"))
        cells = [
            _cell([label], columns[0]),
            _cell(_paragraphs(each.value, "TableText"), columns[1]),
        ]
        rows.append(_row((each.value,), cells))
    look = _look(FACTS_TABLE, columns, facts.description, first_column=1)
    return element("tbl", [look, _grid(columns), *rows])


def _head(names: Sequence[str], columns: Sequence[int]) -> BaseOxmlElement:
    cells = [
        _cell([paragraph_of((Span(name),), "TableHeading")], column)
        for name, column in zip(names, columns, strict=True)
    ]
    return element("tr", [element("trPr", [element("cantSplit"), element("tblHeader")]), *cells])


def _row(row: Sequence[Cell], cells: Sequence[BaseOxmlElement]) -> BaseOxmlElement:
    whole = max(map(_length, row), default=0) < _MAY_BREAK
    return element("tr", [element("trPr", [element("cantSplit")]) if whole else None, *cells])


def _cells(row: Sequence[Cell], columns: Sequence[int], style: str) -> list[BaseOxmlElement]:
    return [
        _cell(_paragraphs(each, style), column) for each, column in zip(row, columns, strict=True)
    ]


def _cell(paragraphs: Sequence[BaseOxmlElement], width: int) -> BaseOxmlElement:
    look = element("tcPr", [element("tcW", w=width, type=_TWENTIETHS)])
    return element("tc", [look, *paragraphs])


def _paragraphs(cell: Cell, style: str) -> list[BaseOxmlElement]:
    return [paragraph_of(line, style) for line in cell]


def _length(cell: Cell) -> int:
    pieces = (piece for line in cell for piece in line)
    return sum(len(each.words if isinstance(each, Gap) else each.text) for each in pieces)


def _shares(widths: Sequence[int], whole: int) -> list[int]:
    total = sum(widths)
    return [whole * each // total for each in widths]


def _grid(columns: Sequence[int]) -> BaseOxmlElement:
    return element("tblGrid", [element("gridCol", w=each) for each in columns])


def _look(
    style: str,
    columns: Sequence[int],
    description: str,
    *,
    first_row: int = 0,
    first_column: int = 0,
) -> BaseOxmlElement:
    return element(
        "tblPr",
        [
            element("tblStyle", val=style),
            element("tblW", w=sum(columns), type=_TWENTIETHS),
            element("tblLayout", type="fixed"),
            element(
                "tblLook",
                firstRow=first_row,
                lastRow=0,
                firstColumn=first_column,
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
            element("tblCaption", val=clean(description)),
            element("tblDescription", val=clean(description)),
        ],
    )
