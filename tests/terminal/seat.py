"""The real program in a pseudo-terminal, with an emulated screen in front of it.

The test reads what the program writes only while it waits; nothing here sleeps as a proof. Each
wait is for something on the screen, is patient, and ends with a picture of the screen should it
never come.
"""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import sys
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import pyte

from tests.terminal.child import become, surroundings
from tests.terminal.keys import bytes_of

PATIENCE = 60.0
"""Seconds after which something is taken never to come; a slow machine needs many."""
_READ = 65536
_TICK = 0.05
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-z]")
"""Keyboard protocol requests, which the emulator would print."""
_ASKS_FOR_WHOLE_FRAMES = b"\x1b[?2026$p"
_CAN_SHOW_WHOLE_FRAMES = b"\x1b[?2026;2$y"
_FRAME_BEGINS, _FRAME_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"

Found = TypeVar("Found")


def program(*words: object) -> list[str]:
    """The command line of the program itself."""
    return [sys.executable, "-m", "cpc_tui", *map(str, words)]


class Seat:
    """A program at a terminal of its own.

    Attributes:
        written: Every byte that it wrote.
        status: Its exit status; None while it runs.
        used: Seconds of a processor that it had used when it ended.

    Args:
        command: The program and its arguments.
        folder: Where it is started, and the user's home folder.
        size: Columns and rows.
        deaf: It is never told that its terminal is gone, as under `nohup`.
        environment: Variables that it has besides the few that it needs.
    """

    def __init__(
        self,
        command: list[str],
        folder: Path,
        *,
        size: tuple[int, int] = (80, 24),
        deaf: bool = False,
        **environment: str,
    ) -> None:
        self.columns, self.rows = size
        self.screen = pyte.Screen(self.columns, self.rows)
        self.written = bytearray()
        self.status: int | None = None
        self.used = 0.0
        self._folder = folder
        self._stream = pyte.ByteStream(self.screen)
        self.pid, self.terminal = pty.fork()
        if not self.pid:
            become(command, folder, surroundings(folder) | environment, size, deaf=deaf)
        # Or the next program would hold on to this one's terminal.
        os.set_inheritable(self.terminal, False)
        self.modes_before = termios.tcgetattr(self.terminal)
        self._open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.running:
            self.kill(signal.SIGKILL)
            self.end()
        self.hang_up()

    # -- what it writes

    def read(self, seconds: float = _TICK) -> bool:
        """Take in what the program writes next; false where it writes nothing in that time."""
        data = self.take(seconds)
        self.show(data)
        return bool(data)

    def take(self, seconds: float) -> bytes:
        """What the program writes next, for `show`; empty where it writes nothing in that time."""
        if not self._open or not select.select([self.terminal], [], [], seconds)[0]:
            return b""
        try:
            data = os.read(self.terminal, _READ)
        except OSError:
            # Linux says so when nobody has the other end of a terminal open any more.
            time.sleep(_TICK)
            return b""
        if _ASKS_FOR_WHOLE_FRAMES in data:
            self.send(_CAN_SHOW_WHOLE_FRAMES)
        return data

    def show(self, data: bytes) -> None:
        """Put what the program has written on the screen."""
        self.written += data
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))

    @property
    def mid_frame(self) -> bool:
        """Whether the program has begun to draw something and has not ended it."""
        return self.written.rfind(_FRAME_BEGINS) > self.written.rfind(_FRAME_ENDS)

    def come_to_rest(self, seconds: float) -> None:
        """Read until nothing comes for so long, from a program that has nothing to do either."""
        while self.read(seconds) or self.is_at_work:
            pass

    @property
    def is_at_work(self) -> bool:
        """Whether it computes, or would but for other programs; then it may be about to draw."""
        for stat in Path(f"/proc/{self.pid}/task").glob("*/stat"):
            # A thread may end meanwhile.
            with suppress(OSError):
                if stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "R":
                    return True
        return False

    def read_for(self, seconds: float) -> None:
        """Look on for some time."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.read(min(left, _TICK))

    @property
    def lines(self) -> list[str]:
        """The screen, row by row."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def words(self) -> str:
        """The screen as one line of words."""
        return " ".join(" ".join(self.lines).split())

    def wait(self, look: Callable[[], Found], what: str, seconds: float = PATIENCE) -> Found:
        """Read until `look` finds something, and return it.

        Raises:
            AssertionError: It did not come, or the program ended before.
        """
        end = time.monotonic() + seconds
        while True:
            if not self.mid_frame and (found := look()):
                return found
            if not self.read() and (time.monotonic() > end or not self.running):
                raise AssertionError(f"never came: {what}\n{self.picture()}")

    def wait_for(self, text: str) -> None:
        """Read until the screen shows a text, wherever its lines are broken."""
        wanted = "".join(text.split())
        self.wait(lambda: wanted in "".join("".join(self.lines).split()), text)

    def wait_without(self, text: str) -> None:
        """Read until the screen shows a text no longer."""
        wanted = "".join(text.split())
        self.wait(lambda: wanted not in "".join("".join(self.lines).split()), f"without {text}")

    def picture(self) -> str:
        """The screen in a frame, for a report."""
        edge = "+" + "-" * self.columns + "+"
        rows = [f"|{line:{self.columns}}|" for line in self.lines]
        crashes = [log.read_text() for log in self._folder.glob("*/crash.log")]
        return "\n".join([edge, *rows, edge, f"exit status: {self.status}", *crashes])

    # -- what is done to it

    def send(self, data: bytes) -> None:
        """Send bytes in one packet."""
        os.write(self.terminal, data)

    def press(self, *keys: str) -> None:
        """Press keys, each named as in the program's table of commands; all in one packet."""
        self.send(bytes_of(*keys))

    def type(self, text: str) -> None:
        """Type a text."""
        self.send(text.encode())

    def kill(self, number: signal.Signals) -> None:
        """Send a signal."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Take the terminal away."""
        if self._open:
            self._open = False
            os.close(self.terminal)

    @property
    def running(self) -> bool:
        """Whether the program has not ended."""
        if self.status is None:
            pid, ended, used = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(ended)
                self.used = used.ru_utime + used.ru_stime
        return self.status is None

    def end(self) -> int:
        """Wait until the program has ended by itself, and read what it still writes.

        Returns:
            Its exit status; minus the signal's number where a signal ended it.
        """
        end = time.monotonic() + PATIENCE
        while self.running:
            assert time.monotonic() < end, f"it never ended\n{self.picture()}"
            if not self.read():
                time.sleep(_TICK)
        while self.read():
            pass
        assert self.status is not None
        return self.status

    # -- how it leaves the terminal

    @property
    def modes(self) -> list[Any]:
        """The terminal's modes now, as `termios` tells them."""
        return termios.tcgetattr(self.terminal)

    def private_modes(self) -> dict[int, bool]:
        """Which of the terminal's private modes were last switched on or off, by number."""
        found = re.findall(rb"\x1b\[\?([0-9;]+)([hl])", bytes(self.written))
        return {
            int(number): last == b"h" for numbers, last in found for number in numbers.split(b";")
        }

    @property
    def said_at_the_end(self) -> str:
        """What stands below the user's prompt once the program has left the screen."""
        _, _, after = bytes(self.written).rpartition(b"\x1b[?1049l")
        return re.sub(rb"\x1b\[[0-9;?<>=]*[a-zA-Z]", b"", after).decode().strip()
