"""The sentences of a paper: what its reader reads, without mere labels, names and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.papers.paper import (
    Block,
    Bullets,
    Facts,
    Heading,
    Line,
    Paragraph,
    Span,
    Table,
)
from cpc_tui.conference.plain_words.sentences import word_count

_FEWEST = 5
"""Words of a line that is read as a sentence; a name, a date or a choice has fewer."""
_NOT_READ = frozenset({"label", "prompt", "write", "tick", "card", "card_role"})


def sentences_in(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of a paper that are read as sentences, without what somebody said in own words."""
    for block in blocks:
        if isinstance(block, Paragraph) and (block.style == "quote" or block.style in _NOT_READ):
            continue
        for line in _lines(block):
            text = _told(line)
            if word_count(text) >= _FEWEST:
                yield text


def everything_in(blocks: Iterable[Block]) -> Iterator[str]:
    """Every text of a paper, headings and quotations included."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block.text
        if isinstance(block, Facts):
            yield from (pair.label for pair in block.pairs)
        if isinstance(block, Table):
            yield from block.header
        for line in _lines(block):
            yield "".join(piece.text for piece in line if isinstance(piece, Span))


def _lines(block: Block) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        yield block.line
    elif isinstance(block, Bullets):
        yield from block.items
    elif isinstance(block, Facts):
        yield from (line for pair in block.pairs for line in pair.value)
    elif isinstance(block, Table):
        yield from (line for row in block.rows for cell in row for line in cell)


def _told(line: Line) -> str:
    """The words of a line; a label before them and a quotation within them are left out."""
    pieces = (piece for piece in line if isinstance(piece, Span) and piece.mark != "quote")
    return "".join(_words(piece) for piece in pieces)


def _words(piece: Span) -> str:
    is_label = piece.mark == "strong" and piece.text.rstrip().endswith(":")
    return "\n" if is_label or piece.mark == "restricted" else piece.text
