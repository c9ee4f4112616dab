"""What follows: the core group, what happens if things go wrong, and the next conference."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import cell, fact, lasting, line, paragraph, text_or_gap
from cpc_tui.conference.papers.outcomes import day_and_time
from cpc_tui.conference.papers.paper import Block, Cell, Facts, Gap, Line, Piece, Span, Table
from cpc_tui.conference.papers.planned_work import Scope
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.planned import Contingency, CoreGroup, Review
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr, tr_n


def core_group(book: Book) -> Iterator[Block]:
    """Who is in the core group, and when and where it meets."""
    group = book.record.core_group
    first = group.first_meeting_at
    members = tuple(line(book.person_and_part(each)) for each in group.members)
    pairs = (
        fact(
            field_label(CoreGroup, "first_meeting_at"),
            day_and_time(first.date() if first else None, first),
        ),
        fact(field_label(CoreGroup, "venue"), text_or_gap(group.venue)),
        fact(tr("After that"), _how_often(group.every_weeks)),
        fact(
            field_label(CoreGroup, "members"),
            *(members or (Gap(tr("no member recorded"), stays=True),)),
        ),
    )
    yield Facts(pairs, tr("The core group: when and where it meets, and who is in it"))


def _how_often(weeks: int | None) -> Piece:
    if weeks is None:
        return Gap()
    return Span(tr_n("Every week", "Every {n} weeks", weeks))


def contingency(scope: Scope) -> Iterator[Block]:
    """What would show that the plan is not working, and what happens then."""
    entries = [each for each in scope.book.record.contingency if scope.holds(each.children)]
    if not entries:
        yield paragraph(Gap(tr("nothing recorded")))
        return
    rows = tuple(_row(scope.book, each) for each in entries)
    header = tuple(field_label(Contingency, name) for name in ("trigger", "action", "who"))
    yield Table(header, rows, (38, 38, 24), tr("What happens if things go wrong"))


def _row(book: Book, entry: Contingency) -> tuple[Cell, ...]:
    about = book.about(entry.children)
    under = [line(Span(tr("For {about}", about=about), "quiet"))] if about else []
    who: list[Line] = [book.person_over_part(each) for each in entry.who]
    return (
        cell(*restriction(book, entry), line(entry.trigger), *under),
        cell(lasting(text_or_gap(entry.action))),
        cell(*who) if who else cell(Gap(tr("nobody named"), stays=True)),
    )


def review(book: Book) -> Iterator[Block]:
    """When and where the next conference is held."""
    next_one = book.record.review
    pairs = (
        fact(field_label(Review, "on"), day_and_time(next_one.on, next_one.at)),
        fact(field_label(Review, "venue"), text_or_gap(next_one.venue)),
    )
    yield Facts(pairs, tr("The next conference"))
