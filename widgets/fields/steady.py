"""An editor that draws anew only what changes, and so is as fast in a long text as in a short one.

Textual 8.2.8 draws the whole editor at every key, styles a whole paragraph for each of its rows,
and looks through the whole text for the partner of a bracket.
"""

from __future__ import annotations

from rich.style import Style
from rich.text import Text
from textual.geometry import Region
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
    _edits_one = False
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
            self._draw(rows[0], rows[0])
            self._draw(rows[-1], rows[-1])
        else:
            self._draw(min(rows), max(rows))

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
        # Textual lays out and draws the editor anew where it needs more rows, or fewer.
        if wrapped.height == height:
            last = result.end_location[0]
            end = len(self.document.get_line(last))
            self._draw(self._y_of((edit.top[0], 0)), self._y_of((last, end)))
        return result

    def _build_highlight_map(self) -> None:
        # Called whenever the text has become another, by undoing too.
        super()._build_highlight_map()
        if not self._edits_one:
            self.refresh()

    def _set_document(self, text: str, language: str | None) -> None:
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

    def _draw(self, first: int, last: int) -> None:
        """Draw rows of the text that are in view."""
        top = max(first - self.scroll_offset.y, 0)
        below = min(last + 1 - self.scroll_offset.y, self.size.height)
        if below > top:
            self.refresh(Region(0, top, self.size.width, below - top))

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

    def _section(self, line: int, section: int) -> Text:
        """A row of a line, with cursor and selection."""
        whole = self.document.get_line(line)
        places = [0, *self.wrapped_document.get_offsets(line), len(whole) + 1]
        start, end = places[section : section + 2]
        # Behind the end of a line the cursor has room.
        text = Text(as_drawn(whole[start:end]).ljust(end - start), end="", no_wrap=True)
        first, last = sorted(self.selection)
        row, column = self.selection.end
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
