"""A list whose rows may be of several parts, of which the arrows to the sides choose one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Protocol, runtime_checkable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.strip import Strip

from cpc_tui.language import tr
from widgets.outline import Outline
from widgets.outline_rows import HERE, Row
from widgets.row_list import RowList

_NOT_CHOSEN = Style(reverse=False)


@runtime_checkable
class HasParts(Protocol):
    """The key of a row of several parts.

    Attributes:
        spans: Where each begins and ends in the row's text.
    """

    spans: tuple[tuple[int, int], ...]


class PartedOutline(Outline):
    """An outline in which only the chosen part of the row under the cursor is drawn in reverse.

    The terminal's own cursor stands where that part begins. In another row the first is chosen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "part(-1)", tr("Part before"), show=False),
        Binding("right", "part(1)", tr("Part after"), show=False),
    ]

    class PartMoved(RowList.RowMessage):
        """Another part of the row under the cursor is chosen."""

    _part = 0

    @property
    def part(self) -> int:
        """The place of the chosen part among those of the row; 0 where it has none."""
        return min(self._part, max(len(self._spans) - 1, 0))

    @property
    def _spans(self) -> tuple[tuple[int, int], ...]:
        row = self.cursor_row
        return row.key.spans if row is not None and isinstance(row.key, HasParts) else ()

    def choose_part(self, part: int) -> None:
        """Choose a part of the row under the cursor."""
        self._part = part
        self._redraw()

    def action_part(self, by: int) -> None:
        """Choose the next part of the row, or the one before."""
        place = self.part + by
        if (row := self.cursor_row) is not None and 0 <= place < len(self._spans):
            self.choose_part(place)
            self.post_message(self.PartMoved(self, row))

    def _go(self, place: int) -> None:
        if place != self._cursor:
            self._part = 0
        super()._go(place)

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows; the part stays chosen where its row is still there."""
        before = self.cursor_row
        super().set_rows(rows)
        after = self.cursor_row
        if before is None or after is None or before.key != after.key:
            self._part = 0

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the chosen part begins on the screen."""
        begins = super().cursor_screen_offset
        if self._cursor is None or len(self._spans) < 2:  # noqa: PLR2004 - a choice
            return begins
        for line in range(self._height_of(self._cursor)):
            if columns := self._columns(line):
                return begins + Offset(columns[0], line)
        return begins

    def render_line(self, y: int) -> Strip:
        """One line of the view; called by Textual."""
        strip = super().render_line(y)
        places = self._view or []
        if y >= len(places) or places[y][0] != self._cursor or len(self._spans) < 2:  # noqa: PLR2004 - a choice
            return strip
        first, last = self._columns(places[y][1]) or (0, 0)
        around = (strip.crop(0, first), strip.crop(last))
        plain = [Strip(Segment.apply_style(each, post_style=_NOT_CHOSEN)) for each in around]
        return Strip.join([plain[0], strip.crop(first, last), plain[1]])

    def _columns(self, line: int) -> tuple[int, int] | None:
        """The columns that the chosen part takes in a line of its row; None where it is not."""
        row = self.cursor_row
        if row is None:
            return None
        begins, ends = self._spans[self.part]
        found = 0
        for number, drawn in enumerate(self._lines_of(row)):
            words = _ending(drawn, row.text, found)
            at = row.text.find(words, found)
            if at < 0 or not words:
                return None
            found = at + len(words)
            if number == line:
                lead = len(HERE) + cell_len(drawn[: len(drawn) - len(words)])
                first, last = max(begins, at), min(ends, found)
                if first >= last:
                    return None
                before = cell_len(row.text[at:first])
                return lead + before, lead + before + cell_len(row.text[first:last])
        return None


def _ending(drawn: str, text: str, begun: int) -> str:
    """The longest end of a drawn line that stands in the rest of the text."""
    rest = text[begun:].lstrip()
    for start in range(len(drawn)):
        if rest.startswith(drawn[start:]):
            return drawn[start:]
    return ""
