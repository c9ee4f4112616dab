"""What one change costs, from the call to the disk, and what another seat's change costs."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from benchmarks.bench import Bench, Unmeasured
from benchmarks.figures import CELLS, Spread, Table, spread
from benchmarks.long_conference import EMPTY, LONG
from benchmarks.words import prose
from cpc_tui.conference.edits import shown
from cpc_tui.opening import open_office
from cpc_tui.session import Session

NOTE = ("notes", "measured", "text")
NOTE_WORDS = 500
TIMES = 2
"""Changes for each press of a key in the other measures; they are quick."""
CONFERENCES = {"empty": EMPTY, "long": LONG}


def measure(bench: Bench) -> list[Table]:
    """One change, on the disk and in memory; and taking in and merging what another did."""
    return [_changing(bench), _following(bench), _merging(bench)]


# -- one change


def _word_more(session: Session, number: int) -> None:
    # As long as it is: what a note has grown by would make the later changes dearer.
    kept = str(shown(session.record, NOTE)).split()[-NOTE_WORDS:]
    session.set(NOTE, " ".join([*kept, f"w{number}"]))


def _short_field(session: Session, number: int) -> None:
    session.set(("venue",), f"Room {number}, Westermark Family Centre")


def _note_added(session: Session, number: int) -> None:
    text = f"{number}: in school 96 days of 100, and her aunt fetches her on Fridays."
    session.add(("notes",), {"step": "reports", "text": text})


CHANGES: Mapping[str, Callable[[Session, int], None]] = {
    f"a word more in a note of {NOTE_WORDS} words": _word_more,
    "a short field": _short_field,
    "a note added": _note_added,
}


def sit_down(home: Path, reference: str, seat: str = "minute-taker") -> Session:
    """A session at a conference that has the note to be measured; it is added where it lacks."""
    session = open_office(home).open(reference, seat)
    if all(each.id != NOTE[1] for each in session.record.notes):
        text = prose(Random(1), NOTE_WORDS)  # noqa: S311 - as in the long conference
        session.add(("notes",), {"id": NOTE[1], "step": "reports", "text": text})
    return session


def _changing(bench: Bench) -> Table:
    places = [("disk", False), *([("memory", True)] if bench.memory else [])]
    rows = []
    for where, in_memory in places:
        home = bench.home(in_memory=in_memory)
        sessions = [sit_down(home, reference) for reference in CONFERENCES.values()]
        for words, change in CHANGES.items():
            found = _timed(bench.amount.presses * TIMES, change, sessions)
            for name, (times, share) in zip(CONFERENCES, found, strict=True):
                rows.append((words, name, where, *times.cells, f"{share:.0%}"))
    columns = ("a change", "conference", "on", *CELLS, "of it fsync")
    return Table("A change, from the call to synced", columns, rows)


def _timed(
    times: int, change: Callable[[Session, int], None], sessions: list[Session]
) -> list[tuple[Spread, float]]:
    """A change made in each session in turn; its times, and the share of fsync in them."""
    seconds: list[list[float]] = [[] for _ in sessions]
    synced = [0.0 for _ in sessions]
    with _syncs_timed() as syncs:
        for number in range(times):
            for place, session in enumerate(sessions):
                syncs.clear()
                begun = time.perf_counter()
                change(session, number)
                seconds[place].append(time.perf_counter() - begun)
                synced[place] += sum(syncs)
    return [(spread(each), sync / sum(each)) for each, sync in zip(seconds, synced, strict=True)]


@contextmanager
def _syncs_timed() -> Iterator[list[float]]:
    """The seconds of every sync of this process, added to the list as they come."""
    syncs: list[float] = []

    def timed(sync: Callable[[Any], None]) -> Callable[[Any], None]:
        def timed_sync(descriptor: Any) -> None:
            begun = time.perf_counter()
            sync(descriptor)
            syncs.append(time.perf_counter() - begun)

        return timed_sync

    with patch("os.fsync", timed(os.fsync)), patch("os.fdatasync", timed(os.fdatasync)):
        yield syncs


# -- record.json


def _following(bench: Bench) -> Table:
    """What is done when nobody types for a moment, and would keep a key waiting."""
    home = bench.home()
    many = bench.amount.presses * TIMES
    rows = []
    for name, reference in CONFERENCES.items():
        session = sit_down(home, reference)
        times = spread(_settled(session, number) for number in range(bench.amount.rounds))
        rows.append(("record.json and the index follow", name, *times.cells))
        for number in range(many):
            _word_more(session, number)
        rows.append(
            (f"the first time after {many} changes", name, *spread([_settled(session, 0)]).cells)
        )
    return Table("When nobody types", ("", "conference", *CELLS), rows)


def _settled(session: Session, number: int) -> float:
    _short_field(session, number)
    begun = time.perf_counter()
    session.settle()
    return time.perf_counter() - begun


# -- the other seat


def _merging(bench: Bench) -> Table:
    home = bench.home()
    mine, theirs = (sit_down(home, LONG, seat) for seat in ("chair", "minute-taker"))
    numbers, times = count(1), range(bench.amount.presses)
    rows = []
    for words, change in CHANGES.items():
        seen = spread(_look(mine, theirs, change, next(numbers)) for _ in times)
        rows.append((f"taking in: {words}", *seen.cells))
    merged = spread(_merge(mine, theirs, next(numbers)) for _ in times)
    rows.append((f"a change to a note of {NOTE_WORDS} words that both changed", *merged.cells))
    return Table("What another seat did, on the long conference", ("", *CELLS), rows)


def _look(
    mine: Session, theirs: Session, change: Callable[[Session, int], None], number: int
) -> float:
    change(theirs, number)
    begun = time.perf_counter()
    seen = mine.look()
    taken = time.perf_counter() - begun
    if not seen:
        raise Unmeasured("the change of the other seat was not there")
    return taken


def _merge(mine: Session, theirs: Session, number: int) -> float:
    """Both put another word into the note; the time of the second, who did not see the first."""
    theirs.look()
    base = str(shown(mine.record, NOTE))
    words = base.split()
    middle = NOTE_WORDS // 2
    theirs.set(NOTE, " ".join([*words[:middle], f"t{number}", *words[middle + 1 :]]))
    begun = time.perf_counter()
    mine.set(NOTE, " ".join([*words[:-1], f"m{number}"]), base=base)
    taken = time.perf_counter() - begun
    if not {f"t{number}", f"m{number}"} <= set(str(shown(mine.record, NOTE)).split()):
        raise Unmeasured("the words of both did not stand in the note")
    return taken
