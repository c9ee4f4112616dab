"""Any entry of the record as facts: all that it holds, under the names of its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time

from cpc_tui.conference.entry import Visible
from cpc_tui.conference.kin_words import member_name
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import fact, line, text_or_gap
from cpc_tui.conference.papers.paper import Fact, Line, Piece, Span
from cpc_tui.conference.papers.reports import report_name
from cpc_tui.conference.papers.statements import statement_name
from cpc_tui.conference.parts import fields_of
from cpc_tui.conference.profile_words import in_words
from cpc_tui.conference.shapes import Choice, Listed, Nullable, Ref, Shape
from cpc_tui.conference.wording import field_label
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr

_NOT_TOLD = frozenset({"id", "visibility", "readers"})
"""What is told otherwise, or to nobody."""


def entry_facts(book: Book, entry: Visible) -> Iterator[Fact]:
    """What an entry holds, one fact for each field that holds something.

    Args:
        book: The record that it is in.
        entry: Any entry that says who may read it.
    """
    kind = type(entry)
    for name, each in fields_of(kind).items():
        value = getattr(entry, each.attribute)
        if name in _NOT_TOLD or value in (None, (), False) or _is_blank(value):
            continue
        key_words = _KEYS.get(f"{kind.__name__}.{name}")
        shown = Span(key_words(book, value)) if key_words else None
        lines = (line(shown),) if shown else tuple(_lines(book, each.shape, value))
        yield fact(field_label(kind, name), *lines)


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and is_blank(value)


def _lines(book: Book, shape: Shape, value: object) -> Iterator[Line]:
    if isinstance(shape, Listed) and isinstance(value, tuple):
        for each in value:
            yield from _lines(book, shape.item, each)
    elif isinstance(shape, Nullable):
        yield from _lines(book, shape.inner, value)
    else:
        yield line(_piece(book, shape, value))


def _piece(book: Book, shape: Shape, value: object) -> Piece:
    if isinstance(shape, Ref):
        return _REFERENCES[shape.target](book, str(value))
    if isinstance(shape, Choice):
        return book.choice(shape.name, str(value))
    if isinstance(value, datetime):
        return book.moment(value)
    if isinstance(value, date):
        return book.short_day(value)
    if isinstance(value, time):
        return Span(clock_in_words(value))
    return Span(tr("Yes")) if value is True else text_or_gap(str(value))


def _report(book: Book, key: str) -> Piece:
    found = next((each for each in book.record.reports if each.id == key), None)
    return text_or_gap(report_name(book, found) if found else None, tr("report not named"))


def _outcome(book: Book, key: str) -> Piece:
    outcomes = book.record.plans.outcomes
    return text_or_gap(next((each.text for each in outcomes if each.id == key), None))


_REFERENCES: Mapping[str, Callable[[Book, str], Piece]] = {
    "people": lambda book, key: book.person_and_part(key),
    "children": lambda book, key: Span(book.child(key)),
    "family": lambda book, key: text_or_gap(member_name(book.record, key)),
    "statements": lambda book, key: text_or_gap(statement_name(book, key)),
    "reports": _report,
    "outcomes": _outcome,
}
"""What an id stands for, by the list that it refers to."""


def _heading(book: Book, key: str) -> str:
    found = book.profile.heading(key)
    return found.label if found else in_words(key)


def _question(book: Book, key: str) -> str:
    found = book.profile.question(key)
    return found.text if found else in_words(key)


def _statement(book: Book, key: str) -> str:
    found = book.profile.statement(key)
    return found.label if found else in_words(key)


_KEYS: Mapping[str, Callable[[Book, str], str]] = {
    "BoardItem.heading": _heading,
    "Contribution.question": _question,
    "Said.key": _statement,
    "Correction.document": lambda book, key: book.profile.label("document", key),
}
"""Texts that are keys of the profile, in words."""
