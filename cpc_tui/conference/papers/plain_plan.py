"""The plan in plain words, for the child or the parent.

Short sentences, no codes, and no gaps: what is not recorded is left out, but for dates that are
still to be set.
"""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.naming import find_child
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import line, paragraph
from cpc_tui.conference.papers.heads import copy_line, subtitle, withheld_line
from cpc_tui.conference.papers.outcomes import decision_on
from cpc_tui.conference.papers.paper import Block, Bullets, Heading, Paper, Paragraph, Span
from cpc_tui.conference.papers.plain_actions import plain_actions
from cpc_tui.conference.papers.plain_help import how_to_disagree, whom_to_ring
from cpc_tui.conference.papers.plain_promises import (
    expectations,
    if_it_does_not_work,
    rules,
    safety_network,
)
from cpc_tui.conference.papers.plain_reader import PlainReader, sentence
from cpc_tui.conference.papers.plan import plan_title
from cpc_tui.conference.papers.planned_work import Scope
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient
from cpc_tui.conference.weighed import DangerStatement
from cpc_tui.conference.who import Child
from cpc_tui.language import tr


def plain_plan(
    record: Record, profile: Profile, child: str | None = None, *, whose: Recipient = FULL
) -> Paper:
    """The plan in plain words under the authority's own name for it.

    Args:
        record: The conference, or a copy of it for one reader.
        profile: Its authority's.
        child: Id of the child whose plan it is; None is the plan for all of them.
        whose: For whom the copy is; a person is "you" in it, and their own actions come first.
    """
    book = Book(record, profile, whose=whose)
    only = find_child(record, child)
    told = PlainReader(Scope(book, child))
    blocks = tuple(_parts(told))
    title = plan_title(book, only)
    return Paper(
        title=title,
        subtitle=subtitle(book, _in_plain_words(told, only)),
        kind=tr("{title} in plain words", title=title),
        marking=profile.marking,
        reference=record.reference,
        blocks=(*withheld_line(book), *blocks),
        copy=copy_line(book, blocks),
        dated=record.held_on,
    )


def _in_plain_words(told: PlainReader, child: Child | None) -> str:
    if child is not None and not told.is_you(child):
        return tr("In plain words: the plan for {child}", child=told.book.child(child.id))
    return tr("In plain words")


def _parts(told: PlainReader) -> Iterator[Block]:
    about = told.words.for_child if told.is_child else told.words.about
    if not is_blank(about):
        yield paragraph(about)
    yield from _decided(told)
    yield from _worries(told)
    yield from _changes(told)
    yield from plain_actions(told)
    yield from expectations(told)
    yield from rules(told)
    yield from safety_network(told)
    yield from if_it_does_not_work(told)
    yield from whom_to_ring(told)
    yield from how_to_disagree(told)


def _decided(told: PlainReader) -> Iterator[Block]:
    made = tuple(each for child in told.children for each in _decision(told, child))
    if made:
        yield Heading(1, told.words.headings["decided"])
    yield from made


def _decision(told: PlainReader, child: Child) -> Iterator[Block]:
    made = decision_on(told.book, child.id)
    if made is None or made.outcome is None:
        return
    label = told.book.profile.label
    worries = [told.words.category.get(key) or label("category", key) for key in made.categories]
    about = "; ".join(worries)
    outcome = told.words.outcome.get(made.outcome) or label("outcome", made.outcome)
    worry = tr("\nThe worry is about {about}.", about=about) if about else ""
    name = sentence(told.child(child.id))
    yield paragraph(Span(f"{name}: ", "strong"), Span(f"{outcome}{worry}"))


def _worries(told: PlainReader) -> Iterator[Block]:
    shown = [each for each in told.scope.statements if not is_blank(each.danger + each.goal)]
    if shown:
        yield Heading(1, told.words.headings["worries"])
    for each in shown:
        yield from _worry(told, each)


def _worry(told: PlainReader, statement: DangerStatement) -> Iterator[Block]:
    about = told.about(statement.children)
    if about:
        yield Heading(2, sentence(about))
    for words in restriction(told.book, statement):
        yield Paragraph(words, "restricted")
    if not is_blank(statement.danger):
        yield paragraph(statement.danger)
    for label, text in (
        (told.words.goal, statement.goal),
        (told.words.disputed, statement.dispute),
    ):
        if not is_blank(text):
            yield paragraph(label, style="label")
            yield paragraph(text)


def _changes(told: PlainReader) -> Iterator[Block]:
    outcomes = [each for each in told.scope.outcomes if not is_blank(each.text)]
    if not outcomes:
        return
    yield Heading(1, told.words.headings["change"])
    items = []
    for each in outcomes:
        marks = [
            Span(f"{piece.text}\n", piece.mark)
            for words in restriction(told.book, each)
            for piece in words
            if isinstance(piece, Span)
        ]
        about = told.about(each.children)
        under = [Span(tr("\nFor {about}.", about=about), "quiet")] if about else []
        items.append(line(*marks, each.text, *under))
    yield Bullets(tuple(items))
