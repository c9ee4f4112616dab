"""Labels and their values: a paragraph each, so that they are read in order and are no table.

A table of labels would have no row of headers that a screen reader could tell; and it would have to
know the width of a template's page.
"""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Cell, Fact, Facts, Gap, Span
from exports.markup import element
from exports.text import line_runs_right_to_left, properties, runs, runs_of

_KEPT_ROWS, _KEPT_LENGTH = 9, 1200
"""Facts of no more rows and characters than these stay on one page."""

_STYLES = {
    (False, False): "Fact",
    (False, True): "FactWithNext",
    (True, False): "FactLast",
    (True, True): "FactLastWhole",
}
"""By whether it is the last, and whether all stay on one page."""

_LONG_LABEL = 26
"""Characters from which a label has a line of its own: it would reach into the values."""


def facts_of(facts: Facts) -> Iterator[BaseOxmlElement]:
    """A paragraph for each label and its value."""
    length = sum(_length(each.value) for each in facts.pairs)
    kept = len(facts.pairs) <= _KEPT_ROWS and length <= _KEPT_LENGTH
    for number, each in enumerate(facts.pairs, 1):
        last = number == len(facts.pairs)
        yield _fact(each, _STYLES[last, kept])


def _fact(fact: Fact, style: str) -> BaseOxmlElement:
    label = clean(fact.label)
    between = "br" if len(label) > _LONG_LABEL else "tab"
    right = line_runs_right_to_left((Span(label),), otherwise=_value_runs_right(fact.value))
    written = [*runs(label, "FactLabel", rtl=right), element("r", [element(between)])]
    for number, line in enumerate(fact.value):
        if number:
            written.append(element("r", [element("br")]))
        for piece in line:
            written.extend(runs_of(piece, rtl=right))
    return element("p", [properties(style, rtl=right), *written])


def _value_runs_right(value: Cell) -> bool:
    return line_runs_right_to_left(tuple(piece for line in value for piece in line))


def _length(cell: Cell) -> int:
    pieces = (piece for line in cell for piece in line)
    return sum(len(each.words if isinstance(each, Gap) else each.text) for each in pieces)
