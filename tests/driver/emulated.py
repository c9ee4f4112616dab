"""An emulated terminal, and what a person sees on it."""

from __future__ import annotations

from typing import Any

import pyte

RUBBISH = "¤"
Seen = list[list[tuple[Any, ...]]]


class Emulated:
    """A terminal that is written to.

    Attributes:
        received: How much it was sent, in bytes.

    Args:
        columns: Its width.
        rows: Its height.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self.received = 0
        # Textual switches this off at the start.
        self.write("\x1b[?7l")

    def write(self, text: str) -> None:
        """Take what is sent."""
        self.received += len(text.encode())
        # The emulator prints this mode's marks.
        self._stream.feed(text.replace("\x1b[?2026h", "").replace("\x1b[?2026l", ""))

    def resize(self, columns: int, rows: int) -> None:
        """Have another size, and show rubbish as terminals may then."""
        self._screen.resize(rows, columns)
        for row in range(rows):
            self._stream.feed(f"\x1b[{row + 1};1H\x1b[45m{RUBBISH * columns}\x1b[0m")

    @property
    def cursor(self) -> tuple[int, int]:
        """Row and column of the cursor."""
        return self._screen.cursor.y, self._screen.cursor.x

    @property
    def lines(self) -> list[str]:
        """The letters alone."""
        return list(self._screen.display)

    @property
    def is_rubbish(self) -> bool:
        """Whether some of it has not been drawn since it had another size."""
        return any(RUBBISH in line for line in self.lines)

    @property
    def seen(self) -> Seen:
        """Every cell as it looks; of a blank only its background can be seen."""
        columns, rows = self._screen.columns, self._screen.lines
        cells = [[self._screen.buffer[y][x] for x in range(columns)] for y in range(rows)]
        return [[look(each) for each in row] for row in cells]


def look(cell: Any) -> tuple[Any, ...]:
    """What can be seen of a cell."""
    drawn_over = cell.underscore or cell.strikethrough or cell.reverse
    if cell.data == " " and not drawn_over:
        return " ", cell.bg
    return tuple(cell)
