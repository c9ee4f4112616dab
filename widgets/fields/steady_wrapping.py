"""Wrapping that an edit repeats only as far as it reaches, for paragraphs of any length."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size
from textual.widgets.text_area import Document, Location, WrappedDocument

_WIDEST = 2
"""Cells of the widest character; narrower editors break lines in ways of their own."""
_CHUNK = re.compile(r"\S+\s*|\s+")


class SteadyWrapping(WrappedDocument):
    """Textual's wrapped document, which wraps a whole paragraph at each letter.

    Attributes:
        follows_one_edit: The next range to be wrapped is exactly that of one edit.
    """

    follows_one_edit = False

    @classmethod
    def of(cls, wrapped: WrappedDocument) -> SteadyWrapping:
        """The same document, wrapped in the same way."""
        steady = cls(Document(""))
        vars(steady).update(vars(wrapped))
        return steady

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Wrap after an edit; where no row is won or lost, only as far as it reaches."""
        (row, first), (old_row, old_column), (new_row, new_column) = start, old_end, new_end
        if self.follows_one_edit and self._width >= _WIDEST and row == old_row == new_row:
            line, old = self.document.get_line(row), self.get_offsets(row)
            if "\t" not in line and not any(self.get_tab_widths(row)):
                change = Change(first, new_column, new_column - old_column)
                new = rewrapped(line, self._width, old, change)
                if len(new) == len(old):
                    self._wrap_offsets[row] = new
                    return
        super().wrap_range(start, old_end, new_end)

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
