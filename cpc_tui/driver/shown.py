"""What the terminal shows, kept as cells, so that only cells that change are sent."""

from __future__ import annotations

from bisect import bisect_left

from cpc_tui.driver.abilities import Abilities
from cpc_tui.driver.frame import Cell, Frame, Place, is_sure
from cpc_tui.driver.look import PLAIN, Look, change
from cpc_tui.driver.pen import Pen
from cpc_tui.driver.shifting import Row, shifted

_BRIDGED = 4
"""Unchanged cells that are written again rather than jumped over."""


class Shown:
    """The terminal's screen as it was last drawn; None for cells of which nothing is known.

    The look that was drawn in last is left to the terminal: a letter more is mostly drawn in it.

    Args:
        can: What the terminal can do.
    """

    def __init__(self, can: Abilities) -> None:
        self._can = can
        self._rows: list[Row] = []
        self._columns = 0
        self._cursor: Place | None = None
        self._look: Look | None = None

    def resize(self, columns: int, rows: int) -> None:
        """The terminal has another size, and may show anything."""
        self._columns = columns
        self._rows = [[None] * columns for _ in range(rows)]
        self._cursor = self._look = None

    def forget(self) -> None:
        """The terminal may show anything."""
        self.resize(self._columns, len(self._rows))

    def made_plain(self) -> str:
        """What makes the terminal draw plainly, for whatever else is written to it."""
        sent, self._look = change(self._look, PLAIN), PLAIN
        return sent

    def update(self, frame: Frame) -> str | None:
        """Take a frame for what is shown from now on.

        Returns:
            What to send, empty where all is shown already; None where the frame is larger than the
            terminal, which then may show anything.
        """
        changed: dict[int, Row] = {}
        for row, column, cells in frame.runs:
            if row >= len(self._rows) or column + len(cells) > self._columns:
                return None
            new = changed.setdefault(row, self._rows[row].copy())
            _overlay(new, column, cells)
        pen = Pen(self._cursor, self._look, self._columns, self._can)
        for row in sorted(changed):
            old = self._rows[row]
            if self._can.shift:
                old = shifted(pen, row, old, changed[row])
            _draw(pen, row, old, changed[row])
            self._rows[row] = changed[row]
        sent = pen.put_down(frame.cursor)
        self._cursor, self._look = pen.at, pen.look
        return sent


def _overlay(row: Row, column: int, cells: list[Cell]) -> None:
    """Put cells over a row; a terminal blanks the other half of a character that is cut by them."""
    end = column + len(cells)
    if column and _is_second_half(row[column]):
        row[column - 1] = None
    if end < len(row) and _is_second_half(row[end]):
        row[end] = None
    row[column:end] = cells


def _is_second_half(cell: Cell | None) -> bool:
    return cell is not None and not cell[0]


def _draw(pen: Pen, y: int, old: Row, new: Row) -> None:
    """Draw the cells of a row that are not as they were."""
    if old == new:
        return
    pairs = enumerate(zip(old, new, strict=True))
    changed = [x for x, (before, after) in pairs if before != after]
    done = 0
    for place, x in enumerate(changed):
        cell = new[x]
        if x < done or cell is None or not cell[0]:
            continue
        _bridge(pen, y, x, new)
        pen.move(y, x)
        end = _end_of_same(new, x)
        if pen.is_better_erased(cell, bisect_left(changed, end) - place, to_end=end == len(new)):
            pen.erase(cell, end - x, to_end=end == len(new))
            done = end
        else:
            pen.write(cell, _width(new, x))


def _bridge(pen: Pen, y: int, x: int, row: Row) -> None:
    """Go on to a cell near by writing again what stands between, where that is shorter."""
    if pen.at is None or pen.at[0] != y or not 0 < x - pen.at[1] <= _BRIDGED:
        return
    between = [cell for cell in row[pen.at[1] : x] if cell is not None and is_sure(cell[0], 1)]
    if len(between) == x - pen.at[1] and all(map(pen.needs_no_change_for, between)):
        for cell in between:
            pen.write(cell, 1)


def _end_of_same(row: Row, x: int) -> int:
    """Where cells that are as this one end."""
    end = x + 1
    while end < len(row) and row[end] == row[x]:
        end += 1
    return end


def _width(row: Row, x: int) -> int:
    end = x + 1
    while end < len(row) and _is_second_half(row[end]):
        end += 1
    return end - x
