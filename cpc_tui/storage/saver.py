"""Saving as one works: what is on the disk, what waits, and what other seats have added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cpc_tui.conference.changes import Change, apply
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.record import Record
from cpc_tui.storage.conference import ConferenceStore, OpenedConference
from cpc_tui.storage.faults import JournalFault, NotSaved, StoreFault
from cpc_tui.storage.journal_lines import Entry
from cpc_tui.storage.library import Library


@dataclass
class Saver:
    """One seat's changes on their way to the disk.

    Attributes:
        library: Whose index follows.
        store: The conference's folder.
        seat: Who makes the changes.
        agreed: The record as the journal has it.
        number: The last journal line that `agreed` includes.
        waiting: Changes that are not on the disk yet, oldest first.
        problem: Why they are not, in words; empty when nothing waits.
        saved_at: When the last change reached the disk; None before the first.
        last_at: The moment of the last journal line, whoever wrote it.
    """

    library: Library
    store: ConferenceStore
    seat: str
    agreed: Record
    number: int
    waiting: list[Change] = field(default_factory=list)
    problem: str = ""
    saved_at: datetime | None = None
    last_at: str = ""
    _kept: int = 0
    _whole: bool = True

    @property
    def record(self) -> Record:
        """The record with what waits."""
        record = self.agreed
        for change in self.waiting:
            record = _applied(record, change)
        return record

    def is_of_another(self, reference: Any) -> bool:
        """Whether another conference has that reference; where none can be read, it has not."""
        if not isinstance(reference, str) or reference == self.record.reference:
            return False
        try:
            return self.library.holds(reference)
        except StoreFault:
            return False

    def hand_over(self, changes: Iterable[Change], at: datetime) -> None:
        """Take changes and try to save them with all that waits."""
        self.waiting.extend(changes)
        self.append(at)

    def append(self, at: datetime) -> None:
        """Try to bring what waits to the disk; `problem` says how it went."""
        if not self.waiting:
            return
        moment = at.isoformat(timespec="seconds")
        try:
            appended = self.store.append(self.waiting, at=moment, seat=self.seat)
        except NotSaved as fault:
            self.problem = fault.reason
            return
        except JournalFault as fault:
            self.problem = str(fault).rstrip(".")
            return
        mine, self.waiting = self.waiting, []
        self.problem = ""
        self.saved_at = at
        self._take_in(appended.others)
        for change in mine:
            self.agreed = _applied(self.agreed, change)
        self.last_at = moment

    def look(self) -> bool:
        """Take in what other seats have added; true where they had."""
        if not self.store.journal.has_grown():
            return False
        try:
            others = self.store.journal.read_new()
        except StoreFault:
            return False
        self._take_in(others)
        return bool(others)

    def settle(self) -> None:
        """Let `record.json` and the index follow the journal.

        Should that fail nothing is lost: the next opening replays the journal.
        """
        if self.waiting or not self._whole or self._kept == self.number:
            return
        try:
            self.store.keep(self.agreed, self.number)
        except NotSaved:
            return
        self._kept = self.number
        opened = OpenedConference(self.agreed, self.number, self.last_at, ())
        self.library.refresh(self.store, opened)

    def _take_in(self, others: Iterable[Entry]) -> None:
        for entry in others:
            try:
                self.agreed = self.store.replayed(self.agreed, (entry,)) or self.agreed
            except JournalFault:
                # The next opening tells of it; until then nobody's typing may be held up, and
                # `record.json` may not claim to include this line.
                self._whole = False
            self.last_at = entry.at
        self.number = self.store.journal.last_number


def _applied(record: Record, change: Change) -> Record:
    try:
        return apply(record, change)
    except PlaceGone:
        return record
