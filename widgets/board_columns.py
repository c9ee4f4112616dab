"""The board: headings side by side with their points, one widget that draws what is in view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.strip import Strip
from textual.widget import Widget

from cpc_tui.conference.board_columns import BoardColumn, new_points
from cpc_tui.drawn_with import EVERYTHING, last_letter
from cpc_tui.language import tr
from widgets import board_view
from widgets.board_lines import BoardLine, Look
from widgets.board_lines import Size as Letters
from widgets.wrapping import filled


class BoardColumns(Widget, can_focus=True):
    """Headings with their points, as many side by side as are wanted and fit.

    The heading that it stands at is in view, and Up and Down scroll its points. What is new comes
    into view in its column.
    """

    DEFAULT_CSS = """
    BoardColumns {
        height: 1fr;
        .board--heading { text-style: bold; color: $text-primary; }
        .board--here { text-style: bold reverse; color: $text-primary; }
        .board--count, .board--rule { color: $text-muted; }
        .board--lead { text-style: bold; }
        .board--around { color: $text-muted; }
        .board--large { text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"board--{each}" for each in ("heading", "here", "count", "rule", "lead")),
        *(f"board--{each}" for each in ("around", "large")),
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_by(-1)", tr("Up"), show=False),
        Binding("down", "scroll_by(1)", tr("Down"), show=False),
        Binding("pageup", "page(-1)", tr("Page up"), show=False),
        Binding("pagedown", "page(1)", tr("Page down"), show=False),
        Binding("home", "to_end(-1)", tr("First"), show=False),
        Binding("end", "to_end(1)", tr("Last"), show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[BoardColumn, ...] = ()
        self._at = self._first = 0
        self._zoom: int | None = None
        self._tops: dict[str, int] = {}
        self._view: board_view.View | None = None
        self._fitted = Size(0, 0)
        self._may_draw = last_letter() >= EVERYTHING

    # -- what is shown

    @property
    def column(self) -> BoardColumn | None:
        """The column that it stands at; None on an empty board."""
        return self._columns[self._at] if self._columns else None

    @property
    def place(self) -> tuple[int, int]:
        """The number of the column that it stands at, from 1, and how many there are."""
        return self._at + 1, len(self._columns)

    @property
    def side_by_side(self) -> int:
        """How many headings are in view; 0 for one with its points in large letters too."""
        zoom = board_view.usual(self.size.width) if self._zoom is None else self._zoom
        return max(min(zoom, self._most), 0 if self._may_draw else 1)

    @property
    def _most(self) -> int:
        return min(board_view.most(self.size.width), max(len(self._columns), 1))

    def set_columns(self, columns: Sequence[BoardColumn]) -> tuple[BoardColumn, ...]:
        """Show another board; the same costs nothing.

        Returns:
            The columns in which something is new; none where the board was empty before.
        """
        if tuple(columns) == self._columns:
            return ()
        before, here = self._columns, self.column
        self._columns = tuple(columns)
        self._at = max(min(self._at, len(columns) - 1), 0)
        if here is not None:
            self.go_to(here.key)
        self._redraw()
        if not before:
            return ()
        found = new_points(before, columns)
        for column, point in found:
            self._show_point(column, column.points.index(point))
        return tuple({column.key: column for column, _ in found}.values())

    def go_to(self, key: str) -> bool:
        """Stand at a column; whether there is one of that key."""
        keys = [each.key for each in self._columns]
        if key not in keys:
            return False
        self._at = keys.index(key)
        self._redraw()
        return True

    def go_to_label(self, label: str) -> bool:
        """Stand at the column of that heading; whether there is one."""
        keys = [each.key for each in self._columns if each.label == label]
        return bool(keys) and self.go_to(keys[0])

    def move(self, by: int) -> None:
        """Stand at the next column, or the one before."""
        self._at = max(min(self._at + by, len(self._columns) - 1), 0)
        self._redraw()

    def enlarge(self, by: int) -> None:
        """Show fewer headings in more room, or more in less where it is negative."""
        least = 0 if self._may_draw else 1
        self._zoom = max(min(self.side_by_side - by, self._most), least)
        self._redraw()

    # -- scrolling

    def action_scroll_by(self, by: int) -> None:
        """Scroll the points of the column that it stands at."""
        if (column := self.column) is not None:
            self._tops[column.key] = self._tops.get(column.key, 0) + by
            self._redraw()

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        self.action_scroll_by(by * max(self._drawn.height - 1, 1))

    def action_to_end(self, by: int) -> None:
        """Scroll to the first point, or the last."""
        if (column := self.column) is not None:
            self._tops[column.key] = by * board_view.BEYOND
            self._redraw()

    def _show_point(self, column: BoardColumn, place: int) -> None:
        number = sum(not each.lead for each in column.points[:place])
        self._tops[column.key] = self._drawn.top_for(column, number, self._tops.get(column.key, 0))
        self._redraw()

    # -- drawing

    @property
    def _drawn(self) -> board_view.View:
        """What is in view; the places that it has scrolled to are brought within their columns."""
        if self.size != self._fitted:
            self._fitted, self._view = self.size, None
        if self._view is None:
            count = self.side_by_side
            shown = max(count, 1)
            self._first = max(min(self._first, self._at, len(self._columns) - shown), 0)
            self._first = max(self._first, self._at - shown + 1)
            columns = self._columns[self._first : self._first + shown]
            self._view = board_view.View(columns, self.size, self._letters(count), self._tops)
        return self._view

    def _letters(self, count: int) -> Letters:
        if count > 1:
            return "usual"
        if not self._may_draw:
            return "spaced"
        return "large" if count else "largest"

    def _redraw(self) -> None:
        self._view = None
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Draw anew; called by Textual."""
        del event
        self._redraw()

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the heading that it stands at begins, for the terminal's own cursor."""
        column = self._drawn.left_of(self._at - self._first)
        return self.content_region.offset + Offset(column, 0)

    def render_line(self, y: int) -> Strip:
        """One line of the board; called by Textual."""
        view, here = self._drawn, self._at - self._first
        segments: list[Segment] = []
        for number, width in enumerate(view.widths):
            if number:
                segments.append(Segment(board_view.BETWEEN, self.rich_style))
            line = view.line(number, y)
            style = self._style_of(line, here=number == here and len(view.widths) > 1)
            segments.append(Segment(filled(line.text, width), style))
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _style_of(self, line: BoardLine, *, here: bool) -> Style:
        names: dict[Look, str] = {"point": "large" if self.side_by_side < 2 else ""}  # noqa: PLR2004 - two columns
        if here and line.look == "heading":
            names["heading"] = "here"
        name = names.get(line.look, line.look)
        if not name or name in ("scale", "blank"):
            return self.rich_style
        return self.rich_style + self.get_component_rich_style(f"board--{name}", partial=True)
