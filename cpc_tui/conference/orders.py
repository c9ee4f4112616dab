"""The order of a list, in which what was removed keeps its place for when it comes back."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cpc_tui.conference.changes import AddEntry, MoveEntry, RemoveEntry


class Order:
    """The keys of a list, those of removed entries among them."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Begin with the entries that are there."""
        self._keys = list(keys)
        self._gone: set[str] = set()
        self._came_from: dict[tuple[str, str | None], str | None] = {}

    @property
    def _there(self) -> list[str]:
        return [key for key in self._keys if key not in self._gone]

    def knows(self, key: str) -> bool:
        """Whether an entry of that key stands or stood in the list."""
        return key in self._keys

    def follow(self, change: AddEntry | RemoveEntry | MoveEntry) -> None:
        """Take in a change of the list."""
        key = change.key
        match change:
            case RemoveEntry():
                self._gone.add(key)
            case AddEntry(after=after):
                if key not in self._keys:
                    self._insert(key, after)
            case MoveEntry(after=after, before=before):
                if key in self._keys:
                    self._remember(key, before)
                    self._keys.remove(key)
                self._insert(key, self._exactly(key, after))
        if not isinstance(change, RemoveEntry):
            self._gone.discard(key)

    def before(self, key: str, there: Collection[str]) -> str | None:
        """The entry that is there and stands next before a key; None for the front."""
        return self._back_from(self._keys.index(key), there)

    def nearest(self, after: str | None, there: Sequence[str]) -> str | None:
        """`after`, or where it is gone what stood before it; the last where it never was."""
        if after is None or after in there:
            return after
        if after in self._keys:
            return self.before(after, there)
        return there[-1] if there else None

    def _exactly(self, key: str, after: str | None) -> str | None:
        """Behind which of the removed a moved entry stands that comes back from elsewhere."""
        former = self._came_from.get((key, after), after)
        if former is None or former not in self._keys:
            return after
        there = self._there
        standing = former if former in there else self.before(former, there)
        return former if standing == after else after

    def _insert(self, key: str, after: str | None) -> None:
        if after is None:
            self._keys.insert(0, key)
        elif after in self._keys:
            self._keys.insert(self._keys.index(after) + 1, key)
        else:
            self._keys.append(key)

    def _remember(self, key: str, before: str | None) -> None:
        """Note behind which of the removed an entry stands that stood behind `before`."""
        place = self._keys.index(key)
        # A change that waits is followed again whenever others wrote; it has moved already then.
        if self._back_from(place, self._there) == before:
            self._came_from[key, before] = self._keys[place - 1] if place else None

    def _back_from(self, place: int, there: Collection[str]) -> str | None:
        return next((key for key in reversed(self._keys[:place]) if key in there), None)
