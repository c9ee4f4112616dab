"""The line of keys at the foot: as many as fit, none of them cut.

While a quick entry is typed it tells how the line will be filed instead: there it takes no row from
the meeting, nothing moves, and what is saved and what was said last stay in sight.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from widgets.preview import Preview, preview_line
from widgets.wrapping import filled

BETWEEN = "  "


class KeyBar(Widget):
    """Keys with what they do, most needed first; what does not fit is left out from the end."""

    DEFAULT_CSS = """
    KeyBar {
        height: 1;
        width: 1fr;
        background: $panel-darken-1;
        color: $text-muted;
        &.-preview { color: $text; }
    }
    """

    def __init__(self, items: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._items = tuple(items)
        self._preview: Preview | None = None

    def show(self, items: Iterable[tuple[str, str]]) -> None:
        """Show other keys."""
        self._items = tuple(items)
        self.refresh()

    def preview(self, preview: Preview | None) -> None:
        """Show how a line will be filed; None shows the keys again. The same costs nothing."""
        if preview != self._preview:
            self._preview = preview
            self.set_class(preview is not None, "-preview")
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line; called by Textual."""
        width = self.size.width
        preview = self._preview
        line = bar(self._items, width) if preview is None else preview_line(preview, width)
        return Strip([Segment(filled(line, width), self.rich_style)])


def bar(items: Iterable[tuple[str, str]], width: int) -> str:
    """The keys that fit into `width` cells, whole."""
    line = ""
    for key, label in items:
        longer = f"{line}{BETWEEN if line else ''}{key} {label}"
        if cell_len(longer) > width:
            break
        line = longer
    return line
