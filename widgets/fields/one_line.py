"""The input for one line that every field of one line is made from."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.geometry import Offset, Size
from textual.reactive import Reactive
from textual.widgets import Input
from textual.widgets.input import Selection

from widgets.expanding import Expanded, Expanding
from widgets.literal import as_drawn, as_meant, for_editing
from widgets.spelling import Doubt, Spelled

_FAR = 500
"""Characters before and behind the cursor in which words in doubt are marked."""


class OneLine(Input, Expanding, Spelled):
    """An input for one line that loses nothing: a pasted line feed becomes a blank.

    Textual would arrange the whole screen anew whenever the text gets longer, and for each letter
    beyond the width of the line, where it moves a scroll bar that has no size.
    """

    DEFAULT_CSS = """
    OneLine {
        overflow: hidden;
        background: $surface;
        &:focus { background: $boost; }
    }
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

    def __init__(
        self,
        written: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002 - the name that every widget gives it
        classes: str | None = None,
    ) -> None:
        self._expanded: tuple[int, Expanded] | None = None
        super().__init__(
            placeholder=placeholder, id=id, classes=classes, select_on_focus=False, compact=True
        )
        self.cursor_blink = False
        # Set without watchers: they would need an app, and tell a change that nobody made.
        edited = for_editing(written, one_line=True)
        self.set_reactive(Input.value, edited)
        self.set_reactive(Input.selection, Selection.cursor(len(edited)))
        self._initial_value = False

    def on_mount(self) -> None:
        """Make room for the text."""
        self.virtual_size = Size(self.content_width, 1)

    @property
    def written(self) -> str:
        """The text, as it was typed or given."""
        return as_meant(self.value)

    @written.setter
    def written(self, text: str) -> None:
        edited = for_editing(text, one_line=True)
        if edited != self.value:
            with self.prevent(Input.Changed):
                self.value = edited
            self.cursor_position = len(edited)

    def pasted(self, text: str) -> str:
        """What a pasted text becomes on one line."""
        return text.replace("\r\n", " ").replace("\r", " ").replace("\n", " ")

    async def _on_key(self, event: events.Key) -> None:
        """Let an abbreviation become words where what is typed ends it."""
        cursor = self.cursor_position
        follows = event.character if event.is_printable and self.selection.is_empty else None
        if found := self.expansion(self.value[:cursor], follows):
            event.stop()
            event.prevent_default()
            start = cursor - len(found.abbreviation)
            self.replace(found.put, start, cursor)
            self._expanded = (start, found)

    def watch_selection(self) -> None:
        """Keep words that became of an abbreviation once the cursor has gone on from them."""
        self._expanded = None

    def action_delete_left(self) -> None:
        """Delete a letter; directly behind an expansion, give the abbreviation back."""
        if self._expanded is None or not self.selection.is_empty:
            super().action_delete_left()
            return
        (start, found), self._expanded = self._expanded, None
        self.replace(found.typed, start, start + len(found.put))

    def for_line(self, text: str) -> str:
        """A text from outside as the editor holds it."""
        return for_editing(self.pasted(text), one_line=True)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        if text := self.for_line(event.text):
            self.replace(text, *self.selection)

    async def action_submit(self) -> None:
        """Say that Enter was pressed, with the text as it was typed."""
        self.post_message(self.Submitted(self, self.written))

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the caret stands on the screen; Textual says one cell too far at the end."""
        x, y, *_ = self.content_region
        return Offset(x + self._position_to_cell(self.cursor_position) - self.scroll_offset.x, y)

    @property
    def content_width(self) -> int:
        """Cells of the text with the cursor behind it, or of what stands in the empty line."""
        if self.password:
            return super().content_width
        if self.placeholder and not self.value:
            return cell_len(self.placeholder)
        return cell_len(as_drawn(self.value)) + 1

    @property
    def _value(self) -> Text:
        text = Text(as_drawn(self.value), no_wrap=True, overflow="ignore", end="")
        if self.is_marked:
            # No screen is as wide as what is looked at.
            at = self.cursor_position
            part = (max(at - _FAR, 0), min(at + _FAR, len(self.value)))
            self.underline(text, self.value, part, at, begins=0)
        return text

    def written_lines(self) -> Sequence[str]:
        """The one line."""
        return (self.value,)

    def cursor_at(self) -> tuple[int, int]:
        """Line and column of the cursor."""
        return 0, self.cursor_position

    def put_cursor(self, row: int, column: int) -> None:
        """Put the cursor somewhere."""
        self.cursor_position = column

    def put_in(self, doubt: Doubt, words: str) -> None:
        """Put words in the place of one, as if they were typed."""
        self.replace(words, doubt.start, doubt.end)
