"""The sentence that tells of a terminal with too little room, and what it needs."""

from __future__ import annotations

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from cpc_tui.drawn_with import LEAST_COLUMNS, LEAST_ROWS, TOLD_BELOW_ROWS
from cpc_tui.language import tr
from widgets.wrapping import filled, wrapped

_ALONE_BELOW = Size(40, 11)
"""Where less than this is there, nothing else can be read any more."""


class SizeLine(Widget):
    """Says it above everything; in very little room instead of everything.

    Keys do what they always do meanwhile, and what was typed is shown again in a larger terminal.

    Args:
        size: That of the terminal.
    """

    DEFAULT_CSS = """
    SizeLine {
        dock: top;
        width: 100%;
        text-style: reverse;
    }
    """

    def __init__(self, size: Size) -> None:
        super().__init__()
        self._words = ""
        self.fit(size)

    def fit(self, size: Size) -> None:
        """Tell of another size."""
        self._words = words_for(size)
        alone = size.width < _ALONE_BELOW.width or size.height < _ALONE_BELOW.height
        self.styles.height = "100%" if alone else len(wrapped(self._words, size.width))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """A line of the sentence; called by Textual."""
        lines = wrapped(self._words, self.size.width)
        text = lines[y] if y < len(lines) else ""
        return Strip([Segment(filled(text, self.size.width), self.rich_style)])


def is_too_small(size: Size) -> bool:
    """Whether something cannot be seen at this size."""
    return size.width < LEAST_COLUMNS or size.height < TOLD_BELOW_ROWS


def words_for(size: Size) -> str:
    """What is said at a size that is too small."""
    return tr(
        "{width} by {height} here; {least_columns} by {least_rows} are needed. "
        "Nothing typed is lost.",
        width=size.width,
        height=size.height,
        least_columns=LEAST_COLUMNS,
        least_rows=LEAST_ROWS,
    )
