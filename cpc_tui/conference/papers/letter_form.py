"""What makes a letter of the decision letter: whom it goes to, the greeting, and who signs."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import line, paragraph
from cpc_tui.conference.papers.paper import Block, Line, Piece, Span
from cpc_tui.conference.who import Person
from cpc_tui.language import tr


def to_the_reader(book: Book) -> Iterator[Block]:
    """Name and address for the envelope, reference, date, and the greeting.

    A copy that is not one person's has no name and no greeting.
    """
    if book.reader is not None:
        yield paragraph(*_for_the_envelope(book, book.reader))
    held = book.record.held_on
    day = (Span(tr("\nConference on ")), book.day(held)) if held else ()
    yield paragraph(Span(tr("Our reference: ")), Span(book.record.reference), *day)
    if book.reader is not None:
        yield paragraph(f"{book.profile.letter.salutation} {book.reader.name}")


def _for_the_envelope(book: Book, reader: Person) -> Line:
    address = next((each for each in _addresses(book, reader) if not is_blank(each)), "")
    under: tuple[Piece, ...] = (Span(f"\n{address}"),) if address else ()
    return line(Span(reader.name), *under)


def _addresses(book: Book, reader: Person) -> Iterator[str]:
    """The reader's own address as the copy has it; a child's may be among the children."""
    yield reader.address
    yield from (each.address for each in book.record.children if each.person == reader.id)


def signature(book: Book) -> Iterator[Block]:
    """The chair's name, what the chair is, for whom, and how to reach them."""
    profile = book.profile
    yield paragraph(profile.letter.sign_off)
    under = (profile.role_name("chair"), profile.organiser, profile.name)
    told = "\n".join(each for each in under if not is_blank(each))
    yield paragraph(book.person(book.record.chair), Span(f"\n{told}"))
    yield from (paragraph(each, style="quiet") for each in profile.letter.reply)
