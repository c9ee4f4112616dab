"""A line with a text at each end, drawn without laying anything out."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from widgets.wrapping import filled, fitted

GAP = 2
"""Cells kept free between the two ends."""


class TwoEnded(Widget):
    """A line with two texts; where both do not fit, one end is whole and the other cut with "…".

    Attributes:
        LEFT_IS_WHOLE: Which end that is.
    """

    LEFT_IS_WHOLE: ClassVar[bool] = False

    DEFAULT_CSS = """
    TwoEnded { height: 1; width: 1fr; }
    """

    def __init__(self, left: str = "", right: str = "") -> None:
        super().__init__()
        self.left = left
        self.right = right

    def show(self, left: str, right: str) -> None:
        """Show other texts; the same texts cost nothing."""
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line; called by Textual."""
        width, right = self.size.width, self.right
        if self.LEFT_IS_WHOLE:
            right = fitted(right, width - cell_len(self.left) - GAP)
        return Strip([Segment(ends(self.left, right, width), self.rich_style)])


def ends(left: str, right: str, width: int) -> str:
    """A line of `width` cells with `left` and `right` at its ends, the right one whole."""
    right = fitted(right, width)
    room = width - cell_len(right) - (GAP if right else 0)
    return filled(left, room) + " " * (width - max(room, 0) - cell_len(right)) + right
