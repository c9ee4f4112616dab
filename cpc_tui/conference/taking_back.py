"""Taking back a step: only where nobody else has built upon it since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cpc_tui.conference.approval import check_may_go_back
from cpc_tui.conference.changes import (
    LEFT_OUT,
    AddEntry,
    Change,
    MoveEntry,
    Path,
    RemoveEntry,
    SetField,
    apply,
)
from cpc_tui.conference.entry import Part
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import FieldOf
from cpc_tui.conference.places import (
    PlaceGone,
    at_place,
    entries_at,
    field_named,
    keys_at,
    list_shape,
    read_entry,
    read_value,
    shape_at,
)
from cpc_tui.conference.record import Record
from cpc_tui.conference.references import entries_named_in
from cpc_tui.conference.shapes import Shape
from cpc_tui.language import tr


@dataclass(frozen=True)
class Left:
    """How a step left a list in which it moved entries.

    Attributes:
        keys: Those of its entries, in order.
        gone: Those of entries that had been removed by then.
    """

    keys: tuple[str, ...]
    gone: frozenset[str] = frozenset()

    def is_as_it_was(self, keys: tuple[str, ...]) -> bool:
        """Whether nothing happened to the list since but that entries were added at its end."""
        return keys[: len(self.keys)] == self.keys and not self.gone.intersection(keys)


_FIELD = tr("Another seat has changed this field since, so your change cannot be taken back.")
_GONE = tr("Another seat has removed this entry since, so your change cannot be taken back.")
_ENTRY = tr("Another seat has changed this entry since, so your change cannot be taken back.")
_THERE = tr("Another seat has brought this entry back already.")
_NAMES = tr("What this would bring back names an entry that another seat has removed since.")
_ORDER = tr("Another seat has changed this list since, so your change cannot be taken back.")


class ChangedSince(PlaceGone):
    """A step that cannot be taken back: another seat has changed the same place since.

    Attributes:
        words: A sentence for the person who wanted to.
    """

    def __init__(self, path: Path, words: str) -> None:
        super().__init__(path)
        self.words = words


def taken_back(record: Record, back: Iterable[Change], lists: Mapping[Path, Left]) -> Record:
    """The record after changes that lead back.

    Args:
        record: As it is.
        back: The step's changes inverted, the last first.
        lists: How the step left the lists in which it moved entries.

    Raises:
        ChangedSince: Another seat has changed the same field, entry or order since, or removed
            what the step changed or what it would name again.
        RecordClosed: The record is approved, or would be again without anybody approving it.
    """
    back, found = tuple(back), record
    check_may_go_back(record, back)
    for change in back:
        _check(found, change)
        found = apply(found, change)
    for path, left in lists.items():
        if not left.is_as_it_was(keys_at(record, path)):
            raise ChangedSince(path, _ORDER)
    return found


def _check(record: Record, change: Change) -> None:
    match change:
        case SetField():
            _check_field(record, change)
        case AddEntry(path, entry):
            if change.key in keys_at(record, path):
                raise ChangedSince(path, _THERE)
            _check_named(record, path, list_shape(path), entry, own=(path, change.key))
        case RemoveEntry(path, entry):
            there = [one for one in entries_at(record, path) if one.entry_key == change.key]
            if not there:
                raise ChangedSince(path, _GONE)
            if there[0] != read_entry(path, entry):
                raise ChangedSince(path, _ENTRY)
        case MoveEntry(path, key) if key not in keys_at(record, path):
            raise ChangedSince(path, _GONE)


def _check_field(record: Record, change: SetField) -> None:
    try:
        part = at_place(record, change.path[:-1])
    except PlaceGone:
        raise ChangedSince(change.path, _GONE) from None
    if part is None:
        raise ChangedSince(change.path, _FIELD)
    each = field_named(part, change.path[-1])
    if not _is_as_left(part, each, change.before):
        raise ChangedSince(change.path, _FIELD)
    if change.value is not LEFT_OUT:
        _check_named(record, change.path, shape_at(change.path), change.value)


def _is_as_left(part: Part, each: FieldOf, left: object) -> bool:
    if left is LEFT_OUT or each.name not in part.stated:
        return left is LEFT_OUT and each.name not in part.stated
    return bool(getattr(part, each.attribute) == read_value(each.shape, left, each.name))


def _check_named(
    record: Record,
    path: Path,
    shape: Shape,
    value: object,
    own: tuple[Path, str] | None = None,
) -> None:
    for lists, id_ in entries_named_in(shape, value):
        if not any((each, id_) == own or id_ in keys_at(record, each) for each in lists):
            raise ChangedSince(path, _NAMES)
