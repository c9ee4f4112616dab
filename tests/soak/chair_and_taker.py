"""One conference of the day: a chair and a minute-taker at the real program, and what they type."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from cpc_tui.conference.writing import record_to_json
from tests.samples import library_at
from tests.terminal.cast import SHIPPED
from tests.terminal.conference import made_full_copy
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.shell import told
from tests.terminal.typist import NEW_NOTE

ROLES = ("chair", "minute-taker")
_FIRST = "Introductions"
_STEPS = (("f9", "Reports"), ("f8", "Introductions"))


@dataclass
class Held:
    """What a seat's program held at one moment.

    Attributes:
        memory: Kilobytes in memory.
        files: How many files it had open.
        has_exported: Whether it has loaded what makes Word files.
    """

    memory: int
    files: int
    has_exported: bool


@dataclass
class Sitting:
    """A seat from when it was sat down at until its link dropped.

    Attributes:
        seat: The program.
        meeting: Who sits there.
        held: What it held after each thing that was done at it.
        has_exported: Whether files were made at it.
    """

    seat: Seat
    meeting: Meeting
    held: list[Held] = field(default_factory=list)
    has_exported: bool = False

    def look(self) -> None:
        """Note what the program holds now."""
        status = Path(f"/proc/{self.seat.pid}/status").read_text(encoding="ascii")
        (memory,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
        files = len(list(Path(f"/proc/{self.seat.pid}/fd").iterdir()))
        self.held.append(Held(int(memory), files, self.has_exported))


class Table:
    """A conference at which two people sit.

    Attributes:
        reference: The conference's.
        sittings: Everybody who sat there, in the order in which they came.
        said: Each word that was entered; none is entered twice.
    """

    def __init__(self, home: Path, number: int, papers: Path, chance: random.Random) -> None:
        self.reference = f"SOAK-{number}"
        self.sittings: list[Sitting] = []
        self.said: list[str] = []
        self._home = home
        self._papers = papers
        self._number = number
        self._chance = chance
        self._count = count(1)
        self._here: dict[str, Sitting] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        record = json.loads(SHIPPED.file(self._papers).read_text(encoding="utf-8"))
        file = self._papers / f"{self.reference}.json"
        file.write_text(json.dumps(record | {"reference": self.reference}), encoding="utf-8")
        told(self._home, "import", file)
        for role in ROLES:
            self._sit_down(role)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    # -- what is done

    def do_something(self) -> None:
        """One of them does something, and looks until it is done."""
        role = self._chance.choice(ROLES)
        deed = self._chance.choice(self._deeds)
        deed(role)
        self._here[role].look()
        self.listen()

    @property
    def _deeds(self) -> tuple[Callable[[str], None], ...]:
        often = (self.note, self.field, self.step)
        return (*often, *often, *often, self.export, self.drop_the_link)

    def listen(self) -> None:
        """Take in what the programs write, so that none has to wait."""
        for each in self._here.values():
            while each.seat.read(0):
                pass

    def note(self, role: str) -> None:
        """A line of quick entry."""
        self._here[role].meeting.note(f"- said {self._another('n')}")

    def field(self, role: str) -> None:
        """The text of a new note, in its form."""
        meeting, word = self._here[role].meeting, self._another("f")
        meeting.open_line(NEW_NOTE)
        meeting.seat.type(f"said {word}")
        meeting.seat.wait(lambda: any(word in line for line in meeting.step_lines), word)
        meeting.close_form()

    def step(self, role: str) -> None:
        """To the next step and back."""
        meeting = self._here[role].meeting
        for key, label in _STEPS:
            meeting.seat.press(key)
            meeting.at_step(label)

    def export(self, role: str) -> None:
        """The full copy's documents."""
        folder = self._papers / f"{self.reference}-{next(self._count)}"
        folder.mkdir()
        made_full_copy(self._here[role].meeting, folder)
        self._here[role].has_exported = True

    def drop_the_link(self, role: str) -> None:
        """The terminal goes away in the middle of a line, and they come back."""
        sitting = self._here[role]
        sitting.meeting.begin_note(f"- said {self._another('d')}")
        sitting.seat.hang_up()
        sitting.seat.end()
        self._sit_down(role)

    def leave(self) -> None:
        """Both leave the program."""
        for each in self._here.values():
            each.seat.press("ctrl+q")
            assert each.seat.end() == 0

    def lost(self) -> list[str]:
        """Words that do not stand in the record exactly once, and how often they do."""
        # The line below that of a new note begins a private one, which `dump` leaves out.
        record = library_at(self._home).open(self.reference)[1].record
        stored = json.dumps(record_to_json(record, for_store=True))
        times = {word: stored.count(word) for word in self.said}
        return [f"{word}: {number}" for word, number in times.items() if number != 1]

    # -- how

    def _another(self, how: str) -> str:
        word = f"{how}{self._number}x{next(self._count)}w"
        self.said.append(word)
        return word

    def _sit_down(self, role: str) -> None:
        command = program("--home", self._home, "open", self.reference, "--as", role)
        seat = self._open.enter_context(Seat(command, self._home.parent))
        meeting = Meeting(seat)
        meeting.begin()
        meeting.next_step(_FIRST)
        sitting = Sitting(seat, meeting)
        sitting.look()
        self._here[role] = sitting
        self.sittings.append(sitting)
