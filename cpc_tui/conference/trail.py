"""What happened to an open conference since a seat sat down at it, as merging needs to know it.

It remembers who wrote where, what was removed, and where in its list that stood.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any

from cpc_tui.conference.changes import (
    AddEntry,
    Begin,
    Change,
    MoveEntry,
    Path,
    RemoveEntry,
    SetField,
)
from cpc_tui.conference.clashes import Stamp
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.orders import Order
from cpc_tui.conference.parts import PartShape, fields_of
from cpc_tui.conference.places import entries_at, keys_at
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Listed, Shape
from cpc_tui.language import tr

_SOMEBODY = Stamp(tr("another seat"), "")


@dataclass(frozen=True)
class Removed:
    """An entry that is no longer there.

    Attributes:
        path: The list it stood in.
        entry: What it was, as JSON for the store.
        by: Who removed it, and when.
    """

    path: Path
    entry: dict[str, Any]
    by: Stamp


@dataclass
class Trail:
    """The doings of all seats since this one sat down; `note` every change in its order."""

    _writers: dict[Path, Stamp] = field(default_factory=dict)
    _removed: dict[Path, Removed] = field(default_factory=dict)
    _emptied: dict[Path, Any] = field(default_factory=dict)
    _added: set[Path] = field(default_factory=set)
    _orders: dict[Path, Order] = field(default_factory=dict)
    _last: Stamp = _SOMEBODY

    def copy(self) -> Trail:
        """The same trail, to go on from by itself."""
        return Trail(
            dict(self._writers),
            dict(self._removed),
            dict(self._emptied),
            set(self._added),
            {path: order.copy() for path, order in self._orders.items()},
            self._last,
        )

    def note(self, before: Record, change: Change, by: Stamp, *, mine: bool) -> None:
        """Take in a change.

        Args:
            before: The record that it was applied to.
            change: The change.
            by: Who made it, and when.
            mine: Whether it is this seat's own.
        """
        if not mine:
            self._last = by
        if isinstance(change, Begin):
            self._replaced(before, change, by)
            return
        if not mine:
            self._writers[_place_of(change)] = by
        if isinstance(change, AddEntry) and not mine:
            self._added.add((*change.path, change.key))
        if isinstance(change, RemoveEntry):
            self._removed[*change.path, change.key] = Removed(change.path, change.entry, by)
        if isinstance(change, AddEntry | RemoveEntry | MoveEntry):
            self._order(before, change.path).follow(change)
        elif change.value is None:
            self._emptied[change.path] = change.before

    def writer(self, path: Path) -> Stamp:
        """Who else wrote last at a place, around it or within it."""
        for length in range(len(path), 0, -1):
            if (stamp := self._writers.get(path[:length])) is not None:
                return stamp
        within = [by for place, by in self._writers.items() if place[: len(path)] == path]
        return max(within, key=lambda by: by.at, default=self._last)

    def removed(self, path: Path, key: str) -> Removed | None:
        """The entry of a list that was removed; None where none of that key was."""
        return self._removed.get((*path, key))

    def emptied(self, path: Path) -> Any:
        """What stood in a field before it was set to null; None where it was not."""
        return self._emptied.get(path)

    def place(self, record: Record, path: Path, key: str, after: str | None) -> str | None:
        """Behind which entry one is to stand that comes into a list or moves within it.

        One that stood in the list before comes to its old place; what was to stand behind an
        entry that is gone stands where that one stood; a new one stands behind what others added.

        Args:
            record: The record as it is.
            path: The list.
            key: The entry.
            after: What it was to stand behind.
        """
        there = [each for each in keys_at(record, path) if each != key]
        order = self._order(record, path)
        if order.knows(key):
            return order.before(key, there)
        found = order.nearest(after, there)
        for nearest, following in zip([None, *there], there, strict=False):
            if nearest == found and (*path, following) in self._added:
                found = following
        return found

    def gone(self, path: Path) -> frozenset[str]:
        """The keys of the entries that were removed from a list and did not come back."""
        return self._orders[path].gone if path in self._orders else frozenset()

    def target(self, record: Record, path: Path, key: str, after: str | None) -> str | None:
        """Behind which entry one is to stand that is moved; see `place`."""
        there = [each for each in keys_at(record, path) if each != key]
        return self._order(record, path).nearest(after, there)

    def _order(self, record: Record, path: Path) -> Order:
        if path not in self._orders:
            self._orders[path] = Order(keys_at(record, path))
        return self._orders[path]

    def _replaced(self, before: Record, change: Begin, by: Stamp) -> None:
        """Another record takes the place of this one: what only this one held was removed."""
        after = change.apply()
        self._orders.clear()
        self._added.clear()
        for path in entry_lists(PartShape(Record)):
            still = keys_at(after, path)
            for each in entries_at(before, path):
                if each.entry_key not in still:
                    entry = PartShape(type(each)).write(each, for_store=True)
                    self._removed[*path, each.entry_key] = Removed(path, entry, by)


def entry_lists(shape: Shape, path: Path = ()) -> tuple[Path, ...]:
    """The lists of entries of an object, as paths; those that are within entries are not named."""
    if isinstance(shape, Listed):
        is_of_entries = isinstance(shape.item, PartShape) and hasattr(shape.item.type, "entry_key")
        return (path,) if is_of_entries else ()
    if not isinstance(shape, PartShape):
        return ()
    inner = (entry_lists(each.shape, (*path, name)) for name, each in fields_of(shape.type).items())
    return tuple(found for paths in inner for found in paths)


def _place_of(change: SetField | AddEntry | RemoveEntry | MoveEntry) -> Path:
    return change.path if isinstance(change, SetField) else (*change.path, change.key)
