"""The real program at a terminal, with the moments at which its bytes came."""

from __future__ import annotations

import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.sight import HERE

_TICK = 0.05
STEPS = 2
"""Steps that are gone on from the preparation, to where notes stand."""


class TimedSeat(Seat):
    """A program at a terminal that knows when it last wrote.

    Attributes:
        arrived: The moment at which the last bytes came, of `time.perf_counter`.
    """

    arrived = 0.0
    _put_by = b""

    def take(self, seconds: float) -> bytes:
        """What the program writes next, and when it came."""
        data = super().take(seconds)
        if data:
            self.arrived = time.perf_counter()
        return data

    def read(self, seconds: float = _TICK) -> bool:
        """Take in all that is there before any of it is drawn: drawing would delay the rest."""
        data, self._put_by = self._put_by, b""
        data = data or self.take(seconds)
        while more := self.take(0):
            data += more
        self.show(data)
        return bool(data)

    def put_by(self) -> None:
        """Take what is there and leave the drawing for later, while another clock runs."""
        self._put_by += self.take(0)

    def rest(self, quiet: float = 0.05) -> float:
        """Read until nothing came for so many seconds; the moment of the last bytes."""
        while self.read(quiet):
            pass
        return self.arrived


class Desk:
    """Somebody with a conference open in front of them."""

    def __init__(self, home: Path, reference: str, role: str = "minute-taker") -> None:
        """Start the program, and wait until the lines of a step stand on its screen.

        Args:
            home: The data folder.
            reference: The conference.
            role: Who sits there.
        """
        begun = time.perf_counter()
        self.seat = TimedSeat(program("--home", home, "open", reference, "--as", role), home.parent)
        self.meeting = Meeting(self.seat)
        self.seat.wait(self._stands_open, "the lines of a step")
        self.opened_within = self.seat.arrived - begun

    def _stands_open(self) -> bool:
        """Whether the conference is on the screen, and no longer the list of all of them."""
        return self.meeting.quick_line.startswith(HERE) and self.meeting.at_lines

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the program as a person does; end it where something went wrong."""
        if error is None:
            self.seat.press("ctrl+q")
            self.seat.end()
        self.seat.__exit__(kind, error, trace)

    def to_notes(self) -> None:
        """Go on to a step with notes, and to the line below the last of them."""
        for _ in range(STEPS):
            self.meeting.onward()
        self.seat.press("end")
        self.seat.rest()
        self.meeting.to_line("Add: note")
