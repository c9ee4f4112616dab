"""An editor that draws anew only what changes, and so is as fast in a long text as in a short one.

Textual 8.2.8 draws the whole editor at every key, styles a whole paragraph for each of its rows,
and looks through the whole text for the partner of a bracket.
"""

from __future__ import annotations

from rich.style import Style
from rich.text import Text
from textual.geometry import Offset, Region, Size
from textual.reactive import Reactive, reactive
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import (
    DocumentNavigator,
    Edit,
    EditResult,
    Location,
    Selection,
    TextAreaTheme,
)

from widgets.fields.steady_wrapping import SteadyWrapping
from widgets.literal import as_drawn
from widgets.steadiness import KnowsSteadiness

_EMPTY_BUT_SELECTED = "▌"


class SteadyEditor(TextArea):
    """An editor with wrapped lines and neither numbers, highlighting, brackets nor suggestions."""

    selection: Reactive[Selection] = reactive(
        Selection(), init=False, always_update=True, repaint=False
    )
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    _edits_one = False
    _left_by_edit: set[int]
    """Rows that the cursor or the selection has left or come to by the edit under way."""
    _styled: tuple[TextAreaTheme, Style] | None = None
    """The theme and the style of which the colours have been taken."""

    @property
    def _is_steady(self) -> bool:
        app = self.app
        return not isinstance(app, KnowsSteadiness) or app.steady_editors

    # -- what changes

    def watch_selection(self, before: Selection, after: Selection) -> None:
        """Draw the rows that the cursor or the selection has left or come to."""
        if not self.is_mounted:
            return
        if not self._is_steady:
            self.refresh()
            return
        rows = [self._y_of(each) for each in (*before, *after)]
        if before.is_empty and after.is_empty:
            self._draw(rows[0])
            self._draw(rows[-1])
        else:
            self._draw(*rows)

    def edit(self, edit: Edit) -> EditResult:
        """Change the text, and draw the lines that it changes."""
        wrapped = self.wrapped_document
        if not (self.is_mounted and self._is_steady and isinstance(wrapped, SteadyWrapping)):
            return super().edit(edit)
        height = wrapped.height
        self._edits_one = wrapped.follows_one_edit = True
        try:
            result = super().edit(edit)
        finally:
            self._edits_one = wrapped.follows_one_edit = False
        rows, self._left_by_edit = self._left_by_edit, set()
        # The editor is drawn anew where it needs more rows, or fewer.
        if wrapped.height == height:
            last = result.end_location[0]
            end = len(self.document.get_line(last))
            changed = wrapped.changed or (self._y_of((edit.top[0], 0)), self._y_of((last, end)))
            self._draw(*rows, *changed)
        return result

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Scroll where the cursor is out of view, which Textual finds out at length."""
        if self._is_steady and self.soft_wrap and not center:
            self._recompute_cursor_offset()  # type: ignore[no-untyped-call]
            if self._is_in_view(self._cursor_offset[1]):
                return Offset(0, 0)
        return super().scroll_cursor_visible(center, animate)

    def _is_in_view(self, row: int) -> bool:
        return 0 <= row - self.scroll_offset.y < self.size.height

    def _refresh_size(self) -> None:
        # Textual arranges the whole screen anew for each row that is won or lost.
        before, room = self.virtual_size.height, self.size.height
        if self.soft_wrap and self.wrapped_document.height == before:
            return
        super()._refresh_size()
        after = self.virtual_size.height
        if before == after:
            return
        if before > room < after and self.is_mounted and self._is_steady:
            self._scroll_update(self.virtual_size)
            self.refresh()
        else:
            self.refresh(layout=True)

    def _build_highlight_map(self) -> None:
        # Called whenever the text has become another, by undoing too.
        super()._build_highlight_map()
        if not self._edits_one:
            self.refresh()

    def _set_document(self, text: str, language: str | None) -> None:
        self._left_by_edit = set()
        super()._set_document(text, language)
        self.wrapped_document = SteadyWrapping.of(self.wrapped_document)
        self.navigator = DocumentNavigator(self.wrapped_document)

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """No bracket is looked for where none is shown."""
        if self.match_cursor_bracket:
            return super().find_matching_bracket(bracket, search_from)
        return None

    def _y_of(self, location: Location) -> int:
        return self.wrapped_document.location_to_offset(self.clamp_visitable(location)).y

    def _draw(self, *rows: int) -> None:
        """Draw rows of the text, and those between them, that are in view."""
        if self._edits_one:
            self._left_by_edit.update(rows)
            return
        scrolled, (width, height) = self.scroll_offset.y, self.size
        top = max(min(rows) - scrolled, 0)
        below = min(max(rows) + 1 - scrolled, height)
        if below > top:
            self.refresh(Region(0, top, width - self.scrollbar_size_vertical, below - top))

    # -- a row

    def notify_style_update(self) -> None:
        """Take colours from the style sheet anew."""
        self._styled = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows of the view; called by Textual, which takes all colours anew for every frame."""
        styled = (self._theme, self.rich_style)
        if self._is_steady and styled == self._styled:
            return super(TextArea, self).render_lines(crop)
        self._styled = styled
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """A row of the view; called by Textual."""
        row = self.scroll_offset.y + y
        if not self._is_steady or row >= self.wrapped_document.height:
            return super().render_line(y)
        line, section = self.wrapped_document._offset_to_line_info[row]  # noqa: SLF001 - no public way
        if "\t" in self.document.get_line(line):
            return super().render_line(y)
        base = self._theme.base_style or self.rich_style
        text = self._section(line, section)
        strip = Strip(text.render(self.app.console), cell_length=text.cell_len)
        strip = strip.extend_cell_length(self.scrollable_content_region.width, base)
        return strip.apply_style(base)

    def mark(self, text: Text, line: int, drawn: tuple[int, int]) -> None:
        """Mark something in what is drawn of a line, such as words in doubt.

        Args:
            text: What is drawn, character for character.
            line: The line.
            drawn: Where in the line that begins and ends.
        """

    def _section(self, line: int, section: int) -> Text:
        """A row of a line, with cursor and selection."""
        whole = self.document.get_line(line)
        places = [0, *self.wrapped_document.get_offsets(line), len(whole) + 1]
        start, end = places[section : section + 2]
        # Behind the end of a line the cursor has room.
        text = Text(as_drawn(whole[start:end]).ljust(end - start), end="", no_wrap=True)
        first, last = sorted(self.selection)
        row, column = self.selection.end
        self.mark(text, line, (start, end))
        if first != last and first[0] <= line <= last[0]:
            style = self._theme.selection_style or Style()
            if not whole and line != row:
                text = Text(_EMPTY_BUT_SELECTED, end="", no_wrap=True)
                text.stylize(Style(color=style.bgcolor))
            else:
                begin = first[1] if line == first[0] else 0
                until = last[1] if line == last[0] else len(whole)
                text.stylize(style, max(begin - start, 0), max(until - start, 0))
        if line == row and start <= column < end and self._draw_cursor:
            text.stylize(self._theme.cursor_style or Style(), column - start, column - start + 1)
        return text
