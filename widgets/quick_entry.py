"""The one line from which anything can be recorded."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from widgets.fields.one_line import OneLine
from widgets.outline_rows import HERE

_REMEMBERED = 20


class LineEntered(Message):
    """A line was entered; pasted line feeds stand in it as they were."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class QuickLine(OneLine):
    """The line itself; what is pasted keeps its line feeds, shown as a symbol."""

    def pasted(self, text: str) -> str:
        """The text with one kind of line feed."""
        return text.replace("\r\n", "\n").replace("\r", "\n")


class QuickEntry(Widget):
    """A line with a prompt; Enter hands it on, Escape goes back and keeps what was typed."""

    DEFAULT_CSS = """
    QuickEntry { height: 1; }
    QuickEntry > QuickLine { margin-left: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave the line", show=False),
        Binding("up", "recall(-1)", "Line before", show=False),
        Binding("down", "recall(1)", "Line after", show=False),
    ]

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self._line = QuickLine(placeholder=placeholder)
        self._before: Widget | None = None
        self._entered: list[str] = []
        self._recalled = 0

    def compose(self) -> ComposeResult:
        """The line, beside the prompt."""
        yield self._line

    def render_line(self, y: int) -> Strip:
        """The prompt; the line lies over the rest."""
        return Strip([Segment(HERE, self.rich_style)]).adjust_cell_length(
            self.size.width, self.rich_style
        )

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self._line.written

    @text.setter
    def text(self, text: str) -> None:
        self._line.written = text

    def begin(self) -> None:
        """Put the cursor into the line; `leave` goes back to where it was."""
        focused = self.screen.focused
        if focused is not self._line:
            self._before = focused
            self.screen.set_focus(self._line, scroll_visible=False)

    def action_leave(self) -> None:
        """Go back to where the cursor was; the text stays."""
        before = self._before
        back = before if before is not None and before.is_attached and before.focusable else None
        self.screen.set_focus(back, scroll_visible=False)
        if back is None:
            self.screen.focus_next()

    def action_recall(self, by: int) -> None:
        """Bring back a line that was entered before, or the empty line after the last."""
        place = self._recalled + by
        if 0 <= place <= len(self._entered):
            self._recalled = place
            self.text = (*self._entered, "")[place]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep each letter to itself."""
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the line on and begin another; an empty one is nothing."""
        event.stop()
        text = self.text
        if not text.strip():
            return
        self._entered = [*self._entered, text][-_REMEMBERED:]
        self._recalled = len(self._entered)
        self.text = ""
        self.post_message(LineEntered(text))
