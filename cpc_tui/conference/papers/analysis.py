"""What it means: the framework's board, danger statements and goals, and the scales."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.paper import (
    Block,
    Bullets,
    Gap,
    Heading,
    Line,
    Piece,
    Span,
    line,
    paragraph,
    text_or_gap,
)
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.papers.scales import scales
from cpc_tui.conference.papers.statements import danger_statements
from cpc_tui.conference.profile import in_words
from cpc_tui.conference.weighed import BoardItem


def analysis(book: Book) -> Iterator[Block]:
    """The board, the danger statements with their goals, and the numbers people gave."""
    yield from board(book)
    yield Heading(2, "Danger statements and goals")
    yield from danger_statements(book, book.record.statements, 3)
    yield from scales(book)


def board(book: Book) -> Iterator[Block]:
    """The points under the framework's headings; an empty heading is a gap."""
    framework = book.profile.framework
    yield paragraph(f"Weighed under the headings of {framework.name}.", style="lead")
    keys = [heading.key for heading in framework.headings]
    others = [item.heading for item in book.record.analysis if item.heading not in keys]
    for key in (*keys, *dict.fromkeys(others)):
        items = [item for item in book.record.analysis if item.heading == key]
        yield Heading(2, _heading_name(book, key))
        if items:
            yield Bullets(tuple(_point(book, item) for item in items))
        else:
            yield paragraph(Gap("nothing recorded"))


def _heading_name(book: Book, key: str) -> str:
    heading = book.profile.heading(key)
    return heading.label if heading else in_words(key) or "Under no heading"


def _point(book: Book, item: BoardItem) -> Line:
    lead = [Span(f"{_as_text(each)}\n", "restricted") for each in restriction(book, item)]
    trail = ". ".join(_around(book, item))
    tail = [Span(f"\n{trail}.", "quiet")] if trail else []
    return line(*lead, text_or_gap(item.text), *_finds_out(book, item), *tail)


def _as_text(pieces: Line) -> str:
    return "".join(piece.words if isinstance(piece, Gap) else piece.text for piece in pieces)


def _finds_out(book: Book, item: BoardItem) -> Iterator[Piece]:
    heading = book.profile.heading(item.heading)
    expected = heading is not None and heading.finds_out
    if expected or item.who is not None or item.by_when is not None:
        yield Span("\nWho will find out: ", "strong")
        yield book.person(item.who)
        yield Span(", by ")
        yield book.short_day(item.by_when)


def _around(book: Book, item: BoardItem) -> Iterator[str]:
    about = book.about(item.children)
    if about:
        yield f"About {about}"
    if item.raised_by is not None:
        raised = book.person(item.raised_by)
        yield f"Raised by {_as_text((raised,))}"
