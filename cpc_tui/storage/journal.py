"""The journal of one conference: every change, one line each, on the disk before it counts.

Nothing is ever taken out of it but the torn line that a killed writer left, and that is kept aside.
Its older lines are sealed in files of their own where it grows large; they belong to it as before.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.storage import sealing
from cpc_tui.storage.cipher.held import keys_of
from cpc_tui.storage.faults import CannotRead, NotSaved, StoreBusy, in_words
from cpc_tui.storage.journal_file import JournalFile
from cpc_tui.storage.journal_lines import START, Entry, Place, read_lines, write_lines
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.plain_json import Json
from cpc_tui.storage.sealed import read_journal


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening a journal found.

    Attributes:
        entries: the lines asked for, in order.
        set_aside: the file that now holds a torn last line, or None.
        number: the number of the last line; 0 where there is none.
        last: that line, as far as it had to be read.
        digest: the SHA-256 of the line that those asked for follow; empty where the journal ends
            before it.
    """

    entries: list[Entry]
    set_aside: Path | None
    number: int
    last: Entry | None
    digest: str


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

    def digest_of(self, number: int) -> str:
        """The SHA-256 of the last line that this seat has read, where that is its number."""
        return self._place.digest if number == self._place.n else ""

    def open(self, *, after: int = 0) -> Opened:
        """Read the journal, check its chain, and set a torn last line aside.

        Where a torn line cannot be set aside (a full disk, a read-only folder) it is passed over,
        and the next append does it.

        Args:
            after: leave out the entries up to this number. Those in the live file are checked all
                the same; sealed files that hold no others are not read.

        Raises:
            JournalFault: a line does not fit, or a sealed file is missing or damaged.
            CannotRead: the system does not let it be read.
            StoreBusy: another session kept the lock.
        """
        with self._reading():
            self._place = START
            found = read_journal(self.path, self._file.read_whole(), after)
            self._place = found.end
            try:
                aside = self._file.set_aside(found.tail, found.end) if found.tail else None
            except OSError:
                aside = None
        return Opened(found.entries, aside, found.end.n, found.last, found.digest)

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
            JournalFault: a line does not fit, or a sealed file is missing or damaged.
            CannotRead: the system does not let it be read.
            StoreBusy: another session kept the lock.
        """
        with self._reading():
            live = JournalFile(self.path).read_whole()
        # What is sealed up to there stays as it is, so nobody need be kept waiting.
        return read_journal(self.path, live).entries[after:]

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
                mine, data, end = write_lines(changes, at, seat, place, keys_of(self.path.parent))
                if data:
                    self._file.add(data, place)
                self._place = end
        except StoreBusy as busy:
            raise NotSaved(busy.reason) from busy
        except OSError as error:
            raise NotSaved(in_words(error)) from error
        aside, self._aside = self._aside, None
        return Appended(others, mine, aside)

    def seal(self) -> bool:
        """Pack the older lines away, where the live file has grown large.

        Call it when `record.json` has every line, so that opening need not read what is sealed.

        Returns:
            Whether it was done: it is not where there are lines that this seat has not read, or
            half a line.

        Raises:
            NotSaved: it could not be; trying again later is safe.
            StoreFault: what is in the folder cannot be read.
        """
        if self._file.size() <= sealing.LARGE:
            return False
        try:
            with self.lock:
                if self._file.differs():
                    return False
                live, encrypted = self._file.read_whole(), keys_of(self.path.parent) is not None
                if not sealing.seal(self.path, live, self._place, encrypted=encrypted):
                    return False
                _, self._place, _ = self._read(self._place)
        except StoreBusy as busy:
            raise NotSaved(busy.reason) from busy
        except OSError as error:
            raise NotSaved(in_words(error)) from error
        return True

    def _read(self, place: Place) -> tuple[list[Entry], Place, bytes]:
        data = self._file.read(place) if place.n else None
        if data == b"":
            return [], place, b""
        if data is not None:
            return read_lines(self.path.name, data, place, keys_of(self.path.parent))
        found = read_journal(self.path, self._file.read_whole(), place.n)
        if found.digest != place.digest:
            raise self._file.altered(place, tr("the journal was replaced by another file"))
        return found.entries, found.end, found.tail

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
