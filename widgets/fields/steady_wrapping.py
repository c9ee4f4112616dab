"""Wrapping that an edit repeats only as far as it reaches, for paragraphs of any length."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size
from textual.geometry import Offset
from textual.widgets.text_area import Document, Location, WrappedDocument

_WIDEST = 2
"""Cells of the widest character; narrower editors break lines in ways of their own."""
_CHUNK = re.compile(r"\S+\s*|\s+")


class SteadyWrapping(WrappedDocument):
    """Textual's wrapped document, which wraps a whole paragraph at each letter.

    Attributes:
        follows_one_edit: The next range to be wrapped is exactly that of one edit.
        changed: The first and the last row that read otherwise since the last range was wrapped;
            None where that is not known.
    """

    follows_one_edit = False
    changed: tuple[int, int] | None = None

    @classmethod
    def of(cls, wrapped: WrappedDocument) -> SteadyWrapping:
        """The same document, wrapped in the same way."""
        steady = cls(Document(""))
        vars(steady).update(vars(wrapped))
        return steady

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self._offset_to_line_info)

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Wrap after an edit; one within a line only as far as it reaches."""
        (line, first), (old_line, old_column), (new_line, new_column) = start, old_end, new_end
        self.changed = None
        if self.follows_one_edit and self._width >= _WIDEST and line == old_line == new_line:
            text, old = self.document.get_line(line), self.get_offsets(line)
            if "\t" not in text and not any(self.get_tab_widths(line)):
                change = Change(first, new_column, new_column - old_column)
                new = rewrapped(text, self._width, old, change)
                self._break(line, new)
                top = self._line_index_to_offsets[line][0]
                first_row, last_row = rows_changed(old, new, change)
                self.changed = (top + first_row, top + last_row)
                return
        super().wrap_range(start, old_end, new_end)

    def _break(self, line: int, breaks: list[int]) -> None:
        """Break a line at other places."""
        self._wrap_offsets[line] = breaks
        rows = self._line_index_to_offsets[line]
        won = len(breaks) + 1 - len(rows)
        if not won:
            return
        top, below = rows[0], rows[-1] + 1
        rows[:] = range(top, below + won)
        self._offset_to_line_info[top:below] = [(line, n) for n in range(len(rows))]
        for each in self._line_index_to_offsets[line + 1 :]:
            each[:] = range(each[0] + won, each[-1] + won + 1)

    def location_to_offset(self, location: Location) -> Offset:
        """Where a place in the text stands, as column and row of what is wrapped."""
        line, column = location
        text = self.document.get_line(line)
        if "\t" in text:
            return super().location_to_offset(location)
        breaks = self.get_offsets(line)
        section = bisect_right(breaks, column)
        start = breaks[section - 1] if section else 0
        return Offset(cell_len(text[start:column]), self._line_index_to_offsets[line][section])

    def get_sections(self, line_index: int) -> list[str]:
        """The rows of a line."""
        line, breaks = self.document.get_line(line_index), self.get_offsets(line_index)
        places = zip([0, *breaks], [*breaks, len(line)], strict=True)
        return [line[start:end] for start, end in places]


class Change(NamedTuple):
    """An edit within a line.

    Attributes:
        first: Where it begins.
        end: Where what was put there ends.
        moved: How far what follows has moved, to the left where negative.
    """

    first: int
    end: int
    moved: int


def rewrapped(line: str, width: int, old: list[int], change: Change) -> list[int]:
    """Where a line is broken after an edit.

    What is broken where depends on nothing before the last break. So it begins a row before the
    word that was edited, and goes on as before once a break is where one was.

    Args:
        line: The line as it is now, without tabs.
        width: Cells in a row.
        old: Where it was broken before the edit.
        change: The edit.
    """
    word = len(line[: change.first].rstrip())
    while word and not line[word - 1].isspace():
        word -= 1
    kept = old[: max(bisect_right(old, word) - 1, 0)]
    new = kept.copy()
    for place in breaks(line, width, kept[-1] if kept else 0):
        new.append(place)
        if place > change.end:
            was = place - change.moved
            before = bisect_left(old, was)
            if before < len(old) and old[before] == was:
                return [*new, *(each + change.moved for each in old[before + 1 :])]
    return new


def rows_changed(old: list[int], new: list[int], change: Change) -> tuple[int, int]:
    """The first and the last row of a line that read otherwise after an edit.

    Args:
        old: Where the line was broken.
        new: Where it is broken now.
        change: The edit.
    """
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first] <= change.first:
        first += 1
    last = len(new)
    shift = len(old) - len(new)
    while (
        last > first
        and last + shift > 0
        and new[last - 1] >= change.end
        and old[last + shift - 1] + change.moved == new[last - 1]
    ):
        last -= 1
    return first, last


def breaks(line: str, width: int, start: int = 0) -> Iterator[int]:
    """Where Textual breaks a line without tabs, from a break, or its beginning, on."""
    used = 0
    for chunk in _CHUNK.finditer(line, start):
        place, size = chunk.start(), cell_len(chunk[0])
        if size <= width - used:
            used += size
        elif size > width:
            if place > start:
                yield place
            used = 0
            for n, letter in enumerate(chunk[0], place):
                cells = get_character_cell_size(letter)
                if used + cells > width:
                    yield n
                    used = 0
                used += cells
        else:
            if used and place:
                yield place
            used = size
