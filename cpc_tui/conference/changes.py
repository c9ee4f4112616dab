"""Changes: the small steps by which a record becomes another.

A change names a place by a path: keys of JSON objects, and the key of an entry within a list, as in
`("plans", "actions", "a3", "by_when")`. Its values are plain JSON, so that a journal line is the
change itself. Changes never alter a record; `apply` returns a new one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import KEY_IN_STORE
from cpc_tui.conference.places import (
    PlaceGone,
    field_named,
    read_entry,
    read_value,
    replaced,
)
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

Path = tuple[str, ...]


@dataclass(frozen=True)
class LeftOut:
    """The value of a key that is not there: what a default is before somebody states it."""


LEFT_OUT = LeftOut()


def key_of(entry: dict[str, Any]) -> str:
    """The key of an entry that is written as JSON for the store."""
    return str(entry.get("id") or entry[KEY_IN_STORE])


@dataclass(frozen=True)
class Begin:
    """The whole record as it was created or imported.

    Attributes:
        record: The record as JSON for the store.
        before: The one it takes the place of, None for a new conference.
    """

    record: dict[str, Any]
    before: dict[str, Any] | None = None

    def apply(self) -> Record:
        """The record it holds.

        Raises:
            RecordRefused: What it holds is no record.
        """
        return record_from_json(self.record, from_store=True)

    def inverted(self) -> Begin:
        """The change back to the record before.

        Raises:
            ValueError: There was none.
        """
        if self.before is None:
            message = tr("nothing comes before the beginning")
            raise ValueError(message)
        return Begin(self.before, self.record)


@dataclass(frozen=True)
class SetField:
    """One field gets another value.

    Attributes:
        path: The field.
        value: Its new JSON value, or `LEFT_OUT` for its default, unstated.
        before: What it was.
    """

    path: Path
    value: Any
    before: Any

    def apply(self, record: Record) -> Record:
        """The record with the new value.

        Raises:
            PlaceGone: The entry that holds the field is not there.
            RecordRefused: The value does not fit the field.
        """
        return replaced(record, self.path[:-1], self._set)

    def _set(self, part: Any) -> Any:
        each = field_named(part, self.path[-1])
        if self.value is LEFT_OUT:
            return replace(part, stated=part.stated - {each.name}, **{each.attribute: each.default})
        value = read_value(each.shape, self.value, each.name)
        return replace(part, stated=part.stated | {each.name}, **{each.attribute: value})

    def inverted(self) -> SetField:
        """The change back."""
        return SetField(self.path, self.before, self.value)


@dataclass(frozen=True)
class _OfAnEntry:
    """A whole entry of a list and its place there.

    Attributes:
        path: The list.
        entry: The entry as JSON for the store, with its id or `_key`.
        after: The key of the entry it stands behind; None for the front.
    """

    path: Path
    entry: dict[str, Any]
    after: str | None

    @property
    def key(self) -> str:
        """The key of the entry."""
        return key_of(self.entry)


@dataclass(frozen=True)
class AddEntry(_OfAnEntry):
    """A list gets another entry."""

    def apply(self, record: Record) -> Record:
        """The record with the entry; where `after` is gone, it stands at the end.

        Raises:
            RecordRefused: The entry does not fit the list.
        """
        entry = read_entry(self.path, self.entry)
        return replaced(record, self.path, lambda entries: _inserted(entries, entry, self.after))

    def inverted(self) -> RemoveEntry:
        """The change back."""
        return RemoveEntry(self.path, self.entry, self.after)


@dataclass(frozen=True)
class RemoveEntry(_OfAnEntry):
    """An entry leaves a list; it and its place are as they were."""

    def apply(self, record: Record) -> Record:
        """The record without the entry, whether or not it was still there."""
        return replaced(
            record,
            self.path,
            lambda entries: tuple(each for each in entries if each.entry_key != self.key),
        )

    def inverted(self) -> AddEntry:
        """The change back."""
        return AddEntry(self.path, self.entry, self.after)


@dataclass(frozen=True)
class MoveEntry:
    """An entry takes another place in its list.

    Attributes:
        path: The list.
        key: The entry.
        after: The key of the entry it comes to stand behind; None for the front.
        before: The one it stood behind.
    """

    path: Path
    key: str
    after: str | None
    before: str | None

    def apply(self, record: Record) -> Record:
        """The record with the list in its new order.

        Raises:
            PlaceGone: The entry is not there.
        """
        return replaced(record, self.path, self._moved)

    def _moved(self, entries: tuple[Any, ...]) -> tuple[Any, ...]:
        moving = [each for each in entries if each.entry_key == self.key]
        if not moving:
            raise PlaceGone(self.path)
        rest = tuple(each for each in entries if each.entry_key != self.key)
        return _inserted(rest, moving[0], self.after)

    def inverted(self) -> MoveEntry:
        """The change back."""
        return MoveEntry(self.path, self.key, self.before, self.after)


Change = Begin | SetField | AddEntry | RemoveEntry | MoveEntry


def apply(record: Record | None, change: Change) -> Record:
    """The record after a change.

    Raises:
        PlaceGone: What the change names is not there.
        RecordRefused: A value of it does not fit the record.
    """
    if isinstance(change, Begin):
        return change.apply()
    if record is None:
        raise PlaceGone(change.path)
    return change.apply(record)


def _inserted(entries: tuple[Any, ...], entry: Any, after: str | None) -> tuple[Any, ...]:
    others = tuple(each for each in entries if each.entry_key != entry.entry_key)
    keys = [each.entry_key for each in others]
    place = 0 if after is None else keys.index(after) + 1 if after in keys else len(others)
    return (*others[:place], entry, *others[place:])
