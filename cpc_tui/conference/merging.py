"""Merging: a change that was made upon one record, made anew upon the record as it has become.

It is done when a seat writes, never when a journal is replayed: what the journal holds after it
fits the record that the journal has, so everybody reads the same out of it.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any

from cpc_tui.conference.change_json import Line
from cpc_tui.conference.changes import (
    LEFT_OUT,
    AddEntry,
    Begin,
    Change,
    MoveEntry,
    Path,
    RemoveEntry,
    SetField,
    apply,
)
from cpc_tui.conference.clashes import Clash, Kind, RaiseClash, Stamp, Version
from cpc_tui.conference.edits import remove_entry, set_field
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.merging_values import Three, empty_of, merge_field
from cpc_tui.conference.parts import FieldOf, fields_of, write
from cpc_tui.conference.places import (
    PlaceGone,
    at_place,
    entries_at,
    field_named,
    list_shape,
    read_entry,
    read_value,
)
from cpc_tui.conference.record import Record
from cpc_tui.conference.references import entries_named_in, uses_of
from cpc_tui.conference.shapes import Shape
from cpc_tui.conference.trail import Removed, Trail


@dataclass(frozen=True)
class Rebased:
    """What became of a change.

    Attributes:
        changes: What does now what it was to do, in order; empty where nothing is left to do.
        clashes: What somebody has to settle.
    """

    changes: tuple[Change, ...]
    clashes: tuple[Clash, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The changes, and the lines that put the clashes on the list."""
        return (*self.changes, *(RaiseClash(clash) for clash in self.clashes))


def rebase(record: Record, change: Change, *, by: Stamp, trail: Trail) -> Rebased:
    """Make a change anew upon a record that others have changed since.

    Args:
        record: As it is now.
        change: As it was made; a change that still fits comes back as it is.
        by: Who made it, and when.
        trail: What the others did.

    Raises:
        RecordRefused: A value of it does not fit the record.
    """
    rebasing = _Rebasing(record, by, trail)
    match change:
        case SetField():
            rebasing.set(change)
        case AddEntry():
            rebasing.add(change)
        case RemoveEntry():
            rebasing.remove(change)
        case MoveEntry():
            rebasing.move(change)
        case Begin():
            return Rebased((change,))
    return Rebased(tuple(rebasing.changes), tuple(rebasing.clashes))


@dataclass
class _Rebasing:
    """One change on its way; `record` follows what is done."""

    record: Record
    by: Stamp
    trail: Trail
    changes: list[Change] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)

    def set(self, change: SetField) -> None:
        if not self._bring_back_place(change.path[:-1]):
            return
        part = at_place(self.record, change.path[:-1])
        if part is None:
            self._set_in_nothing(change)
            return
        each = field_named(part, change.path[-1])
        now = set_field(self.record, change.path, None).before
        three = Three(
            _plain(each, change.before),
            _plain(each, now),
            _plain(each, change.value),
            (self.trail.writer(change.path), self.by),
        )
        if three.earlier == three.base:
            self._write(SetField(change.path, change.value, now), each.shape)
            return
        merged = merge_field(type(part), each, three)
        if merged.value != three.earlier:
            self._write(SetField(change.path, merged.value, now), each.shape)
        for dispute in merged.disputes:
            self._clash(dispute.kind, change.path, three.by[0], dispute.earlier, dispute.later)

    def _write(self, change: SetField, shape: Shape) -> None:
        if change.value != change.before:
            self._bring_back_named(shape, change.value)
            self._do(change)

    def _set_in_nothing(self, change: SetField) -> None:
        """A field of an object that is null: the object comes back with it."""
        if change.value in (LEFT_OUT, None, "", []):
            return
        whole = change.path[:-1]
        stood = self.trail.emptied(whole)
        former = stood if isinstance(stood, dict) else {}
        self.set(SetField(whole, former | {change.path[-1]: change.value}, None))
        if former:
            self._clash("back", whole, self.trail.writer(whole))

    def add(self, change: AddEntry) -> None:
        there = {each.entry_key for each in entries_at(self.record, change.path)}
        if change.key in there:
            self._fill(change)
            return
        after = self.trail.place(self.record, change.path, change.key, change.after)
        self._do(AddEntry(change.path, change.entry, after))
        self._bring_back_named(list_shape(change.path), change.entry)

    def _fill(self, change: AddEntry) -> None:
        """An entry that is there already gets what it lacks."""
        for name in fields_of(list_shape(change.path).type):
            if name != "id" and name in change.entry:
                path = (*change.path, change.key, name)
                self.set(SetField(path, change.entry[name], LEFT_OUT))

    def remove(self, change: RemoveEntry) -> None:
        entry = _entry(self.record, change.path, change.key)
        if entry is None:
            return
        place = (*change.path, change.key)
        removal = remove_entry(self.record, change.path, change.key)
        id_ = removal.entry.get("id")
        if entry != read_entry(change.path, change.entry):
            self._clash("changed", place, self.trail.writer(place))
        elif id_ and (uses := uses_of(apply(self.record, removal), id_)):
            self._clash("named", place, self.trail.writer(_begin_of(uses[0])))
        else:
            self._do(removal)

    def move(self, change: MoveEntry) -> None:
        if _entry(self.record, change.path, change.key) is None:
            return
        before = remove_entry(self.record, change.path, change.key).after
        after = self.trail.target(self.record, change.path, change.key, change.after)
        if after != before:
            self._do(MoveEntry(change.path, change.key, after, before))

    def _bring_back_place(self, path: Path) -> bool:
        """See to it that an object is there; false where nobody knows of it."""
        for length in range(1, len(path)):
            removed = self.trail.removed(path[:length], path[length])
            if removed and _entry(self.record, path[:length], path[length]) is None:
                self._bring_back(removed)
        try:
            at_place(self.record, path)
        except PlaceGone:
            return False
        return True

    def _bring_back_named(self, shape: Shape, value: Any) -> None:
        for lists, key in entries_named_in(shape, value):
            for path in lists:
                removed = self.trail.removed(path, key)
                if removed and _entry(self.record, path, key) is None:
                    self._bring_back(removed)

    def _bring_back(self, removed: Removed) -> None:
        change = AddEntry(removed.path, removed.entry, None)
        self.add(change)
        self._clash("back", (*removed.path, change.key), removed.by)

    def _do(self, change: Change) -> None:
        self.record = apply(self.record, change)
        self.changes.append(change)

    def _clash(
        self, kind: Kind, path: Path, other: Stamp, earlier: Any = None, later: Any = None
    ) -> None:
        versions = Version(other, earlier), Version(self.by, later)
        self.clashes.append(Clash.between(kind, path, *versions))


def _entry(record: Record, path: Path, key: str) -> Any:
    return next((each for each in entries_at(record, path) if each.entry_key == key), None)


def _plain(each: FieldOf, value: Any) -> Any:
    """A JSON value as the record writes it; a default that is left out in full."""
    if value is LEFT_OUT:
        return empty_of(each)
    return write(each.shape, read_value(each.shape, value, each.name), for_store=True)


def _begin_of(place: str) -> Path:
    """The list of a place such as `plans.actions[2].who[0]`."""
    return tuple(place.split("[", maxsplit=1)[0].split("."))
