"""The file below a journal: bytes from a place on, bytes added whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from cpc_tui.language import tr
from cpc_tui.storage.faults import JournalFault
from cpc_tui.storage.files import (
    open_private,
    read_within,
    sync_folder,
    write_fully,
    write_new,
)
from cpc_tui.storage.journal_lines import HEADER_BYTES, Place, digest_of, head_of


class JournalFile:
    """A file that only grows, until sealing puts a shorter one in its place.

    Whoever reads or adds holds the conference's lock.

    Attributes:
        path: the file; its folder must be there.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._identity: tuple[int, int] | None = None
        self._last_seen: tuple[int, int, int] | None = None
        self._lasting: tuple[int, int, int] | None = None
        self._unsaved = b""

    def size(self) -> int:
        """How many bytes it has now; 0 where it cannot be looked at."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def differs(self) -> bool:
        """Whether the file is not as this seat last saw it: one stat, and nothing read."""
        try:
            return _appearance(self.path.stat()) != self._last_seen
        except OSError:
            return self._last_seen is not None

    def forget(self) -> None:
        """Count what was seen as unseen, so that whoever asks next reads it again."""
        self._last_seen = None

    def read_whole(self) -> bytes:
        """Read all of it; b"" where there is no file yet.

        Raises:
            OSError: the system does not let it be read.
        """
        try:
            with self._opened() as descriptor:
                return self._rest(descriptor, 0)
        except FileNotFoundError:
            return b""

    def read(self, place: Place) -> bytes | None:
        """Read what follows a place that this seat has read up to.

        Returns:
            The bytes; None where lines were sealed since, so that the place is another.

        Raises:
            JournalFault: the file was removed, cut or replaced since this seat read up to there.
            OSError: the system does not let it be read.
        """
        try:
            with self._opened() as descriptor:
                # The system may give a new file the number of one that is gone, but no header is
                # ever used again.
                if head_of(os.pread(descriptor, HEADER_BYTES, 0)).n != place.head:
                    return None
                self._check(descriptor, place)
                return self._rest(descriptor, place.offset)
        except FileNotFoundError:
            raise self.altered(place, tr("the journal was removed")) from None

    def add(self, data: bytes, place: Place) -> None:
        """Add bytes at the file's end, which is the place, and sync them.

        Raises:
            OSError: the file is as it was before; the same call may be made again.
        """
        descriptor = open_private(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        try:
            if self._unsaved:
                os.ftruncate(descriptor, place.offset)
            self._unsaved = data
            try:
                write_fully(descriptor, data)
                os.fsync(descriptor)
                self._let_its_name_last(os.fstat(descriptor), place)
            except BaseException:
                # A later sync may claim success for bytes that this one lost: they must go.
                self._take_back(descriptor, place)
                raise
            self._unsaved = b""
            self._see(os.fstat(descriptor))
        finally:
            os.close(descriptor)

    def _take_back(self, descriptor: int, place: Place) -> None:
        """Cut off what was written in vain, or see to it that nobody takes it for lines.

        Another seat that had read them would go on behind what this seat later cuts off.
        """
        try:
            os.ftruncate(descriptor, place.offset)
        except OSError:
            written = self._unsaved[: max(0, os.fstat(descriptor).st_size - place.offset)]
            self._blot_out(written, place)
            raise
        self._unsaved = b""

    def _blot_out(self, written: bytes, place: Place) -> None:
        """Make lines that cannot be cut off a torn one, by taking their line feeds away."""
        blotted = written.replace(b"\n", b" ")
        # Linux writes at the end alone through what was opened to append.
        descriptor = open_private(self.path, os.O_WRONLY)
        try:
            if os.pwrite(descriptor, blotted, place.offset) == len(blotted):
                self._unsaved = blotted
        finally:
            os.close(descriptor)

    def set_aside(self, tail: bytes, place: Place) -> Path:
        """Move the bytes after a place, which are no whole line, to a file of their own.

        Returns:
            That file: the journal's name with the ending `.torn-1`, or the next free number.

        Raises:
            OSError: they stay where they are.
        """
        for number in count(1):
            aside = self.path.with_suffix(f".torn-{number}")
            try:
                write_new(aside, tail)
            except FileExistsError:
                continue
            break
        descriptor = open_private(self.path, os.O_WRONLY)
        try:
            os.ftruncate(descriptor, place.offset)
            os.fsync(descriptor)
            self._see(os.fstat(descriptor))
        finally:
            os.close(descriptor)
        return aside

    def altered(self, place: Place, what: str) -> JournalFault:
        """The fault that what this seat has read up to a place is not there any more."""
        return JournalFault(self.path.name, place.n, tr("{what} while it was in use", what=what))

    @contextmanager
    def _opened(self) -> Iterator[int]:
        descriptor = open_private(self.path, os.O_RDONLY)
        try:
            yield descriptor
        finally:
            os.close(descriptor)

    def _rest(self, descriptor: int, offset: int) -> bytes:
        status = os.fstat(descriptor)
        os.lseek(descriptor, offset, os.SEEK_SET)
        data = read_within(descriptor)
        self._see(status)
        # What this seat wrote in vain and could not take back does not count as a line.
        return b"" if self._unsaved.startswith(data) else data

    def _check(self, descriptor: int, place: Place) -> None:
        status = os.fstat(descriptor)
        if (status.st_dev, status.st_ino) != self._identity:
            raise self.altered(place, tr("the journal was replaced by another file"))
        if status.st_size < place.offset:
            raise self.altered(place, tr("the journal was cut short"))
        if place.size:
            line = os.pread(descriptor, place.size, place.offset - place.size)
            if digest_of(line.removesuffix(b"\n")) != place.digest:
                raise self.altered(place, tr("the line was altered"))

    def _let_its_name_last(self, status: os.stat_result, place: Place) -> None:
        """Sync the folder once for each new file: who put it there may have been killed before."""
        file = (status.st_dev, status.st_ino, place.head)
        if self._lasting != file:
            sync_folder(self.path.parent)
            self._lasting = file

    def _see(self, status: os.stat_result) -> None:
        self._identity = (status.st_dev, status.st_ino)
        self._last_seen = _appearance(status)


def _appearance(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_ino, status.st_size, status.st_mtime_ns
