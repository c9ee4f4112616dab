"""Purging a conference that is no longer needed here, by the command line or the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.record import Record
from cpc_tui.conference.retention import Keeping, keeping
from cpc_tui.language import tr, tr_n
from cpc_tui.opening import Office
from cpc_tui.spelling.own_words import in_record, own_words, told
from cpc_tui.storage.purging import NotPurged, receipt_for
from cpc_tui.storage.purging import purge as purge_folder
from cpc_tui.storage.receipts import Receipt

BACKUPS = tr(
    "Backups that were made before still hold it: destroy them, or let them go when their time is "
    "over."
)
DISKS = tr(
    "It is overwritten and removed; disks with flash memory may keep old blocks all the same, "
    "which encryption makes useless."
)
KEY_GONE = tr("Its key is destroyed: whatever a disk still holds of it can be read by nobody.")


@dataclass(frozen=True)
class ToPurge:
    """A conference that somebody wants to purge.

    Attributes:
        record: As it is.
        folder: Where it is stored.
        keeping: Whether it is still needed.
        early: Whether its time here is not over.
        own_words: The user's own words of spelling that stand in it: they outlive it.
    """

    record: Record
    folder: Path
    keeping: Keeping
    early: bool
    own_words: tuple[str, ...] = ()

    def in_words(self) -> Iterator[str]:
        """What is to be known before it is purged, a sentence each."""
        yield from self.keeping.needed_for
        if self.early and self.keeping.may_go_on:
            yield tr("By the authority’s rule it stays here until {day}.", day=_day(self.keeping))
        files = len(self.record.room.exported)
        if files:
            count = tr_n("1 file was", "{n} files were", files)
            yield tr("{count} made from it; those stay where they are.", count=count)
        yield from told(self.own_words)
        yield BACKUPS
        yield tr("Nothing of it can be brought back from here.")


def to_purge(office: Office, reference: str) -> ToPurge:
    """Look at a conference that somebody wants to purge.

    Raises:
        StoreFault: It is not there or cannot be read.
        ProfileError: Its profile is not there or has faults.
    """
    store, opened = office.look_at(reference)
    profile = office.profile_of(opened.record)
    found = keeping(opened.record, profile)
    from cpc_tui.clock import now

    early = not found.is_over(now().date())
    own = in_record(own_words(office.settings_file), opened.record, profile)
    return ToPurge(opened.record, store.folder, found, early, own)


def purge(office: Office, wanted: ToPurge, because: str = "") -> Receipt:
    """Purge a conference; the receipt stays, and so does a line of the data folder's access log.

    Args:
        office: The user's data.
        wanted: The conference, as it was looked at.
        because: Why, where it is early.

    Raises:
        ValueError: It is early, and no reason is given.
        StoreFault: It is there still, as it was.
    """
    if wanted.early and not because.strip():
        raise ValueError("a reason is needed")
    if office.look_at(wanted.record.reference)[1].record != wanted.record:
        # The question may stand for hours; the receipt, and the reason, are of what was seen.
        raise NotPurged(
            tr("Nothing was purged: somebody changed it meanwhile. Ask for it once more.")
        )
    receipt = receipt_for(wanted.record, early=wanted.early, because=because.strip())
    kept = purge_folder(office.home, wanted.folder, receipt)
    digests = tuple(each.fingerprint for each in receipt.made if each.fingerprint)
    office.accounts.note_at_home(office.home, "purged", reference=kept.reference, digests=digests)
    # The list, the first picture and whatever else follows it forget it at once.
    office.library.rows()
    return replace(kept, reference=receipt.reference)


def done_words(
    receipt: Receipt, *, encrypted: bool, own_words: Sequence[str] = ()
) -> Iterator[str]:
    """What is said after a purge, a sentence each.

    Args:
        receipt: The receipt.
        encrypted: Whether a key is all that opened it.
        own_words: The user's own words of spelling that stood in it.
    """
    copies = ""
    if receipt.copies:
        copies = tr_n(" and 1 copy of it", " and {n} copies", receipt.copies)
    yield tr(
        "Purged: {reference}{copies}. The receipt: cpc-tui receipts.",
        reference=receipt.reference,
        copies=copies,
    )
    yield KEY_GONE if encrypted else DISKS
    yield BACKUPS
    yield from told(own_words)


def _day(found: Keeping) -> str:
    from cpc_tui.conference.written_dates import short_day

    return short_day(found.may_go_on) if found.may_go_on else ""
