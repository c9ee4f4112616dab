"""The file below a journal: bytes from a place on, bytes added whole or not at all."""

import os
from itertools import count
from pathlib import Path

from cpc_tui.storage.faults import JournalFault
from cpc_tui.storage.files import open_private, sync_folder, write_fully, write_new
from cpc_tui.storage.journal_lines import Place

_CHUNK = 1 << 20


class JournalFile:
    """A file that only grows. Whoever reads or adds holds the conference's lock.

    Attributes:
        path: the file; its folder must be there.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._identity: tuple[int, int] | None = None
        self._last_seen: tuple[int, int, int] | None = None
        self._unsaved = b""

    def differs(self) -> bool:
        """Whether the file is not as this seat last saw it: one stat, and nothing read."""
        try:
            return _appearance(self.path.stat()) != self._last_seen
        except OSError:
            return self._last_seen is not None

    def forget(self) -> None:
        """Count what was seen as unseen, so that whoever asks next reads it again."""
        self._last_seen = None

    def read(self, place: Place) -> bytes:
        """Read what follows a place; b"" where nothing does or there is no file yet.

        Raises:
            JournalFault: the file was removed, cut or replaced since this seat read up to there.
            OSError: the system does not let it be read.
        """
        try:
            descriptor = open_private(self.path, os.O_RDONLY)
        except FileNotFoundError:
            if place.n:
                raise self._altered(place, "the journal was removed") from None
            return b""
        try:
            status = os.fstat(descriptor)
            self._check(status, place)
            os.lseek(descriptor, place.offset, os.SEEK_SET)
            data = b"".join(iter(lambda: os.read(descriptor, _CHUNK), b""))
        finally:
            os.close(descriptor)
        self._see(status)
        # What this seat wrote in vain and could not take back does not count as a line.
        return b"" if self._unsaved.startswith(data) else data

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
                if place.n == 0:
                    sync_folder(self.path.parent)
            except BaseException:
                # A later sync may claim success for bytes that this one lost: they must go.
                os.ftruncate(descriptor, place.offset)
                self._unsaved = b""
                raise
            self._unsaved = b""
            self._see(os.fstat(descriptor))
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

    def _check(self, status: os.stat_result, place: Place) -> None:
        if not place.n:
            return
        if (status.st_dev, status.st_ino) != self._identity:
            raise self._altered(place, "the journal was replaced by another file")
        if status.st_size < place.offset:
            raise self._altered(place, "the journal was cut short")

    def _see(self, status: os.stat_result) -> None:
        self._identity = (status.st_dev, status.st_ino)
        self._last_seen = _appearance(status)

    def _altered(self, place: Place, what: str) -> JournalFault:
        return JournalFault(self.path.name, place.n, f"{what} while it was in use")


def _appearance(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_ino, status.st_size, status.st_mtime_ns
