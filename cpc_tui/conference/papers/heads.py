"""What stands at the head of a paper: its title, whose it is, and which copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.paper import Block, Span, pieces_of
from cpc_tui.conference.written_dates import day_in_words

_RESTRICTED = (
    "Full copy: it holds entries or details that are not for everybody. Do not hand it out."
)
_OPEN = "Full copy: nothing in it is marked as restricted."


def full_copy(blocks: Iterable[Block]) -> str:
    """The line that says that this is the full copy, and whether anything in it is restricted.

    Args:
        blocks: What the paper holds.
    """
    return _RESTRICTED if any(map(_is_restricted, blocks)) else _OPEN


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
    return f"{words} child protection conference".strip().lower()


def _family(book: Book) -> Iterator[str]:
    if not is_blank(book.record.family_name):
        yield f"{book.record.family_name} family"


def _day(book: Book) -> Iterator[str]:
    if book.record.held_on is not None:
        yield day_in_words(book.record.held_on)
