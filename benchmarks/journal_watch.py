"""When a journal was written to and synced, as the system tells it: nothing is asked in a loop."""

from __future__ import annotations

import ctypes
import os
import select
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.desk import TimedSeat
from cpc_tui.storage.conference import JOURNAL

_WRITTEN, _CLOSED = 0x2, 0x8
"""The bits of inotify(7) for a file that was written to, and for one closed after writing."""
_HEAD = struct.Struct("iIII")
_READ = 65536
_PATIENCE = 10.0


class NeverSaved(Exception):
    """The journal did not grow within ten seconds; the text is what stands on the screens."""


@dataclass(frozen=True)
class Saved:
    """Two moments of `time.perf_counter`.

    Attributes:
        written: The journal had grown.
        synced: It was closed, which the program does as soon as the disk has it.
    """

    written: float
    synced: float


class JournalWatch:
    """Watches the journal of one conference; Linux only.

    Args:
        folder: The conference's.
    """

    def __init__(self, folder: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._descriptor: int = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        added = libc.inotify_add_watch(
            self._descriptor, os.fsencode(folder), ctypes.c_uint32(_WRITTEN | _CLOSED)
        )
        if self._descriptor < 0 or added < 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))

    def close(self) -> None:
        """Watch no longer."""
        os.close(self._descriptor)

    def forget(self) -> None:
        """Pass over what was written so far."""
        list(self._events())

    def wait(self, *seats: TimedSeat) -> Saved:
        """The next time that the journal is written to and synced.

        Args:
            seats: Programs whose output is taken meanwhile, so that none of them has to wait.

        Raises:
            NeverSaved: It was not.
        """
        written = 0.0
        by_terminal = {seat.terminal: seat for seat in seats}
        end = time.perf_counter() + _PATIENCE
        while time.perf_counter() < end:
            ready, _, _ = select.select([self._descriptor, *by_terminal], [], [], _PATIENCE)
            now = time.perf_counter()
            if self._descriptor in ready:
                for mask in self._events():
                    written = written or (now if mask & _WRITTEN else 0.0)
                    if written and mask & _CLOSED:
                        return Saved(written, now)
            for terminal in ready:
                if terminal in by_terminal:
                    by_terminal[terminal].put_by()
        for seat in seats:
            seat.rest()
        raise NeverSaved("\n".join(seat.picture() for seat in seats))

    def _events(self) -> Iterator[int]:
        """What has happened to the journal; nothing of the other files."""
        try:
            data = os.read(self._descriptor, _READ)
        except BlockingIOError:
            return
        place = 0
        while place < len(data):
            _, mask, _, length = _HEAD.unpack_from(data, place)
            place += _HEAD.size + length
            if data[place - length : place].rstrip(b"\0") == os.fsencode(JOURNAL):
                yield mask
