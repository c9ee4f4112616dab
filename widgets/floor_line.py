"""One line that tells who speaks and who waits; it takes no room while nobody does."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from widgets.two_ended import GAP, ends


class FloorLine(Widget):
    """Who has the word at the left, in the fullest words that fit; the sides at the right."""

    DEFAULT_CSS = """
    FloorLine { height: 1; width: 1fr; display: none; background: $boost; color: $text; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._ways: tuple[str, ...] = ()
        self._right = ""

    def show(self, ways: Sequence[str], right: str) -> None:
        """Show other words; none takes the line away.

        Args:
            ways: The same told in full, and then ever shorter.
            right: What stands at the right end, always whole.
        """
        if (tuple(ways), right) != (self._ways, self._right):
            self._ways, self._right = tuple(ways), right
            self.display = bool(ways)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line; called by Textual."""
        width = self.size.width
        room = width - cell_len(self._right) - GAP
        fitting = (each for each in self._ways if cell_len(each) <= room)
        words = next(fitting, self._ways[-1] if self._ways else "")
        return Strip([Segment(ends(words, self._right, width), self.rich_style)])
