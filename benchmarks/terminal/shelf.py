"""How the program does with 10, 1,000 and 10,000 conferences."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.bench import Bench
from benchmarks.figures import Spread, Table, in_ms, spread
from benchmarks.ratios import measured
from benchmarks.terminal.keys import changed
from benchmarks.terminal.rounds import Course
from benchmarks.terminal.watched import Answer, Watched
from benchmarks.words import prose
from cpc_tui.conference.reading import record_from_json
from cpc_tui.opening import open_office
from cpc_tui.paths import folder_name
from cpc_tui.storage.beginning import begin
from cpc_tui.storage.cipher.giving import give_keys
from cpc_tui.storage.cipher.held import is_encrypted
from cpc_tui.storage.conference import ConferenceStore
from tests.terminal.keys import bytes_of
from tests.terminal.meeting import Meeting
from tests.terminal.seat import program
from tests.terminal.shell import told

FEW, MANY = 10, 100
"""The smallest shelf, and the largest that a quick run makes."""
NUMBERS = (FEW, 1_000, 10_000)
RARE = "kingfisher"
"""A word that the first conference alone holds, which the list has at its very end."""
COMMON = "fridge"
"""A word that most conferences hold."""
_ANY = "BENCH-"
"""What each reference begins with."""
NARROWING = "school"
_NARROW = "Esc changes nothing"
DOWNS = 20
_ABOUT = (
    "The list: from the start of the program until a conference stands in it. One opened: by the "
    "library. Saved: a change, synced, and the list’s index after it. Found: a word of most of "
    "them, and one of a single one, the last that is looked at, from Enter until the first line "
    "stands there. Narrowed: letters typed then, among at most 500 lines. Left: leaving the "
    "program after a change, which keeps the list for the next start."
)
_AT = "2026-12-08T10:00:00"
_SEED = 10_000
_MS = 1000.0
_WAITING = 0.2
_STARTED = 2.0


def reference(number: int) -> str:
    """The reference of a conference of a shelf."""
    return f"{_ANY}{number:05}"


def make_shelf(home: Path, number: int) -> None:
    """Put so many small conferences into a data folder, and index them."""
    chance = Random(_SEED)  # noqa: S311 - the same conferences each time, and no secret
    for each in range(number):
        text = f"{prose(chance, 40)} {RARE if each == 0 else ''}".strip()
        encrypted = is_encrypted(home)
        name = f"{each:032x}" if encrypted else folder_name(reference(each))
        folder = home / "conferences" / name
        folder.mkdir(mode=0o700, parents=True)
        if encrypted:
            give_keys(folder)
        record = record_from_json(
            {
                "format": "cpc-record/1",
                "reference": reference(each),
                "profile": "england",
                "family_name": f"Family {each:05}",
                "conference_type": "initial",
                "held_on": "2026-12-08",
                "status": "live",
                "children": [{"id": "c1", "name": f"Ada Family {each:05}"}],
                "notes": [{"id": "n1", "step": "reports", "text": text}],
            }
        )
        begin(ConferenceStore(folder), record, at=_AT, seat="chair", replace=False)
    open_office(home).library.rows()


def measure(bench: Bench) -> list[Table]:
    """The list, opening, saving and finding; one row for each number of conferences."""
    numbers = NUMBERS if bench.amount.turns > len(NUMBERS) else (FEW, MANY)
    rows = []
    for number in numbers:
        home = (bench.memory or bench.disk) / f"shelf{number}" / "data"
        make_shelf(home, number)
        rows.append((f"{number:,}", *_row(bench, home, number)))
        # A program that was left in the middle may still be writing.
        shutil.rmtree(home.parent, ignore_errors=True)
    columns = (
        "conferences",
        "made anew: the list, ms",
        "the list, ms",
        "Down p95, ms",
        "bytes",
        "one opened, ms",
        "saved, ms",
        "first of many found, ms",
        "narrowed, p95",
        "the only one, ms",
        "the command find, ms",
        "list, ms",
        "left, ms",
    )
    return [Table("Many conferences", columns, rows, [_ABOUT])]


def _row(bench: Bench, home: Path, number: int) -> tuple[str, ...]:
    turns = bench.amount.turns
    last = reference(number - 1)
    first = _list_opened(home)
    opened = spread(_list_opened(home) for _ in range(turns))
    with _at_list(home) as seat:
        downs = Course((tuple(_downs(seat)),))
        first_hit, narrowed = _found(seat, COMMON)
        rare, _ = _found(seat, RARE)
    commands = [partial(told, home, "find", RARE), partial(told, home, "list")]
    found, listed = (_timed(turns // 2 or 1, each) for each in commands)
    library = _timed(turns, lambda: open_office(home).open(last, "chair"))
    saved = spread(_save(home, last, each) for each in range(turns))
    left = spread(_leave(home, last, each) for each in range(turns))
    where = f"{number:,} conferences"
    bench.note(where, "list", measured(each * _MS for each in opened.seconds))
    bench.note(where, "Down p95", measured([downs.p95 * _MS]))
    bench.note(where, "narrowing p95", measured([narrowed.p95 * _MS]))
    bench.note(where, "first hit", measured([first_hit * _MS]))
    return (
        in_ms(first),
        in_ms(opened.median),
        in_ms(downs.p95),
        downs.bytes_told,
        in_ms(library.median),
        in_ms(saved.median),
        in_ms(first_hit),
        in_ms(narrowed.p95),
        in_ms(rare),
        in_ms(found.median),
        in_ms(listed.median),
        in_ms(left.median),
    )


def _at_list(home: Path) -> Watched:
    return Watched(program("--home", home), home.parent)


def _list_opened(home: Path) -> float:
    """Seconds from the start until the list is complete."""
    begun = time.perf_counter()
    with _at_list(home) as seat:
        seat.wait_for(_ANY)
        shown = time.perf_counter()
        seat.settle(_WAITING)
        seat.press("ctrl+q")
        seat.end()
    return shown - begun


def _downs(seat: Watched) -> list[Answer]:
    seat.wait_for(_ANY)
    # The first key waits for the program behind the picture; that is told by its start.
    seat.answer(bytes_of("down"), changed(seat), first=_STARTED)
    seat.settle(_STARTED)
    return [seat.answer(bytes_of("down"), changed(seat)) for _ in range(DOWNS)]


def _found(seat: Watched, word: str) -> tuple[float, Course]:
    """Seconds from Enter until the first line that was found is there; keys that narrow them."""
    seat.press("ctrl+f")
    seat.wait_for("Find in all")
    seat.type(word)
    seat.wait(lambda: word in seat.words, word)
    seat.settle()
    begun = time.perf_counter()
    seat.press("enter")
    seat.wait(lambda: Meeting(seat).pointed_at.strip().startswith(_ANY), "what is found")
    taken = time.perf_counter() - begun
    seat.settle(_WAITING)
    narrowed = [seat.answer(each.encode(), changed(seat)) for each in NARROWING]
    seat.press("escape")
    seat.wait_without(_NARROW)
    return taken, Course((tuple(narrowed),))


def _save(home: Path, last: str, number: int) -> float:
    """Seconds of a change and of what follows it, in a conference that is open."""
    session = open_office(home).open(last, "chair")
    begun = time.perf_counter()
    session.set(("venue",), f"Room {number}")
    session.save()
    return time.perf_counter() - begun


def _leave(home: Path, last: str, number: int) -> float:
    """Seconds that leaving the program takes after a change."""
    office = open_office(home)
    session = office.open(last, "chair")
    office.library.rows()
    session.set(("venue",), f"Hall {number}")
    session.save()
    begun = time.perf_counter()
    office.ready_the_next_start()
    return time.perf_counter() - begun


def _timed(times: int, doing: Callable[[], object]) -> Spread:
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        doing()
        seconds.append(time.perf_counter() - begun)
    return spread(seconds)
