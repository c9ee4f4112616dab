"""The program held up before it imports Textual, so that its first picture stands.

A gate in the place of the `textual` package holds its import up until the test opens it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.terminal.child import CHECKOUT
from tests.terminal.seat import Seat, program

LIST = "cpc-tui  Child protection conferences"
OPENING = "Opening"
ALTERNATE, CURSOR = 1049, 25

GATE = """
import os, sys
with open(os.environ["GATE"], encoding="ascii") as gate:
    order = gate.read()
if order != "open":
    raise ImportError("no")
sys.path.remove(os.path.dirname(os.path.dirname(__file__)))
del sys.modules["textual"]
import textual
"""


class Gated(Seat):
    """The program, held up before it imports Textual."""

    def __init__(
        self, home: Path, *words: str, size: tuple[int, int] = (80, 24), **more: Any
    ) -> None:
        folder = home.parent
        self.gate = folder / "gate"
        os.mkfifo(self.gate)
        self._held: int | None = None
        package = folder / "held_up" / "textual"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text(GATE, encoding="utf-8")
        path = f"{package.parent}{os.pathsep}{CHECKOUT}"
        super().__init__(
            program("--home", home, *words),
            folder,
            size=size,
            PYTHONPATH=path,
            GATE=str(self.gate),
            **more,
        )

    def order(self, what: str) -> None:
        """Let the import go on, or fail."""
        self.wait_at_gate()
        assert self._held is not None
        os.write(self._held, what.encode("ascii"))
        os.close(self._held)

    def wait_at_gate(self) -> None:
        """Read until the import of Textual is held up."""
        self.wait(self._is_held_up, "the import of Textual")

    def _is_held_up(self) -> bool:
        if self._held is None:
            try:
                self._held = os.open(self.gate, os.O_WRONLY | os.O_NONBLOCK)
            except OSError:
                return False
        return True

    def wait_for_picture(self) -> None:
        """Read until the picture says that something is being opened."""
        self.wait(lambda: self.lines[-2].startswith(OPENING), "the picture")


@contextmanager
def pictured(home: Path, *words: str, **more: Any) -> Iterator[Gated]:
    """The program with its picture drawn, and Textual not imported yet."""
    with Gated(home, *words, **more) as seat:
        seat.wait_for_picture()
        yield seat


def is_as_before(seat: Seat) -> None:
    """The terminal is as the user's shell left it."""
    assert seat.modes == seat.modes_before
    assert not seat.private_modes()[ALTERNATE]
    assert seat.private_modes()[CURSOR]
    assert not seat.private_modes()[2004]
