"""A pen that draws on a terminal with as few bytes as it can."""

from __future__ import annotations

from cpc_tui.driver.abilities import Abilities
from cpc_tui.driver.frame import Cell, Place, is_sure
from cpc_tui.driver.look import PLAIN, Look, change, erases, for_blank

_ERASING_THE_REST = 3
"""Bytes that this takes."""
_ERASING_A_PART = 9
"""Bytes that this takes, with moving on behind it."""


class Pen:
    """Writes cells, and knows where the terminal's cursor is and how it draws.

    Args:
        at: Where the cursor is; None where that is not known.
        look: How the terminal draws; None where that is not known.
        columns: The terminal's width.
        can: What the terminal can do.
    """

    def __init__(self, at: Place | None, look: Look | None, columns: int, can: Abilities) -> None:
        self.at = at
        self.look = look
        self._columns = columns
        self._can = can
        self._written: list[str] = []

    def move(self, row: int, column: int) -> None:
        """Go to a cell, on the shortest way."""
        if self.at == (row, column):
            return
        ways = [f"\x1b[{row + 1};{column + 1}H"]
        if self.at is not None:
            ways += _ways(self.at, row, column)
        self._written.append(min(ways, key=len))
        self.at = (row, column)

    def needs_no_change_for(self, cell: Cell) -> bool:
        """Whether a cell can be drawn in the look that was drawn in last."""
        return self.look == self._look_for(cell)

    def write(self, cell: Cell, width: int) -> None:
        """Draw a character where the cursor is, and stand behind it."""
        text, _ = cell
        self._take(self._look_for(cell))
        sure = text == " " or is_sure(text, width)
        if not sure and width > 1 and self.at is not None:
            # A terminal that gives it one cell would leave the second as it was.
            row, column = self.at
            self._written.append(" " * width)
            self.at = None
            self.move(row, column)
        self._written.append(text)
        if self.at is not None:
            row, column = self.at
            column += width
            self.at = (row, column) if sure and column < self._columns else None

    def is_better_erased(self, blank: Cell, count: int, *, to_end: bool) -> bool:
        """Whether so many changed blanks are better erased than written."""
        text, look = blank
        if text != " " or not erases(look) or (look.paper and not self._can.in_colour):
            return False
        if to_end:
            return self._can.rest and count > _ERASING_THE_REST
        return self._can.part and count > _ERASING_A_PART

    def erase(self, blank: Cell, count: int, *, to_end: bool) -> None:
        """Erase cells where the cursor is, and stay there."""
        self._take(self._look_for(blank))
        self._written.append("\x1b[K" if to_end else f"\x1b[{count}X")

    def shift(self, *, right: bool) -> None:
        """Move the rest of the row from where the cursor is on by a cell."""
        self._written.append("\x1b[@" if right else "\x1b[P")

    def put_down(self, cursor: Place | None) -> str:
        """All that was written, with the cursor where it belongs."""
        if cursor is not None:
            self.move(*cursor)
        return "".join(self._written)

    def _take(self, look: Look) -> None:
        self._written.append(change(self.look, look))
        self.look = look

    def _look_for(self, cell: Cell) -> Look:
        """A look in which a cell is as it should be, near to the one that was drawn in last."""
        text, look = cell
        return for_blank(self.look or PLAIN, look) if text == " " else look


def _ways(at: Place, row: int, column: int) -> list[str]:
    """How to get to a cell from another."""
    down, right = row - at[0], column - at[1]
    if not down:
        ways = [f"\x1b[{abs(right) if abs(right) > 1 else ''}{'C' if right > 0 else 'D'}"]
        return [*ways, "\b" * -right] if right < 0 else ways
    if not right:
        return [f"\x1b[{abs(down) if abs(down) > 1 else ''}{'B' if down > 0 else 'A'}"]
    return []
