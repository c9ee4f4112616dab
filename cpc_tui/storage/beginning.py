"""How a conference comes into its folder: new, or in the place of one of the same reference."""

from __future__ import annotations

import dataclasses
from contextlib import suppress

from cpc_tui.conference.changes import Begin
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.language import tr
from cpc_tui.storage.conference import ConferenceStore, NeverBegun, OpenedConference
from cpc_tui.storage.faults import NotSaved, StoreFault


class AlreadyThere(StoreFault):
    """A conference of that reference is in the library already."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "A conference with that reference is already there; --replace puts this "
                "one in its place and keeps the old one in its history."
            )
        )


class ClosedThere(StoreFault):
    """The conference that was to be replaced is approved."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "The conference with that reference is approved and closed to changes. "
                "To replace it, re-open it first: cpc-tui reopen REF --because WHY."
            )
        )


def begin(
    store: ConferenceStore, record: Record, *, at: str, seat: str, replace: bool
) -> OpenedConference:
    """Write the beginning of a conference; the caller holds the lock of its folder.

    Args:
        store: The conference's folder, which may hold one already.
        record: The whole record.
        at: The moment, `YYYY-MM-DDTHH:MM:SS`.
        seat: Who does it.
        replace: Let it take the place of the one that is there, whose history stays.

    Raises:
        AlreadyThere: There is one, and `replace` is false.
        ClosedThere: It is approved.
        NotSaved: Nothing was stored.
        StoreFault: The one that is there cannot be read; it is left as it is.
    """
    try:
        former = store.open().record
    except NeverBegun:
        former = None
    if former and not replace:
        raise AlreadyThere
    if former and former.status == "approved":
        raise ClosedThere
    before = record_to_json(former, for_store=True) if former else None
    if former:
        # A file from outside never holds what the chair's desk keeps.
        record = dataclasses.replace(record, room=former.room)
    store.append([Begin(record_to_json(record, for_store=True), before)], at=at, seat=seat)
    number = store.journal.last_number
    # From here on it is stored: should this fail, the next opening replays the journal.
    with suppress(NotSaved):
        store.keep(record, number)
    return OpenedConference(record, number, at, ())
