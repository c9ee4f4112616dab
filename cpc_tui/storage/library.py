"""All conferences of a data folder, and the index of them."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

from cpc_tui.conference.record import Record
from cpc_tui.language import tr
from cpc_tui.paths import folder_name, make_own_folder, make_private_folder
from cpc_tui.storage.beginning import AlreadyThere, begin
from cpc_tui.storage.cipher.converted import finish
from cpc_tui.storage.cipher.faults import NotForThem
from cpc_tui.storage.cipher.giving import alone_with_keys, give_keys
from cpc_tui.storage.cipher.held import is_encrypted
from cpc_tui.storage.conference import ConferenceStore, OpenedConference
from cpc_tui.storage.faults import CannotRead, NotSaved, StoreBusy, StoreFault, in_words
from cpc_tui.storage.following import Following, Noting
from cpc_tui.storage.formats import bring_forward
from cpc_tui.storage.fresh_rows import Due, FreshRows
from cpc_tui.storage.index import IndexRow, journal_stamp
from cpc_tui.storage.links import check_is_no_trap
from cpc_tui.storage.row_places import RowPlaces
from cpc_tui.storage.rows import today
from cpc_tui.storage.stamps import holds_a_journal, stamps_in

__all__ = ["AlreadyThere", "Due", "Library", "NoSuchConference"]

_LARGE = 200_000
"""Bytes of an index that is read and written in about 10 ms."""


class NoSuchConference(StoreFault):
    """There is no conference of that reference; the text names none of the others."""

    def __init__(self, *, some_hidden: bool = False) -> None:
        that = tr(" that you have a key to") if some_hidden else ""
        super().__init__(
            tr(
                "There is no conference with that reference{that}; `cpc-tui list` shows all.",
                that=that,
            )
        )


class Library(FreshRows):
    """The conferences of one data folder.

    Attributes:
        home: The data folder.
        troubled: Why conferences could not be read when `rows` last tried, by folder.
        hidden: How many there were then that are encrypted for other people.
        followed_by: What follows each whole reading of the list; None for nothing.
        noting: Gives what notes the words of each conference that is read anew.
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
        self._rows = RowPlaces(home)
        self.followed_by: Following | None = None
        self.noting: Callable[[], Noting] | None = None
        self.troubled: dict[str, str] = {}
        self.hidden = 0
        self._put_right: dict[str, tuple[str, ...]] = {}
        self._noted: Noting | None = None

    def rows(self) -> list[IndexRow]:
        """The rows of all conferences; what changed since it was indexed is read again.

        A conference that cannot be read keeps its former row, or has none; `troubled` says why.

        Raises:
            CannotRead: The system does not let the data folder be read.
        """
        finish(self.home)
        indexed = self._rows.listed()
        former = {row.folder: row for row in indexed}
        self.troubled, self.hidden = {}, 0
        day = self._day()
        fresh = [
            self._fresh(name, stamp, former.get(name), day)
            for name, stamp in stamps_in(self._conferences)
        ]
        self._keep_noted()
        found = [row for row in fresh if row is not None]
        self._rows.keep_all(found, indexed)
        if self.followed_by and not self.troubled and not self.followed_by.is_current:
            self.followed_by.keep(found)
        return found

    @property
    def is_large(self) -> bool:
        """Whether reading the list, or writing the index, takes longer than a key may wait."""
        return self._rows.size > _LARGE

    def unreadable(self) -> list[tuple[str, str]]:
        """Try to open every conference; the folders of those that cannot be, each with a sentence.

        Raises:
            CannotRead: The system does not let the data folder be read.
        """
        faults = []
        for folder in self._folders():
            try:
                self._opened(ConferenceStore(folder))
            except NotForThem:
                continue
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
        """A folder for a conference of that reference which holds none yet; nothing is made.

        Where conferences are encrypted its name is random and says nothing.
        """
        if is_encrypted(self.home):
            return self._conferences / secrets.token_hex(16)
        name = folder_name(reference)
        names = (name if number == 1 else f"{name}-{number}" for number in count(1))
        folders = (self._conferences / each for each in names)
        return next(folder for folder in folders if not holds_a_journal(folder))

    def open(self, reference: str) -> tuple[ConferenceStore, OpenedConference]:
        """Open a conference.

        Raises:
            NoSuchConference: There is none of that reference.
            StoreFault: It cannot be read.
        """
        folder = self._find(reference)
        if folder is None:
            raise NoSuchConference(some_hidden=self.hidden > 0)
        store = ConferenceStore(folder)
        opened = self._opened(store)
        del self._put_right[folder.name]
        return store, opened

    def read(self, folder: Path) -> Record:
        """The conference in a folder of the library, to be read alone.

        Raises:
            StoreFault: It cannot be read.
        """
        return self._opened(ConferenceStore(folder)).record

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
        try:
            make_own_folder(self.home)
            with alone_with_keys(self.home):
                folder = self._find(record.reference) or self.free_folder(record.reference)
                check_is_no_trap(self.home, self._conferences, folder)
                store = ConferenceStore(folder)
                make_private_folder(folder)
                with store.journal.lock:
                    give_keys(folder)
                    bring_forward(folder)
                    opened = begin(store, record, at=at, seat=seat, replace=replace)
        except StoreBusy as busy:
            raise NotSaved(busy.reason) from busy
        except OSError as error:
            raise NotSaved(in_words(error)) from error
        self.refresh(store, opened)
        stamp = journal_stamp(store.journal.path)
        if not store.journal.has_grown():
            self._note(store.folder, stamp, opened.record)
            self._keep_noted()
        return store, opened

    def refresh(self, store: ConferenceStore, opened: OpenedConference) -> None:
        """Bring the index up to date with an open conference; a failure is made good later.

        Of many conferences the index is not written each time: whoever reads it next does so.
        """
        if self.is_large:
            return
        stamp = journal_stamp(store.journal.path)
        if store.journal.has_grown():
            return
        self._rows.keep(self._row(store.folder, opened, stamp), store.folder)

    def _opened(self, store: ConferenceStore) -> OpenedConference:
        """Open a conference; what was put right is told until somebody opens it to work on."""
        check_is_no_trap(self.home, self._conferences, store.folder)
        forward = bring_forward(store.folder)
        opened = store.open()
        told = (*self._put_right.get(store.folder.name, ()), *forward, *opened.notices)
        self._put_right[store.folder.name] = told
        return replace(opened, notices=told)

    def _find(self, reference: str) -> Path | None:
        """The folder of a conference; its name is of the reference the conference began with."""
        folder = self._conferences / folder_name(reference)
        there = holds_a_journal(folder)
        if there and self._rows.reference_in(folder) == reference:
            return folder
        if not there and (found := self._rows.folder_of(reference)):
            return self._conferences / found
        rows = self.rows()
        for row in rows:
            if row.reference == reference:
                return self._conferences / row.folder
        unreadable = there and folder.name not in {row.folder for row in rows}
        return folder if unreadable else None

    def _folders(self) -> list[Path]:
        try:
            finish(self.home)
            found = [each for each in self._conferences.iterdir() if holds_a_journal(each)]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise CannotRead(self._conferences.name, in_words(error)) from error
        return sorted(found)
