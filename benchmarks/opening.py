"""How long a conference takes to open, against an empty one."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.bench import Bench, folder_of
from benchmarks.desk import Desk
from benchmarks.figures import CELLS, Spread, Table, alternate, in_ms
from benchmarks.long_conference import EMPTY, LONG
from cpc_tui.opening import open_office
from cpc_tui.storage.formats import RECORD


def measure(bench: Bench) -> list[Table]:
    """In this process, and the real program from its start to the lines on its screen."""
    home = bench.home()
    rounds = bench.amount.rounds
    rows = [
        *_compared("opened by the library", rounds, partial(_library, home)),
        *_compared("the program, to the lines of a step", rounds, partial(_program, home)),
        *_compared("without record.json", max(rounds // 2, 1), partial(_replayed, home)),
    ]
    columns = ("", "conference", *CELLS, "more, ms", "ratio (range)")
    below = ["More and ratio are medians of what each round had: long against empty."]
    return [Table("Opening", columns, rows, below)]


def _compared(words: str, rounds: int, opening: Callable[[str], float]) -> list[tuple[str, ...]]:
    opening(EMPTY), opening(LONG)
    empty, long = alternate(rounds, partial(opening, EMPTY), partial(opening, LONG))
    return [
        (words, "empty", *empty.cells, "", ""),
        (words, "long", *long.cells, *_more(empty, long)),
    ]


def _more(empty: Spread, long: Spread) -> tuple[str, str]:
    pairs = list(zip(empty.seconds, long.seconds, strict=True))
    ratios = [b / a for a, b in pairs]
    more = in_ms(median(b - a for a, b in pairs))
    return more, f"{median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"


def _library(home: Path, reference: str) -> float:
    library = open_office(home).library
    begun = time.perf_counter()
    library.open(reference)
    return time.perf_counter() - begun


def _replayed(home: Path, reference: str) -> float:
    """Opened from the journal alone."""
    (folder_of(home, reference) / RECORD).unlink(missing_ok=True)
    return _library(home, reference)


def _program(home: Path, reference: str) -> float:
    with Desk(home, reference) as desk:
        return desk.opened_within
