"""Entries that were removed, and the change that brings one back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cpc_tui.conference.changes import AddEntry, Path, RemoveEntry
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import PartShape
from cpc_tui.conference.past import Written, passages
from cpc_tui.conference.places import PlaceGone, entries_at, list_shape
from cpc_tui.conference.record import Record
from cpc_tui.conference.references import entries_named_in
from cpc_tui.conference.wording import list_label
from cpc_tui.language import tr


@dataclass(frozen=True)
class Removed:
    """An entry that was removed and is not there now.

    Attributes:
        number: The line of the journal that removed it.
        at: When, `YYYY-MM-DDTHH:MM:SS`.
        seat: Who did.
        path: The list that it stood in.
        key: Its id or key.
        entry: The entry as it was just before, as JSON for the store.
        after: The key of the entry it stood behind; None for the front.
    """

    number: int
    at: str
    seat: str
    path: Path
    key: str
    entry: dict[str, Any]
    after: str | None


class NamesSomebodyGone(ValueError):
    """An entry that refers to others which are no longer there.

    Attributes:
        lists: The lists that lack them, in words.
    """

    def __init__(self, lists: tuple[str, ...]) -> None:
        super().__init__(tr("refers to what is gone from {count} list(s)", count=len(lists)))
        self.lists = lists


def removed_entries(entries: Iterable[Written]) -> tuple[Removed, ...]:
    """The entries that were removed and are not there now, the last removed first.

    Each is given once, as it was when it was last removed. What an import replaced was not
    removed; the record of before is in the history.

    Raises:
        RecordRefused: A change does not fit the record.
    """
    found: dict[tuple[Path, str], Removed] = {}
    record = None
    for passage in passages(entries):
        change, record = passage.written.change, passage.after
        if isinstance(change, RemoveEntry) and passage.before is not None:
            was = _entry(passage.before, change.path, change.key)
            if was is not None:
                found.pop((change.path, change.key), None)
                found[change.path, change.key] = _removed(passage.written, change, was)
    gone = [each for each in found.values() if record and not _is_there(record, each)]
    return tuple(reversed(gone))


def restoring(record: Record, removed: Removed) -> AddEntry:
    """The change that brings an entry back, with its own id, to where it stood.

    Args:
        record: The record as it is now.
        removed: The entry.

    Raises:
        NamesSomebodyGone: It refers to others that are no longer there.
        PlaceGone: The record has no such list.
    """
    named = entries_named_in(list_shape(removed.path), removed.entry)
    lacking = [
        tr(" or ").join(list_label(each) for each in lists)
        for lists, id_ in named
        if all(_entry(record, path, id_) is None for path in lists)
    ]
    if lacking:
        raise NamesSomebodyGone(tuple(dict.fromkeys(lacking)))
    return AddEntry(removed.path, removed.entry, removed.after)


def _removed(written: Written, change: RemoveEntry, was: Any) -> Removed:
    stored = PartShape(type(was)).write(was, for_store=True)
    return Removed(
        number=written.number,
        at=written.at,
        seat=written.seat,
        path=change.path,
        key=change.key,
        entry=stored,
        after=change.after,
    )


def _is_there(record: Record, removed: Removed) -> bool:
    return _entry(record, removed.path, removed.key) is not None


def _entry(record: Record, path: Path, key: str) -> Any:
    try:
        entries = entries_at(record, path)
    except PlaceGone:
        return None
    return next((each for each in entries if each.entry_key == key), None)
