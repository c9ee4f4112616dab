"""The index of all conferences, for the opening screen: a TinyDB table that can be made again.

It is a convenience, never the truth: each row says of which journal it was made, and a row that
no longer agrees with its journal, or cannot be read, is made again from the conference itself.
"""

from collections.abc import (
    Callable,
    Container,
    Iterable,
    Iterator,
    Mapping,
    MutableMapping,
    Sequence,
)
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tinydb import where
from tinydb.table import Table

from cpc_tui.language import tr
from cpc_tui.storage.cipher.folder import Passage
from cpc_tui.storage.durable import DurableStorage
from cpc_tui.storage.faults import BrokenFile, CannotRead, NotSaved, StoreBusy, in_words
from cpc_tui.storage.files import discard_leftover
from cpc_tui.storage.index_row import DueLine, IndexRow
from cpc_tui.storage.index_text import FORMAT, FORMAT_TABLE, HEAD, Known, place_of, row_at
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.plain_json import encode

__all__ = ["ConferenceIndex", "DueLine", "IndexRow", "is_stale", "journal_stamp"]

FILE = "index.json"
_TABLE = "conferences"
_FEW = 20
"""Rows that are replaced in their places; more are written anew with all the others."""


def journal_stamp(journal: Path) -> tuple[int, int]:
    """Say how large a journal is and when it was last written.

    Returns:
        Bytes and nanoseconds, for `IndexRow.journal_size` and `journal_mtime_ns`; (0, 0) where
        there is no journal.
    """
    try:
        status = journal.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def is_stale(row: IndexRow, journal: Path) -> bool:
    """Whether a row was made of another state of its conference's journal."""
    return (row.journal_size, row.journal_mtime_ns) != journal_stamp(journal)


class ConferenceIndex:
    """All rows, in one file that several sessions may write to."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is read or made yet. Its folder must be there when writing."""
        self._path = path
        self._lock = ConferenceLock(path.with_suffix(".lock"))
        self._storage = DurableStorage(path, Passage.of_home(path.parent))
        self._known = Known(b"", [])

    @property
    def size(self) -> int:
        """The bytes of its file; 0 where there is none."""
        return journal_stamp(self._path)[0]

    def rows(self) -> list[IndexRow]:
        """Read all rows, in the order they were first put in.

        Rows of another form are left out, and of a damaged file or one of a newer version of the
        program there are none: the caller makes again whatever is missing.

        Raises:
            CannotRead: the system does not let the file be read.
        """
        try:
            data = self._storage.plain()
        except ValueError:
            return []
        if not self._known.is_of(data):
            found = self._found()
            if found is None:
                return []
            read = map(IndexRow.from_table, found)
            self._known = Known(data, [row for row in read if row is not None])
        return list(self._known.rows)

    def row_in(self, folder: str) -> IndexRow | None:
        """Read the row of the conference in a folder, without all the others; None for none.

        Args:
            folder: The name of the folder.

        Raises:
            CannotRead: the system does not let the file be read.
        """
        row = self._row_with("folder", folder)
        return row if row and row.folder == folder else None

    def row_of(self, reference: str) -> IndexRow | None:
        """Read the row of the conference of that reference, as `row_in` does.

        Raises:
            CannotRead: the system does not let the file be read.
        """
        row = self._row_with("reference", reference)
        return row if row and row.reference == reference else None

    def _row_with(self, field: str, value: str) -> IndexRow | None:
        """The row in which a text stands where that field would; other fields may hold it too."""
        try:
            data = self._storage.plain()
        except ValueError:
            return None
        return row_at(data, place_of(data, field, value))

    def put(self, row: IndexRow) -> None:
        """Add a row, or replace the one of the same reference.

        Raises:
            NotSaved: the index is as it was.
        """
        with self._writing() as table:
            if self._replaced([row]):
                return
            if not table.update(_become(row), where("reference") == row.reference):
                table.insert(row.to_table())

    def remove(self, reference: str) -> None:
        """Remove a row; one that is not there is no fault.

        Raises:
            NotSaved: the index is as it was.
        """
        with self._writing() as table:
            table.remove(where("reference") == reference)

    def forget(self, folder: str) -> None:
        """Remove the row of the conference in a folder; one that is not there is no fault.

        Args:
            folder: The name of the folder.

        Raises:
            NotSaved: the index is as it was.
        """
        if self.size:
            with self._writing() as table:
                table.remove(where("folder") == folder)

    def replace_all(self, rows: Iterable[IndexRow], former: Container[str] = ()) -> None:
        """Put these rows in the place of all that are there, in one write.

        Args:
            rows: All rows.
            former: The folders whose rows were there when they were made. One that was removed
                since, as that of a conference which is for some people alone from now on, is left
                out.

        Raises:
            NotSaved: the index is as it was.
        """
        with self._writing():
            known = self.rows()
            there = {each.folder for each in known}
            kept = [row for row in rows if row.folder in there or row.folder not in former]
            pairs = list(zip(kept, known, strict=False))
            same = len(kept) == len(known) and all(a.folder == b.folder for a, b in pairs)
            if not (same and self._replaced([a for a, b in pairs if a != b])):
                tables = {_TABLE: {str(n): row.to_table() for n, row in enumerate(kept, 1)}}
                self._storage.write(FORMAT_TABLE | tables)
            self._known = Known(self._storage.plain(), kept)

    def _replaced(self, rows: Sequence[IndexRow]) -> bool:
        """Put a few rows in the place of those of the same folders and references, if possible.

        Of thousands of rows the others are neither read nor written anew.
        """
        if len(rows) > _FEW:
            return False
        data = self._storage.plain()
        for row in rows:
            begin, end = place = place_of(data, "folder", row.folder)
            former = row_at(data, place)
            if former is None or former.reference != row.reference:
                return False
            data = data[:begin] + encode(row.to_table()) + data[end:]
        self._storage.write_plain(data)
        return True

    def _table(self) -> Table:
        # Made anew each time: a table remembers answers and numbers that another session changes.
        return Table(self._storage, _TABLE, cache_size=0)

    @contextmanager
    def _writing(self) -> Iterator[Table]:
        try:
            with self._lock:
                discard_leftover(self._path)
                self._make_ready()
                yield self._table()
        except StoreBusy as busy:
            raise NotSaved(tr("another session is busy with the list of conferences")) from busy
        except CannotRead as unreadable:
            raise NotSaved(unreadable.reason) from unreadable
        except OSError as error:
            raise NotSaved(in_words(error)) from error

    def _make_ready(self) -> None:
        """Make the file one that rows can be put in.

        Raises:
            NotSaved: A newer version of the program keeps it.
        """
        with suppress(ValueError):
            if self._known.is_of(data := self._storage.plain()) and data.startswith(HEAD):
                return
        if self._is_newer():
            raise NotSaved(tr("a newer version of cpc-tui keeps the list of conferences"))
        if self._found() is None:
            self._storage.write(FORMAT_TABLE)
        elif "format" not in (tables := self._storage.read() or {}):
            self._storage.write(FORMAT_TABLE | tables)

    def _found(self) -> list[Mapping[str, Any]] | None:
        """Read the rows as they stand; None where the file is damaged or newer."""
        try:
            tables = self._storage.read() or {}
        except (BrokenFile, ValueError):
            return None
        table = tables.get(_TABLE, {})
        sound = all(map(str.isdecimal, table)) and all(
            isinstance(each, dict) for each in table.values()
        )
        return list(table.values()) if sound and not _is_newer(tables) else None

    def _is_newer(self) -> bool:
        try:
            return _is_newer(self._storage.read() or {})
        except BrokenFile:
            return False


def _is_newer(tables: Mapping[str, Mapping[str, Any]]) -> bool:
    row = tables.get("format", {}).get("1")
    stated = row.get("format") if isinstance(row, dict) else None
    return type(stated) is int and stated > FORMAT


def _become(row: IndexRow) -> Callable[[MutableMapping[str, Any]], None]:
    def replace(found: MutableMapping[str, Any]) -> None:
        # What a row of an older form had besides must go, or it could never be read again.
        found.clear()
        found.update(row.to_table())

    return replace
