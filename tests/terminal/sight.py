"""What a person at the meeting screen sees: where the cursor is, and what stands there."""

from __future__ import annotations

import re

from tests.terminal.seat import Seat

EDGE = " ↑↓↕▁▂▃▄▅▆▇█"
"""What the right edge of a row may show: that there is more, or a scroll bar."""
WIDE = 100
"""Columns from which the agenda stands at the side."""
RAIL = 28
"""Columns that it takes there."""
HERE = "› "
QUICK_ENTRY = 3
"""Rows under the lines of a meeting: quick entry, status, keys."""
NO_QUICK_ENTRY = 2
"""Rows under the lines of other screens: status, keys."""
_IN_DIALOG = re.compile(r"│ › (.*?)\s*│")


class Sight:
    """The meeting screen as a person reads it.

    Args:
        seat: The program, with a conference open.
        beside_agenda: Whether the agenda stands beside the lines; else as the width has it.
        below: Rows under the lines.
    """

    def __init__(
        self, seat: Seat, *, beside_agenda: bool | None = None, below: int = QUICK_ENTRY
    ) -> None:
        self.seat = seat
        self._below = below
        self.is_wide = seat.columns >= WIDE if beside_agenda is None else beside_agenda
        self._left = RAIL if self.is_wide else 0

    # -- what stands there

    @property
    def step_lines(self) -> list[str]:
        """The rows of the step, without the agenda beside them."""
        return [line[self._left :] for line in self.seat.lines[1 : -self._below]]

    @property
    def row(self) -> int | None:
        """The row of the screen that the cursor is on."""
        rows = (n for n, line in enumerate(self.step_lines, 1) if line.startswith(HERE))
        return next(rows, None)

    @property
    def line(self) -> str:
        """The text under the cursor, or the label of the field that it is in."""
        row = self.row
        return "" if row is None else self.step_lines[row - 1].removeprefix(HERE).rstrip(EDGE)

    @property
    def value(self) -> str:
        """The first row of the field that the cursor is in."""
        row = self.row
        return "" if row is None else self.step_lines[row].strip()

    @property
    def at_lines(self) -> bool:
        """Whether the cursor is in the lines of the step, and no form stands open."""
        row = self.row
        return row is not None and bool(self.seat.screen.buffer[row][self._left].reverse)

    @property
    def view(self) -> str:
        """What stands in the cell of the grid that the cursor is on."""
        _, _, cell = self.line.partition("›")
        return cell.partition("  ")[0]

    @property
    def status(self) -> str:
        """The status line."""
        return self.seat.lines[-2]

    @property
    def quick_line(self) -> str:
        """The quick-entry line."""
        return self.seat.lines[-self._below]

    @property
    def pointed_at(self) -> str:
        """The line under the cursor of the open list."""
        found = _IN_DIALOG.search("\n".join(self.seat.lines))
        return found[1] if found else ""


def begins(line: str, text: str) -> bool:
    """Whether a line begins with a text, behind its mark."""
    return re.sub(r"^(\[.\]|[+>v·✓?x–!-])\s+", "", line).startswith(text)
