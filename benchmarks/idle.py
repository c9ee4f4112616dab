"""What two programs side by side cost while nobody types."""

from __future__ import annotations

import select
import time

from benchmarks.bench import Bench
from benchmarks.desk import Desk
from benchmarks.figures import Table
from benchmarks.long_conference import LONG
from benchmarks.other_seat import ROLES
from benchmarks.processor import used


def measure(bench: Bench) -> list[Table]:
    """Processor time and bytes of each of two seats at the long conference."""
    home = bench.home()
    with Desk(home, LONG, ROLES[0]) as first, Desk(home, LONG, ROLES[1]) as second:
        desks = (first, second)
        for desk in desks:
            desk.to_notes()
        for _ in range(2):
            for desk in desks:
                # What is put right when nobody types is over before the clock runs.
                desk.seat.rest(1.0)
        before_used = [used(desk.seat.pid) for desk in desks]
        written = [len(desk.seat.written) for desk in desks]
        begun = time.perf_counter()
        _leave_alone(desks, bench.amount.seconds)
        seconds = time.perf_counter() - begun
        for desk in desks:
            desk.seat.rest(0)
        rows = [
            (
                role,
                f"{seconds:.0f}",
                f"{(used(desk.seat.pid) - before) / seconds:.2%}",
                str(len(desk.seat.written) - length),
            )
            for role, desk, before, length in zip(ROLES, desks, before_used, written, strict=True)
        ]
    columns = ("seat", "seconds", "of one core", "bytes written")
    return [Table("Idle: two seats at the long conference", columns, rows)]


def _leave_alone(desks: tuple[Desk, ...], seconds: float) -> None:
    end = time.perf_counter() + seconds
    seats = {desk.seat.terminal: desk.seat for desk in desks}
    while (left := end - time.perf_counter()) > 0:
        for terminal in select.select([*seats], [], [], left)[0]:
            seats[terminal].put_by()
