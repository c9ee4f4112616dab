"""All conferences of a data folder, and the index of them."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

from cpc_tui.conference.record import Record
from cpc_tui.paths import folder_name, make_own_folder, make_private_folder
from cpc_tui.storage.beginning import AlreadyThere, begin
from cpc_tui.storage.conference import JOURNAL, ConferenceStore, OpenedConference
from cpc_tui.storage.faults import CannotRead, NotSaved, StoreBusy, StoreFault, in_words
from cpc_tui.storage.formats import bring_forward
from cpc_tui.storage.index import ConferenceIndex, DueLine, IndexRow, is_stale, journal_stamp
from cpc_tui.storage.rows import is_of_another_day, row_of, today

__all__ = ["AlreadyThere", "Due", "Library", "NoSuchConference"]

Due = Callable[[Record], Iterable[DueLine]]
"""Works out the deadlines of a record, which needs its profile."""


class NoSuchConference(StoreFault):
    """There is no conference of that reference; the text names none of the others."""

    def __init__(self) -> None:
        super().__init__("There is no conference with that reference; `cpc-tui list` shows all.")


class Library:
    """The conferences of one data folder.

    Attributes:
        home: The data folder.
        troubled: Why conferences could not be read when `rows` last tried, by folder.
    """

    def __init__(self, home: Path, due: Due, *, day: Callable[[], date] = today) -> None:
        """Name the folder; nothing is read or made yet.

        Args:
            home: The data folder.
            due: Works out a record's deadlines for the index.
            day: Tells the day, on which what is due may be late.
        """
        self.home = home
        self._due = due
        self._day = day
        self._conferences = home / "conferences"
        self._index = ConferenceIndex(home / "index.json")
        self.troubled: dict[str, str] = {}
        self._put_right: dict[str, tuple[str, ...]] = {}

    def rows(self) -> list[IndexRow]:
        """The rows of all conferences; what changed since it was indexed is read again.

        A conference that cannot be read keeps its former row, or has none; `troubled` says why.

        Raises:
            CannotRead: The system does not let the data folder be read.
        """
        indexed = self._indexed()
        former = {row.folder: row for row in indexed}
        self.troubled = {}
        fresh = [self._fresh(folder, former.get(folder.name)) for folder in self._folders()]
        found = [row for row in fresh if row is not None]
        if found != indexed:
            self._try_to_index(found)
        return found

    def unreadable(self) -> list[tuple[str, str]]:
        """Try to open every conference; the folders of those that cannot be, each with a sentence.

        Raises:
            CannotRead: The system does not let the data folder be read.
        """
        faults = []
        for folder in self._folders():
            try:
                self._opened(ConferenceStore(folder))
            except StoreFault as fault:
                faults.append((folder.name, str(fault)))
        return faults

    def holds(self, reference: str) -> bool:
        """Whether there is a conference of that reference.

        Raises:
            CannotRead: The system does not let the data folder be read.
        """
        return self._find(reference) is not None

    def folder_of(self, reference: str) -> Path | None:
        """The folder of the conference of that reference; None where there is none.

        Raises:
            CannotRead: The system does not let the data folder be read.
        """
        return self._find(reference)

    def free_folder(self, reference: str) -> Path:
        """A folder for a conference of that reference which holds none yet; nothing is made."""
        name = folder_name(reference)
        names = (name if number == 1 else f"{name}-{number}" for number in count(1))
        folders = (self._conferences / each for each in names)
        return next(folder for folder in folders if not _holds_a_journal(folder))

    def open(self, reference: str) -> tuple[ConferenceStore, OpenedConference]:
        """Open a conference.

        Raises:
            NoSuchConference: There is none of that reference.
            StoreFault: It cannot be read.
        """
        folder = self._find(reference)
        if folder is None:
            raise NoSuchConference
        store = ConferenceStore(folder)
        opened = self._opened(store)
        del self._put_right[folder.name]
        return store, opened

    def add(
        self, record: Record, *, at: str, seat: str, replace: bool = False
    ) -> tuple[ConferenceStore, OpenedConference]:
        """Put a conference into the library.

        Args:
            record: The whole record.
            at: The moment, `YYYY-MM-DDTHH:MM:SS`.
            seat: Who does it.
            replace: Let it take the place of the one of the same reference, whose history stays.

        Raises:
            AlreadyThere: There is one of that reference, and `replace` is false.
            NotSaved: Nothing was stored.
            StoreFault: The one to be replaced cannot be read; it is left as it is.
        """
        folder = self._find(record.reference) or self.free_folder(record.reference)
        store = ConferenceStore(folder)
        try:
            make_own_folder(self.home)
            make_private_folder(folder)
            with store.journal.lock:
                bring_forward(folder)
                opened = begin(store, record, at=at, seat=seat, replace=replace)
        except StoreBusy as busy:
            raise NotSaved(busy.reason) from busy
        except OSError as error:
            raise NotSaved(in_words(error)) from error
        self.refresh(store, opened)
        return store, opened

    def refresh(self, store: ConferenceStore, opened: OpenedConference) -> None:
        """Bring the index up to date with an open conference; a failure is made good later."""
        stamp = journal_stamp(store.journal.path)
        if store.journal.has_grown():
            return
        with suppress(NotSaved):
            self._index.put(self._row(store.folder, opened, stamp))

    def _opened(self, store: ConferenceStore) -> OpenedConference:
        """Open a conference; what was put right is told until somebody opens it to work on."""
        forward = bring_forward(store.folder)
        opened = store.open()
        told = (*self._put_right.get(store.folder.name, ()), *forward, *opened.notices)
        self._put_right[store.folder.name] = told
        return replace(opened, notices=told)

    def _find(self, reference: str) -> Path | None:
        """The folder of a conference; its name is of the reference the conference began with."""
        folder = self._conferences / folder_name(reference)
        there = _holds_a_journal(folder)
        if there and self._indexed_as(folder) == reference:
            return folder
        rows = self.rows()
        for row in rows:
            if row.reference == reference:
                return self._conferences / row.folder
        unreadable = there and folder.name not in {row.folder for row in rows}
        return folder if unreadable else None

    def _indexed_as(self, folder: Path) -> str | None:
        rows = [row for row in self._indexed() if row.folder == folder.name]
        fresh = (row for row in rows if not is_stale(row, folder / JOURNAL))
        return next((row.reference for row in fresh), None)

    def _indexed(self) -> list[IndexRow]:
        try:
            return self._index.rows()
        except CannotRead:
            return []

    def _folders(self) -> list[Path]:
        try:
            found = [each for each in self._conferences.iterdir() if _holds_a_journal(each)]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise CannotRead(self._conferences.name, in_words(error)) from error
        return sorted(found)

    def _fresh(self, folder: Path, row: IndexRow | None) -> IndexRow | None:
        stamp = journal_stamp(folder / JOURNAL)
        if row and not is_stale(row, folder / JOURNAL) and not is_of_another_day(row, self._day()):
            return row
        try:
            return self._row(folder, self._opened(ConferenceStore(folder)), stamp)
        except StoreFault as fault:
            self.troubled[folder.name] = str(fault)
            return row

    def _row(self, folder: Path, opened: OpenedConference, stamp: tuple[int, int]) -> IndexRow:
        due = self._due(opened.record)
        return row_of(opened.record, folder.name, due=due, updated_at=opened.last_at, stamp=stamp)

    def _try_to_index(self, rows: list[IndexRow]) -> None:
        with suppress(NotSaved, OSError):
            make_own_folder(self.home)
            self._index.replace_all(rows)


def _holds_a_journal(folder: Path) -> bool:
    try:
        return (folder / JOURNAL).stat().st_size > 0
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        if error.errno == errno.EACCES and os.path.lexists(folder):
            # Another user's that is not shared: it is told of as one that cannot be read.
            return True
        raise CannotRead(folder.parent.name, in_words(error)) from error
