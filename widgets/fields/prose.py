"""Fields of several lines: prose, lists of texts, and spells of attendance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from rich.text import Text
from textual import events
from textual.actions import SkipAction
from textual.geometry import Size
from textual.widgets import TextArea
from textual.widgets.text_area import Location, Selection

from cpc_tui.conference.asked import Asked
from cpc_tui.conference.form_values import as_typed, parse
from widgets.expanding import Expanded, Expanding
from widgets.fields.steady import SteadyEditor
from widgets.fields.typed import Typed
from widgets.literal import as_drawn, as_meant, for_editing
from widgets.spelling import Doubt, Spelled

_LONG = 1000
"""Characters of a line that Textual draws whole, in which words in doubt are marked."""


class Prose(SteadyEditor, Expanding, Spelled):
    """An editor that grows with its text, keeps every character, and lets Tab pass."""

    DEFAULT_CSS = """
    Prose {
        height: auto;
        min-height: 3;
        max-height: 10;
        border: none;
        padding: 0;
        scrollbar-size-vertical: 1;
        background: $surface;
        &:focus { border: none; background: $boost; }
    }
    """

    def __init__(
        self,
        written: str = "",
        *,
        id: str | None = None,  # noqa: A002 - the name that every widget gives it
        classes: str | None = None,
    ) -> None:
        self._expanded: tuple[Location, Expanded] | None = None
        super().__init__(
            for_editing(written),
            soft_wrap=True,
            tab_behavior="focus",
            id=id,
            classes=classes,
            compact=True,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False

    def on_mount(self) -> None:
        """Begin at the end, where most is added."""
        self.move_cursor(self.document.end)

    @property
    def written(self) -> str:
        """The text, as it was typed or given."""
        return as_meant(self.text)

    @written.setter
    def written(self, text: str) -> None:
        edited = for_editing(text)
        if edited != self.text:
            with self.prevent(TextArea.Changed):
                self.load_text(edited)
            self.move_cursor(self.document.end)

    def get_line(self, line_index: int) -> Text:
        """A line of the text with symbols for what a terminal would obey."""
        line = self.document.get_line(line_index)
        text = Text(as_drawn(line), end="", no_wrap=True)
        if len(line) <= _LONG:
            self.mark(text, line_index, (0, len(line)))
        return text

    def mark(self, text: Text, line: int, drawn: tuple[int, int]) -> None:
        """Underline the words in doubt in what is drawn of a line."""
        if self.is_marked:
            row, column = self.cursor_location
            cursor = column if line == row else None
            whole = self.document.get_line(line)
            self.underline(text, whole, drawn, cursor, begins=drawn[0])

    def written_lines(self) -> Sequence[str]:
        """The lines of the editor."""
        return self.document.lines

    def cursor_at(self) -> tuple[int, int]:
        """Line and column of the cursor."""
        return self.cursor_location

    def put_cursor(self, row: int, column: int) -> None:
        """Put the cursor somewhere."""
        self.move_cursor((row, column))

    def put_in(self, doubt: Doubt, words: str) -> None:
        """Put words in the place of one, as if they were typed."""
        self._replace_via_keyboard(words, (doubt.row, doubt.start), (doubt.row, doubt.end))

    def show_marks(self) -> None:
        """Draw what is marked otherwise than before."""
        self.notify_style_update()

    async def _on_key(self, event: events.Key) -> None:
        """Let an abbreviation become words where what is typed ends it."""
        typed = "\n" if event.key == "enter" else event.character if event.is_printable else None
        row, column = self.cursor_location
        before = self.document.get_line(row)[:column]
        if self.selection.is_empty and (found := self.expansion(before, typed)):
            event.stop()
            event.prevent_default()
            start = (row, column - len(found.abbreviation))
            self._replace_via_keyboard(found.put, start, (row, column))
            self._expanded = (start, found)

    def watch_selection(self, before: Selection, after: Selection) -> None:
        """Keep words that became of an abbreviation once the cursor has gone on from them."""
        self._expanded = None
        super().watch_selection(before, after)

    def action_delete_left(self) -> None:
        """Delete a letter; directly behind an expansion, give the abbreviation back."""
        if self._expanded is None or not self.selection.is_empty:
            super().action_delete_left()
            return
        (start, found), self._expanded = self._expanded, None
        self._replace_via_keyboard(found.typed, start, self.cursor_location)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        text = event.text.replace("\r\n", "\n").replace("\r", "\n")
        start, end = self.selection
        result = self.replace(for_editing(text), start, end, maintain_selection_offset=False)
        self.move_cursor(result.end_location)

    def watch_virtual_size(self, old: Size, new: Size) -> None:
        """Keep the cursor in view when a word wraps below it; Textual scrolls before it grows."""
        if old.height != new.height and self.is_mounted:
            self.call_after_refresh(self.scroll_cursor_visible)

    def action_cursor_up(self, select: bool = False) -> None:
        """Move up a line; from the first line the form goes to the field above."""
        if not select and self.get_cursor_up_location()[0] == 0 and self._on_edge_line(0):
            raise SkipAction
        super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Move down a line; from the last line the form goes to the field below."""
        if not select and self._on_edge_line(self.wrapped_document.height - 1):
            raise SkipAction
        super().action_cursor_down(select)

    def _on_edge_line(self, y: int) -> bool:
        offset = self.wrapped_document.location_to_offset(self.cursor_location)
        return offset.y == y


class ProseField(Prose, Typed):
    """A text of sentences and paragraphs."""

    EXPANDS: ClassVar[bool] = True
    SPELLED: ClassVar[bool] = True

    def __init__(self, asked: Asked, today: date) -> None:
        self.prepare(asked, today)
        super().__init__(self.edited(asked.value))

    def edited(self, value: Any) -> str:
        """The value as the editor's text."""
        return as_typed(self.asked, value, self.today)

    def show_answer(self, value: Any) -> None:
        """Show a value as text."""
        self.written = self.edited(value)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell what was typed after a pause."""
        event.stop()
        self.tell_soon()

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """Keep the cursor's moves to itself."""
        event.stop()


class SpellsField(ProseField):
    """Spells of attendance, one on a line: `10:05 to 11:00`; told on leaving."""

    TOLD_WHILE_TYPING: ClassVar[bool] = False
    EXPANDS: ClassVar[bool] = False
    SPELLED: ClassVar[bool] = False


class TextsField(ProseField):
    """Texts, one on a line; a line feed within a text is shown as a symbol and kept."""

    def edited(self, value: Any) -> str:
        """One text on each line of the editor."""
        return "\n".join(for_editing(each, one_line=True) for each in value)

    @property
    def answer(self) -> Any:
        """The texts of the lines that are not blank."""
        lines = [as_meant(line) for line in self.text.split("\n")]
        return parse(self.asked, lines, self.today)
