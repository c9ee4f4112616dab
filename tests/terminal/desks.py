"""The real program at a terminal, with somebody who types at it and starts it again when killed."""

from __future__ import annotations

import json
import os
import random
import re
import signal
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

from cpc_tui.storage.conference import ConferenceStore
from cpc_tui.storage.contents import conference_folders
from tests.storage.apart import Apart, Line
from tests.storage.believed import WORD, Ledger, counted, word
from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import PATIENCE, Seat, program
from tests.terminal.typist import Typist, Words

SEATS = ("chair", "minute-taker")
_SHARED = "Why we are here today"
"""The text in the first step that both write in."""
_FIRST_LINE = "Start the meeting now"
_STEPS_ON = (0, 0, 1, 2)
"""How many steps they go on before they type."""
_MORE_BELOW = re.compile(r"[↓↕]\s*│")
_STILL = 0.5
"""Seconds for which a list does not change once all is found."""
_LOOKS = 20
"""How often the other seat's words are looked for on the screen at the end."""


class Told(Words):
    """Words that the test is told of.

    Args:
        chance: Where all choices come from.
        number: That of the program; none has it a second time.
        line: The line to the test.
    """

    def __init__(self, chance: random.Random, number: int, line: Line) -> None:
        super().__init__(chance)
        self._number = number
        self._count = count(1)
        self._line = line

    def another(self) -> str:
        """A word that nobody has said before."""
        return word(self._number, next(self._count))

    def believe(self, word: str) -> None:
        """Tell the test that a word is believed to be saved."""
        self._line.tell("saved", {word})


class SharingTypist(Typist):
    """Somebody in the first step, who also writes in a text that the other seat writes in."""

    @property
    def ways(self) -> tuple[Callable[[str], Callable[[], bool]], ...]:
        """The ways to enter a word; each gives what shows that it was taken."""
        return *super().ways, self.shared_field

    def shared_field(self, word: str) -> Callable[[], bool]:
        """A word more in the text of both; what shows that it was typed."""
        self.seat.press("home")
        self.seat.wait(lambda: _FIRST_LINE in self.meeting.line, _FIRST_LINE)
        self.meeting.open_line(_SHARED)
        self.seat.press(self.chance.choice(("home", "end")))
        self.seat.type(f" said {word} ")
        return lambda: any(word in line for line in self.meeting.step_lines)


class Desk(Apart):
    """A process of its own that looks after one seat's terminal.

    Attributes:
        program: The process of the program; None until it has started, or started again.

    Args:
        home: The data folder.
        seat: Whose it is.
        seed: Where its choices come from, besides the seat.
        ledger: Takes down what it believes to be saved.
    """

    def __init__(self, home: Path, seat: str, seed: int, ledger: Ledger) -> None:
        self.program: int | None = None
        self._home = home
        self._seat = seat
        self._chance = random.Random(f"{seed} {seat}")  # noqa: S311 - repeatable, and no secret
        self._ledger = ledger
        super().__init__(self._look_after, self._take_down_word)

    def wait_for_program(self) -> None:
        """Wait until the program has been started, or started again."""
        self.wait_until(lambda: self.program is not None, "started")

    def kill_program(self) -> None:
        """Kill the program, not whoever looks after it."""
        assert self.program is not None
        with suppress(ProcessLookupError):
            os.kill(self.program, signal.SIGKILL)
        self.program = None

    def seen(self) -> list[str]:
        """The words that the screen showed at the end, in their order."""
        self.wait("left")
        found: list[str] = json.loads(self._seen_at_end.read_text(encoding="utf-8"))
        return found

    @property
    def _seen_at_end(self) -> Path:
        return self._home.with_name(f"{self._seat}.json")

    def _take_down_word(self, what: str, words: set[str]) -> None:
        if what == "started":
            (pid,) = words
            self.program = int(pid)
        elif what == "saved":
            self._ledger.tell(self._seat, what, words)

    # -- in its own process

    def _look_after(self, line: Line) -> None:
        """Start the program as often as it is killed, and type until asked to leave."""
        numbers = count(SEATS.index(self._seat), len(SEATS))
        while not self._sit_down(next(numbers), line):
            pass

    def _sit_down(self, number: int, line: Line) -> bool:
        """Type at the program; whether it was left and not killed."""
        command = program("--home", self._home, "open", SHIPPED.reference, "--as", self._seat)
        with Seat(command, self._home.parent) as seat:
            line.tell("started", {str(seat.pid)})
            try:
                self._type(seat, number, line)
                self._leave(seat, line)
            except (AssertionError, OSError):
                if seat.running or seat.end() != -signal.SIGKILL:
                    raise
                return False
        return True

    def _type(self, seat: Seat, number: int, line: Line) -> None:
        meeting = Meeting(seat)
        meeting.begin()
        steps = self._chance.choice(_STEPS_ON)
        for _ in range(steps):
            meeting.onward()
        kind = Typist if steps else SharingTypist
        typist = kind(meeting, Told(self._chance, number, line))
        while not line.is_asked():
            typist.enter_and_wait()

    def _leave(self, seat: Seat, line: Line) -> None:
        line.wait()
        line.say("finished")
        line.wait()
        seen = self._find_all(seat)
        self._seen_at_end.write_text(json.dumps(seen), encoding="utf-8")
        seat.press("ctrl+q")
        assert seat.end() == 0
        line.say("left")

    def _find_all(self, seat: Seat) -> list[str]:
        """The words that the screen finds, once they are all that are stored."""
        (folder,) = conference_folders(self._home)
        stored = counted(ConferenceStore(folder).open().record).keys()
        for _ in range(_LOOKS):
            seen = _found(seat)
            if set(seen) == stored:
                return seen
        raise AssertionError(f"never seen: {sorted(stored ^ set(seen))}\n{seat.picture()}")


def _found(seat: Seat) -> list[str]:
    """What the list of everything that was said shows, page by page."""
    seat.press("ctrl+f")
    seat.wait_for("Find in this record")
    seat.type("said")
    meeting = Meeting(seat)
    seat.wait(lambda: meeting.pointed_at, "what is found", PATIENCE)
    words: list[str] = []
    while True:
        page = list(seat.lines)
        words += WORD.findall("\n".join(page))
        if not any(map(_MORE_BELOW.search, page)):
            # What is found comes by and by, and says nothing of what is still to come.
            seat.read_for(_STILL)
            if seat.lines == page:
                break
            continue
        seat.press("pagedown")
        seat.wait(lambda page=page: seat.lines != page, "another page")  # type: ignore[misc]
    seat.press("escape")
    seat.wait_without("Find in this record")
    return list(dict.fromkeys(words))
