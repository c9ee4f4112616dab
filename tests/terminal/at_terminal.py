"""The program in one kind of terminal: begun, typed at, seen, and left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cpc_tui.ascii_drawing import drawn
from tests.terminal.cast import SHIPPED
from tests.terminal.kinds import Kind
from tests.terminal.looking_on import Fault, cells, expect, rest, see
from tests.terminal.seat import Seat, program
from tests.terminal.shell import told

USUAL = (80, 24)
ANEW = 0.6
"""Seconds that drawing all anew may take."""


class AtTerminal:
    """The program in one kind of terminal.

    Args:
        kind: The terminal.
        home: A data folder with the shipped conference.
        command: How the program is started, where not as usual.
    """

    def __init__(self, kind: Kind, home: Path, command: list[str] | None = None) -> None:
        self.kind = kind
        self.home = home
        self._command = command or program("--home", home, "open", SHIPPED.reference)

    def start(self) -> tuple[list[str], dict[str, str]]:
        """How the program is started, and with which variables."""
        return self._command, dict(self.kind.environment)

    @contextmanager
    def seat(self, size: tuple[int, int] = USUAL) -> Iterator[Seat]:
        """The program with the conference open; it is left at the end."""
        command, environment = self.start()
        folder = self.home.parent
        with Seat(command, folder, size=size, deaf=False, **environment) as seat:
            see(seat, lambda: seat.lines[-3].startswith(self.shown("› hv:")), "the conference")
            yield seat
            seat.send(self.kind.keyboard("ctrl+q"))
            if seat.end() != 0 or seat.modes != seat.modes_before:
                raise Fault("the terminal was not left as it was")

    def shown(self, text: str) -> str:
        """A text as this terminal shows it."""
        return drawn(text, self.kind.last)

    def press(self, seat: Seat, *keys: str) -> None:
        """Press keys of this terminal."""
        seat.send(self.kind.keyboard(*keys))

    def stored(self) -> dict[str, Any]:
        """The record on the disk."""
        found: dict[str, Any] = json.loads(told(self.home, "dump", SHIPPED.reference))
        return found

    def _see_line(self, seat: Seat, text: str, *, whole: bool = True) -> None:
        wanted = self.shown(f"› {text}")
        ends = "" if whole else wanted
        see(
            seat,
            lambda: seat.lines[-3] == wanted or bool(ends and seat.lines[-3].startswith(ends)),
            f"“{text}” in the line",
        )

    def _same_when_drawn_anew(self, seat: Seat) -> None:
        before = cells(seat)
        self.press(seat, "ctrl+l")
        # What stands between may know that nothing changes, and send nothing.
        seat.read(ANEW)
        rest(seat)
        expect(cells(seat) == before, "drawing anew shows something else")
