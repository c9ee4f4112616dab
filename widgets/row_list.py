"""A list of rows with a cursor that moves over those that can be chosen."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cpc_tui.language import tr
from widgets.outline_rows import HERE, Row, row_lines
from widgets.rows import (
    RowsOnDemand,
    choosable_place_of,
    lead_of,
    nearest_place,
    next_place,
    place_of,
)
from widgets.window import Place, Window

_EDGE = 2
"""Cells at the right for the signs that there is more above or below."""
_REMEMBERED_ROWS = 2048


class RowList(Widget, can_focus=True):
    """Rows and a cursor; only what is in view is wrapped and drawn.

    The row under the cursor begins with "›" and is drawn in reverse while the list has the focus.
    """

    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        .row-list--heading { text-style: bold; color: $text-primary; }
        .row-list--hint { color: $text-muted; text-style: italic; }
        .row-list--quiet { color: $text-muted; }
        .row-list--add { color: $text-secondary; }
        .row-list--cursor { text-style: bold; }
        &:focus .row-list--cursor { text-style: reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--heading",
        "row-list--hint",
        "row-list--quiet",
        "row-list--add",
        "row-list--cursor",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", tr("Up"), show=False),
        Binding("down", "move(1)", tr("Down"), show=False),
        Binding("pageup", "page(-1)", tr("Page up"), show=False),
        Binding("pagedown", "page(1)", tr("Page down"), show=False),
        Binding("home", "first", tr("First"), show=False),
        Binding("end", "last", tr("Last"), show=False),
    ]

    class RowMessage(Message):
        """Something about the row under the cursor."""

        def __init__(self, row_list: RowList, row: Row) -> None:
            super().__init__()
            self.row_list = row_list
            self.row = row

        @property
        def control(self) -> RowList:
            """The list that it comes from."""
            return self.row_list

    class CursorMoved(RowMessage):
        """The cursor has come to another row."""

    def __init__(
        self,
        rows: Iterable[Row] = (),
        *,
        id: str | None = None,  # noqa: A002 - the name that every widget gives it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._rows: Sequence[Row] = ()
        self._lines: LRUCache[Row, list[str]] = LRUCache(_REMEMBERED_ROWS)
        self._window = Window(self._height_of)
        self._view: list[Place] | None = None
        self._cursor: int | None = None
        self._fitted = Size(0, 0)
        self.set_rows(rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """All the rows."""
        return tuple(self._rows)

    @property
    def cursor_row(self) -> Row | None:
        """The row under the cursor, or None where no row can be chosen."""
        return None if self._cursor is None else self._rows[self._cursor]

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the row under the cursor begins on the screen, for the terminal's own cursor."""
        y = None if self._cursor is None else self._window.y_of(self._cursor)
        return self.content_region.offset + Offset(0, y or 0)

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows; cursor and view stay with what they were on, where it is still there.

        Nothing is posted.
        """
        new = rows if isinstance(rows, RowsOnDemand) else tuple(rows)
        if new == self._rows:
            return
        y = None if self._cursor is None else self._window.y_of(self._cursor)
        before, top = self.cursor_row, self._rows[self._window.top[0]] if self._rows else None
        old = self._cursor or 0
        self._rows, self._window.count = new, len(new)
        self._cursor = self._place_for(before.key if before else None, old)
        if y is not None and self._cursor is not None:
            self._window.reveal_at(self._cursor, y)
        else:
            self._keep_top(top)
        self._redraw()

    def go_to(self, key: Hashable) -> bool:
        """Put the cursor on the row of that key; False where there is none to choose."""
        place = choosable_place_of(self._rows, key)
        if place is not None:
            self._go(place)
        return place is not None

    def _keep_top(self, top: Row | None) -> None:
        if top is not None:
            row = place_of(self._rows, top.key)
            self._window.top = (self._window.top[0] if row is None else row, self._window.top[1])
        self._window.settle()

    def _place_for(self, key: Hashable | None, near: int) -> int | None:
        """Where the row of a key is now, else the next that can be chosen."""
        place = None if key is None else choosable_place_of(self._rows, key)
        return nearest_place(self._rows, near) if place is None else place

    def _height_of(self, place: int) -> int:
        return len(self._lines_of(self._rows[place])) if self.size.width else 1

    def _lines_of(self, row: Row) -> list[str]:
        lines = self._lines.get(row)
        if lines is None:
            width = max(self.size.width - len(HERE) - _EDGE, 1)
            lines = self._lines[row] = row_lines(row, width)
        return lines

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew, and keep the cursor in view."""
        self._fit(event.size)
        self._redraw()

    def _fit(self, size: Size) -> None:
        self._fitted = size
        self._lines.clear()
        self._view = None
        self._window.height = max(size.height, 1)
        self._window.settle()
        if self._cursor is not None:
            self._window.show(self._cursor, lead_of(self._rows, self._cursor))

    def render_line(self, y: int) -> Strip:
        """One line of the view; called by Textual."""
        if self.size != self._fitted:
            # Textual may paint before it tells of the size.
            self._fit(self.size)
        width = self.size.width
        if self._view is None:
            self._view = self._window.lines()
        places = self._view
        if y >= len(places):
            return Strip.blank(width, self.rich_style)
        place, line = places[y]
        row = self._rows[place]
        here = place == self._cursor
        gutter = HERE if here and line == 0 else " " * len(HERE)
        style = self._style_of(row, here=here)
        strip = Strip([Segment(gutter + self._lines_of(row)[line], style)])
        strip = strip.adjust_cell_length(width - _EDGE, style if here else self.rich_style)
        return Strip([*strip, Segment(self._edge(y, len(places)), self.rich_style)], width)

    def _style_of(self, row: Row, *, here: bool) -> Style:
        style = self.rich_style
        if row.kind in ("heading", "hint", "quiet", "add"):
            style += self.get_component_rich_style(f"row-list--{row.kind}", partial=True)
        if here:
            style += self.get_component_rich_style("row-list--cursor", partial=True)
        return style

    def _edge(self, y: int, count: int) -> str:
        above = y == 0 and self._window.more_above
        below = y == count - 1 and self._window.more_below
        return " ↕" if above and below else " ↑" if above else " ↓" if below else "  "

    def _go(self, place: int) -> None:
        old, top = self._cursor, self._window.top
        self._cursor = place
        self._window.show(place, lead_of(self._rows, place))
        if self._window.top != top:
            self._redraw()
        else:
            self._redraw_rows(old, place)
        if old != place:
            self.post_message(self.CursorMoved(self, self._rows[place]))

    def _redraw(self) -> None:
        self._view = None
        self.refresh()

    def _redraw_rows(self, *rows: int | None) -> None:
        width = self.size.width
        ys = [y for y, (row, _) in enumerate(self._window.lines()) if row in rows]
        if ys:
            self.refresh(*(Region(0, y, width, 1) for y in ys))

    def _scroll(self, by: int) -> None:
        top = self._window.top
        self._window.scroll(by)
        if self._window.top != top:
            self._redraw()

    def _part_hidden(self, by: int) -> bool:
        """Whether the cursor's row goes on beyond the view on the side that is moved to."""
        if self._cursor is None:
            return True
        last = self._height_of(self._cursor) - 1
        end = (self._cursor, last if by > 0 else 0)
        return end not in self._window.lines() and last >= self._window.height - 1

    def action_move(self, by: int) -> None:
        """Move the cursor to the next row; a row taller than the view is scrolled through first."""
        place = None if self._cursor is None else next_place(self._rows, self._cursor, by)
        if place is None or self._part_hidden(by):
            self._scroll(by)
        else:
            self._go(place)

    def action_page(self, by: int) -> None:
        """Move the view and the cursor by a page."""
        page = max(self._window.height - 1, 1)
        y = 0 if self._cursor is None else self._window.y_of(self._cursor) or 0
        top = self._window.top
        self._window.scroll(by * page)
        self._redraw()
        if self._window.top == top:
            place = (
                next_place(self._rows, -1, 1)
                if by < 0
                else next_place(self._rows, len(self._rows), -1)
            )
        else:
            place = self._selectable_near(y)
        if place is not None and place != self._cursor:
            self._cursor = place
            self.post_message(self.CursorMoved(self, self._rows[place]))

    def _selectable_near(self, y: int) -> int | None:
        """The row in view nearest to a line of it that the cursor may stop on."""
        seen = [
            (abs(line - y), place)
            for line, (place, _) in enumerate(self._window.lines())
            if self._rows[place].selectable
        ]
        return min(seen)[1] if seen else None

    def action_first(self) -> None:
        """Move the cursor to the first row that can be chosen."""
        self._window.top = (0, 0)
        self._redraw()
        if (place := next_place(self._rows, -1, 1)) is not None:
            self._go(place)

    def action_last(self) -> None:
        """Move the cursor to the last row that can be chosen."""
        self._window.top = (max(len(self._rows) - 1, 0), 0)
        self._window.settle()
        self._redraw()
        if (place := next_place(self._rows, len(self._rows), -1)) is not None:
            self._go(place)
