"""The minutes: everything the record holds, in the order of the authority's agenda."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cpc_tui.conference.papers.afterwards import circulation, how_to_disagree, time_limits
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.children import the_children
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.family_tree import the_family
from cpc_tui.conference.papers.front import in_brief, the_conference
from cpc_tui.conference.papers.heads import (
    copy_line,
    kind_of_conference,
    subtitle,
    withheld_line,
)
from cpc_tui.conference.papers.paper import Block, Contents, Heading, Paper
from cpc_tui.conference.papers.people import the_people
from cpc_tui.conference.papers.readers import lists_of_readers
from cpc_tui.conference.papers.steps import told_step
from cpc_tui.conference.papers.traceless import without_trace
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient
from cpc_tui.language import tr

_LONG = 25
"""So many entries make minutes of several pages, which then list their contents."""


def minutes(record: Record, profile: Profile, whose: Recipient = FULL) -> Paper:
    """The minutes of a conference.

    Nothing here decides who may read what, so hand in a record that holds no more than the reader
    may see. In the full copy what is missing is told as a gap, in others nearly nothing is.

    Args:
        record: The conference, or a copy of it for one reader.
        profile: Its authority's.
        whose: For whom the copy is.
    """
    book = Book(record, profile, lists_readers=True, whose=whose)
    parts = _parts(book)
    blocks = tuple(_numbered(without_trace(parts) if book.is_copy else parts))
    contents = (Contents(),) if _is_long(record) else ()
    return Paper(
        title=tr("Minutes of the {conference}", conference=kind_of_conference(book)),
        subtitle=(*subtitle(book), *_draft(record)),
        kind=tr("Minutes"),
        marking=profile.marking,
        reference=record.reference,
        blocks=(*withheld_line(book), *contents, *blocks),
        copy=copy_line(book, blocks),
        dated=record.held_on,
    )


def _parts(book: Book) -> Iterator[Block]:
    yield from in_brief(book)
    yield from the_conference(book)
    yield from the_children(book)
    yield from the_people(book)
    yield from the_family(book)
    yield from lists_of_readers(book)
    if book.record.pre_meetings or any(note.step == "prepare" for note in book.record.notes):
        yield from told_step(book, "prepare")
    for step in book.profile.step_keys:
        yield from told_step(book, step)
    yield from time_limits(book)
    yield from circulation(book)
    yield from how_to_disagree(book)
    yield from _approval(book)


def _approval(book: Book) -> Iterator[Block]:
    rule = book.profile.minutes
    about = " ".join(filter(None, (rule.style, rule.approval)))
    if about:
        yield Heading(1, tr("About these minutes"))
        yield paragraph(about)


def _draft(record: Record) -> tuple[str, ...]:
    return () if record.status == "approved" else (tr("Draft: not yet approved by the chair"),)


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The headings of level 1 with numbers, so that people can find them on paper."""
    number = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            number += 1
            yield replace(block, text=f"{number}. {block.text}")
        else:
            yield block


def _is_long(record: Record) -> bool:
    lists = (record.notes, record.reports, record.analysis, record.contributions, record.people)
    return sum(map(len, lists)) >= _LONG
