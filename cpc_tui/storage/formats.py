"""Conferences that another version of the program kept: older ones are brought forward.

The journal is the truth, so it alone is ever rewritten, and only after a whole copy of the folder
has been kept aside; `record.json` is made again from it. What a newer version kept is refused and
left as it is.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cpc_tui.conference.held import Held
from cpc_tui.language import tr
from cpc_tui.storage import journal_lines, tables
from cpc_tui.storage.conference import JOURNAL, ConferenceStore
from cpc_tui.storage.contents import copy_aside
from cpc_tui.storage.durable import DurableStorage
from cpc_tui.storage.faults import BrokenFile, CannotRead, NotSaved, StoreFault, in_words
from cpc_tui.storage.files import open_private, read_whole, write_atomically
from cpc_tui.storage.sealed import read_journal

RECORD = "record.json"
"""The name of the file in the folder of a conference that holds the record as tables."""

Upgrade = Callable[[bytes], bytes]
"""Makes a whole journal of the next format from one of its own."""

UPGRADES: dict[int, Upgrade] = {}
"""How a journal of format n becomes one of n + 1, by n. Formats 1 and 2 are both of today."""

_OLDEST, _NEWEST = min(journal_lines.FORMATS), max(journal_lines.FORMATS)

_FIRST_KEY = re.compile(rb'\{\s*"journal"\s*:\s*(\d{1,9})\s*[,}]')
_FIRST_BYTES = 64


class NewerFormat(StoreFault):
    """A conference that a newer version of the program kept; nothing of it was changed."""

    def __init__(self, name: str, found: int, known: int) -> None:
        super().__init__(
            tr(
                "A newer version of cpc-tui kept this conference ({name} is of format "
                "{found}; this version knows {known}). Open it with that version; "
                "nothing was changed.",
                name=name,
                found=found,
                known=known,
            )
        )


class OutgrownFormat(StoreFault):
    """A conference of a format that this version no longer brings forward."""

    def __init__(self, name: str, found: int) -> None:
        super().__init__(
            tr(
                "{name} is of format {found}, which this version of cpc-tui no longer "
                "reads. Open it once with an earlier version; nothing was changed.",
                name=name,
                found=found,
            )
        )


def journal_format(data: bytes) -> int | None:
    """The format that the beginning of a journal states; None where it states none."""
    found = _FIRST_KEY.match(data)
    return int(found.group(1)) if found else None


def tables_format(found: dict[str, dict[str, Any]]) -> int | None:
    """The format that tables state; None where they state none."""
    for row in found.get("journal", {}).values():
        stated = row.get("format") if isinstance(row, dict) else None
        return stated if type(stated) is int else None
    return None


def forwarded(data: bytes) -> bytes:
    """A journal in a format of this version; the same bytes where it is in one already.

    Raises:
        NewerFormat: A newer version kept it.
        OutgrownFormat: There is no way from its format to this.
    """
    found = journal_format(data)
    if found is None or found in journal_lines.FORMATS:
        return data
    if found > _NEWEST:
        raise NewerFormat(JOURNAL, found, _NEWEST)
    for number in range(found, _OLDEST):
        if number not in UPGRADES:
            raise OutgrownFormat(JOURNAL, found)
        data = UPGRADES[number](data)
    return data


def check_tables(found: dict[str, dict[str, Any]]) -> bool:
    """Whether tables are of an older format, so that they have to be made again.

    Raises:
        NewerFormat: A newer version made them.
    """
    stated = tables_format(found)
    if stated is not None and stated > tables.FORMAT:
        raise NewerFormat(RECORD, stated, tables.FORMAT)
    return stated is not None and stated < tables.FORMAT


def bring_forward(folder: Path) -> tuple[str, ...]:
    """Bring a conference to the formats of this version, a copy kept aside first.

    Called before every opening. A conference of today's formats is only looked at.

    Args:
        folder: The conference's.

    Returns:
        What was done, a sentence each; empty for most.

    Raises:
        NewerFormat: A newer version kept it.
        OutgrownFormat: There is no way from its format to this.
        JournalFault: A line of the journal does not fit, so nothing was changed.
        NotSaved: It could not be brought forward; what was there still stands.
        CannotRead: The system does not let a file be read.
        StoreBusy: Another session kept the lock.
    """
    if not _is_older(folder):
        return ()
    store = ConferenceStore(folder)
    try:
        with store.journal.lock:
            if not _is_older(folder):
                return ()
            return _brought_forward(store)
    except OSError as error:
        raise NotSaved(in_words(error)) from error


def _is_older(folder: Path) -> bool:
    stated = journal_format(_beginning(folder / JOURNAL))
    if stated is not None and stated > _NEWEST:
        raise NewerFormat(JOURNAL, stated, _NEWEST)
    try:
        found = DurableStorage(folder / RECORD).read()
    except BrokenFile:
        found = None
    # Both are looked at, so that neither hides that the other is newer.
    record_is_older = check_tables(found) if found else False
    return record_is_older or (stated is not None and stated < _OLDEST)


def _brought_forward(store: ConferenceStore) -> tuple[str, ...]:
    data = read_whole(store.journal.path) or b""
    journal = forwarded(data)
    entries = read_journal(store.journal.path, journal).entries
    held = store.held_after(Held(None), entries)
    aside = copy_aside(store.folder, "before-new-format")
    # A record.json of the former format may not stand beside a journal of the new one.
    (store.folder / RECORD).unlink(missing_ok=True)
    if journal != data:
        write_atomically(store.journal.path, journal)
    if held.record is not None and entries:
        store.keep(held.record, entries[-1].n, held.clashes)
    sentence = tr(
        "This conference was kept by an earlier version of cpc-tui and has been "
        "brought forward; it is kept as it was in {name}.",
        name=aside.parent.name,
    )
    return (sentence,)


def _beginning(path: Path) -> bytes:
    try:
        descriptor = open_private(path, os.O_RDONLY)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise CannotRead(path.name, in_words(error)) from error
    try:
        return os.read(descriptor, _FIRST_BYTES)
    except OSError as error:
        raise CannotRead(path.name, in_words(error)) from error
    finally:
        os.close(descriptor)
