"""Of a child's own page: what people are worried about, and what is going well."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.own_page_words import OwnTold
from cpc_tui.conference.papers.paper import Block, Bullets, Paragraph, line, paragraph
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.weighed import DangerStatement


def worries(told: OwnTold) -> Iterator[Block]:
    """The worries as they were recorded for this child, or what kind they are."""
    recorded = tuple(each for each in told.told.scope.statements if not is_blank(each.danger))
    if told.band.worries == "recorded" and recorded:
        for each in recorded:
            yield from _worry(told, each)
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
    for words in restriction(told.book, statement):
        yield Paragraph(words, "restricted")
    yield paragraph(statement.danger)
    if not is_blank(statement.goal) and (lead := told.words("goal")):
        yield paragraph(lead, style="label")
        yield paragraph(statement.goal)


def good(told: OwnTold) -> Iterator[Block]:
    """What people said is going well, for this child or for all of the family's."""
    key = told.book.profile.framework.strength
    entries = [
        each
        for each in told.book.record.analysis
        if each.heading == key and told.told.scope.holds(each.children)
    ]
    shown = [each for each in entries if not is_blank(each.text)]
    for each in shown:
        for words in restriction(told.book, each):
            yield Paragraph(words, "restricted")
        yield Bullets((line(each.text),))
