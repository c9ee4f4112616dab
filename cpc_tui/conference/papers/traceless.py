"""What a copy shows of what it lacks: nothing, whether it was never recorded or was left out.

Gaps go unless they stay (see `paper.Gap`), then what only labelled them: facts, rows, columns,
headings, lead-ins and turned pages. A gap within a line of other words belongs to an entry that
is there whole, and is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cpc_tui.conference.papers.paper import (
    Block,
    Bullets,
    Cell,
    Drawing,
    Fact,
    Facts,
    Gap,
    Heading,
    Line,
    Orientation,
    Paragraph,
    Span,
    Table,
    Turn,
)

NOTHING: Cell = ((Span("–", "quiet"),),)
"""A cell beside others that hold something."""

_BOUND = frozenset({"label", "prompt", "restricted"})
"""Paragraphs that belong to what follows them; a `lead` belongs to its whole section."""

_Shown = Block | None


def without_trace(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks of a copy, without what tells that something may have been left out.

    Args:
        blocks: Before headings are numbered, so that no number is missing.
    """
    return tuple(_turned(_with_content([_without_gaps(each) for each in blocks])))


def _without_gaps(block: Block) -> _Shown:
    if isinstance(block, Paragraph):
        return None if _is_gap(block.line) else block
    if isinstance(block, Bullets):
        items = tuple(each for each in block.items if not _is_gap(each))
        return replace(block, items=items) if items else None
    if isinstance(block, Facts):
        pairs = tuple(_fact(each) for each in block.pairs if _said(each.value))
        return replace(block, pairs=pairs) if pairs else None
    if isinstance(block, Drawing):
        return block if block.scene.marks else None
    return _table(block) if isinstance(block, Table) else block


def _is_gap(line: Line) -> bool:
    return all(isinstance(piece, Gap) and not piece.stays for piece in line)


def _said(cell: Cell) -> Cell:
    return tuple(line for line in cell if not _is_gap(line))


def _fact(fact: Fact) -> Fact:
    return replace(fact, value=_said(fact.value))


def _table(table: Table) -> Table | None:
    rows = [tuple(_said(cell) for cell in row) for row in table.rows]
    rows = [row for row in rows if any(row)]
    used = [at for at in range(len(table.header)) if any(row[at] for row in rows)]
    if not used:
        return None
    return replace(
        table,
        header=tuple(table.header[at] for at in used),
        rows=tuple(tuple(row[at] or NOTHING for at in used) for row in rows),
        widths=tuple(table.widths[at] for at in used),
    )


def _with_content(blocks: Sequence[_Shown]) -> list[Block]:
    """Headings and lead-ins alone of which something is left."""
    kept: list[Block] = []
    after: _Shown = None
    follows = False
    for block, level in reversed(list(zip(blocks, _levels(blocks), strict=True))):
        if block is None or not _stands(block, level, after, follows=follows):
            follows = False
            continue
        kept.append(block)
        if not isinstance(block, Turn):
            after, follows = block, True
    return kept[::-1]


def _stands(block: Block, level: int, after: _Shown, *, follows: bool) -> bool:
    """Whether a block has content, or leads to some.

    Args:
        block: Any block that is not empty itself.
        level: Of the section that it is in, or opens.
        after: The next block that is kept.
        follows: That one came right after it.
    """
    if isinstance(block, Paragraph) and block.style in _BOUND:
        return follows and not isinstance(after, Heading)
    if isinstance(block, Heading) or (isinstance(block, Paragraph) and block.style == "lead"):
        ends = after is None or (isinstance(after, Heading) and after.level <= level)
        return not ends
    return True


def _levels(blocks: Iterable[_Shown]) -> Iterator[int]:
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            level = block.level
        yield level


def _turned(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with a turn of the page only where something follows on a page turned anew."""
    orientation: Orientation = "portrait"
    turn: Turn | None = None
    for block in blocks:
        if isinstance(block, Turn):
            turn = block
            continue
        if turn is not None and turn.orientation != orientation:
            orientation = turn.orientation
            yield turn
        turn = None
        yield block
