"""From a key at the terminal to the disk, in the real program."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.bench import Bench, folder_of
from benchmarks.desk import Desk
from benchmarks.figures import CELLS, Table, spread
from benchmarks.journal_watch import JournalWatch
from benchmarks.long_conference import EMPTY, LONG
from widgets.fields.field import PAUSE

APART = 0.06
"""Seconds between the keys of the two programs, so that neither meets the other's work."""


@dataclass
class Typing:
    """One program, and the times of what was typed there.

    Attributes:
        name: What the conference is called in the table.
        desk: The program.
        watch: Its journal.
        synced: Seconds from each key until the disk had it.
        drawn: Seconds from then until the screen was at rest.
    """

    name: str
    desk: Desk
    watch: JournalWatch
    synced: list[float] = field(default_factory=list)
    drawn: list[float] = field(default_factory=list)
    _pressed: float = 0.0

    def press(self, *keys: str) -> None:
        """Press keys, from which the time runs."""
        self.watch.forget()
        self._pressed = time.perf_counter()
        self.desk.seat.press(*keys)

    def wait(self) -> None:
        """Wait until it is on the disk, and then until the screen is at rest."""
        saved = self.watch.wait(self.desk.seat)
        self.synced.append(saved.synced - self._pressed)
        self.drawn.append(max(self.desk.seat.rest() - saved.synced, 0.0))

    def rows(self, words: str, delay: float = 0.0) -> Iterator[tuple[str, ...]]:
        """The rows of a table for all that was typed since the last were told.

        Args:
            words: What was typed.
            delay: Seconds that the program waits of set purpose; they are taken off.
        """
        synced = spread(each - delay for each in self.synced)
        yield f"{words}: synced", self.name, *synced.cells
        yield f"{words}: screen at rest after that", self.name, *spread(self.drawn).cells
        self.synced.clear()
        self.drawn.clear()


def measure(bench: Bench) -> list[Table]:
    """A letter in a field of a form, which is saved after a pause; a line of quick entry."""
    home = bench.home()
    with _typing(home, "empty", EMPTY) as empty, _typing(home, "long", LONG) as long:
        desks = [empty, long]
        _in_form(desks, bench.amount.presses)
        letter = "a letter in a form, less the pause"
        rows = [row for each in desks for row in each.rows(letter, PAUSE)]
        _in_quick_entry(desks, bench.amount.presses)
        rows += [row for each in desks for row in each.rows("Enter in quick entry")]
    pause = f"A form saves {PAUSE * 1000:.0f} ms after the last key: that pause is taken off."
    title, columns = "From key to disk, in the real program", ("", "conference", *CELLS)
    return [Table(title, columns, rows, [pause])]


@contextmanager
def _typing(home: Path, name: str, reference: str) -> Iterator[Typing]:
    watch = JournalWatch(folder_of(home, reference))
    with closing(watch), Desk(home, reference) as desk:
        desk.to_notes()
        yield Typing(name, desk, watch)


def _in_form(desks: list[Typing], times: int) -> None:
    """Letters in the text of a new note, in one program a little after the other."""
    for typing in desks:
        typing.desk.seat.press("enter")
        typing.desk.meeting.in_form()
        typing.desk.seat.rest()
    for number in range(times):
        for typing in desks:
            typing.press("abcdefghij "[number % 11])
            time.sleep(APART)
        for typing in desks:
            typing.wait()
    for typing in desks:
        typing.desk.meeting.close_form()


def _in_quick_entry(desks: list[Typing], times: int) -> None:
    for number in range(times):
        for typing in desks:
            typing.desk.meeting.begin_note(f"said in measured words, number {number}")
            typing.desk.seat.rest()
            typing.press("enter")
            typing.wait()
