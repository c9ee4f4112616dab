"""The journal of one conference: every change, one line each, on the disk before it counts.

Nothing is ever taken out of it but the torn line that a killed writer left, and that is kept aside.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cpc_tui.storage.faults import CannotRead, NotSaved, StoreBusy, in_words
from cpc_tui.storage.journal_file import JournalFile
from cpc_tui.storage.journal_lines import START, Entry, Place, read_lines, write_lines
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.plain_json import Json


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening a journal found.

    Attributes:
        entries: the lines asked for, in order.
        set_aside: the file that now holds a torn last line, or None.
    """

    entries: list[Entry]
    set_aside: Path | None


@dataclass(frozen=True, slots=True)
class Appended:
    """What appending found and added; in the journal `others` stand before `mine`.

    Attributes:
        others: lines that others added since this seat last read.
        mine: the lines just added, all of them on the disk.
        set_aside: the file that now holds a line torn by another seat's end, or None.
    """

    others: list[Entry]
    mine: list[Entry]
    set_aside: Path | None


class Journal:
    """One seat's hold on a conference's journal: it remembers how far it has read.

    Every method takes the conference's lock for itself. To read, decide and append as one step,
    hold `lock` round all three. After any fault the seat has read no further than before the
    call, so nothing that others wrote is ever skipped.

    Attributes:
        path: the journal's file. Its folder must be there; the first append makes the file.
        lock: the conference's lock.
    """

    def __init__(self, path: Path, lock: ConferenceLock | None = None) -> None:
        """Name the journal; nothing is read or made yet.

        Args:
            path: the journal's file.
            lock: the conference's lock; by default the file `lock` beside the journal.
        """
        self.path = path
        self.lock = lock or ConferenceLock(path.with_name("lock"))
        self._file = JournalFile(path)
        self._place = START
        self._aside: Path | None = None

    @property
    def last_number(self) -> int:
        """The number of the last line that this seat has read or added; 0 at the start."""
        return self._place.n

    def open(self, *, after: int = 0) -> Opened:
        """Read the journal from its start, check its chain, and set a torn last line aside.

        Where a torn line cannot be set aside (a full disk, a read-only folder) it is passed over,
        and the next append does it.

        Args:
            after: leave out the entries up to this number; they are checked all the same.

        Raises:
            JournalFault: a line does not fit.
            CannotRead: the system does not let it be read.
            StoreBusy: another session kept the lock.
        """
        with self._reading():
            entries, place, tail = self._read(START)
            try:
                aside = self._file.set_aside(tail, place) if tail else None
            except OSError:
                aside = None
            self._place = place
        return Opened(entries[after:], aside)

    def has_grown(self) -> bool:
        """Whether the file is not as this seat last saw it: one stat, no lock, nothing read."""
        return self._file.differs()

    def read_new(self) -> list[Entry]:
        """Read the lines that others added since this seat last read.

        Raises:
            JournalFault: a line does not fit, or the file was removed, cut or replaced.
            CannotRead: the system does not let it be read.
            StoreBusy: another session kept the lock.
        """
        with self._reading():
            entries, self._place, _ = self._read(self._place)
        return entries

    def read_all(self, after: int = 0) -> list[Entry]:
        """Read the whole journal again, for its history; what `read_new` gives stays the same.

        Args:
            after: leave out the entries up to this number; they are checked all the same.

        Raises:
            JournalFault: a line does not fit.
            CannotRead: the system does not let it be read.
            StoreBusy: another session kept the lock.
        """
        with self._reading():
            data = JournalFile(self.path).read(START)
        return read_lines(self.path.name, data, START)[0][after:]

    def append(self, changes: Sequence[Json], *, at: str, seat: str) -> Appended:
        """Add changes after the true last line, and return once they are on the disk.

        Args:
            changes: one line each, written and synced together.
            at: the moment of the changes.
            seat: who makes them.

        Raises:
            NotSaved: none of them was kept; the same call may be made again.
            JournalFault: a line that stands already does not fit; none of them was kept.
            ValueError, TypeError: a change holds something that JSON has no form for.
        """
        try:
            with self.lock, self._reread_after_a_fault():
                others, place, tail = self._read(self._place)
                if tail:
                    self._aside = self._file.set_aside(tail, place)
                mine, data, end = write_lines(changes, at, seat, place)
                if data:
                    self._file.add(data, place)
                self._place = end
        except StoreBusy as busy:
            raise NotSaved(busy.reason) from busy
        except OSError as error:
            raise NotSaved(in_words(error)) from error
        aside, self._aside = self._aside, None
        return Appended(others, mine, aside)

    def _read(self, place: Place) -> tuple[list[Entry], Place, bytes]:
        return read_lines(self.path.name, self._file.read(place), place)

    @contextmanager
    def _reread_after_a_fault(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._file.forget()
            raise

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            with self.lock.reading():
                yield
        except OSError as error:
            raise CannotRead(self.path.name, in_words(error)) from error
