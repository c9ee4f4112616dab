"""Danger statements with the goals that answer them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import fact, paragraph, text_or_gap
from cpc_tui.conference.papers.paper import Block, Fact, Facts, Gap, Heading, Level
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.weighed import DangerStatement
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr


def statement_name(book: Book, statement_id: str | None) -> str:
    """What a danger statement is called: its number; empty where there is none such."""
    for number, each in enumerate(book.record.statements, 1):
        if each.id == statement_id:
            return tr("Danger statement {number}", number=number)
    return ""


def danger_statements(
    book: Book, shown: Sequence[DangerStatement], level: Level
) -> Iterator[Block]:
    """Danger statements with their goals, each under a heading of its own.

    Args:
        book: The record.
        shown: Those to tell.
        level: Of the headings.
    """
    if not shown:
        yield paragraph(Gap(tr("none recorded")))
    for each in shown:
        about = book.about(each.children)
        name = statement_name(book, each.id)
        yield Heading(level, f"{name}: {about}" if about else name)
        for line_ in restriction(book, each):
            yield paragraph(*line_, style="restricted")
        yield Facts(tuple(_statement_facts(book, each)), name)


def _statement_facts(book: Book, statement: DangerStatement) -> Iterator[Fact]:
    yield fact(field_label(DangerStatement, "danger"), text_or_gap(statement.danger))
    yield fact(field_label(DangerStatement, "goal"), text_or_gap(statement.goal))
    if statement.disputed_by:
        yield fact(field_label(DangerStatement, "disputed_by"), book.people(statement.disputed_by))
    if statement.disputed_by or not is_blank(statement.dispute):
        yield fact(field_label(DangerStatement, "dispute"), text_or_gap(statement.dispute))
