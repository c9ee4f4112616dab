"""The framework's board on paper: its headings side by side, as at the front of the room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.board_columns import heading_label, items_by_heading
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import cell, line, paragraph, text_or_gap
from cpc_tui.conference.papers.paper import (
    Block,
    Bullets,
    Cell,
    Gap,
    Heading,
    Line,
    Piece,
    Span,
    Table,
)
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.weighed import BoardItem
from cpc_tui.language import tr

MOST_COLUMNS = 8
"""Headings that have room side by side on a page on its side; more stand one below the other."""

_NARROWEST = 12
"""Shares of a hundred that a column has at least, so that no word breaks."""


def has_page(book: Book) -> bool:
    """Whether the board has a page of its own: there is something on it, and it fits."""
    shown = _shown(book)
    return bool(book.record.analysis) and len(shown) <= MOST_COLUMNS


def board(book: Book) -> Iterator[Block]:
    """The points under the framework's headings; an empty heading is a gap."""
    framework = book.profile.framework
    yield paragraph(tr("Weighed under the headings of {name}.", name=framework.name), style="lead")
    if has_page(book):
        yield _side_by_side(book)
    else:
        yield from _below_each_other(book)


def _shown(book: Book) -> list[tuple[str, tuple[BoardItem, ...]]]:
    """The headings that stand on the paper; a copy has none of those that it has nothing of."""
    found = items_by_heading(book.record, book.profile)
    return [(key, items) for key, items in found if items or not book.is_copy]


def _side_by_side(book: Book) -> Table:
    shown = _shown(book)
    cells = [_column(book, items) for _, items in shown]
    return Table(
        header=tuple(heading_label(book.profile, key) for key, _ in shown),
        rows=(tuple(cells),),
        widths=_widths(cells),
        description=tr(
            "The board: the points under each heading of {framework}",
            framework=book.profile.framework.name,
        ),
        lists=True,
    )


def _column(book: Book, items: Sequence[BoardItem]) -> Cell:
    points = [_point(book, item) for item in items]
    return cell(*points) if points else cell(Gap(tr("nothing recorded")))


def _widths(cells: Sequence[Cell]) -> tuple[int, ...]:
    """Shares of the page: more for what is longer, so that the columns end near each other."""
    lengths = [sum(len(_as_text(each)) for each in one) for one in cells]
    whole, spare = sum(lengths) or 1, 100 - _NARROWEST * len(cells)
    return tuple(_NARROWEST + round(spare * each / whole) for each in lengths)


def _below_each_other(book: Book) -> Iterator[Block]:
    for key, items in items_by_heading(book.record, book.profile):
        yield Heading(2, heading_label(book.profile, key))
        if items:
            yield Bullets(tuple(_point(book, item) for item in items))
        else:
            yield paragraph(Gap(tr("nothing recorded")))


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
        yield Span(tr("\nWho will find out: "), "strong")
        yield book.person(item.who)
        yield Span(tr(", by "))
        yield book.short_day(item.by_when)


def _around(book: Book, item: BoardItem) -> Iterator[str]:
    about = book.about(item.children)
    if about:
        yield tr("About {about}", about=about)
    if item.raised_by is not None:
        raised = book.person(item.raised_by)
        yield tr("Raised by {as_text}", as_text=_as_text((raised,)))
