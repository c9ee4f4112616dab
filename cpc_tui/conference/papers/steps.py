"""What a paper tells of each step of the agenda, and of the time before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from cpc_tui.conference.choices import StepKey
from cpc_tui.conference.papers.analysis import analysis
from cpc_tui.conference.papers.before import talks_beforehand
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.contribution import contribution
from cpc_tui.conference.papers.decision import category, decision
from cpc_tui.conference.papers.next_steps import contingency, core_group, review
from cpc_tui.conference.papers.opening import introductions
from cpc_tui.conference.papers.paper import Block, Gap, Heading, Turn
from cpc_tui.conference.papers.planned_work import Scope, around_the_plan, outcomes_and_actions
from cpc_tui.conference.papers.reports import reports
from cpc_tui.conference.papers.running import what_was_said
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr


def step_blocks(record: Record, profile: Profile, step: StepKey) -> tuple[Block, ...]:
    """One step of the agenda by itself: what was recorded in it, then what was said.

    Args:
        record: The conference.
        profile: Its authority's.
        step: As in `notes[].step`; `prepare` is the time before the conference.
    """
    return tuple(told_step(Book(record, profile), step))


def told_step(book: Book, step: StepKey) -> Iterator[Block]:
    """A step under its own heading, as a part of a paper."""
    blocks = tuple(_PARTS[step](book))
    if blocks and isinstance(blocks[0], Turn):
        # The heading is on the page that is turned for the step.
        turn, *rest = blocks
        yield turn
        blocks = tuple(rest)
    yield Heading(1, book.profile.label("step", step))
    yield from blocks
    said = tuple(what_was_said(book, step))
    yield from said
    if not blocks and not said:
        yield paragraph(Gap(tr("nothing recorded")))


def _plan(book: Book) -> Iterator[Block]:
    scope = Scope(book)
    yield from outcomes_and_actions(scope)
    yield from around_the_plan(scope)


def _contingency(book: Book) -> Iterable[Block]:
    return contingency(Scope(book))


_PARTS: Mapping[StepKey, Callable[[Book], Iterable[Block]]] = {
    "prepare": talks_beforehand,
    "introductions": introductions,
    "reports": reports,
    "contribution": contribution,
    "analysis": analysis,
    "decision": decision,
    "category": category,
    "plan": _plan,
    "core_group": core_group,
    "contingency": _contingency,
    "close": review,
}
