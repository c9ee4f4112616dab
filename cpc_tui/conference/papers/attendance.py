"""Who was invited, who came and when, and what those who did not come had done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.naming import find_person
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import cell, line, paragraph
from cpc_tui.conference.papers.paper import Block, Cell, Gap, Heading, Span, Table
from cpc_tui.conference.quorum import quorum_checks
from cpc_tui.conference.who import Attendance
from cpc_tui.language import tr

_PROFESSIONAL = frozenset({"professional", "legal_adviser"})


def attendance(book: Book) -> Iterator[Block]:
    """Those who came, those who are expected, and those who did not come."""
    rows = book.record.attendance
    yield Heading(2, tr("Attendance"))
    if not rows:
        yield paragraph(Gap(tr("nobody is recorded as invited")))
    came = [row for row in rows if row.status == "present" or row.times]
    expected = [row for row in rows if row.status == "expected" and not row.times]
    away = [row for row in rows if row not in came and row not in expected]
    if came:
        yield _came(book, came)
    if expected:
        yield paragraph(tr("Invited and expected"), style="label")
        yield _expected(book, expected)
    if away:
        yield paragraph(tr("Invited and not there"), style="label")
        yield _away(book, away)


def quorum_at_opening(book: Book) -> Iterator[Block]:
    """Whether there was a quorum when the conference began."""
    yield Heading(2, tr("Quorum"))
    yield paragraph(tr("The rule: {words}", words=book.profile.quorum.words), style="lead")
    checks = quorum_checks(book.record, book.profile)
    opening = [check for check in checks if check.child is None]
    if not opening:
        yield paragraph(Gap(tr("not judged: nobody is recorded as present")))
    for check in opening:
        when = (Span(tr("At the opening, ")), book.moment(check.at), Span(": ")) if check.at else ()
        yield paragraph(*when, check.state.words)


def _came(book: Book, rows: Sequence[Attendance]) -> Table:
    told = tuple(
        (
            cell(book.person_over_part(row.person)),
            cell(book.choice("attendance_mode", row.mode)),
            _spells(book, row),
        )
        for row in rows
    )
    header = (tr("Present"), tr("How"), tr("In the meeting"))
    return Table(header, told, (52, 22, 26), tr("Who came, how, and when they were in the meeting"))


def _spells(book: Book, row: Attendance) -> Cell:
    spells = [line(book.spell(each.from_, each.until)) for each in row.times]
    lines = spells or [line(Gap(tr("times not recorded")))]
    if row.status != "present":
        lines.append(line(Span(book.profile.label("attendance_status", row.status), "quiet")))
    return cell(*lines)


def _expected(book: Book, rows: Sequence[Attendance]) -> Table:
    told = tuple(
        (
            cell(book.person_over_part(row.person)),
            cell(book.choice("attendance_mode", row.mode)),
        )
        for row in rows
    )
    return Table(
        (tr("Expected"), tr("How")), told, (66, 34), tr("Who is expected, and how they attend")
    )


def _away(book: Book, rows: Sequence[Attendance]) -> Table:
    told = tuple(
        (cell(book.person_over_part(row.person)), _how_away(book, row), _duties(book, row))
        for row in rows
    )
    header = (tr("Not there"), tr("Why"), tr("What they had done"))
    return Table(
        header, told, (36, 28, 36), tr("Who did not come, and what they had done beforehand")
    )


def _how_away(book: Book, row: Attendance) -> Cell:
    lines = [line(book.choice("attendance_status", row.status))]
    if row.represented_by is not None:
        lines.append(line(Span(tr("by ")), book.person(row.represented_by)))
    return cell(*lines)


def _duties(book: Book, row: Attendance) -> Cell:
    """The three duties of an absent professional; of others only what they did."""
    person = find_person(book.record, row.person)
    owed = person is not None and person.kind in _PROFESSIONAL
    done = {
        "told_administrator": row.told_administrator,
        "sent_report": row.sent_report,
        "sent_representative": row.sent_representative,
    }
    lines = [
        line(f"{words}: {(tr('yes') if done[duty] else tr('no'))}")
        for duty, words in book.profile.absent_duties.items()
        if owed or done[duty]
    ]
    return cell(*lines) if lines else cell(Span(tr("Nothing recorded"), "quiet"))
