"""Letters put in or taken out within a row: the terminal itself moves what stands behind them."""

from __future__ import annotations

from operator import ne

from cpc_tui.driver.frame import Cell, is_sure
from cpc_tui.driver.pen import Pen

_WORTH_IT = 12
"""Cells that need not be drawn again."""

Row = list[Cell | None]


def shifted(pen: Pen, y: int, old: Row, new: Row) -> Row:
    """Let the terminal move the rest of a row where that leaves much less to be drawn.

    Args:
        pen: What moves it.
        y: The row.
        old: What stands there.
        new: What is to stand there.

    Returns:
        What stands there then; None for a cell that is to be drawn.
    """
    left = sum(map(ne, old, new))
    if left <= _WORTH_IT:
        return old
    first = next(x for x in range(len(old)) if old[x] != new[x])
    if not all(cell is not None and is_sure(cell[0], 1) for cell in old[first:]):
        return old
    for right in (True, False):
        rest = [None, *old[first:-1]] if right else [*old[first + 1 :], None]
        moved = [*old[:first], *rest]
        if sum(map(ne, moved, new)) < left - _WORTH_IT:
            pen.move(y, first)
            pen.shift(right=right)
            return moved
    return old
