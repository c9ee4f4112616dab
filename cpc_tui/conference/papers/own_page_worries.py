"""Of a child's own page: what people are worried about, and what is going well."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import line, paragraph
from cpc_tui.conference.papers.own_page_words import OwnTold
from cpc_tui.conference.papers.paper import Block, Bullets
from cpc_tui.conference.weighed import BoardItem, DangerStatement


def recorded_worries(told: OwnTold) -> tuple[DangerStatement, ...]:
    """The worries that were written down for this child and are for everybody."""
    own = (each for each in told.told.scope.statements if told.is_open(each))
    return tuple(each for each in own if not is_blank(each.danger))


def worries(told: OwnTold) -> Iterator[Block]:
    """The worries as they were recorded for this child, or what kind they are."""
    recorded = recorded_worries(told)
    if told.band.worries == "recorded" and recorded:
        for each in recorded:
            yield from _worry(told, each)
        if words := told.words("no_fault"):
            yield paragraph(words)
        return
    about = told.categories(told.decision) if told.decision else ()
    sentences = [
        told.words("worry_too" if number else "worry", worry=each)
        for number, each in enumerate(about)
    ]
    if about:
        sentences.append(told.words("no_fault"))
    yield from map(paragraph, filter(None, sentences))


def _worry(told: OwnTold, statement: DangerStatement) -> Iterator[Block]:
    yield paragraph(statement.danger)
    if not is_blank(statement.goal) and (lead := told.words("goal")):
        yield paragraph(lead, style="label")
        yield paragraph(statement.goal)


def good(told: OwnTold) -> Iterator[Block]:
    """What people said is going well and names this child; what adults do well is theirs."""
    key = told.book.profile.framework.strength
    shown = [
        each
        for each in told.book.record.analysis
        if each.heading == key and told.is_open(each) and _is_about(told, each)
    ]
    if shown:
        yield Bullets(tuple(line(each.text) for each in shown))


def _is_about(told: OwnTold, entry: BoardItem) -> bool:
    return told.told.scope.holds(entry.children) and told.is_named(entry.text)
