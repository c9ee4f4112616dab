"""What happens in a conference's folder, told by the system at once instead of looked for.

Linux tells of it, see inotify(7), where the folder is on a disk of this machine. Of what another
machine does over a network it knows nothing: there, and where the system refuses, one has to look.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from cpc_tui.mounts import file_system_of
from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.seats import FOLDER as SEATS

_OF_THIS_MACHINE = frozenset(
    {"bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "jfs"}
    | {"overlay", "ramfs", "reiserfs", "tmpfs", "xfs", "zfs"}
)
"""Kinds of file systems that nobody but this machine writes to; of others that is not known."""

_MODIFIED, _CLOSED, _MOVED_HERE, _MADE, _REMOVED = 0x2, 0x8, 0x80, 0x100, 0x200
_ITSELF_REMOVED, _ITSELF_MOVED, _UNMOUNTED, _OVERFLOWN, _ENDED = (
    0x400,
    0x800,
    0x2000,
    0x4000,
    0x8000,
)
_A_FOLDER = 0x01000000
"""Bits of inotify(7)."""
# A line is synced when its writer closes the journal: whoever read it earlier would have to wait.
_IN_FOLDER = _CLOSED | _MOVED_HERE | _MADE | _ITSELF_REMOVED | _ITSELF_MOVED | _A_FOLDER
# The system closes the file of a seat whose program is killed.
_AT_SEATS = _MODIFIED | _CLOSED | _MOVED_HERE | _REMOVED | _A_FOLDER
_GONE = _ITSELF_REMOVED | _ITSELF_MOVED | _UNMOUNTED | _ENDED
_HEAD = struct.Struct("iIII")
_READ = 65536


class Heard(NamedTuple):
    """What has happened.

    Attributes:
        journal: The journal was written to, or another was put in its place.
        seats: Somebody sat down, moved on or left.
        over: Nothing will be told from now on, such as when the folder is gone.
    """

    journal: bool = False
    seats: bool = False
    over: bool = False


class FolderWatch:
    """Hears what happens in the folder of a conference, until it is closed.

    Its descriptor is ready to be read when something has happened.
    """

    def __init__(self, folder: Path) -> None:
        """Begin to listen.

        Raises:
            OSError: The system refused, such as when too many watch already.
            ImportError: This Python cannot call the system.
        """
        import ctypes

        self._folder = folder
        self._error = ctypes.get_errno
        self._system = ctypes.CDLL(None, use_errno=True)
        self._descriptor = -1
        self._descriptor = self._done(self._system.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC))
        self._of_seats = -1
        try:
            self._of_folder = self._add(folder, _IN_FOLDER)
            self._find_seats()
        except OSError:
            self.close()
            raise

    def fileno(self) -> int:
        """The descriptor to wait for."""
        return self._descriptor

    def close(self) -> None:
        """Listen no longer; once more does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = -1

    def take(self) -> Heard:
        """What has happened since this was last asked; nothing where nothing has."""
        journal = seats = over = False
        for watch, what, name in self._events():
            if what & _OVERFLOWN:
                journal = seats = True
            elif watch == self._of_seats:
                seats = True
            elif what & _GONE:
                over = over or watch == self._of_folder
            elif name == JOURNAL:
                journal = True
            elif name == SEATS:
                seats = True
                over = over or not self._hears_seats()
        return Heard(journal, seats, over)

    def _hears_seats(self) -> bool:
        try:
            self._find_seats()
        except OSError:
            return False
        return True

    def _find_seats(self) -> None:
        """Listen at the seats as well; they are there once somebody has sat down."""
        with suppress(FileNotFoundError):
            self._of_seats = self._add(self._folder / SEATS, _AT_SEATS)

    def _add(self, folder: Path, what: int) -> int:
        return self._done(
            self._system.inotify_add_watch(self._descriptor, os.fsencode(folder), what)
        )

    def _done(self, result: int) -> int:
        if result < 0:
            raise OSError(self._error(), os.strerror(self._error()))
        return result

    def _events(self) -> Iterator[tuple[int, int, str]]:
        """Each event: the watch that it is of, its bits, and the name of the file."""
        try:
            data = os.read(self._descriptor, _READ)
        except BlockingIOError:
            return
        place = 0
        while place < len(data):
            watch, what, _, length = _HEAD.unpack_from(data, place)
            place += _HEAD.size + length
            yield watch, what, os.fsdecode(data[place - length : place].rstrip(b"\0"))


def watch_folder(folder: Path) -> FolderWatch | None:
    """Listen to what happens in a conference's folder; None where one has to look instead."""
    if sys.platform != "linux" or file_system_of(folder) not in _OF_THIS_MACHINE:
        return None
    try:
        return FolderWatch(folder)
    except (OSError, ImportError):
        return None
