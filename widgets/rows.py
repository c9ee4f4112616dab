"""Where the cursor may stand among rows, of which a long list has only some made."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Iterator, Sequence
from typing import overload

from widgets.outline_rows import Row


class RowsOnDemand(Sequence[Row]):
    """Rows of which each is made when it is looked at, and is the same each time."""

    @abstractmethod
    def made(self, place: int) -> Row:
        """Make the row of a place.

        Raises:
            IndexError: There is no such place.
        """

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return [self.made(each) for each in range(*place.indices(len(self)))]
        return self.made(place)

    def place_of(self, key: Hashable) -> int | None:
        """Where the row of a key stands; None where there is none. To be found without making all.

        Args:
            key: What the row stands for.
        """
        return next(_places_of(self, key), None)


def place_of(rows: Sequence[Row], key: Hashable) -> int | None:
    """Where the first row of a key stands; None where there is none."""
    if isinstance(rows, RowsOnDemand):
        return rows.place_of(key)
    return next(_places_of(rows, key), None)


def choosable_place_of(rows: Sequence[Row], key: Hashable) -> int | None:
    """Where the first row of a key stands that can be chosen; None where there is none."""
    if isinstance(rows, RowsOnDemand):
        place = rows.place_of(key)
        return place if place is not None and rows[place].selectable else None
    return next((place for place in _places_of(rows, key) if rows[place].selectable), None)


def _places_of(rows: Sequence[Row], key: Hashable) -> Iterator[int]:
    return (place for place, row in enumerate(rows) if row.key == key)


def next_place(rows: Sequence[Row], start: int, by: int) -> int | None:
    """The next place that can be chosen, from another on; None where there is none.

    Args:
        rows: The rows.
        start: The place that is left.
        by: 1 further down, -1 further up.
    """
    place = start + by
    while 0 <= place < len(rows):
        if rows[place].selectable:
            return place
        place += by
    return None


def nearest_place(rows: Sequence[Row], near: int) -> int | None:
    """The place that can be chosen at or after another, else before it."""
    below = next_place(rows, near - 1, 1)
    return next_place(rows, min(near, len(rows)), -1) if below is None else below


def lead_of(rows: Sequence[Row], place: int) -> int:
    """The first of the rows above a row that belong to it, such as its heading."""
    while place > 0 and not rows[place - 1].selectable:
        place -= 1
    return place
