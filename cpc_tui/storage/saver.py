"""Saving as one works: what is on the disk, what waits, and what other seats have added."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import field
from datetime import datetime
from typing import Any

from cpc_tui.conference.change_json import Line
from cpc_tui.conference.changes import Change, MoveEntry, Path
from cpc_tui.conference.clashes import Clash, ClearClash, RaiseClash, Stamp
from cpc_tui.conference.held import Held
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.merging import Rebased, rebase
from cpc_tui.conference.places import PlaceGone, keys_at
from cpc_tui.conference.record import Record
from cpc_tui.conference.taking_back import Left
from cpc_tui.conference.trail import Trail
from cpc_tui.storage.conference import ConferenceStore, OpenedConference
from cpc_tui.storage.faults import (
    CannotRead,
    JournalFault,
    NotSaved,
    StoreBusy,
    StoreFault,
    in_words,
)
from cpc_tui.storage.journal_lines import Entry
from cpc_tui.storage.library import Library

VIEWER = "viewer"
"""The seat that only reads."""


@dataclass(eq=False)
class Step:
    """Changes that were made together.

    Attributes:
        lines: What is written of them, or is to be; merging with what others did alters it.
        by: Who made them, and when.
        lists: How it left the lists that it moved entries in.
    """

    lines: tuple[Line, ...]
    by: Stamp
    lists: dict[Path, Left] = field(default_factory=dict)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Those of the lines that change the record."""
        return tuple(each for each in self.lines if not isinstance(each, RaiseClash | ClearClash))

    def inverted(self) -> tuple[Line, ...]:
        """What leads back, the last first."""
        return tuple(line.inverted() for line in reversed(self.lines))


@dataclass
class Saver:
    """One seat's changes on their way to the disk.

    Attributes:
        library: Whose index follows.
        store: The conference's folder.
        seat: Who makes the changes.
        agreed: The record as the journal has it.
        number: The last journal line that `agreed` includes.
        problem: Why what waits is not on the disk, in words; empty when nothing waits.
        saved_at: When the last change reached the disk; None before the first.
        last_at: The moment of the last journal line, whoever wrote it.
        clashes_agreed: What is to be settled as the journal has it.
    """

    library: Library
    store: ConferenceStore
    seat: str
    agreed: Record
    number: int
    problem: str = ""
    saved_at: datetime | None = None
    last_at: str = ""
    clashes_agreed: tuple[Clash, ...] = ()
    _others_wrote: bool = False
    _steps: list[Step] = field(default_factory=list)
    _trail: Trail = field(default_factory=Trail)
    _ahead: Trail = field(default_factory=Trail)
    _kept: int = 0
    _whole: bool = True

    @property
    def waiting(self) -> list[Line]:
        """What is not on the disk yet, the oldest first."""
        return [line for step in self._steps for line in step.lines]

    @property
    def record(self) -> Record:
        """The record with what waits."""
        return self._with_waiting().record or self.agreed

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """What is to be settled, with what waits."""
        return self._with_waiting().clashes

    def _with_waiting(self) -> Held:
        held = Held(self.agreed, self.clashes_agreed)
        for line in self.waiting:
            held = held.after(line)
        return held

    def is_of_another(self, reference: Any) -> bool:
        """Whether another conference has that reference; where none can be read, it has not."""
        if not isinstance(reference, str) or reference == self.record.reference:
            return False
        try:
            return self.library.holds(reference)
        except StoreFault:
            return False

    def merged(self, record: Record, change: Change, at: datetime) -> Rebased:
        """What becomes of a change that was made before others changed the record."""
        return rebase(record, change, by=self._stamp(at), trail=self._ahead)

    def hand_over(self, lines: Iterable[Line], at: datetime) -> Step:
        """Take changes and try to save them with all that waits.

        Returns:
            The changes as they are written. While they wait, others may write first; what is
            written then is what is left of them to do.
        """
        if not self._steps:
            self._ahead = self._trail.copy()
        step = Step(tuple(lines), self._stamp(at))
        self._merge(step, self.record)
        self._steps.append(step)
        self.append(at)
        return step

    def append(self, at: datetime) -> None:
        """Try to bring what waits to the disk; `problem` says how it went.

        What others wrote first is taken in under the same lock, so that what is written fits the
        record as the journal has it.
        """
        if not self._steps:
            return
        try:
            with self.store.journal.lock:
                self._catch_up()
                lines = self.waiting
                if lines:
                    self.store.append(lines, at=self._stamp(at).at, seat=self.seat)
        except (NotSaved, StoreBusy, CannotRead) as fault:
            self.problem = fault.reason
        except JournalFault as fault:
            self.problem = str(fault).rstrip(".")
        except OSError as error:
            self.problem = in_words(error)
        else:
            self._appended(at, written=bool(lines))

    def _appended(self, at: datetime, *, written: bool) -> None:
        held = self._with_waiting()
        self.agreed, self.clashes_agreed = held.record or self.agreed, held.clashes
        self._steps, self._trail = [], self._ahead
        self.problem = ""
        self.saved_at = at
        self.number = self.store.journal.last_number
        if written:
            self.last_at = self._stamp(at).at

    def look(self) -> bool:
        """Take in what other seats have added; true where they had since the last look."""
        with suppress(StoreFault):
            self._catch_up()
        wrote, self._others_wrote = self._others_wrote, False
        return wrote

    def settle(self) -> None:
        """Let `record.json` and the index follow the journal, and pack away what it has too much.

        Should that fail nothing is lost: the next opening replays the journal.
        """
        if self._steps or not self._whole:
            return
        done = False
        with suppress(StoreFault, OSError), self.store.journal.lock:
            done = self._keep()
            done = self._seal() or done
        if done:
            opened = OpenedConference(self.agreed, self.number, self.last_at, ())
            self.library.refresh(self.store, opened)

    def _keep(self) -> bool:
        # Whoever has lines that this seat has not may have kept them, so it goes first.
        if self._kept == self.number or self.store.journal.has_grown():
            return False
        self.store.keep(self.agreed, self.number, self.clashes_agreed)
        self._kept = self.number
        return True

    def _seal(self) -> bool:
        return self._kept == self.number and self.seat != VIEWER and self.store.journal.seal()

    def _catch_up(self) -> bool:
        if not self.store.journal.has_grown():
            return False
        others = self.store.journal.read_new()
        for entry in others:
            self._take_in(entry)
        self.number = self.store.journal.last_number
        self._others_wrote = self._others_wrote or bool(others)
        record, self._ahead = self.agreed, self._trail.copy()
        for step in self._steps:
            record = self._merge(step, record)
        return bool(others)

    def _take_in(self, entry: Entry) -> None:
        self.last_at = entry.at
        before = Held(self.agreed, self.clashes_agreed)
        try:
            line = self.store.line_of(entry)
            after = self.store.held_after(before, (entry,))
        except JournalFault:
            # The next opening tells of it; until then nobody's typing may be held up, and
            # `record.json` may not claim to include this line.
            self._whole = False
            return
        if not isinstance(line, RaiseClash | ClearClash):
            with suppress(PlaceGone):
                self._trail.note(self.agreed, line, Stamp(entry.seat, entry.at), mine=False)
        self.agreed, self.clashes_agreed = after.record or self.agreed, after.clashes

    def _merge(self, step: Step, record: Record) -> Record:
        """Let a step do upon a record what it was to do; the record after it."""
        lines: list[Line] = []
        for line in step.lines:
            if isinstance(line, RaiseClash | ClearClash):
                lines.append(line)
                continue
            merged = rebase(record, line, by=step.by, trail=self._ahead)
            for change in merged.changes:
                self._ahead.note(record, change, step.by, mine=True)
                record = Held(record).after(change).record or record
            lines.extend(merged.lines)
        step.lines = tuple(lines)
        moved = {each.path for each in step.changes if isinstance(each, MoveEntry)}
        step.lists = {path: Left(keys_at(record, path), self._ahead.gone(path)) for path in moved}
        return record

    def _stamp(self, at: datetime) -> Stamp:
        return Stamp(self.seat, at.isoformat(timespec="seconds"))
