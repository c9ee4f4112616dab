"""One conference on disk: its journal, which is the truth, and `record.json`, which follows it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import field
from itertools import count
from pathlib import Path
from typing import Any

from cpc_tui.conference.change_json import Line, UnknownChange, line_from_json, line_to_json
from cpc_tui.conference.clashes import Clash, clash_from_json
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.held import Held
from cpc_tui.conference.json_reading import Reading
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import PartShape
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.first_picture.kept import forget
from cpc_tui.language import tr
from cpc_tui.storage.durable import DurableStorage
from cpc_tui.storage.faults import (
    BrokenFile,
    CannotRead,
    JournalFault,
    NotSaved,
    StoreBusy,
    StoreFault,
    in_words,
)
from cpc_tui.storage.files import discard_leftover
from cpc_tui.storage.journal import Appended, Journal, Opened
from cpc_tui.storage.journal_lines import Entry
from cpc_tui.storage.sealing import discard_unfinished
from cpc_tui.storage.tables import clashes_in, digest_in, from_tables, to_tables

JOURNAL = "journal.jsonl"
"""The name of the journal's file in the folder of a conference."""


class NeverBegun(StoreFault):
    """A folder whose journal holds nothing: storing the conference was cut off."""

    def __init__(self) -> None:
        super().__init__(tr("This conference was never stored whole; import or make it again."))


@dataclass(frozen=True)
class OpenedConference:
    """What opening a conference found.

    Attributes:
        record: The record, every journal line included.
        number: The number of the last journal line.
        last_at: The moment of that line, as its writer gave it.
        notices: What had to be put right, a sentence each.
        clashes: What somebody has still to settle.
    """

    record: Record
    number: int
    last_at: str
    notices: tuple[str, ...]
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True)
class _Kept:
    """What `record.json` holds.

    Attributes:
        held: The record and the clashes; no record where the file is missing or cannot be used.
        number: The last journal line that they include.
        digest: The SHA-256 of that line; empty where the file states none.
    """

    held: Held = field(default_factory=lambda: Held(None))
    number: int = 0
    digest: str = ""

    def fits(self, opened: Opened) -> bool:
        """Whether it is of the journal that was opened after its line."""
        return self.number <= opened.number and self.digest in ("", opened.digest)


class ConferenceStore:
    """The folder of one conference.

    Attributes:
        folder: Where it is; it must be there.
        journal: Its journal.
    """

    def __init__(self, folder: Path) -> None:
        """Name the folder; nothing is read yet."""
        self.folder = folder
        self.journal = Journal(folder / JOURNAL)
        self._record_file = folder / "record.json"
        self._storage = DurableStorage(self._record_file)

    def open(self) -> OpenedConference:
        """Read the record, and replay what the journal has beyond it.

        A `record.json` that cannot be used is kept aside and made again.

        Raises:
            NeverBegun: The journal holds nothing.
            JournalFault: A line of the journal does not fit.
            CannotRead: The system does not let a file be read.
            StoreBusy: Another session kept the lock.
        """
        try:
            with self.journal.lock.reading():
                return self._opened()
        except OSError as error:
            raise CannotRead(self.journal.path.name, in_words(error)) from error

    def append(self, changes: Iterable[Line], *, at: str, seat: str) -> Appended:
        """Add changes to the journal; they are on the disk when this returns.

        Raises:
            NotSaved: None of them was kept; trying again is safe.
            JournalFault: A line that stands already does not fit.
        """
        forget(str(self.folder.parent.parent))
        return self.journal.append([line_to_json(each) for each in changes], at=at, seat=seat)

    def keep(self, record: Record, number: int, clashes: tuple[Clash, ...] = ()) -> None:
        """Write `record.json`.

        Args:
            record: The record.
            number: The last journal line that it includes.
            clashes: What somebody has still to settle.

        Raises:
            NotSaved: The former file still stands; the journal holds everything all the same.
        """
        listed = [each.to_json() for each in clashes]
        digest = self.journal.digest_of(number)
        tables = to_tables(record_to_json(record, for_store=True), number, listed, digest)
        try:
            with self.journal.lock:
                discard_leftover(self._record_file)
                discard_unfinished(self.journal.path)
                self._storage.write(tables)
        except StoreBusy as busy:
            raise NotSaved(busy.reason) from busy
        except OSError as error:
            raise NotSaved(in_words(error)) from error

    def held_after(self, held: Held, entries: Iterable[Entry]) -> Held:
        """The record and the clashes after journal lines.

        A line about something that is not there changes nothing.

        Raises:
            JournalFault: A line holds no change that fits the record.
        """
        for entry in entries:
            try:
                held = held.after(self.line_of(entry))
            except RecordRefused as error:
                raise self._unfit(entry) from error
        return held

    def line_of(self, entry: Entry) -> Line:
        """What a line of the journal holds.

        Raises:
            JournalFault: Nothing that this program knows.
        """
        try:
            return line_from_json(_object(entry))
        except UnknownChange as error:
            raise self._unfit(entry) from error

    def _unfit(self, entry: Entry) -> JournalFault:
        return JournalFault(self.journal.path.name, entry.n, tr("it holds no change that fits"))

    def _opened(self) -> OpenedConference:
        kept = self._kept()
        opened = self.journal.open(after=kept.number)
        if not opened.number:
            raise NeverBegun
        usable = kept.held.record is not None and kept.fits(opened)
        entries = opened.entries if usable else self.journal.read_all()
        held = self.held_after(kept.held if usable else Held(None), entries)
        if held.record is None:
            raise JournalFault(self.journal.path.name, 1, tr("it does not hold the beginning"))
        notices = []
        if opened.set_aside:
            notices.append(
                tr(
                    "The last line of the journal was cut off; it is kept in {name}.",
                    name=opened.set_aside.name,
                )
            )
        if not usable:
            altered = bool(kept.digest) and kept.digest != opened.digest
            notices.append(
                self._make_again(held.record, opened.number, held.clashes, altered=altered)
            )
        last_at = opened.last.at if opened.last else ""
        return OpenedConference(held.record, opened.number, last_at, tuple(notices), held.clashes)

    def _kept(self) -> _Kept:
        """What `record.json` holds; nothing where it cannot be used."""
        try:
            tables = self._storage.read()
            if tables is not None:
                value, number = from_tables(tables)
                clashes = tuple(clash_from_json(each) for each in clashes_in(tables))
                return _Kept(Held(_record_of(value), clashes), number, digest_in(tables))
        except (BrokenFile, ValueError):
            pass
        return _Kept()

    def _make_again(
        self, record: Record, number: int, clashes: tuple[Clash, ...], *, altered: bool
    ) -> str:
        """Put `record.json` right, and say so; what cannot be done now the next opening does."""
        name = self._record_file.name
        if not self._record_file.exists():
            with suppress(NotSaved):
                self.keep(record, number, clashes)
            return tr("{name} was missing; the journal was read instead.", name=name)
        try:
            aside = _keep_aside(self._record_file)
            self.keep(record, number, clashes)
        except (NotSaved, OSError):
            what = tr("does not agree with the journal") if altered else tr("is damaged")
            return tr("{name} {what}; the journal was read instead.", name=name, what=what)
        what = tr("did not agree with the journal") if altered else tr("was damaged")
        return tr(
            "{name} {what}; the journal was read instead. It is kept in {name_2}.",
            name=name,
            what=what,
            name_2=aside.name,
        )


def _record_of(value: dict[str, Any]) -> Record:
    """The record of the store's own JSON.

    That every reference holds is not asked here: of two seats, one may name somebody whom the
    other removes, and the journal would say the same.

    Raises:
        ValueError: It is no record.
    """
    reading = Reading(from_store=True)
    record = PartShape(Record).read(value, "", reading)
    if reading.faults or not isinstance(record, Record):
        raise ValueError("the tables hold no record")
    return record


def _object(entry: Entry) -> dict[str, object]:
    if not isinstance(entry.change, dict):
        raise UnknownChange
    return dict(entry.change)


def _keep_aside(path: Path) -> Path:
    """Rename a file to its name with `.broken-1`, or the next free number, at the end."""
    for number in count(1):
        aside = path.with_name(f"{path.name}.broken-{number}")
        if not aside.exists():
            break
    return path.rename(aside)
