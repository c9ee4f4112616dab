"""Whether what is to be removed is still referred to."""

from __future__ import annotations

from collections.abc import Iterable

from cpc_tui.conference.changes import Change, RemoveEntry
from cpc_tui.conference.record import Record
from cpc_tui.conference.references import uses_of
from cpc_tui.language import tr


class StillNamed(ValueError):
    """An entry that cannot be removed because others refer to it.

    Attributes:
        places: Where, as paths of the record.
    """

    def __init__(self, places: tuple[str, ...]) -> None:
        super().__init__(tr("named in {count} other place(s)", count=len(places)))
        self.places = places


def check_unnamed(record: Record, changes: Iterable[Change]) -> None:
    """Make sure that nothing refers to what the changes remove.

    Args:
        record: The record, in which what is removed may stand or be gone already.
        changes: Of whatever kind.

    Raises:
        StillNamed: Something does.
    """
    removals = [each for each in changes if isinstance(each, RemoveEntry)]
    for removal in removals:
        # An entry that names itself is no reason to keep it.
        record = removal.apply(record)
    entries = [removal.entry for removal in removals]
    # Keys of entries without an id are no names, and may look like somebody's.
    removed = [entry["id"] for entry in entries if "id" in entry]
    places = tuple(place for id_ in removed for place in uses_of(record, id_))
    if places:
        raise StillNamed(places)
