"""A paper as plain text: for screen readers, for pipes and for one step on its own.

Headings are underlined, a table is told row by row as `column: value`, and nothing is drawn.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import (
    Block,
    Bullets,
    Cell,
    Drawing,
    Facts,
    Gap,
    Heading,
    Line,
    Paper,
    Paragraph,
    Piece,
    Table,
)
from cpc_tui.conference.papers.stamp import stamp

WIDTH = 80
"""Columns; the narrowest terminal that the program is used in."""

_INDENT = "  "
_RULES = {1: "=", 2: "-"}


def plain_text(paper: Paper, *, width: int = WIDTH) -> str:
    """The whole paper as text that ends with a newline.

    Args:
        paper: From `minutes` or `plan`.
        width: Columns to wrap at.
    """
    about = filter(None, (paper.marking, stamp(paper)))
    head = [*about, "", paper.title, *paper.subtitle]
    head += [paper.copy] if paper.copy else []
    words = (clean(each) for each in head)
    opening = "\n".join("\n".join(_wrapped(each, width)) if each else "" for each in words)
    return f"{opening.strip()}\n\n{plain_blocks(paper.blocks, width=width)}"


def plain_blocks(blocks: Iterable[Block], *, width: int = WIDTH) -> str:
    """Parts of a paper, such as one step, as text that ends with a newline."""
    told = ("\n".join(_told(block, width)) for block in in_lists(blocks))
    return "\n\n".join(each for each in told if each) + "\n"


def in_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, a table of lists as its lists, each under the name of its column."""
    for block in blocks:
        if isinstance(block, Table) and block.lists:
            yield from _lists_of(block)
        else:
            yield block


def _lists_of(table: Table) -> Iterator[Block]:
    for row in table.rows:
        for name, items in zip(table.header, row, strict=True):
            yield Heading(2, name)
            if all(isinstance(piece, Gap) for item in items for piece in item):
                yield from map(Paragraph, items)
            else:
                yield Bullets(items)


def plain_line(pieces: Line) -> str:
    """A line's words, gaps in square brackets, without what a terminal would obey."""
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    return f"[{clean(piece.words)}]" if isinstance(piece, Gap) else clean(piece.text)


def _told(block: Block, width: int) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from _heading(block, width)
    elif isinstance(block, Paragraph):
        yield from _wrapped(plain_line(block.line), width)
    elif isinstance(block, Bullets):
        yield from _bullets(block, width)
    elif isinstance(block, Facts):
        for each in block.pairs:
            yield from _labelled(each.label, each.value, width)
    elif isinstance(block, Table):
        yield from _table(block, width)
    elif isinstance(block, Drawing):
        yield from map(clean, block.text)


def _heading(heading: Heading, width: int) -> Iterator[str]:
    lines = _wrapped(clean(heading.text), width)
    yield from lines
    if heading.level in _RULES:
        yield _RULES[heading.level] * max(len(each) for each in lines)


def _bullets(block: Bullets, width: int) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        lead = f"{number}. " if block.numbered else "- "
        yield from _wrapped(plain_line(item), width, first=lead, rest=" " * len(lead))


def _table(table: Table, width: int) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        if number:
            yield ""
        for label, value in zip(table.header, row, strict=True):
            yield from _labelled(label, value, width)


def _labelled(label: str, value: Cell, width: int) -> Iterator[str]:
    head, *rest = (plain_line(each) for each in value)
    yield from _wrapped(f"{clean(label)}: {head}", width, rest=_INDENT)
    for each in rest:
        yield from _wrapped(each, width, first=_INDENT, rest=_INDENT)


def _wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """The text in lines of at most `width` columns; its own line breaks are kept."""
    lines: list[str] = []
    for number, part in enumerate(text.split("\n")):
        indent = rest if number else first
        lines += textwrap.wrap(
            part,
            width,
            initial_indent=indent,
            subsequent_indent=rest,
            break_on_hyphens=False,
        ) or [indent.rstrip()]
    return lines
