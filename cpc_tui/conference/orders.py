"""The order of a list, in which what was removed keeps its place for when it comes back."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cpc_tui.conference.changes import AddEntry, MoveEntry, RemoveEntry

_Way = tuple[str, str | None, str | None]
"""A move: the entry, behind which one it goes, and behind which it stood."""


class Order:
    """The keys of a list, those of removed entries among them."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Begin with the entries that are there."""
        self._keys = list(keys)
        self._gone: set[str] = set()
        self._ways_back: dict[_Way, list[str | None]] = {}

    def copy(self) -> Order:
        """The same order, to go on from by itself."""
        copied = Order(self._keys)
        copied._gone = set(self._gone)
        copied._ways_back = {way: list(places) for way, places in self._ways_back.items()}
        return copied

    @property
    def gone(self) -> frozenset[str]:
        """The keys of the removed entries."""
        return frozenset(self._gone)

    def knows(self, key: str) -> bool:
        """Whether an entry of that key stands or stood in the list."""
        return key in self._keys

    def follow(self, change: AddEntry | RemoveEntry | MoveEntry) -> None:
        """Take in a change of the list."""
        match change:
            case RemoveEntry(key=key):
                self._gone.add(key)
            case AddEntry(key=key, after=after):
                self._gone.discard(key)
                if not self.knows(key) or self.before(key, self._there) != after:
                    self._put(key, after)
            case MoveEntry(key=key, after=after, before=before):
                behind = self._way_back(key, after, before)
                stood = self._keys.index(key) if self.knows(key) else 0
                way = (key, before, after)
                self._ways_back.setdefault(way, []).append(self._keys[stood - 1] if stood else None)
                self._put(key, behind)

    def before(self, key: str, there: Collection[str]) -> str | None:
        """The entry that is there and stands next before a key; None for the front."""
        earlier = self._keys[: self._keys.index(key)]
        return next((each for each in reversed(earlier) if each in there), None)

    def nearest(self, after: str | None, there: Sequence[str]) -> str | None:
        """`after`, or where it is gone what stood before it; the last where it never was."""
        if after is None or after in there:
            return after
        if self.knows(after):
            return self.before(after, there)
        return there[-1] if there else None

    @property
    def _there(self) -> list[str]:
        return [key for key in self._keys if key not in self._gone]

    def _way_back(self, key: str, after: str | None, before: str | None) -> str | None:
        """Behind which of all keys an entry comes to stand; its very place where it moves back."""
        places = self._ways_back.get((key, after, before))
        former = places.pop() if places else after
        there = [each for each in self._there if each != key]
        if former is None or not self.knows(former):
            return after
        return former if self.nearest(former, there) == after else after

    def _put(self, key: str, behind: str | None) -> None:
        if key in self._keys:
            self._keys.remove(key)
        if behind is None:
            self._keys.insert(0, key)
        elif behind in self._keys:
            self._keys.insert(self._keys.index(behind) + 1, key)
        else:
            self._keys.append(key)
