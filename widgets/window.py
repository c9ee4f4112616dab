"""Which lines of a long list are in view, found without measuring the whole list.

Only rows near the view are ever measured, so that a list of any length opens at once. A place is a
row and a line within it, both counted from 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

Place = tuple[int, int]


class Window:
    """A view of some lines onto rows of different heights.

    Args:
        height_of: How many lines a row has, 1 or more, by its number.
    """

    def __init__(self, height_of: Callable[[int], int]) -> None:
        self._height_of = height_of
        self.count = 0
        """How many rows there are."""
        self.height = 1
        """How many lines are in view."""
        self.top: Place = (0, 0)
        """The first place in view."""

    def lines(self) -> list[Place]:
        """The places in view, from the top."""
        return [place for place, _ in zip(self._below(self.top), range(self.height), strict=False)]

    def scroll(self, by: int) -> None:
        """Move the view by lines, down where positive, no further than the first or last line."""
        self.top = self._moved(self.top, by)
        self.settle()

    def settle(self) -> None:
        """Come back where the view lies beyond the end or the rows have become fewer."""
        if not self.count:
            self.top = (0, 0)
            return
        row, line = self.top
        row = min(row, self.count - 1)
        self.top = (row, min(line, self._height_of(row) - 1))
        self.top = min(self.top, self._top_of_the_end())

    def show(self, row: int, lead: int | None = None) -> None:
        """Bring a row into view; one that is taller than the view, its beginning.

        Args:
            row: The row.
            lead: A row above it, such as its heading, to show as well if there is room.
        """
        lead = row if lead is None else lead
        end = (row, self._height_of(row) - 1)
        shown = self.lines()
        if (row, 0) in shown and end in shown and (lead, 0) in shown:
            return
        if (row, 0) < self.top or end in shown:
            fits = self._distance((lead, 0), end) < self.height
            self.top = (lead, 0) if fits else (row, 0)
        elif end not in shown:
            self.top = min(self._moved(end, 1 - self.height), (row, 0))
        self.settle()

    def reveal_at(self, row: int, y: int) -> None:
        """Place a row's first line on a line of the view, or higher so that its end is in view too.

        Args:
            row: The row.
            y: Lines from the top.
        """
        over = y + self._height_of(row) - self.height
        self.top = self._moved((row, 0), -max(y - max(over, 0), 0))
        self.settle()

    def y_of(self, row: int) -> int | None:
        """The line of the view on which a row begins; None where it does not begin in view."""
        lines = self.lines()
        return lines.index((row, 0)) if (row, 0) in lines else None

    @property
    def more_above(self) -> bool:
        """Whether there are lines above the view."""
        return self.top > (0, 0)

    @property
    def more_below(self) -> bool:
        """Whether there are lines below the view."""
        return self.count > 0 and self.top < self._top_of_the_end()

    def _top_of_the_end(self) -> Place:
        last = self.count - 1
        return self._moved((last, self._height_of(last) - 1), 1 - self.height)

    def _below(self, place: Place) -> Iterator[Place]:
        row, line = place
        while row < self.count:
            yield from ((row, each) for each in range(line, self._height_of(row)))
            row, line = row + 1, 0

    def _moved(self, place: Place, by: int) -> Place:
        """A place some lines further down, or up where negative, within the rows."""
        row, line = place
        line += by
        while line < 0 and row > 0:
            row -= 1
            line += self._height_of(row)
        while row < self.count - 1 and line >= self._height_of(row):
            line -= self._height_of(row)
            row += 1
        return row, max(0, min(line, self._height_of(row) - 1)) if self.count else 0

    def _distance(self, start: Place, end: Place) -> int:
        """Lines from one place to another further down, counted to the view's height at most."""
        for distance, place in enumerate(self._below(start)):
            if place >= end or distance > self.height:
                return distance
        return self.height
