"""What two programs side by side cost while nobody types."""

from __future__ import annotations

import select
import time
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.desk import Desk
from benchmarks.figures import Table
from benchmarks.long_conference import LONG
from benchmarks.other_seat import ROLES, WAYS, home_of
from benchmarks.processor import used, wake_ups

_UNTIL_QUIET = 26.0
"""Seconds after the last key in which something still comes: at 20 a step is noted as stayed at."""


def measure(bench: Bench) -> list[Table]:
    """Processor time, wake-ups and bytes of each of two seats at the long conference."""
    rows = []
    for way, is_told in WAYS.items():
        rows += [(way, *row) for row in _two_seats(home_of(bench, is_told=is_told), bench)]
    columns = ("", "seat", "seconds", "of one core", "wake-ups/s", "bytes written")
    return [Table("Idle: two seats at the long conference", columns, rows)]


def _two_seats(home: Path, bench: Bench) -> list[tuple[str, ...]]:
    with Desk(home, LONG, ROLES[0]) as first, Desk(home, LONG, ROLES[1]) as second:
        desks = (first, second)
        for desk in desks:
            desk.to_notes()
        # What is put right and said when nobody types any more is over before the clock runs.
        _leave_alone(desks, _UNTIL_QUIET)
        for desk in desks:
            desk.seat.rest(0)
        before = [_state(desk) for desk in desks]
        begun = time.perf_counter()
        _leave_alone(desks, bench.amount.seconds)
        seconds = time.perf_counter() - begun
        for desk in desks:
            desk.seat.rest(0)
        after = [_state(desk) for desk in desks]
    rows: list[tuple[str, ...]] = []
    for role, then, now in zip(ROLES, before, after, strict=True):
        spent, woken, written = (b - a for a, b in zip(then, now, strict=True))
        figures = (f"{spent / seconds:.2%}", f"{woken / seconds:.1f}", f"{written:.0f}")
        rows.append((role, f"{seconds:.0f}", *figures))
    return rows


def _state(desk: Desk) -> tuple[float, int, int]:
    """Seconds of a processor, wake-ups and bytes so far."""
    return used(desk.seat.pid), wake_ups(desk.seat.pid), len(desk.seat.written)


def _leave_alone(desks: tuple[Desk, ...], seconds: float) -> None:
    end = time.perf_counter() + seconds
    seats = {desk.seat.terminal: desk.seat for desk in desks}
    while (left := end - time.perf_counter()) > 0:
        for terminal in select.select([*seats], [], [], left)[0]:
            seats[terminal].put_by()
