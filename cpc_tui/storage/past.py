"""The journal as the changes it holds, for the history of a conference."""

from __future__ import annotations

from cpc_tui.conference.change_json import UnknownChange, line_from_json
from cpc_tui.conference.past import PastUnreadable, Written
from cpc_tui.language import tr
from cpc_tui.storage.faults import JournalFault, StoreFault
from cpc_tui.storage.journal import Journal
from cpc_tui.storage.journal_lines import Entry


def written(journal: Journal) -> tuple[Written, ...]:
    """Every line of a conference from its beginning, as the disk has it now.

    Raises:
        JournalFault: A line does not fit.
        CannotRead: The system does not let it be read.
        StoreBusy: Another session kept the lock.
    """
    return tuple(_written(journal, entry) for entry in journal.read_all())


def past_of(journal: Journal) -> tuple[Written, ...]:
    """The same for a screen, which knows no fault of the store.

    Raises:
        PastUnreadable: It cannot be read; the text says why.
    """
    try:
        return written(journal)
    except StoreFault as fault:
        raise PastUnreadable(str(fault)) from fault


def _written(journal: Journal, entry: Entry) -> Written:
    fields = dict(entry.change) if isinstance(entry.change, dict) else {}
    try:
        change = line_from_json(fields)
    except UnknownChange as error:
        fault = JournalFault(journal.path.name, entry.n, tr("it holds no change that fits"))
        raise fault from error
    return Written(entry.n, entry.at, entry.seat, change)
