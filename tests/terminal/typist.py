"""Somebody at the meeting screen who types words and believes the status line."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.terminal.meeting import Meeting
from tests.terminal.sight import begins

BELIEVED = 1.5
"""Seconds after which a person takes the "Saved" that they see to mean what they typed."""
NEW_NOTE = "Add: note"
_LAST_LINES = (NEW_NOTE, "Add: private note")
SHOWN = re.compile(r"Saved (\d\d:\d\d:\d\d)")


@dataclass
class Words:
    """Distinct words and what became of them.

    Attributes:
        chance: Where all choices come from.
        believed: Words that the status line called saved.
        typed: Words that it was not waited for.
    """

    chance: random.Random
    believed: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)

    def another(self) -> str:
        """A word that nobody has said before."""
        return f"word{self.chance.getrandbits(48):012x}"

    def believe(self, word: str) -> None:
        """Take a word for saved."""
        self.believed.append(word)


class Typist:
    """Who types.

    Args:
        meeting: Where they type.
        words: What they have typed.
    """

    def __init__(self, meeting: Meeting, words: Words) -> None:
        self.meeting = meeting
        self.seat = meeting.seat
        self.words = words
        self.chance = words.chance

    @property
    def ways(self) -> tuple[Callable[[str], Callable[[], bool]], ...]:
        """The ways to enter a word; each gives what shows that it was taken."""
        return self.quick_entry, self.field

    def enter_and_wait(self) -> None:
        """Enter a word somewhere, and wait until the status line calls it saved."""
        word = self.words.another()
        entered = self.chance.choice(self.ways)(word)
        self.seat.wait(entered, word)
        self._wait_for_saved()
        self.words.believe(word)
        self.meeting.close_form()

    def enter(self) -> None:
        """Enter a word somewhere, and wait for nothing."""
        word = self.words.another()
        self.chance.choice(self.ways)(word)
        self.words.typed.append(word)

    def _wait_for_saved(self) -> None:
        before = SHOWN.match(self.meeting.status)
        end = time.monotonic() + BELIEVED

        def is_saved() -> bool:
            now = SHOWN.match(self.meeting.status)
            return now is not None and (
                before is None or now[1] != before[1] or time.monotonic() > end
            )

        self.seat.wait(is_saved, "Saved")

    def quick_entry(self, word: str) -> Callable[[], bool]:
        """A line of quick entry; what shows that it was taken."""
        self.meeting.begin_note(f"{self.chance.choice(('', '- ', '? ', 'spl: '))}said {word}")
        self.seat.press("enter")
        return lambda: word not in self.meeting.quick_line

    def field(self, word: str) -> Callable[[], bool]:
        """The text of a new note, in its form; what shows that it was typed."""
        self._to_new_note()
        self.seat.press("enter")
        self.meeting.in_form()
        self.seat.type(f"said {word}")
        return lambda: any(word in line for line in self.meeting.step_lines)

    def _to_new_note(self) -> None:
        """Move the cursor to where a note is added; for the chair, private ones stand below."""
        if not begins(self.meeting.line, NEW_NOTE):
            self.seat.press("end")
            self.seat.wait(lambda: self.meeting.line.endswith(_LAST_LINES), NEW_NOTE)
            self.meeting.to_line(NEW_NOTE)
