"""Choosing from a list that gets shorter as one types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from cpc_tui.conference.asked import Option
from cpc_tui.language import tr
from widgets.fields.one_line import OneLine
from widgets.literal import shown_on_one_line
from widgets.narrowing import OptionRows, Options
from widgets.outline_rows import Row
from widgets.row_list import RowList
from widgets.wrapping import fitted

_NAMED = 40
"""Cells of a name in the line that tells what the keys do."""


class _Filter(OneLine):
    """The line that is typed into; where several may be chosen, Space ticks instead."""

    def __init__(self, *, spaces: bool) -> None:
        super().__init__(placeholder=tr("Type to find"))
        self._spaces = spaces

    def check_consume_key(self, key: str, character: str | None) -> bool:
        if key == "space" and not self._spaces:
            return False
        return super().check_consume_key(key, character)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "space" and not self._spaces:
            event.prevent_default()


class Picker(Widget):
    """A line to type in and the options that fit it; the first of several ticked comes first."""

    DEFAULT_CSS = """
    Picker {
        height: 1fr;
        layout: vertical;
        Static { height: 1; color: $text-muted; }
        .row-list--cursor { text-style: reverse; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", tr("Up"), show=False),
        Binding("down", "move(1)", tr("Down"), show=False),
        Binding("pageup", "page(-1)", tr("Page up"), show=False),
        Binding("pagedown", "page(1)", tr("Page down"), show=False),
        Binding("space", "tick", tr("Tick"), show=False),
        Binding("escape", "cancel", tr("Close"), show=False),
    ]

    class Picked(Message):
        """Enter was pressed.

        Attributes:
            value: The value chosen; where several may be, a list in the order of ticking.
        """

        def __init__(self, picker: Picker, value: Any) -> None:
            super().__init__()
            self.picker = picker
            self.value = value

        @property
        def control(self) -> Picker:
            """The picker that it comes from."""
            return self.picker

    class Cancelled(Message):
        """Escape was pressed: nothing is to change."""

    def __init__(
        self, options: Iterable[Option], *, chosen: Any = None, several: bool = False
    ) -> None:
        super().__init__()
        self._options = Options(options)
        self._several = several
        self._ticked: list[Any] = list(chosen or ()) if several else []
        self._chosen = None if several else chosen
        self._pointed = False
        self._filter = _Filter(spaces=not several)
        self._list = RowList(self._rows())
        self._list.can_focus = False
        if not several:
            self._list.go_to(chosen)

    def compose(self) -> ComposeResult:
        """The line, the list, and what the keys do."""
        yield self._filter
        yield self._list
        yield Static(Content(self._help()))

    def offer(self, options: Iterable[Option]) -> None:
        """Offer more, below those that stand there already."""
        self._options.offer(options)
        self._show()

    def on_mount(self) -> None:
        """Begin in the line."""
        self._filter.focus()

    def _rows(self) -> Sequence[Row]:
        fitting = self._options.fitting(self._filter.written)
        if not fitting:
            return [Row(None, tr("Nothing fits; take letters away."), kind="hint")]
        return OptionRows(fitting, partial(self._mark, tuple(self._ticked)))

    def _mark(self, ticked: Sequence[Any], value: Any) -> str:
        if not self._several:
            return "•" if value == self._chosen else " "
        return f"[{ticked.index(value) + 1}]" if value in ticked else "[ ]"

    def _help(self) -> str:
        if not self._several:
            return tr("Enter takes it, Esc {as_it_is}", as_it_is=self._as_it_is())
        taken = self._taken()
        if taken and not self._ticked:
            row = self._list.cursor_row
            return tr(
                "Space ticks, Enter takes {shown_on_one_line}",
                shown_on_one_line=shown_on_one_line(row.text if row else ""),
            )
        return tr(
            "Space ticks, Enter takes those ticked ({count}), Esc changes nothing",
            count=len(self._ticked),
        )

    def _as_it_is(self) -> str:
        """What stays where nothing is taken: the words for the sign before what is chosen now."""
        now = self._options.label_of(self._chosen) if self._chosen is not None else ""
        return tr("keeps {text}", text=fitted(now, _NAMED)) if now else tr("changes nothing")

    def _taken(self) -> list[Any]:
        """Those ticked; where none is, the one that was looked for and pointed at."""
        row = self._list.cursor_row
        if self._ticked or row is None or not self._pointed:
            return list(self._ticked)
        return [row.key]

    def _show(self) -> None:
        self._list.set_rows(self._rows())
        self._show_help()

    def _show_help(self) -> None:
        if self.is_mounted and self._several:
            self.query_one(Static).update(Content(self._help()))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits."""
        event.stop()
        self._pointed = self._pointed or bool(event.value)
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what is chosen."""
        event.stop()
        row = self._list.cursor_row
        if self._several:
            self.post_message(self.Picked(self, self._taken()))
        elif row is not None:
            self.post_message(self.Picked(self, row.key))

    def on_row_list_cursor_moved(self, event: RowList.CursorMoved) -> None:
        """Keep the list's moves to itself."""
        event.stop()

    def action_move(self, by: int) -> None:
        """Move in the list."""
        self._pointed = True
        self._list.action_move(by)
        self._show_help()

    def action_page(self, by: int) -> None:
        """Move in the list by a page."""
        self._pointed = True
        self._list.action_page(by)
        self._show_help()

    def action_tick(self) -> None:
        """Tick or untick the option under the cursor."""
        row = self._list.cursor_row
        if not self._several or row is None:
            return
        if row.key in self._ticked:
            self._ticked.remove(row.key)
        else:
            self._ticked.append(row.key)
        self._pointed = False
        self._show()

    def action_cancel(self) -> None:
        """Change nothing."""
        self.post_message(self.Cancelled())
