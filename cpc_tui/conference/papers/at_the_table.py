"""Who and what may stand on a sheet that lies on the table, where everybody sees it.

Names, parts and ways of attending alone: no address, no telephone number, nothing that was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.choices import AttendanceMode
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import fact, line
from cpc_tui.conference.papers.heads import kind_of_conference
from cpc_tui.conference.papers.paper import Blank, Block, Fact, Facts, Line, Paper, Piece, Span
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Attendance, Person
from cpc_tui.conference.wording import field_label
from cpc_tui.conference.written_dates import clock_in_words, day_in_words
from cpc_tui.language import tr

Seat = tuple[Person, Attendance]
"""Somebody invited, with the row of their attendance."""

_ELSEWHERE: frozenset[AttendanceMode] = frozenset({"video", "phone"})


def sheet(book: Book, title: str, blocks: Iterable[Block]) -> Paper:
    """A paper for the table, under the kind of conference and the authority.

    Args:
        book: The conference, or a copy of it.
        title: What the sheet is.
        blocks: What it holds.
    """
    return Paper(
        title=title,
        subtitle=(kind_of_conference(book).capitalize(), book.profile.name),
        kind=title,
        marking=book.profile.marking,
        reference=book.record.reference,
        blocks=tuple(blocks),
        dated=book.record.held_on,
    )


def invited(book: Book) -> tuple[Seat, ...]:
    """Everybody invited, in order, but for those who are kept out of the whole conference.

    Somebody kept out who was there nonetheless for a time is among them.
    """
    kept_out = {each.person for each in book.record.exclusions if each.extent == "whole"}
    found = ((find_person(book.record, row.person), row) for row in book.record.attendance)
    return tuple(
        (person, row)
        for person, row in found
        if person and (row.times or (row.status != "excluded" and person.id not in kept_out))
    )


def comes(seat: Seat) -> bool:
    """Whether somebody invited is there or expected."""
    _, row = seat
    return bool(row.times) or row.status in ("present", "expected")


def attends(book: Book, seat: Seat) -> AttendanceMode | None:
    """How somebody attends: as recorded, else as the authority lays down; None for not known."""
    person, row = seat
    laid_down = book.profile.attendance_mode(person.kind, person.role)
    whole: dict[str | None, AttendanceMode] = {"in_person": "in_person", "virtual": "video"}
    return row.mode or whole.get(book.record.mode) or laid_down


def in_the_room(book: Book, seat: Seat) -> bool:
    """Whether somebody sits at the table, as far as is known."""
    return attends(book, seat) not in _ELSEWHERE


def part_of(person: Person) -> str:
    """What somebody is in the conference; empty where nothing is known."""
    return next((each for each in (person.role, person.relationship) if not is_blank(each)), "")


def name_and_part(person: Person) -> Iterator[Line]:
    """A name, then role and agency; an agency that may give away a workplace is left out."""
    yield line(Span(person.name, "strong"))
    agency = "" if "workplace" in person.protected else person.agency
    for each in (part_of(person), agency):
        if not is_blank(each):
            yield line(Span(each, "quiet"))


def the_meeting(book: Book) -> Facts:
    """Reference, day, time, place and chair; what is not known yet is left to be written in."""
    record = book.record
    day = Span(day_in_words(record.held_on)) if record.held_on else Blank(tr("The date"))
    starts = Span(clock_in_words(record.starts_at)) if record.starts_at else Blank(tr("The time"))
    venue = Blank(tr("The place")) if is_blank(record.venue) else Span(record.venue)
    pairs = [
        fact(tr("Reference"), record.reference),
        fact(tr("Date"), day),
        fact(tr("Begins at"), starts),
        fact(field_label(Record, "venue"), venue),
        *_chair(book),
    ]
    return Facts(tuple(pairs), tr("The conference: reference, date, time and place"))


def _chair(book: Book) -> Iterator[Fact]:
    if book.record.chair is not None:
        yield fact(book.profile.role_name("chair"), book.person(book.record.chair))


def how_in_words(book: Book, seat: Seat) -> Piece:
    """How somebody attends, or room to write it."""
    mode = attends(book, seat)
    if mode is None:
        return Blank(tr("In the room, by video or by phone"))
    return Span(book.profile.label("attendance_mode", mode))
