"""What a child's own page lacks before it is handed out: told on screen, never on paper."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.own_page_actions import open_actions, told_actions
from cpc_tui.conference.papers.own_page_talk import helplines, phone_of
from cpc_tui.conference.papers.own_page_words import OwnTold
from cpc_tui.conference.papers.own_page_worries import recorded_worries
from cpc_tui.language import tr


def own_page_gaps(told: OwnTold) -> tuple[str, ...]:
    """What should be recorded before the page is handed out, a few words each."""
    return tuple(_gaps(told))


def gaps_in_words(told: OwnTold) -> str:
    """What is missing, and what is not told since others may read it; empty where nothing is."""
    child, gaps = told.name or tr("the child"), own_page_gaps(told)
    words = []
    if gaps:
        what = "; ".join(gaps)
        words.append(
            tr("Before {child}’s own page is handed out, record {gaps}.", child=child, gaps=what)
        )
    if _has_more_for_the_child_alone(told):
        words.append(
            tr(
                "Others may read {child}’s page: what is not for everybody is not on it. Tell"
                " {child_2} in person.",
                child=child,
                child_2=child,
            )
        )
    return " ".join(words)


def _has_more_for_the_child_alone(told: OwnTold) -> bool:
    record, scope = told.book.record, told.told.scope
    parts = told.band.shows
    mine = [
        *(each for each in record.voices if "said" in parts and told.is_mine(each.child)),
        *(each for each in scope.statements if told.band.worries == "recorded"),
        *(open_actions(told) if "happens" in parts else ()),
    ]
    return not all(map(told.is_open, mine))


def _gaps(told: OwnTold) -> Iterator[str]:
    record, parts = told.book.record, told.band.shows
    if "met" in parts and record.held_on is None:
        yield tr("the day of the conference")
    if "said" in parts and not any(_has_words(told)):
        yield tr("what the child said")
    if told.decision is None or told.decision.outcome not in WITH_A_PLAN:
        return
    if "worries" in parts and not _has_a_worry(told):
        yield tr("what the worry is about")
    if "happens" in parts:
        yield from _actions(told)
    if "talk" in parts:
        yield from _talk(told)
    if "again" in parts and record.review.on is None:
        yield tr("the day of the next conference")


def _has_words(told: OwnTold) -> Iterator[bool]:
    for each in told.book.record.voices:
        if told.is_mine(each.child) and told.is_open(each):
            told_for = each.conveyed_by is not None and not is_blank(each.wishes)
            yield told_for or not is_blank(each.own_words)


def _has_a_worry(told: OwnTold) -> bool:
    about = bool(told.decision and told.decision.categories)
    return about or (told.band.worries == "recorded" and bool(recorded_worries(told)))


def _actions(told: OwnTold) -> Iterator[str]:
    if not open_actions(told):
        yield tr("who does what")
    actions = told_actions(told)
    if any(not each.who and is_blank(each.who_else) for each in actions):
        yield tr("who does each action")
    if any(each.by_when is None for each in actions):
        yield tr("by when each action is done")


def _talk(told: OwnTold) -> Iterator[str]:
    worker = told.worker
    if worker is None:
        yield tr("the lead social worker")
    elif not phone_of(worker):
        yield tr("how to ring the lead social worker")
    if not helplines(told):
        yield tr("a helpline for children in the profile")
