"""How soon one seat sees what another has entered: two real programs at one conference."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path
from random import Random

from benchmarks.bench import Bench, folder_of
from benchmarks.desk import Desk
from benchmarks.figures import CELLS, Table, spread
from benchmarks.journal_watch import JournalWatch
from benchmarks.long_conference import EMPTY, LONG, SEED
from cpc_tui.settings import FILE_NAME
from screens.looking import LOOK_SECONDS

WITHIN = 0.3
"""Seconds within which another seat's words should stand there."""
ROLES = ("minute-taker", "chair")


WAYS = {"told by the system": True, "by looking": False}
"""How a seat learns of what others write."""


def home_of(bench: Bench, *, is_told: bool) -> Path:
    """A data folder whose settings say how seats learn of each other."""
    home = bench.home()
    settings = f"[terminal]\nfolder_watch = {str(is_told).lower()}\n"
    (home / FILE_NAME).write_text(settings, encoding="utf-8")
    return home


def measure(bench: Bench) -> list[Table]:
    """From the journal's growing to the words on the other screen."""
    rows = []
    for way, is_told in WAYS.items():
        for name, reference in (("empty", EMPTY), ("long", LONG)):
            seen = spread(_seen(home_of(bench, is_told=is_told), reference, bench.amount.presses))
            over = sum(each > WITHIN for each in seen.seconds)
            rows.append((way, name, *seen.cells, str(over)))
    below = [f"By looking, each seat looks at the journal every {LOOK_SECONDS * 1000:.0f} ms."]
    columns = ("", "conference", *CELLS, f"over {WITHIN * 1000:.0f} ms")
    return [Table("Seen at the other seat", columns, rows, below)]


def _seen(home: Path, reference: str, presses: int) -> list[float]:
    chance = Random(SEED)  # noqa: S311 - the same moments each time, and no secret
    watch = JournalWatch(folder_of(home, reference))
    times = []
    with (
        closing(watch),
        Desk(home, reference, ROLES[0]) as writer,
        Desk(home, reference, ROLES[1]) as reader,
    ):
        for desk in (writer, reader):
            desk.to_notes()
        for number in range(presses // 2 or 1):
            word = f"heard{number}."
            writer.meeting.begin_note(f"what was {word}")
            _look_on(reader, chance.uniform(0, LOOK_SECONDS))
            watch.forget()
            writer.seat.press("enter")
            saved = watch.wait(writer.seat, reader.seat)
            times.append(_shown(reader, word) - saved.written)
            writer.seat.rest()
    return times


def _shown(desk: Desk, word: str) -> float:
    """The moment at which a word came to stand on a screen."""
    desk.seat.wait(lambda: word in desk.seat.words, word)
    return desk.seat.arrived


def _look_on(desk: Desk, seconds: float) -> None:
    """Wait for any part of the time between two looks."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        desk.seat.read(max(end - time.perf_counter(), 0))
