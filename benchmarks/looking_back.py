"""The history of the long conference, and whether it is whole."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.bench import Bench, Unmeasured, folder_of
from benchmarks.figures import CELLS, Table, spread
from benchmarks.long_conference import EMPTY, LONG
from cpc_tui.conference.history import history
from cpc_tui.opening import open_office
from cpc_tui.storage.verifying import verify
from tests.terminal.shell import told


def measure(bench: Bench) -> list[Table]:
    """Both in this process, and as commands."""
    home = bench.home()
    ways: dict[str, Callable[[str], object]] = {
        "history": partial(_history, home),
        "verify": partial(_verify, home),
        "the command history": partial(_command, home, "history"),
        "the command verify": partial(_command, home, "verify"),
    }
    rows = []
    for words, way in ways.items():
        for name, reference in (("empty", EMPTY), ("long", LONG)):
            times = spread(_timed(way, reference) for _ in range(max(bench.amount.rounds // 3, 1)))
            rows.append((words, name, *times.cells))
    return [Table("Looking back", ("", "conference", *CELLS), rows)]


def _timed(way: Callable[[str], object], reference: str) -> float:
    begun = time.perf_counter()
    way(reference)
    return time.perf_counter() - begun


def _history(home: Path, reference: str) -> None:
    session = open_office(home).open(reference, "chair")
    history(session.past(), session.profile)


def _verify(home: Path, reference: str) -> None:
    verdict = verify(folder_of(home, reference))
    if not verdict.well:
        raise Unmeasured(verdict.words)


def _command(home: Path, name: str, reference: str) -> None:
    told(home, name, reference)
