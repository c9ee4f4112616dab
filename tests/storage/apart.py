"""Processes of their own, forked from the test's, that tell it of words and are asked by it."""

from __future__ import annotations

import gc
import os
import select
import signal
import time
import traceback
from collections.abc import Callable, Iterable
from typing import NoReturn

PATIENCE = 60.0
"""Seconds after which a process is taken never to answer."""
_AT_ONCE = 100
"""Words that are told in one line, so that a kill never tears one."""
_LINE_FEED = "\x1f"
"""Stands for those of a traceback, which is told in one line."""

Tell = Callable[[str, set[str]], None]
"""Tells something of some words; without any word it is said all the same."""


class Line:
    """What the process has of the test: a way to tell, and to know when it is asked.

    Args:
        telling: The pipe to tell through.
        asked: The pipe through which it is asked.
    """

    def __init__(self, telling: int, asked: int) -> None:
        self._telling = telling
        self._asked = asked
        # What is done here may be done with a disk that fails on cue.
        self._write = os.write

    def tell(self, what: str, words: set[str]) -> None:
        """Tell something of some words."""
        ordered = sorted(words)
        for start in range(0, len(ordered) or 1, _AT_ONCE):
            self.say(" ".join((what, *ordered[start : start + _AT_ONCE])))

    def say(self, what: str) -> None:
        """Say something in one line."""
        self._write(self._telling, f"{what}\n".encode())

    def is_asked(self) -> bool:
        """Whether the test asks for something."""
        return bool(select.select([self._asked], [], [], 0)[0])

    def wait(self) -> None:
        """Wait until the test asks for the next thing."""
        os.read(self._asked, 1)


class Apart:
    """A process of its own.

    Args:
        do: What it does there, on its end of the line.
        take_down: Called in the test's process with all that it tells.
    """

    def __init__(self, do: Callable[[Line], None], take_down: Tell) -> None:
        self._take_down = take_down
        self._said: set[str] = set()
        self._rest = b""
        self._has_ended = False
        self._told, telling = os.pipe()
        asked, self._asking = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            _live(do, Line(telling, asked))
        os.close(telling)
        os.close(asked)
        os.set_blocking(self._told, False)

    def ask(self) -> None:
        """Ask for the next thing."""
        os.write(self._asking, b".")

    def fileno(self) -> int:
        """Where it tells, for `select`."""
        return self._told

    def hear(self) -> None:
        """Take down all that it has told by now.

        Raises:
            AssertionError: It met with an error; it holds the traceback.
        """
        while data := self._read():
            *lines, self._rest = (self._rest + data).split(b"\n")
            for line in lines:
                what, *words = line.decode().split(" ")
                if what == "fault":
                    raise AssertionError(" ".join(words).replace(_LINE_FEED, "\n"))
                self._said.add(what)
                self._take_down(what, set(words))

    def _read(self) -> bytes:
        try:
            data = os.read(self._told, 1 << 16)
        except BlockingIOError:
            return b""
        self._has_ended = not data
        return data

    def wait(self, what: str) -> None:
        """Wait until it says something.

        Raises:
            AssertionError: It never does.
        """
        self.wait_until(lambda: what in self._said, what)

    def wait_until(self, look: Callable[[], bool], what: str) -> None:
        """Wait until `look` finds that it has said what it should.

        Raises:
            AssertionError: It never does; this names what.
        """
        self.hear()
        while not look():
            found, _, _ = select.select([self], [], [], PATIENCE)
            assert found, f"never said: {what}"
            assert not self._has_ended, f"it ended before it said: {what}"
            self.hear()

    def kill(self) -> None:
        """Kill it at once, and take down what it had told until then."""
        os.kill(self._pid, signal.SIGKILL)
        self.end()

    def end(self) -> int:
        """Wait until it has ended, and take down what it told; its exit status."""
        try:
            while not self._has_ended:
                found, _, _ = select.select([self], [], [], PATIENCE)
                assert found, "it never ended"
                self.hear()
        finally:
            os.close(self._told)
            os.close(self._asking)
            if not self._has_ended:
                os.kill(self._pid, signal.SIGKILL)
            status = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return status


def hear_all(processes: Iterable[Apart], seconds: float) -> None:
    """Take down what processes tell within some time."""
    waiting, end = list(processes), time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        for process in select.select(waiting, [], [], left)[0]:
            process.hear()


def _live(do: Callable[[Line], None], line: Line) -> NoReturn:
    """Be the new process: nothing of the test's own goes on in it."""
    # To look for garbage is to touch, and so to copy, all that the test's process holds.
    gc.disable()
    try:
        do(line)
    except BaseException:  # noqa: BLE001 - whatever it is, the test is to show it
        line.say("fault " + traceback.format_exc().replace("\n", _LINE_FEED))
    finally:
        os._exit(0)
