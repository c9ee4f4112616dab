"""The index of all conferences, for the opening screen: a TinyDB table that can be made again.

It is a convenience, never the truth: each row says of which journal it was made, and a row that
no longer agrees with its journal, or cannot be read, is made again from the conference itself.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from tinydb import where
from tinydb.table import Table

from cpc_tui.storage.cipher.folder import Passage
from cpc_tui.storage.durable import DurableStorage
from cpc_tui.storage.faults import BrokenFile, CannotRead, NotSaved, StoreBusy, in_words
from cpc_tui.storage.files import discard_leftover
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.plain_json import decode, encode

FORMAT = 1
"""The number of this layout; an index of a newer one is neither read nor written."""

_TABLE = "conferences"
_FORMAT_TABLE: dict[str, dict[str, Any]] = {"format": {"1": {"format": FORMAT}}}


@dataclass(frozen=True, slots=True)
class DueLine:
    """A deadline of a conference.

    Attributes:
        key: which deadline, such as `core_group`.
        due_on: its date, `YYYY-MM-DD`, or None where it is not known.
        state: `due`, `late` or `not_known` on the day the row was made, or `arranged` for a
            meeting that has its date, which `due_on` then is.
    """

    key: str
    due_on: str | None
    state: str

    def is_sound(self) -> bool:
        """Whether each part is of the kind it should be, as after reading it may not be."""
        sure = isinstance(self.key, str) and isinstance(self.state, str)
        return sure and (self.due_on is None or isinstance(self.due_on, str))


@dataclass(frozen=True, slots=True)
class IndexRow:
    """What the opening screen shows of one conference.

    Attributes:
        reference: the authority's own reference; one row for each.
        folder: the name of the conference's folder.
        family_name: the heading on screen.
        conference_type: as in the record, or None.
        profile: the name of the authority's profile.
        held_on: `YYYY-MM-DD`, or None.
        starts_at: `HH:MM`, or None.
        status: as in the record.
        children: how many children the conference considers.
        due: its next deadlines, soonest first.
        updated_at: the moment of the last change, as the journal has it.
        journal_size: bytes of the journal that the row was made of.
        journal_mtime_ns: when that journal was last written, in nanoseconds.
        made_on: the day on which what is due was worked out, `YYYY-MM-DD`; empty where that is
            not known.
    """

    reference: str
    folder: str
    family_name: str
    conference_type: str | None
    profile: str
    held_on: str | None
    starts_at: str | None
    status: str
    children: int
    due: tuple[DueLine, ...]
    updated_at: str
    journal_size: int
    journal_mtime_ns: int
    made_on: str = ""

    @classmethod
    def from_table(cls, row: Mapping[str, Any]) -> Self | None:
        """Read a row of the table; None where it is not of this form."""
        try:
            made = cls(**{**row, "due": tuple(DueLine(**line) for line in row["due"])})
        except (KeyError, TypeError):
            return None
        return made if made._is_sound() else None

    def _is_sound(self) -> bool:
        numbers = (self.children, self.journal_size, self.journal_mtime_ns)
        texts = (self.reference, self.folder, self.family_name, self.profile, self.status)
        perhaps = (self.conference_type, self.held_on, self.starts_at)
        # There may be ten thousand of them: sets of types are compared faster than one by one.
        return (
            set(map(type, numbers)) == {int}
            and set(map(type, (*texts, self.updated_at, self.made_on))) == {str}
            and set(map(type, perhaps)) <= {str, type(None)}
            and all(map(DueLine.is_sound, self.due))
        )


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
        found = map(IndexRow.from_table, self._found() or ())
        return [row for row in found if row is not None]

    def row_in(self, folder: str) -> IndexRow | None:
        """Read the row of the conference in a folder, without all the others; None for none.

        Args:
            folder: The name of the folder.

        Raises:
            CannotRead: the system does not let the file be read.
        """
        try:
            data = self._storage.plain()
        except ValueError:
            return None
        place = data.find(encode({"folder": folder})[1:-1])
        if place < 0 or not data.startswith(encode(_FORMAT_TABLE)[:-1]):
            return None
        # Quotes within a text are escaped, so that these are the names themselves. The row is not
        # found where its reference holds a brace.
        begin = data.rfind(b"{", 0, place)
        end = data.find(b"}", data.find(b'"journal_mtime_ns":', place)) + 1
        try:
            found = decode(data[begin:end])
        except ValueError:
            return None
        row = IndexRow.from_table(found) if isinstance(found, dict) else None
        return row if row and row.folder == folder else None

    def put(self, row: IndexRow) -> None:
        """Add a row, or replace the one of the same reference.

        Raises:
            NotSaved: the index is as it was.
        """
        with self._writing() as table:
            if not table.update(_become(row), where("reference") == row.reference):
                table.insert(asdict(row))

    def remove(self, reference: str) -> None:
        """Remove a row; one that is not there is no fault.

        Raises:
            NotSaved: the index is as it was.
        """
        with self._writing() as table:
            table.remove(where("reference") == reference)

    def replace_all(self, rows: Iterable[IndexRow]) -> None:
        """Put these rows in the place of all that are there, in one write.

        Raises:
            NotSaved: the index is as it was.
        """
        tables = {_TABLE: {str(n): asdict(row) for n, row in enumerate(rows, 1)}}
        with self._writing():
            self._storage.write(_FORMAT_TABLE | tables)

    def _table(self) -> Table:
        # Made anew each time: a table remembers answers and numbers that another session changes.
        return Table(self._storage, _TABLE, cache_size=0)

    @contextmanager
    def _writing(self) -> Iterator[Table]:
        try:
            with self._lock:
                discard_leftover(self._path)
                if self._is_newer():
                    raise NotSaved("a newer version of cpc-tui keeps the list of conferences")
                if self._found() is None:
                    self._storage.write(_FORMAT_TABLE)
                elif "format" not in (tables := self._storage.read() or {}):
                    self._storage.write(_FORMAT_TABLE | tables)
                yield self._table()
        except StoreBusy as busy:
            raise NotSaved("another session is busy with the list of conferences") from busy
        except CannotRead as unreadable:
            raise NotSaved(unreadable.reason) from unreadable
        except OSError as error:
            raise NotSaved(in_words(error)) from error

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
        found.update(asdict(row))

    return replace
