"""Purging a conference: a receipt is written, the key is destroyed, and what was stored is wiped.

The folder is moved to where unfinished conversions are (`cipher.converted`), which whoever reads
the data folder next goes on wiping: so a purge that was cut off is never half undone. Of an
encrypted conference the file of its keys goes first, and what a disk still holds of the rest is
then of no use to anybody.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cpc_tui.clock import utc_now
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import version_words
from cpc_tui.language import tr
from cpc_tui.paths import folder_name, make_private_folder
from cpc_tui.sharing import user_name
from cpc_tui.storage.cipher.agreeing import folders_with_copies
from cpc_tui.storage.cipher.converted import finish, folder_in, wipe_file
from cpc_tui.storage.cipher.held import keys_of
from cpc_tui.storage.conference import ConferenceStore
from cpc_tui.storage.faults import StoreFault, in_words
from cpc_tui.storage.files import sync_folder
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.receipts import Receipt, Receipts, Sent
from cpc_tui.storage.seats import is_anybody_at
from cpc_tui.storage.words.files import WordFiles

_PATIENCE = 30.0
_PURGED, _CONFERENCES = "purged", "conferences"


class NotPurged(StoreFault):
    """A conference that is there still; the text says why."""


def receipt_for(record: Record, *, early: bool, because: str = "") -> Receipt:
    """What is to be left of a conference; nobody of the record stands in it.

    Args:
        record: The conference.
        early: Whether it is still needed by the authority's own rule.
        because: Why it is purged all the same, in the words of who does it.
    """
    uid = os.geteuid()
    return Receipt(
        reference=record.reference,
        purged_at=utc_now().strftime("%Y-%m-%dT%H:%M:%SZ"),
        user=user_name(uid),
        uid=uid,
        held_on=record.held_on.isoformat() if record.held_on else "",
        version=version_words(record),
        early=early,
        because=because,
        made=tuple(_made(record)),
        sent=tuple(_sent(record)),
    )


def purge(home: Path, folder: Path, receipt: Receipt) -> Receipt:
    """Destroy a conference, and the copies of it that were kept aside.

    Args:
        home: The data folder, unlocked where it is encrypted.
        folder: The conference's.
        receipt: What is to be left of it.

    Returns:
        The receipt as it was kept: of a conference for some people alone, without its reference.

    Raises:
        NotPurged: Somebody is at it, or nothing could be written; it is there as it was.
        StoreFault: The keys cannot be had, or another program keeps the conference.
    """
    try:
        with ConferenceLock(folder / "lock", _PATIENCE):
            # Looking for copies takes its time, in which somebody may sit down.
            copies = list(_copies(home, folder, receipt.reference))
            if is_anybody_at(folder):
                raise NotPurged(
                    tr("Somebody is at that conference. Let everybody leave it, then try again.")
                )
            kept = replace(_for_the_folder(receipt, folder), copies=len(copies))
            path = Receipts(home).keep(kept)
            try:
                WordFiles(home).forget(folder.name)
                for each in (*copies, folder):
                    _send_away(home, each)
            except OSError:
                if folder.exists():
                    # A receipt of what is there still would be false.
                    wipe_file(path)
                raise
            # Once more: a search may have read it in between; else the next one lets it go.
            with suppress(OSError):
                WordFiles(home).forget(folder.name)
    except OSError as error:
        raise NotPurged(tr("Nothing was purged: {reason}.", reason=in_words(error))) from error
    finish(home)
    return kept


def _for_the_folder(receipt: Receipt, folder: Path) -> Receipt:
    """What everybody who has a key to the data folder may read of a receipt."""
    keys = keys_of(folder)
    if keys is None or not keys.for_some:
        return receipt
    return replace(receipt, reference="", held_on="", because="")


def _copies(home: Path, folder: Path, reference: str) -> Iterator[Path]:
    """Whole copies of a conference that were kept aside in the data folder."""
    for each in folders_with_copies(home):
        # The name tells of one that is damaged and cannot be read any more.
        named = each.name in (folder.name, folder_name(reference))
        is_of_it = named or _reference_of(each) == reference
        if each.parent != folder.parent and is_of_it:
            yield each


def _reference_of(folder: Path) -> str:
    with suppress(StoreFault, OSError):
        return ConferenceStore(folder).open().record.reference
    return ""


def _send_away(home: Path, folder: Path) -> None:
    going = make_private_folder(folder_in(home))
    folder.rename(going / f"{_PURGED}@{folder.parent.name}@{folder.name}")
    sync_folder(going)
    sync_folder(folder.parent)
    if folder.parent.name != _CONFERENCES:
        # A folder of copies goes with the last of them.
        with suppress(OSError):
            folder.parent.rmdir()


def _made(record: Record) -> Iterator[Sent]:
    for each in record.room.exported:
        on = each.at.date().isoformat() if each.at else ""
        yield Sent(document=each.document, version=each.version, on=on, fingerprint=each.digest)


def _sent(record: Record) -> Iterator[Sent]:
    for row in record.circulation:
        if row.sent_on:
            for document in row.documents:
                yield Sent(document=document, version=row.version, on=row.sent_on.isoformat())
