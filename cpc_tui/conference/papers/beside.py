"""A paper in two columns for an interpreter: each passage beside its counterpart.

The second column is empty, to be filled by hand, or filled from a translated record; what the
translation lacks stays empty, so that nobody takes English words for a translation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.languages import column_name
from cpc_tui.conference.papers.paper import (
    Blank,
    Block,
    Bullets,
    Cell,
    Drawing,
    Facts,
    Gap,
    Heading,
    Line,
    Mark,
    Paper,
    Paragraph,
    Piece,
    Span,
    Table,
)
from cpc_tui.conference.papers.retelling import Retelling
from cpc_tui.language import tr

_LETTERS = 12
"""Points of letters, where the paper itself says nothing of them."""
_SMALLER = 1
"""Points by which letters in a table are smaller than those of running text."""

_BOUND = frozenset({"label", "prompt", "lead", "restricted"})
"""Styles of paragraphs that stand in one row with what follows."""


@dataclass(frozen=True)
class Besides:
    """A paper in two columns.

    Attributes:
        paper: It.
        empty: How many passages have something left to be filled in by hand.
    """

    paper: Paper
    empty: int


def beside(paper: Paper, language: str, told: Paper | None, retelling: Retelling) -> Besides:
    """A paper in two columns.

    Args:
        paper: In English.
        language: The English name of that of the second column; may be empty.
        told: The same paper of a marked record, from which the second column is told; None
            leaves it empty.
        retelling: Tells the marked words in the other language.
    """
    left = list(passages(paper))
    right: list[Cell | None] = [None] * len(left)
    if told is not None:
        right = _paired(left, list(passages(told)), retelling)
    name = column_name(language)
    rows = tuple(
        (here, _empty(here, name) if there is None else there)
        for here, there in zip(left, right, strict=True)
    )
    blanks = sum(_has_a_blank(there) and not _has_a_blank(here) for here, there in rows)
    description = tr("Each passage in English, and beside it in: {language}", language=name)
    table = Table((tr("English"), name), rows, (1, 1), description)
    made = replace(
        paper,
        subtitle=(),
        blocks=(table,) if rows else (paragraph(Gap()),),
        letters=(paper.letters or _LETTERS) + _SMALLER,
    )
    return Besides(made, blanks)


def passages(paper: Paper) -> Iterator[Cell]:
    """All words of a paper in order, a cell for each row: title, subtitle and blocks."""
    yield ((Span(paper.title, "heading"),),)
    for each in paper.subtitle:
        yield ((Span(each),),)
    waiting: list[Line] = []
    for block in paper.blocks:
        lead = _leads(block)
        if lead is not None:
            waiting.append(lead)
            continue
        for cell in _cells(block):
            yield (*waiting, *cell)
            waiting = []
    if waiting:
        yield tuple(waiting)


def _leads(block: Block) -> Line | None:
    """The line of a block that stands in one row with what follows it; None for the others."""
    if isinstance(block, Heading):
        return (Span(block.text, "heading"),)
    if isinstance(block, Paragraph) and block.style in _BOUND:
        return tuple(_marked(each, "strong") for each in block.line)
    return None


def _marked(piece: Piece, mark: Mark) -> Piece:
    if isinstance(piece, Span) and piece.mark == "plain":
        return Span(piece.text, mark)
    return piece


def _cells(block: Block) -> Iterator[Cell]:
    if isinstance(block, Paragraph):
        quoted = block.style == "quote"
        yield (tuple(_marked(each, "quote") if quoted else each for each in block.line),)
    elif isinstance(block, Bullets):
        for number, item in enumerate(block.items, 1):
            yield ((Span(f"{number}. " if block.numbered else "• "), *item),)
    elif isinstance(block, Facts):
        for pair in block.pairs:
            yield _labelled(pair.label, pair.value)
    elif isinstance(block, Table):
        for row in block.rows:
            pairs = zip(block.header, row, strict=True)
            yield tuple(line for label, cell in pairs for line in _labelled(label, cell))
    elif isinstance(block, Drawing):
        yield ((Span(block.description),),)


def _labelled(label: str, cell: Cell) -> Cell:
    first, *rest = cell
    return ((Span(label, "strong"), Span(": "), *first), *rest)


def _empty(cell: Cell, language: str) -> Cell:
    """Room for a translation, as much as the English has room to write in."""
    lines = [each.lines for line in cell for each in line if isinstance(each, Blank)]
    return ((Blank(tr("Translation: {language}", language=language), max(lines, default=1)),),)


def _has_a_blank(cell: Cell) -> bool:
    return any(isinstance(piece, Blank) for line in cell for piece in line)


def _paired(left: list[Cell], told: list[Cell], retelling: Retelling) -> list[Cell | None]:
    """The second column: by what each passage says, and by place where as many differ.

    Words may be shown otherwise in another language: a name in other letters, a large letter.
    """
    right: list[Cell | None] = [None] * len(left)
    here = [_words(each).casefold() for each in left]
    there = [retelling.in_english(_words(each)).casefold() for each in told]
    matched = SequenceMatcher(None, here, there, autojunk=False)
    for _, start, end, other, last in matched.get_opcodes():
        if end - start == last - other:
            right[start:end] = [_retold(each, retelling) for each in told[other:last]]
    return right


def _words(cell: Iterable[Line]) -> str:
    return "\n".join(
        "".join(each.words if isinstance(each, Gap) else each.text for each in line)
        for line in cell
    )


def _retold(cell: Cell, retelling: Retelling) -> Cell | None:
    """A cell in the other language, a blank for each piece that has no translation."""
    lines = tuple(
        tuple(piece for each in line for piece in _told_pieces(each, retelling)) for line in cell
    )
    told = [each for line in lines for each in line if not isinstance(each, Blank)]
    if any(isinstance(each, Span) and retelling.has_words(each.text) for each in told):
        return lines
    return None if any(map(_is_lettered, _pieces(cell))) else lines


def _pieces(cell: Cell) -> Iterator[Piece]:
    for line in cell:
        yield from line


def _is_lettered(piece: Piece) -> bool:
    return isinstance(piece, Span | Gap) and any(map(str.isalpha, _words(((piece,),))))


def _told_pieces(piece: Piece, retelling: Retelling) -> Iterator[Piece]:
    """A piece in the other language, with room to write what of it has no translation."""
    if isinstance(piece, Gap):
        yield Blank(retelling.in_english(piece.words))
    elif not isinstance(piece, Span) or is_blank(piece.text):
        yield piece
    else:
        for part in retelling.parts(piece.text):
            words = retelling.retold(part)
            if words is not None:
                yield Span(words, piece.mark)
                continue
            if part.startswith("\n"):
                yield Span("\n")
            yield Blank(retelling.in_english(part).strip())
