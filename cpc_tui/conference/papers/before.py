"""Before the conference: the chair's own talks with the family."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.book import Book, yes_or_no
from cpc_tui.conference.papers.composing import fact, line, paragraph, text_or_gap
from cpc_tui.conference.papers.paper import Block, Fact, Facts, Heading, Line, Span
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.who import PreMeeting
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr


def talks_beforehand(book: Book) -> Iterator[Block]:
    """Each talk with whom it was and what came of it."""
    for each in book.record.pre_meetings:
        yield Heading(2, tr("Talk with {with_value}", with_value=_with(book, each)))
        for line_ in restriction(book, each):
            yield paragraph(*line_, style="restricted")
        yield Facts(tuple(_facts(book, each)), tr("A talk before the conference"))


def _facts(book: Book, talk: PreMeeting) -> Iterator[Fact]:
    yield _labelled("at", line(book.moment(talk.at)))
    yield _labelled("held", line(yes_or_no(talk.held)))
    if talk.held:
        yield _labelled("explained", line(text_or_gap(talk.explained)))
        yield _labelled("worries", line(text_or_gap(talk.worries)))
        yield _labelled("requests", line(text_or_gap(talk.requests)))


def _labelled(name: str, value: Line) -> Fact:
    return fact(field_label(PreMeeting, name), value)


def _with(book: Book, talk: PreMeeting) -> str:
    named = book.people(talk.with_)
    return named.text if isinstance(named, Span) else tr("somebody not named")
