"""The board to write on by hand: the framework's headings with room below, and empty scales."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.at_the_table import sheet, the_meeting
from cpc_tui.conference.papers.board_page import MOST_COLUMNS
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import cell, fact, paragraph
from cpc_tui.conference.papers.paper import Blank, Block, Facts, Heading, Paper, Table, Turn
from cpc_tui.conference.papers.scale_drawing import scale_drawings
from cpc_tui.conference.papers.scales import scale_in_words
from cpc_tui.conference.profile import Heading as Column
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.scale_lines import ScaleGroup, ScaleRow
from cpc_tui.conference.visibility import FULL, Recipient
from cpc_tui.language import tr

_TITLE = tr("Board to write on")
_LINES = 30
"""Lines in which there is room to write under each heading: a page on its side."""
_SCALES = 8
"""How many people have a line of their own."""
_NAME = "_" * 24


def blank_board(record: Record, profile: Profile, *, whose: Recipient = FULL) -> Paper:
    """The board for the table, with nothing on it.

    Everybody at the table sees it, so it holds nothing of what was said.

    Args:
        record: The conference, or a copy of it.
        profile: Its authority's.
        whose: For whom the copy is.
    """
    book = Book(record, profile, whose=whose)
    return sheet(book, _TITLE, _parts(book))


def _parts(book: Book) -> Iterator[Block]:
    framework = book.profile.framework
    yield the_meeting(book)
    yield Heading(1, framework.name)
    asked = [each for each in framework.headings if not is_blank(each.prompt)]
    if asked:
        pairs = tuple(fact(each.label, each.prompt) for each in asked)
        yield Facts(pairs, tr("What is asked under each heading"))
    for start in range(0, len(framework.headings), MOST_COLUMNS):
        yield Turn("landscape")
        yield _room(framework.headings[start : start + MOST_COLUMNS], framework.name)
    yield Turn("portrait")
    yield Heading(1, tr("Scales"))
    yield from scale_in_words(book)
    yield paragraph(tr("Write each person’s name, and mark their number on the line."))
    row = ScaleRow("", _NAME, None, None, "", tr("to be marked by hand"))
    group = ScaleGroup(tr("Lines from 0 to 10"), (row,) * _SCALES)
    yield from scale_drawings(group, book.profile.scale)


def _room(headings: tuple[Column, ...], name: str) -> Table:
    row = tuple(cell(Blank(each.label, _LINES)) for each in headings)
    header = tuple(each.label for each in headings)
    words = tr("Room to write under each heading of {name}", name=name)
    return Table(header, (row,), (1,) * len(headings), words)
