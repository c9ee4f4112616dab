"""The plan: for the whole family, or for one child."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.naming import find_child
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import cell, line, paragraph
from cpc_tui.conference.papers.heads import (
    copy_line,
    kind_of_conference,
    subtitle,
    withheld_line,
)
from cpc_tui.conference.papers.next_steps import contingency, core_group, review
from cpc_tui.conference.papers.outcomes import (
    categories,
    decision_on,
    lead_social_worker,
    outcome,
)
from cpc_tui.conference.papers.paper import Block, Cell, Gap, Heading, Paper, Span, Table, Turn
from cpc_tui.conference.papers.planned_work import Scope, around_the_plan, outcomes_and_actions
from cpc_tui.conference.papers.statements import danger_statements
from cpc_tui.conference.papers.traceless import without_trace
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient
from cpc_tui.conference.who import Child
from cpc_tui.language import tr


def plan(
    record: Record, profile: Profile, child: str | None = None, *, whose: Recipient = FULL
) -> Paper:
    """The plan of a conference.

    It is made at any time: before the conference it holds what was carried over, and gaps.

    Args:
        record: The conference, or a copy of it for one reader.
        profile: Its authority's.
        child: Id of the child whose plan it is: what concerns that child or all of them. None is
            the whole family's plan.
        whose: For whom the copy is.
    """
    book = Book(record, profile, whose=whose)
    only = find_child(record, child)
    title = plan_title(book, only)
    parts = tuple(_parts(Scope(book, child)))
    blocks = without_trace(parts) if book.is_copy else parts
    for_child = (tr("For {name}", name=only.name),) if only else ()
    return Paper(
        title=title,
        subtitle=subtitle(
            book, *for_child, tr("From the {conference}", conference=kind_of_conference(book))
        ),
        kind=title,
        marking=profile.marking,
        reference=record.reference,
        blocks=(*withheld_line(book), *blocks),
        copy=copy_line(book, blocks),
        dated=record.held_on,
    )


def plan_title(book: Book, child: Child | None) -> str:
    """What the plan is called: for a child without a child protection plan, by the outcome.

    The plan of all the children of one reader is called by theirs alone.
    """
    if child is None:
        own = {_title_for(book, each) for each in book.own_subjects} if book.is_copy else set()
        return own.pop() if len(own) == 1 else book.profile.plan.label
    return _title_for(book, child)


def _title_for(book: Book, child: Child) -> str:
    label = book.profile.plan.label
    made = decision_on(book, child.id)
    if made is None or made.outcome is None or made.outcome in WITH_A_PLAN:
        return label
    if made.outcome == "child_in_need":
        return book.profile.label("outcome", made.outcome)
    return tr("Outline plan")


def _parts(scope: Scope) -> Iterator[Block]:
    book = scope.book
    yield from _children(scope)
    yield Heading(1, tr("What we are worried about, and what we want to see instead"))
    yield from danger_statements(book, scope.statements, 2)
    yield Turn("landscape")
    yield Heading(1, tr("What will change, and who does what"))
    yield from outcomes_and_actions(scope)
    yield Turn("portrait")
    yield Heading(1, tr("What we have agreed"))
    yield from around_the_plan(scope)
    yield Heading(1, book.profile.label("step", "core_group"))
    yield from core_group(book)
    yield Heading(1, tr("If things go wrong"))
    yield from contingency(scope)
    yield Heading(1, tr("Next conference"))
    yield from review(book)


def _children(scope: Scope) -> Iterator[Block]:
    book = scope.book
    yield Heading(1, tr("Whose plan it is"))
    if book.profile.plan.purpose:
        yield paragraph(book.profile.plan.purpose, style="lead")
    shown = [each for each in book.own_subjects if scope.child in (None, each.id)]
    if shown:
        rows = tuple(_child_row(book, child) for child in shown)
        header = (tr("Child"), tr("Born"), tr("Decision"), tr("Category"), tr("Lead social worker"))
        yield Table(header, rows, (20, 15, 22, 22, 21), tr("The children whose plan it is"))
    else:
        yield paragraph(Gap(tr("no child who is being considered is recorded")))


def _child_row(book: Book, child: Child) -> tuple[Cell, ...]:
    made = decision_on(book, child.id)
    born = book.short_day(child.born_on, tr("not recorded"))
    if child.born_on is None and child.due_on is not None:
        due = book.short_day(child.due_on)
        birth = line(Span(tr("Due ")), due)
    else:
        birth = line(born)
    return (
        cell(Span(book.child(child.id), "strong")),
        cell(birth),
        cell(outcome(book, made)),
        cell(categories(book, made)),
        cell(lead_social_worker(book, made)),
    )
