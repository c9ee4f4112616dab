"""A program at a terminal whose answers are timed and counted byte by byte."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyte

from tests.terminal.seat import Seat

QUIET = 0.02
"""Seconds without a byte after which an answer is over."""
_FIRST = 1.0
"""Seconds that an answer may take to begin."""
_LATE = 1.5
"""Seconds after a key in which what it does may still come, when other bytes came before."""

Look = Callable[["Watched"], bool]


@dataclass(frozen=True)
class Answer:
    """What a program did when a key was pressed.

    Attributes:
        shown: Seconds until the bytes came after which the screen showed what was looked for;
            None where it never did.
        complete: Seconds until its last byte.
        written: How many bytes it wrote.
    """

    shown: float | None
    complete: float
    written: int


class _Screen(pyte.Screen):
    """A screen that is asked about its keyboard, as vim asks, and draws nothing of it."""

    def select_graphic_rendition(self, *attributes: int, private: bool = False) -> None:
        """Take colours, and leave alone what only looks like them."""
        if not private:
            super().select_graphic_rendition(*attributes)


class Watched(Seat):
    """A program at a terminal whose bytes are taken with their moments.

    Args:
        command: The program and its arguments.
        folder: Where it is started, and the user's home folder.
    """

    def __init__(self, command: list[str], folder: Path) -> None:
        super().__init__(command, folder)
        self.screen = _Screen(self.columns, self.rows)
        self._stream = pyte.ByteStream(self.screen)

    def answer(
        self, keys: bytes, look: Look, *, quiet: float = QUIET, first: float = _FIRST
    ) -> Answer:
        """Send bytes, and time what comes.

        Nothing is drawn until the answer is over, so that drawing delays nothing. Then the pieces
        are drawn one by one, to find the one after which the screen shows what is looked for.

        Args:
            keys: What is sent, in one packet.
            look: Whether the screen shows it.
            quiet: Seconds without a byte after which the answer is over.
            first: Seconds that it may take to begin. What came before, such as a cursor that
                blinks, counts with it.
        """
        begun = time.perf_counter()
        self.send(keys)
        pieces: list[tuple[float, bytes]] = []
        shown = None
        wait = first
        while shown is None and (more := self._pieces(quiet, wait)):
            shown = self._shown(more, look)
            pieces += more
            wait = min(first, begun + _LATE - time.perf_counter())
        complete = pieces[-1][0] if pieces else begun
        written = sum(len(data) for _, data in pieces)
        return Answer(None if shown is None else shown - begun, complete - begun, written)

    def _pieces(self, quiet: float, first: float) -> list[tuple[float, bytes]]:
        pieces: list[tuple[float, bytes]] = []
        while data := self.take(quiet if pieces else max(first, 0)):
            pieces.append((time.perf_counter(), data))
        return pieces

    def _shown(self, pieces: list[tuple[float, bytes]], look: Look) -> float | None:
        """The moment of the piece after which the screen shows it; all of them are drawn."""
        shown = None
        for moment, data in pieces:
            self.show(data)
            if shown is None and look(self):
                shown = moment
        return shown

    def settle(self, quiet: float = 0.1) -> int:
        """Take in and draw what comes until nothing comes any more; how many bytes it was."""
        before = len(self.written)
        while self.read(quiet):
            pass
        return len(self.written) - before

    def wait_for_end(self, seconds: float = 10.0) -> float:
        """The moment at which the program has ended, as the system tells it; or time is over."""
        descriptor = os.pidfd_open(self.pid)
        end = time.perf_counter() + seconds
        try:
            while (left := end - time.perf_counter()) > 0:
                ready, _, _ = select.select([descriptor, self.terminal], [], [], left)
                if descriptor in ready:
                    break
                self.take(0)
            return time.perf_counter()
        finally:
            os.close(descriptor)

    # -- what it shows

    @property
    def at(self) -> tuple[int, int]:
        """Column and row of the terminal's cursor."""
        return self.screen.cursor.x, self.screen.cursor.y

    def before_cursor(self, number: int) -> str:
        """So many characters in front of the cursor; at the left edge the end of the row above."""
        column, row = self.at
        if not column and row:
            return self.screen.display[row - 1].rstrip()[-number:]
        return self.screen.display[row][max(column - number, 0) : column]

    @property
    def cells(self) -> tuple[str, ...]:
        """The characters of the screen."""
        return tuple(self.screen.display)
