"""The body of a document: each block of a paper as Word's elements, in order."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.papers.clean import clean, is_blank
from cpc_tui.conference.papers.paper import (
    Block,
    Bullets,
    Contents,
    Drawing,
    Facts,
    Heading,
    Orientation,
    Paper,
    Paragraph,
    ParagraphStyle,
    Span,
    Table,
    Turn,
)
from cpc_tui.language import tr
from exports.directions import runs_right_to_left
from exports.drawings import drawing_of
from exports.facts import facts_of
from exports.lists import Lists
from exports.markup import element, field_end, field_start
from exports.page import Page
from exports.shapes import Shapes
from exports.tables import table_of
from exports.text import paragraph_of, properties, runs

_STYLES: dict[ParagraphStyle, str] = {
    "normal": "Normal",
    "lead": "Lead",
    "quote": "Quote",
    "prompt": "Prompt",
    "label": "Label",
    "quiet": "Quiet",
    "restricted": "Restricted",
    "write": "WriteBox",
    "tick": "TickLine",
    "card": "NameCard",
    "card_role": "NameCardRole",
}

_CONTENTS = r'TOC \o "1-1" \n \h \z'
"""Headings of level 1 as links, without page numbers: nobody could tell them before Word does."""


class Body:
    """Writes one paper, keeping count of bookmarks and lists and of which way up the page is.

    Attributes:
        orientation: Of the page that is being written.
        numbered_lists: How many lists with numbers have been written.
    """

    def __init__(self, paper: Paper, page: Page, lists: Lists) -> None:
        """Begin a body.

        Args:
            paper: What to write.
            page: Of the template, which makes the sections.
            lists: Of the template.
        """
        self.orientation: Orientation = "portrait"
        self.numbered_lists = 0
        self._paper = paper
        self._page = page
        self._lists = lists
        self._bookmarks = 0
        self._shapes = Shapes()

    def elements(self) -> list[BaseOxmlElement]:
        """Everything between the start of the body and the properties of its last section."""
        first, *others = self._paper.blocks or (None,)
        if isinstance(first, Turn):
            # The title stands on the page that is turned.
            self.orientation = first.orientation
        else:
            others = [*self._paper.blocks]
        written = list(self._head())
        for block in others:
            if isinstance(block, Turn):
                self._turn(block, written)
            else:
                written.extend(self._block(block))
        return written

    def _head(self) -> Iterator[BaseOxmlElement]:
        yield paragraph_of((Span(self._paper.title),), "Title")
        for each in self._paper.subtitle:
            yield paragraph_of((Span(each),), "Subtitle")
        if not is_blank(self._paper.copy):
            yield paragraph_of((Span(self._paper.copy),), "CopyLine")

    def _block(self, block: Block) -> Iterator[BaseOxmlElement]:
        if isinstance(block, Heading):
            yield self._heading(block)
        elif isinstance(block, Paragraph):
            yield paragraph_of(block.line, _STYLES[block.style])
        elif isinstance(block, Bullets):
            yield from self._bullets(block)
        elif isinstance(block, Facts):
            yield from facts_of(block)
        elif isinstance(block, Table):
            page, way = self._page, self.orientation
            yield table_of(block, page.text_width(way), page.text_height(way))
            yield _after_table()
        elif isinstance(block, Drawing):
            yield from drawing_of(block, self._page, self.orientation, self._shapes)
        elif isinstance(block, Contents):
            yield from self._contents()

    def _turn(self, turn: Turn, written: list[BaseOxmlElement]) -> None:
        """Close the section: its properties stand in the last paragraph that it holds."""
        section = self._page.section(self.orientation)
        if len(written) > 1 and written[-2].tag == _TABLE:
            # One more paragraph might have an empty page of its own, where the table fills one.
            written.pop()
        written.append(element("p", [properties("AfterTable", section)]))
        self.orientation = turn.orientation

    def _heading(self, heading: Heading) -> BaseOxmlElement:
        style = f"Heading{heading.level}"
        words = (Span(heading.text),)
        if heading.level > 1:
            return paragraph_of(words, style)
        self._bookmarks += 1
        name = _bookmark(self._bookmarks)
        start = element("bookmarkStart", id=self._bookmarks, name=name)
        made = paragraph_of(words, style, before=[start])
        made.append(element("bookmarkEnd", id=self._bookmarks))
        return made

    def _bullets(self, block: Bullets) -> Iterator[BaseOxmlElement]:
        style, number = "ListBullet", self._lists.bullets
        if block.numbered:
            style, number = "ListNumber", self._lists.next_list + self.numbered_lists
            self.numbered_lists += 1
        for item in block.items:
            made = paragraph_of(item, style)
            if number is not None:
                place = [element("ilvl", val=0), element("numId", val=number)]
                made[0].insert(1, element("numPr", place))
            yield made

    def _contents(self) -> Iterator[BaseOxmlElement]:
        headings = [
            block for block in self._paper.blocks if isinstance(block, Heading) and block.level == 1
        ]
        yield paragraph_of((Span(tr("Contents")),), "ContentsHeading")
        for number, heading in enumerate(headings, 1):
            right = runs_right_to_left(heading.text)
            words = runs(clean(heading.text), rtl=right)
            link = element("hyperlink", words, anchor=_bookmark(number), history=1)
            first = field_start(_CONTENTS) if number == 1 else []
            last = [field_end()] if number == len(headings) else []
            yield element("p", [properties("TOC1", rtl=right), *first, link, *last])


_TABLE = qn("w:tbl")


def _bookmark(number: int) -> str:
    return f"_Toc{number:09}"


def _after_table() -> BaseOxmlElement:
    """A small space; without it, two tables in a row would be one."""
    return element("p", [properties("AfterTable")])
