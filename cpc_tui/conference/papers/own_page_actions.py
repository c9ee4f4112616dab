"""Of a child's own page: what will happen, who does it, and by when."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.naming import find_person
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.own_page_words import OwnTold
from cpc_tui.conference.papers.paper import Block, Bullets, Line
from cpc_tui.conference.papers.plain_actions import who_does_what
from cpc_tui.conference.papers.plain_promises import how_often
from cpc_tui.conference.papers.plain_reader import sentence
from cpc_tui.conference.planned import Action


def open_actions(told: OwnTold) -> tuple[Action, ...]:
    """What of this child's plan is still to be done."""
    actions = told.told.scope.actions
    return tuple(each for each in actions if each.status != "done" and not is_blank(each.action))


def told_actions(told: OwnTold) -> tuple[Action, ...]:
    """What of it the page tells: the nearest to the child, in the order of the plan."""
    actions = [each for each in open_actions(told) if _may_stand(told, each)]
    most = told.band.most_actions
    chosen = sorted(actions, key=lambda each: _place(told, each))
    kept = {each.id for each in chosen[: len(actions) if most is None else most]}
    return tuple(each for each in actions if each.id in kept)


def happens(told: OwnTold) -> Iterator[Block]:
    """What people have promised to do, and how often a social worker comes."""
    shown = told_actions(told)
    if shown:
        if words := told.words("promised"):
            yield paragraph(words, style="label")
        yield Bullets(tuple(_told(told, each) for each in shown))
    if len(shown) < len(open_actions(told)) and (
        words := told.words("more" if shown else "unshown")
    ):
        yield paragraph(words)
    if visits := " ".join(filter(None, _visits(told))):
        yield paragraph(visits)


def _may_stand(told: OwnTold, action: Action) -> bool:
    """Whether an action is for everybody and, where the band says so, for a child's ears."""
    if not told.is_open(action):
        return False
    return told.band.actions == "all" or (_is_near(told, action) and not told.is_grown_up(action))


def _is_near(told: OwnTold, action: Action) -> bool:
    """Whether the child does it or is named; of one without a name, whether it is theirs alone."""
    if told.told.person in action.who or told.is_named(action.action):
        return True
    return not told.name and action.children == (told.child.id,)


def _place(told: OwnTold, action: Action) -> tuple[bool, bool, bool, bool]:
    """The child's own first, then what is still to come, what names the child, theirs alone."""
    held_on = told.book.record.held_on
    late = held_on is not None and action.by_when is not None and action.by_when < held_on
    mine, named = told.told.person in action.who, told.is_named(action.action)
    return not mine, late, not named, action.children != (told.child.id,)


def _told(told: OwnTold, action: Action) -> Line:
    """One action; family is told by name alone, since a child knows who they are."""
    people = [find_person(told.book.record, each) for each in action.who]
    parted = not any(each is not None and each.kind in ("family", "child") for each in people)
    who = told.told.people(tuple(dict.fromkeys(action.who)), action.who_else, parted=parted)
    return who_does_what(told.told, action, sentence(who))


def _visits(told: OwnTold) -> Iterator[str]:
    plans = told.book.record.plans
    every = plans.visits_every_working_days
    if every:
        yield told.words("visits", often=how_often(every))
    if plans.seen_alone:
        yield told.words("alone")
