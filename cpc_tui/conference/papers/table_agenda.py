"""The agenda with names for the table, and a card with each person's name to stand on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from cpc_tui.conference.papers.at_the_table import (
    Seat,
    comes,
    how_in_words,
    in_the_room,
    invited,
    name_and_part,
    part_of,
    sheet,
    the_meeting,
)
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import cell, fact, line, paragraph
from cpc_tui.conference.papers.paper import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Span,
    Table,
    Turn,
)
from cpc_tui.conference.profile import Profile, Step
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient
from cpc_tui.conference.who import Person
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr

_TITLE = tr("Agenda")
_NONE = "–"
_ANY_DAY = date(2000, 1, 1)


def table_agenda(record: Record, profile: Profile, *, whose: Recipient = FULL) -> Paper:
    """The agenda for the table: steps with their times, who is there, what is asked of everybody.

    Everybody at the table sees it: of people it holds names, roles and agencies alone. A name card
    follows for each who sits at the table.

    Args:
        record: The conference, or a copy of it.
        profile: Its authority's.
        whose: For whom the copy is.
    """
    book = Book(record, profile, whose=whose)
    return sheet(book, _TITLE, _parts(book))


def _parts(book: Book) -> Iterator[Block]:
    there = [each for each in invited(book) if comes(each)]
    yield the_meeting(book)
    yield Heading(1, tr("What we do today"))
    yield from _steps(book)
    yield from _ground_rules(book)
    if there:
        yield Heading(1, tr("Who is here"))
        yield _people(book, there)
    yield from _cards([person for person, row in there if in_the_room(book, (person, row))])


def _steps(book: Book) -> Iterator[Block]:
    steps = book.profile.steps
    times = _times(book.record, steps)
    header = (tr("Begins about"), tr("Step"), tr("What we ask"), tr("Minutes"))
    rows = tuple(
        (
            cell(time or _NONE),
            cell(Span(step.label, "strong")),
            cell(step.ask or _NONE),
            _minutes(step),
        )
        for step, time in zip(steps, times, strict=True)
    )
    about = tr("The steps of the conference in order")
    if any(times):
        yield Table(header, rows, (15, 20, 49, 16), about)
    else:
        yield Table(header[1:], tuple(row[1:] for row in rows), (24, 58, 18), about)
    whole = [each.minutes for each in steps if each.minutes is not None]
    if len(whole) == len(steps):
        yield paragraph(_in_all(book, sum(whole)), style="quiet")
    said = [(step, _statements(book, step)) for step in steps]
    pairs = tuple(fact(step.label, *labels) for step, labels in said if labels)
    if pairs:
        yield Heading(2, tr("What the chair says"))
        yield Facts(pairs, tr("What the chair says, and at which step"))


def _times(record: Record, steps: Sequence[Step]) -> list[str]:
    """When each step begins, as far as the steps before it have planned minutes; else empty."""
    if record.starts_at is None:
        return [""] * len(steps)
    now: datetime | None = datetime.combine(record.held_on or _ANY_DAY, record.starts_at)
    told = []
    for step in steps:
        told.append(clock_in_words(now) if now else "")
        known = now is not None and step.minutes is not None
        now = now + timedelta(minutes=step.minutes or 0) if now and known else None
    return told


def _minutes(step: Step) -> Cell:
    each = step.agency_minutes
    lines = [line(Span(str(step.minutes)))] if step.minutes is not None else [line(_NONE)]
    if each is not None:
        lines.append(line(Span(tr("about {each} for each agency", each=each), "quiet")))
    return cell(*lines)


def _in_all(book: Book, minutes: int) -> str:
    words = tr("About {minutes} minutes in all. The times are a guide.", minutes=minutes)
    pause = book.profile.break_after_minutes
    if pause is None or pause >= minutes:
        return tr("{words} Ask for a break at any time.", words=words)
    return tr(
        "{words} There is a break after about {pause} minutes; ask for one at any time.",
        words=words,
        pause=pause,
    )


def _statements(book: Book, step: Step) -> tuple[str, ...]:
    return tuple(each.label for each in book.profile.statements if each.step == step.key)


def _ground_rules(book: Book) -> Iterator[Block]:
    rules = book.profile.mode.ground_rules
    if rules and (book.record.mode or book.profile.mode.default) != "in_person":
        yield Heading(1, tr("If you join from elsewhere"))
        yield Bullets(tuple(line(each) for each in rules))


def _people(book: Book, seats: Sequence[Seat]) -> Table:
    rows = tuple((cell(*name_and_part(seat[0])), cell(how_in_words(book, seat))) for seat in seats)
    return Table(
        (tr("Name, role and agency"), tr("How")), rows, (70, 30), tr("Who is here, and how")
    )


def _cards(people: Sequence[Person]) -> Iterator[Block]:
    """A card for each person: to be cut apart, folded and stood on the table."""
    if people:
        yield Turn("portrait")
        yield Heading(1, tr("Name cards"))
    for person in people:
        yield paragraph(person.name, style="card")
        yield Paragraph((Span(part_of(person)),), "card_role")
