"""Output that goes to the terminal at once, and waits in a thread only where the link is full.

Textual hands each frame to a thread, which comes to its turn when the program has nothing else to
do; only then the letter is on its way.
"""

from __future__ import annotations

import os
from io import TextIOWrapper
from typing import Any, cast

from textual.drivers.linux_driver import LinuxDriver


class CountedFile:
    """A file for Textual's writing thread, which tells whether all that it was given is through.

    Args:
        file: Where it is written.
    """

    def __init__(self, file: TextIOWrapper) -> None:
        self._file = file
        self._taken = 0
        self._through = 0
        self._ahead = b""

    def put_ahead(self, rest: bytes) -> None:
        """Let something be written before whatever the thread writes next; to be called idle."""
        self._ahead = rest

    def is_through(self, handed: int) -> bool:
        """Whether so many texts have been written, and none is held here."""
        return self._through == handed

    def write(self, text: str) -> int:
        """Write a text; called in the thread, and as long as the link takes."""
        if self._ahead:
            ahead, self._ahead = self._ahead, b""
            self._file.flush()
            self._file.buffer.write(ahead)
        self._file.write(text)
        self._taken += 1
        return len(text)

    def flush(self) -> None:
        """Let all of it go; called in the thread."""
        taken = self._taken
        self._file.flush()
        self._through = taken

    def fileno(self) -> int:
        """The file's own number."""
        return self._file.fileno()

    def encoded(self, text: str) -> bytes:
        """A text as the file would write it."""
        return text.encode(self._file.encoding, self._file.errors or "strict")


class WritesStraight(LinuxDriver):
    """A driver whose output goes out before anything else is done.

    The terminal is opened once more for it, so that a write that would have to wait fails instead,
    and nobody else's is changed. Then the thread goes on, and all that follows goes its way, until
    it is through.
    """

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._counted = CountedFile(cast("TextIOWrapper", self._file))
        self._file = cast("TextIOWrapper", self._counted)
        self._handed = 0
        self._straight: int | None = None

    def start_application_mode(self) -> None:
        """Take the terminal; called by Textual."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.open_again()

    def open_again(self) -> None:
        """Open the terminal for output that does not wait; where that is not to be had, do not."""
        self.close_again()
        try:
            name = os.ttyname(self._counted.fileno())
            self._straight = os.open(name, os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
        except OSError:
            self._straight = None

    def close_again(self) -> None:
        """Leave all that is written from now on to the thread."""
        if self._straight is not None:
            terminal, self._straight = self._straight, None
            os.close(terminal)

    def write(self, data: str) -> None:
        """Write at once as much as the link takes, and leave the rest to the thread."""
        if self._straight is not None and self._counted.is_through(self._handed):
            rest = self._written_at_once(self._straight, self._counted.encoded(data))
            if not rest:
                return
            self._counted.put_ahead(rest)
            data = ""
        self._handed += 1
        super().write(data)

    def _written_at_once(self, terminal: int, data: bytes) -> bytes:
        """What is left of some bytes when the link takes no more."""
        try:
            return data[os.write(terminal, data) :]
        except BlockingIOError:
            return data
        except OSError:
            # The terminal is gone. Whoever watches it ends the program.
            self.close_again()
            return data

    def close(self) -> None:
        """Write what is left, and let the terminal go; called by Textual."""
        self.close_again()
        super().close()
