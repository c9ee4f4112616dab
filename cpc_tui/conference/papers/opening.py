"""How the conference opened: statements given, people kept out, parts without the family."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.attendance import attendance, quorum_at_opening
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import cell, fact, line, paragraph, text_or_gap
from cpc_tui.conference.papers.paper import (
    Block,
    Cell,
    Facts,
    Gap,
    Heading,
    Line,
    Piece,
    Span,
    Table,
)
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.profile_words import in_words
from cpc_tui.conference.spoken import Said
from cpc_tui.conference.who import ClosedSession, Exclusion
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr


def introductions(book: Book) -> Iterator[Block]:
    """Attendance, quorum, who was kept out of what, and what the chair said."""
    yield from attendance(book)
    yield from quorum_at_opening(book)
    yield from exclusions(book)
    yield from closed_sessions(book)
    yield from statements_given(book)


def exclusions(book: Book) -> Iterator[Block]:
    """Who was kept out of all or part of the conference, on what ground and for how long."""
    if book.record.exclusions:
        yield Heading(2, tr("People kept out"))
    for each in book.record.exclusions:
        pairs = (
            fact(tr("Who"), book.person_and_part(each.person)),
            fact(tr("From what"), book.choice("extent", each.extent)),
            fact(tr("When"), _when_kept_out(book, each)),
            fact(tr("Ground"), book.choice("ground", each.ground)),
            fact(field_label(Exclusion, "reason"), *_reason(book, each)),
            fact(field_label(Exclusion, "views_obtained_by"), text_or_gap(each.views_obtained_by)),
        )
        yield Facts(pairs, tr("A person kept out of all or part of the conference"))


def closed_sessions(book: Book) -> Iterator[Block]:
    """The parts that were held without the family."""
    if book.record.closed_sessions:
        yield Heading(2, tr("Parts without the family"))
    for each in book.record.closed_sessions:
        pairs = (
            fact(tr("When"), book.spell(each.from_, each.until)),
            fact(tr("Who was there"), book.people(each.present)),
            fact(field_label(ClosedSession, "reason"), *_reason(book, each)),
        )
        yield Facts(pairs, tr("A part of the conference without the family"))


def statements_given(book: Book) -> Iterator[Block]:
    """Each statement of the authority with the time at which the chair gave it."""
    yield Heading(2, tr("Statements the chair gave"))
    rows = tuple(_statements(book))
    if rows:
        yield Table(
            (tr("Statement"), tr("Given at")), rows, (66, 34), tr("Statements the chair gave")
        )
    else:
        yield paragraph(Gap())


def _statements(book: Book) -> Iterator[tuple[Cell, ...]]:
    said = book.record.said
    for each in said:
        yield cell(_statement_name(book, each)), _given_at(book, each)
    given = {each.key for each in said}
    for statement in () if book.is_copy else book.profile.statements:
        if statement.required and statement.key not in given:
            yield cell(statement.label), cell(Gap(tr("not recorded as given")))


def _statement_name(book: Book, said: Said) -> str:
    statement = book.profile.statement(said.key)
    return statement.label if statement else in_words(said.key)


def _given_at(book: Book, said: Said) -> Cell:
    return cell(*restriction(book, said), book.moment(said.at))


def _when_kept_out(book: Book, exclusion: Exclusion) -> Piece:
    if exclusion.extent == "whole" and exclusion.from_ is None and exclusion.until is None:
        return Span(tr("Throughout"))
    return book.spell(exclusion.from_, exclusion.until)


def _reason(book: Book, entry: Exclusion | ClosedSession) -> tuple[Line, ...]:
    """The reason; in a copy without it nothing, not even whose it is to read."""
    if book.is_copy and is_blank(entry.reason):
        return ()
    return (*restriction(book, entry), line(entry.reason))
