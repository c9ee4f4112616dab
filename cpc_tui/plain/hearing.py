"""Where the dialogue's lines come from: standard input, read so that a signal loses no line."""

from __future__ import annotations

import os
import select
import signal
import threading
import time
from collections import deque
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

from cpc_tui.leaving import leave_now

if TYPE_CHECKING:
    from cpc_tui.session import FolderWatch

ENDING = (signal.SIGHUP, signal.SIGTERM)
EXIT_BY_SIGNAL = 128
PATIENCE_SECONDS = 5
"""How long what is said may wait for a terminal that takes nothing, once a signal has come."""

_LOOK_SECONDS = 1.0
"""How often others and the clocks are looked at after a line, and where nobody tells of others."""
_QUIET_SECONDS = 15.0
"""How often they are where the system tells of others, and nothing has happened for some time."""
_LIVELY_SECONDS = 30.0
"""That time: by then a step that somebody stays at is noted."""
_CHUNK = 65536
_MARK = b"\xef\xbb\xbf"


class Interrupted(Exception):
    """Somebody pressed Ctrl-C at a terminal."""


class Listener:
    """Reads lines, and looks about while it waits for them.

    Attributes:
        number: How many lines were read; the number of the last.
        signal: The signal that ends the dialogue, or None.
        hung_up: The terminal is gone.
        told_by: What tells of others; None where one has to look for them.
    """

    told_by: FolderWatch | None = None

    def __init__(self, descriptor: int, look: Callable[[], None]) -> None:
        """Begin.

        Args:
            descriptor: Of standard input.
            look: Called while nobody types: about once a second, and seldom when all is quiet.
        """
        self.number = 0
        self.signal: int | None = None
        self.hung_up = False
        self._descriptor, self._look = descriptor, look
        self._rest = b""
        self._lines: deque[bytes] = deque()
        self._given_back: str | None = None
        self._at_end = False
        self._interrupted = False
        self._looked_at = 0.0
        self._stirred_at = time.monotonic()
        self._wake_up, self._wake = os.pipe()
        self._before: dict[int, object] = {}

    def take_signals(self) -> None:
        """Let signals be noted, and acted upon between two lines."""
        for end in (self._wake_up, self._wake):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._wake)
        for each in (*ENDING, signal.SIGINT):
            if signal.getsignal(each) is not signal.SIG_IGN or each == signal.SIGINT:
                self._before[each] = signal.signal(each, self._note)

    def leave_signals(self) -> None:
        """Let signals do what they did before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what was there before
        signal.set_wakeup_fd(-1)
        os.close(self._wake_up)
        os.close(self._wake)

    def _note(self, number: int, frame: FrameType | None) -> None:
        del frame
        if number == signal.SIGINT and os.isatty(self._descriptor):
            self._interrupted = True
            return
        self.signal = number
        last = threading.Timer(PATIENCE_SECONDS, leave_now, (EXIT_BY_SIGNAL + number,))
        last.daemon = True
        last.start()

    def give_back(self, line: str) -> None:
        """Let a line that was read be the next one again."""
        self._given_back = line

    def next_line(self) -> str | None:
        """The next line without its end; None where there are no more, or a signal ends it.

        What was typed before a signal came is read first, also a line that has no end yet.

        Raises:
            Interrupted: Somebody pressed Ctrl-C.
        """
        if self._given_back is not None:
            line, self._given_back = self._given_back, None
            return line
        while not self._lines and not self._at_end:
            if self.signal is None:
                self._wait()
            if self._interrupted:
                self._interrupted = False
                raise Interrupted
            if self.signal is not None:
                self._read_what_is_there()
        if self._lines:
            self.number += 1
            return _text(self._lines.popleft())
        if self._rest:
            rest, self._rest = self._rest, b""
            self.number += 1
            return _text(rest)
        return None

    def stir(self) -> None:
        """Look often for some time: something happens, or is to be tried again."""
        self._stirred_at = time.monotonic()

    @property
    def _patience(self) -> float:
        is_lively = time.monotonic() - self._stirred_at < _LIVELY_SECONDS
        return _LOOK_SECONDS if is_lively or self.told_by is None else _QUIET_SECONDS

    def _wait(self) -> None:
        ready = self._ready(self._patience)
        if self._wake_up in ready:
            os.read(self._wake_up, _CHUNK)
        if self._descriptor in ready:
            self.stir()
            self._read()
        self._hear()
        # A stream of lines may come for minutes, and others are to be looked for meanwhile.
        if time.monotonic() - self._looked_at >= self._patience:
            self._looked_at = time.monotonic()
            self._look()

    def _hear(self) -> None:
        """Notice what the system tells of others."""
        if self.told_by is None:
            return
        heard = self.told_by.take()
        if heard.journal or heard.seats or heard.over:
            self.stir()
        if heard.over:
            self.hear_no_longer()

    def hear_no_longer(self) -> None:
        """From now on nobody tells of others."""
        if self.told_by is not None:
            self.told_by.close()
        self.told_by = None

    def _ready(self, seconds: float) -> list[int]:
        waited_for = [self._descriptor, self._wake_up]
        if self.told_by is not None:
            waited_for.append(self.told_by.fileno())
        return select.select(waited_for, [], [], seconds)[0]

    def _read_what_is_there(self) -> None:
        while not self._at_end and self._descriptor in self._ready(0):
            self._read()
        self._at_end = True

    def _read(self) -> None:
        try:
            data = os.read(self._descriptor, _CHUNK)
        except OSError:
            # What a terminal says that was taken away.
            data, self.hung_up = b"", True
        if not data:
            self._at_end = True
            return
        *lines, self._rest = (self._rest + data).split(b"\n")
        self._lines.extend(lines)


def _text(line: bytes) -> str:
    """A line as text; what is not UTF-8 is read letter by letter, so that nothing is lost."""
    line = line.removeprefix(_MARK).removesuffix(b"\r")
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return _western(line)


def _western(line: bytes) -> str:
    try:
        return line.decode("cp1252")
    except UnicodeDecodeError:
        return line.decode("latin-1")
