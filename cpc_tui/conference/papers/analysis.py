"""What it means: the framework's board, danger statements and goals, and the scales."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.board_page import board, has_page
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.paper import Block, Heading, Turn
from cpc_tui.conference.papers.scales import scales
from cpc_tui.conference.papers.statements import danger_statements
from cpc_tui.language import tr


def analysis(book: Book) -> Iterator[Block]:
    """The board, the danger statements with their goals, and the numbers people gave.

    A board with points lies side by side on a page that is turned for it.
    """
    turned = has_page(book)
    if turned:
        yield Turn("landscape")
    yield from board(book)
    yield Heading(2, tr("Danger statements and goals"))
    yield from danger_statements(book, book.record.statements, 3)
    yield from scales(book)
    if turned:
        yield Turn("portrait")
