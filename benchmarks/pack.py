"""What it takes to make papers: the pack of a large family, and the minutes from a key press."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.bench import Bench, Unmeasured
from benchmarks.desk import Desk
from benchmarks.figures import CELLS, Spread, Table, spread
from benchmarks.large_family import (
    ACTIONS,
    CHILDREN,
    FAMILY,
    LARGE,
    NOTES,
    PROFESSIONALS,
    large_record,
)
from cpc_tui.clock import now
from cpc_tui.commands.demo import demo_record
from cpc_tui.opening import open_office
from tests.terminal.seat import program
from tests.terminal.sight import HERE

TEN_PAGES = "BENCH-2026-0010"
"""The reference of a conference whose full minutes are of ten to twelve pages."""

_PATIENCE = 30.0
_MOST_LINES = 200
_STILL = 0.2
_OPENED = " v "
_MEGA = 1000


def measure(bench: Bench) -> list[Table]:
    """The whole pack as a command, with its memory; the minutes in the real program."""
    return [_packs(bench), _minutes(bench)]


# -- the pack


@dataclass(frozen=True)
class _Run:
    """One run of a command: its seconds, those of a processor, and its memory at the most."""

    seconds: float
    busy: float
    peak: int
    files: int


def _packs(bench: Bench) -> Table:
    home = bench.home()
    open_office(home).add(large_record(), "chair").save()
    runs = [_run(home, home.parent / f"pack{n}") for n in range(max(bench.amount.rounds // 3, 1))]
    rows = [_row(each) for each in runs]
    about = (
        f"{CHILDREN} children, {PROFESSIONALS} professionals and {FAMILY} of the family who get "
        f"papers, {NOTES} notes, {ACTIONS} actions; each file searched, written and synced."
    )
    columns = ("run", "files", "seconds", "of one core, s", "memory at most, MB")
    return Table("The whole pack by one command", columns, rows, [about])


def _run(home: Path, folder: Path) -> _Run:
    words = ("--home", home, "export", LARGE, "--all-recipients", "--to", folder)
    begun = time.perf_counter()
    with subprocess.Popen(program(*words), stdout=subprocess.DEVNULL) as running:  # noqa: S603 - the program itself
        _, status, used = os.wait4(running.pid, 0)
        seconds = time.perf_counter() - begun
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise Unmeasured("the pack was not made")
    files = sum(1 for each in folder.iterdir() if each.suffix == ".docx")
    return _Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss, files)


def _row(run: _Run) -> tuple[str, ...]:
    memory = f"{run.peak / _MEGA:.0f}"
    return (
        "cpc-tui export --all-recipients",
        str(run.files),
        f"{run.seconds:.1f}",
        f"{run.busy:.1f}",
        memory,
    )


# -- the minutes


def _minutes(bench: Bench) -> Table:
    """From Enter on the line of the minutes until the file stands in the folder."""
    home = bench.home()
    record = replace(demo_record(now()), reference=TEN_PAGES)
    open_office(home).add(record, "chair").save()
    found = [_pressed(home, number) for number in range(bench.amount.rounds)]
    first, second = (spread(each) for each in zip(*found, strict=True))
    rows = list(_rows(first, second))
    return Table("Minutes of ten pages, from key to file", ("", *CELLS), rows)


def _rows(first: Spread, second: Spread) -> Iterator[tuple[str, ...]]:
    yield "the first since the program was started", *first.cells
    yield "again, after it was taken away", *second.cells


def _pressed(home: Path, number: int) -> tuple[float, float]:
    """Seconds of the first time and of a second one."""
    folder = home.parent / f"minutes{number}"
    folder.mkdir()
    settings = home / "settings.toml"
    settings.write_text(f'export_folder = "{folder}"\n', encoding="utf-8")
    with Desk(home, TEN_PAGES, "chair") as desk:
        desk.seat.press("ctrl+o")
        desk.seat.wait_for("own copies")
        _to_line(desk, "The full copy", _OPENED)
        _to_line(desk, "Minutes")
        return _made(desk, folder), _made(desk, folder, again=True)


def _to_line(desk: Desk, words: str, mark: str = "") -> None:
    """Go down to the line that begins with these words behind its mark, which it is given."""
    for _ in range(_MOST_LINES):
        desk.seat.rest(_STILL)
        here = next((line for line in desk.seat.lines if line.startswith(HERE)), "")
        if words in here:
            if mark and mark not in here:
                desk.seat.press("space")
            return
        desk.seat.press("down")
    raise Unmeasured(f"there is no line {words}")


def _made(desk: Desk, folder: Path, *, again: bool = False) -> float:
    desk.seat.rest(0.5)
    if again:
        for each in folder.glob("*.docx"):
            each.unlink()
    desk.seat.press("enter")
    begun = time.perf_counter()
    while not any(folder.glob("*.docx")):
        if time.perf_counter() - begun > _PATIENCE:
            raise Unmeasured("no minutes were made")
        desk.seat.put_by()
        time.sleep(0.001)
    return time.perf_counter() - begun
