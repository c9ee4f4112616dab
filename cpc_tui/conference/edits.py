"""Making changes from what a person wants: each looks up what was there before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from cpc_tui.conference import visibility
from cpc_tui.conference.changes import (
    LEFT_OUT,
    AddEntry,
    MoveEntry,
    Path,
    RemoveEntry,
    SetField,
    apply,
)
from cpc_tui.conference.closed_session import kept_back
from cpc_tui.conference.entry import Visible, new_key
from cpc_tui.conference.faults import Fault, RecordRefused
from cpc_tui.conference.parts import KEY_IN_STORE, PartShape, fields_of, write
from cpc_tui.conference.places import (
    PlaceGone,
    at_place,
    entries_at,
    field_named,
    list_shape,
    part_type,
)
from cpc_tui.conference.record import Record
from cpc_tui.language import tr


def set_field(record: Record, path: Path, value: Any) -> SetField:
    """The change that gives a field a JSON value.

    Where the object that holds the field is null, the change sets that object as a whole.

    Raises:
        PlaceGone: The entry that holds the field is not there.
    """
    part = at_place(record, path[:-1])
    if part is None:
        return set_field(record, path[:-1], {path[-1]: value})
    each = field_named(part, path[-1])
    if each.name not in part.stated and getattr(part, each.attribute) == each.default:
        return SetField(path, value, LEFT_OUT)
    before = write(each.shape, getattr(part, each.attribute), for_store=True)
    return SetField(path, value, before)


def shown(record: Record, path: Path) -> Any:
    """The JSON value that a form shows for a field; of an object that is null, what is empty.

    Raises:
        PlaceGone: The entry that holds the field is not there.
    """
    part = at_place(record, path[:-1])
    if part is None:
        kind = part_type(path[:-1])
        if path[-1] not in fields_of(kind):
            raise PlaceGone(path)
        each = fields_of(kind)[path[-1]]
        return write(each.shape, each.default)
    if path[-1] == "visibility" and isinstance(part, Visible):
        return visibility.shown(record, part)
    each = field_named(part, path[-1])
    return write(each.shape, getattr(part, each.attribute))


def shows(record: Record, path: Path, value: Any) -> bool:
    """Whether a form would show this JSON value for a field now."""
    try:
        return bool(shown(record, path) == value)
    except PlaceGone:
        return False


def says_nothing(record: Record, change: SetField) -> bool:
    """Whether a field that nobody has filled in is left as it is."""
    unsaid = change.before is LEFT_OUT and change.value in ("", None, [])
    return unsaid and at_place(record, change.path) in ("", None, ())


def add_entry(record: Record, path: Path, entry: dict[str, Any]) -> AddEntry:
    """The change that puts an entry (JSON for the store) at the end of a list.

    Raises:
        PlaceGone: There is no such list.
    """
    entries = entries_at(record, path)
    return AddEntry(path, entry, entries[-1].entry_key if entries else None)


def new_entry(
    record: Record,
    path: Path,
    entry: dict[str, Any],
    *,
    now: Callable[[], datetime] | None = None,
) -> AddEntry:
    """The change that puts an entry at the end of a list, with an id or key where it has none.

    Args:
        record: The conference.
        path: The list.
        entry: JSON for the store.
        now: Tells when somebody makes it: what is made in a closed session is for professionals
            unless the entry says otherwise. None for what nobody makes.

    Raises:
        PlaceGone: There is no such list.
        RecordRefused: The list holds an entry of that id already.
    """
    has_id = "id" in fields_of(list_shape(path).type)
    key = {"id": new_key(path[-1][0])} if has_id else {KEY_IN_STORE: new_key()}
    if now is not None and record.closed_sessions:
        entry = kept_back(record, path, entry, now())
    change = add_entry(record, path, key | entry)
    if any(each.entry_key == change.key for each in entries_at(record, path)):
        raise RecordRefused((Fault(".".join(path), tr("holds an entry of that id already")),))
    return change


def new_entries(
    record: Record, path: Path, entries: Iterable[dict[str, Any]]
) -> tuple[AddEntry, ...]:
    """The changes that put entries, which nobody makes, at the end of a list one after the other.

    Raises:
        PlaceGone: There is no such list.
        RecordRefused: One does not fit the list.
    """
    changes: list[AddEntry] = []
    for entry in entries:
        changes.append(new_entry(record, path, entry))
        record = apply(record, changes[-1])
    return tuple(changes)


def remove_entry(record: Record, path: Path, key: str) -> RemoveEntry:
    """The change that takes an entry out of a list.

    Raises:
        PlaceGone: It is not there.
    """
    entries = entries_at(record, path)
    for entry, before in zip(entries, (None, *entries), strict=False):
        if entry.entry_key == key:
            stored = PartShape(type(entry)).write(entry, for_store=True)
            return RemoveEntry(path, stored, before.entry_key if before else None)
    raise PlaceGone((*path, key))


def move_entry(record: Record, path: Path, key: str, by: int) -> MoveEntry | None:
    """The change that moves an entry up (negative) or down a list; None at its ends.

    Raises:
        PlaceGone: It is not there.
    """
    keys = [each.entry_key for each in entries_at(record, path)]
    if key not in keys:
        raise PlaceGone((*path, key))
    old = keys.index(key)
    new = min(max(old + by, 0), len(keys) - 1)
    if new == old:
        return None
    others = [each for each in keys if each != key]
    return MoveEntry(path, key, others[new - 1] if new else None, keys[old - 1] if old else None)
