"""What is in view of a board: some columns of a width, each scrolled to a place of its own."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size as Room

from cpc_tui.conference.board_columns import BoardColumn
from widgets.board_lines import BoardLine, Size, counted, heading_lines, point_lines

BETWEEN = " │ "
"""What stands between two columns."""
BEYOND = 1_000_000
"""A place beyond every end."""

_NARROWEST = 20
"""Cells of a column; in less, nearly every word would be broken."""
_COMFORTABLE = 38
"""Cells in which a point is read at ease."""
_SEVERAL_FROM = 100
"""Cells of a screen from which on several headings are shown unless somebody wants fewer."""
_LEAST_POINTS = 6
"""Lines that the points have below even the largest heading."""
_BELOW_HEADING = 2
"""The line that counts the points, and the rule."""

_BLANK = BoardLine("", "blank")


def most(width: int) -> int:
    """How many columns fit side by side."""
    return max((width + len(BETWEEN)) // (_NARROWEST + len(BETWEEN)), 1)


def usual(width: int) -> int:
    """How many columns are shown unless somebody wants more or fewer."""
    fit = (width + len(BETWEEN)) // (_COMFORTABLE + len(BETWEEN))
    return fit if width >= _SEVERAL_FROM else 1


class View:
    """The lines in view of some columns.

    Attributes:
        widths: The cells of each column.
        height: The lines that points have.
    """

    def __init__(
        self, columns: Sequence[BoardColumn], room: Room, size: Size, tops: dict[str, int]
    ) -> None:
        """Lay out the columns.

        Args:
            columns: Those in view, from the left.
            room: That of the whole board.
            size: Of the letters.
            tops: The line of its points that each column begins with, by its key; brought within
                the column.
        """
        self._size, self._tops = size, tops
        self._columns = tuple(columns)
        self.widths = _shares(room.width, len(columns))
        self._heads = self._headings(room.height)
        self._head = max(map(len, self._heads), default=0)
        self.height = max(room.height - self._head - _BELOW_HEADING, 1)
        self._points = [
            point_lines(each, width, size) for each, width in zip(columns, self.widths, strict=True)
        ]
        for each, lines in zip(columns, self._points, strict=True):
            tops[each.key] = min(max(tops.get(each.key, 0), 0), max(len(lines) - self.height, 0))

    def _headings(self, height: int) -> list[list[BoardLine]]:
        heads = self._heads_in(self._size)
        if max(map(len, heads), default=0) + _BELOW_HEADING + _LEAST_POINTS > height:
            heads = self._heads_in("usual")
        return heads

    def _heads_in(self, size: Size) -> list[list[BoardLine]]:
        pairs = zip(self._columns, self.widths, strict=True)
        return [heading_lines(each.label, width, size) for each, width in pairs]

    def left_of(self, number: int) -> int:
        """The cell at which a column begins."""
        return sum(self.widths[:number]) + number * len(BETWEEN)

    def line(self, number: int, y: int) -> BoardLine:
        """A line of a column, counted from the top of the board."""
        if y < self._head:
            head = self._heads[number]
            return head[y] if y < len(head) else _BLANK
        if y == self._head:
            return BoardLine(self._counted(number), "count")
        if y == self._head + 1:
            return BoardLine("─" * self.widths[number], "rule")
        lines, top = self._points[number], self._tops[self._columns[number].key]
        place = top + y - self._head - _BELOW_HEADING
        return lines[place] if place < len(lines) else _BLANK

    def _counted(self, number: int) -> str:
        column, lines = self._columns[number], self._points[number]
        top = self._tops[column.key]
        above = {each.point for each in lines[:top]} - {-1}
        below = {each.point for each in lines[top + self.height :]} - {-1}
        return counted(column.count, len(above), len(below), self.widths[number])

    def top_for(self, column: BoardColumn, point: int, top: int) -> int:
        """The line that a column begins with so that a point is in view.

        Args:
            column: One of the board, in view or not.
            point: Which of those that are counted.
            top: The line that it begins with now.
        """
        if column not in self._columns:
            return top if column.count - 1 > point else BEYOND
        lines = self._points[self._columns.index(column)]
        places = [place for place, each in enumerate(lines) if each.point == point]
        if not places:
            return top
        last = max(places) + 1 - self.height
        return min(max(top, last), places[0])


def _shares(width: int, count: int) -> tuple[int, ...]:
    """The cells of each of some columns; what is left over the first ones have."""
    if not count:
        return ()
    room = max(width - (count - 1) * len(BETWEEN), count)
    each, over = divmod(room, count)
    return tuple(each + (number < over) for number in range(count))
