"""Who may read an entry, told beside it; what holds is for `visibility` to say."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.entry import Visible
from cpc_tui.conference.naming import people_names
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import line, paragraph
from cpc_tui.conference.papers.paper import Block, Bullets, Heading, Line, Span
from cpc_tui.conference.visibility import readership
from cpc_tui.language import tr


def restriction(book: Book, entry: Visible) -> tuple[Line, ...]:
    """A line that says who may read the entry; none where everybody may."""
    words = restriction_in_words(book, entry)
    return ((Span(words, "restricted"),),) if words else ()


def restriction_in_words(book: Book, entry: Visible) -> str:
    """Who may read the entry, as "For professionals only"; empty where everybody may.

    Family members and those beside them are told of nobody else who reads it, nor whether there
    is anybody else.
    """
    found = readership(book.record, entry)
    if found.visibility == "everyone":
        return ""
    if not book.is_professional:
        return tr("For you, and not for everybody: please do not pass it on")
    if found.visibility == "professionals":
        return tr("For professionals only")
    if found.visibility == "named":
        return tr("For named readers: {readers}", readers=_readers(book, found.readers))
    return tr("Chair’s own: for the chair and the minute-taker only")


def _readers(book: Book, readers: tuple[str, ...]) -> str:
    lists = book.reader_lists
    if frozenset(readers) in lists:
        return tr("list {index}", index=lists.index(frozenset(readers)) + 1)
    return people_names(book.record, readers) or tr("nobody named")


def lists_of_readers(book: Book) -> Iterator[Block]:
    """The names behind each "list 1" of the paper; nothing where there is none."""
    if book.reader_lists:
        yield Heading(1, tr("Named readers"))
        yield paragraph(
            tr(
                "Some entries are for named readers only. Where these are many, the entry gives the"
                " number of one of these lists."
            )
        )
        yield Bullets(tuple(_list(book, each) for each in book.reader_lists), numbered=True)


def _list(book: Book, readers: frozenset[str]) -> Line:
    known = [each.id for each in book.record.people if each.id in readers]
    return line(people_names(book.record, known))
