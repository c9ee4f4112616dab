"""The sheet that is passed round: who was there, and who has received which papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.naming import person_name
from cpc_tui.conference.papers.at_the_table import (
    Seat,
    comes,
    how_in_words,
    invited,
    name_and_part,
    sheet,
    the_meeting,
)
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import cell, line, paragraph
from cpc_tui.conference.papers.paper import (
    Blank,
    Block,
    Cell,
    Heading,
    Line,
    Paper,
    Span,
    Table,
    Tick,
)
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient
from cpc_tui.language import tr

BLANK_ROWS = 6
"""Rows for people who are not listed."""

_HANDED_OUT = ("letter", "plan")
_TITLE = tr("Attendance and receipt sheet")
_COLUMNS = (
    tr("Name, role and agency"),
    tr("How"),
    tr("I was there: signature"),
    tr("I received"),
    tr("Received: signature"),
)
_WIDTHS = (31, 11, 20, 18, 20)


def attendance_sheet(record: Record, profile: Profile, *, whose: Recipient = FULL) -> Paper:
    """The sheet to sign for being there and for the letter and the plan.

    Everybody at the table sees it, so it holds names, roles and agencies of those invited and no
    other detail, whatever the record holds. Whoever is kept out of the whole conference is not on
    it.

    Args:
        record: The conference, or a copy of it.
        profile: Its authority's.
        whose: For whom the copy is.
    """
    book = Book(record, profile, whose=whose)
    return sheet(book, _TITLE, _parts(book))


def _parts(book: Book) -> Iterator[Block]:
    seats = invited(book)
    yield the_meeting(book)
    yield Heading(1, tr("Who is here"))
    yield paragraph(
        tr(
            "Please sign once for being here, and once more when you have been given "
            "the papers that you tick. For people on video or the phone the "
            "minute-taker fills it in."
        ),
        style="lead",
    )
    yield _to_sign(book, [each for each in seats if comes(each)])
    away = [each for each in seats if not comes(each)]
    if away:
        yield Heading(1, tr("Invited and not here"))
        yield _not_here(book, away)
    yield paragraph(
        tr(
            "Everybody at the table sees this sheet. Please write no address and no "
            "telephone number on it."
        ),
        style="quiet",
    )


def _to_sign(book: Book, seats: Sequence[Seat]) -> Table:
    rows = [
        (cell(*name_and_part(seat[0])), cell(how_in_words(book, seat)), *_signatures(book))
        for seat in seats
    ]
    spare = (
        cell(Blank(tr("Name, role and agency"), 2)),
        cell(Blank(tr("In the room, by video or by phone"))),
        *_signatures(book),
    )
    rows += [spare] * BLANK_ROWS
    about = tr("Who is here, how, and who has received which papers; to be signed")
    return Table(_COLUMNS, tuple(rows), _WIDTHS, about)


def _signatures(book: Book) -> tuple[Cell, ...]:
    received = tuple(_receipt(book, each) for each in _HANDED_OUT)
    return (
        cell(Blank(tr("Signature: I was there"), 2)),
        received,
        cell(Blank(tr("Signature: received"), 2)),
    )


def _receipt(book: Book, document: str) -> Line:
    label = book.profile.label("document", document)
    return line(Tick(tr("{label} received", label=label)), Span(f"\u00a0{label}"))


def _not_here(book: Book, seats: Sequence[Seat]) -> Table:
    rows = tuple((cell(*name_and_part(seat[0])), cell(*_why(book, seat))) for seat in seats)
    return Table(
        (tr("Name, role and agency"), tr("How")),
        rows,
        (60, 40),
        tr("Who was invited and is not here"),
    )


def _why(book: Book, seat: Seat) -> Iterator[Line]:
    _, row = seat
    yield line(book.choice("attendance_status", row.status))
    if row.represented_by is not None:
        by = person_name(book.record, row.represented_by)
        yield line(Span(tr("by {by}", by=by), "quiet"))
