"""What stands at the head of a paper: its title, whose it is, and which copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.naming import person_short
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.paper import Block, Span, pieces_of
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr

_RESTRICTED = tr(
    "Full copy: it holds entries or details that are not for everybody. Do not hand it out."
)
_OPEN = tr("Full copy: nothing in it is marked as restricted.")
_NOT_FOR_FAMILY = tr("not for the family")


def copy_line(book: Book, blocks: Iterable[Block]) -> str:
    """The line that says which copy this is, and whom it is not for.

    A full copy says whether anything in it is restricted. The family's copies say nothing of
    others.

    Args:
        book: The record, and for whom.
        blocks: What the paper holds.
    """
    if not book.is_copy:
        return _RESTRICTED if any(map(_is_restricted, blocks)) else _OPEN
    if book.whose.kind == "professionals":
        return tr("Professionals’ copy: {not_for_family}", not_for_family=_NOT_FOR_FAMILY)
    whom = tr("Copy for {name}", name=person_short(book.record, book.whose.person))
    return f"{whom}: {_NOT_FOR_FAMILY}" if book.is_professional else whom


def withheld_line(book: Book) -> Iterator[Block]:
    """The authority's neutral line, where it has one: in every copy, whatever is left out."""
    if book.is_copy and not is_blank(book.profile.withheld_line):
        yield paragraph(book.profile.withheld_line, style="quiet")


def _is_restricted(block: Block) -> bool:
    return any(isinstance(each, Span) and each.mark == "restricted" for each in pieces_of(block))


def subtitle(book: Book, *lines: str) -> tuple[str, ...]:
    """The lines under the title: the family, then the day.

    Args:
        book: The record.
        *lines: More lines, between the two.
    """
    return tuple(line for line in (*_family(book), *lines, *_day(book)) if line)


def kind_of_conference(book: Book) -> str:
    """The conference in words: "initial child protection conference"."""
    kind = book.record.conference_type
    words = book.profile.label("conference_type", kind) if kind else ""
    return tr("{words} child protection conference", words=words).strip().lower()


def _family(book: Book) -> Iterator[str]:
    if not is_blank(book.record.family_name):
        yield tr("{family_name} family", family_name=book.record.family_name)


def _day(book: Book) -> Iterator[str]:
    if book.record.held_on is not None:
        yield day_in_words(book.record.held_on)
