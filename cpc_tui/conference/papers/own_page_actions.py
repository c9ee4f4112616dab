"""Of a child's own page: what will happen, who does it, and by when."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.naming import called
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.own_page_words import OwnTold
from cpc_tui.conference.papers.paper import Block, Bullets, paragraph
from cpc_tui.conference.papers.plain_actions import who_does_what
from cpc_tui.conference.papers.plain_promises import how_often
from cpc_tui.conference.planned import Action


def open_actions(told: OwnTold) -> tuple[Action, ...]:
    """What of this child's plan is still to be done."""
    actions = told.told.scope.actions
    return tuple(each for each in actions if each.status != "done" and not is_blank(each.action))


def happens(told: OwnTold) -> Iterator[Block]:
    """What people have promised to do, and how often a social worker comes."""
    actions = open_actions(told)
    shown = _nearest(told, actions)
    if shown:
        if words := told.words("promised"):
            yield paragraph(words, style="label")
        yield Bullets(tuple(who_does_what(told.told, each) for each in shown))
    if len(shown) < len(actions) and (words := told.words("more")):
        yield paragraph(words)
    if visits := " ".join(filter(None, _visits(told))):
        yield paragraph(visits)


def _nearest(told: OwnTold, actions: tuple[Action, ...]) -> tuple[Action, ...]:
    """As many as the band tells: the child's own, those that name the child, then theirs alone."""
    name = called(told.child).casefold()

    def place(action: Action) -> tuple[bool, bool, bool]:
        named = name in action.action.casefold()
        alone = action.children == (told.child.id,)
        return told.told.person not in action.who, not named, not alone

    most = told.band.most_actions
    chosen = sorted(actions, key=place)[: len(actions) if most is None else most]
    kept = {each.id for each in chosen}
    return tuple(each for each in actions if each.id in kept)


def _visits(told: OwnTold) -> Iterator[str]:
    plans = told.book.record.plans
    every = plans.visits_every_working_days
    if every:
        yield told.words("visits", often=how_often(every))
    if plans.seen_alone:
        yield told.words("alone")
