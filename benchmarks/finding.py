"""How fast words are found among thousands of conferences, in plain text and encrypted."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.figures import Spread, Table, in_ms, spread
from benchmarks.terminal.shelf import COMMON, MANY, NUMBERS, RARE, make_shelf
from cpc_tui.opening import open_office
from cpc_tui.searching import look_through
from cpc_tui.storage.cipher import changing, held
from cpc_tui.storage.cipher.locks import new_key_file
from cpc_tui.storage.words.files import FOLDER, let_go

NOBODYS = "quagga"
"""A word that no conference holds."""
_ABOUT = (
    "Without a screen, from the asking until the first line, or for a word that nobody wrote until "
    "all were looked through. Noted: the words of all conferences were noted when the list or an "
    "earlier search read them; not noted: they are read one after the other."
)


def measure(bench: Bench) -> list[Table]:
    """One row for each way of keeping conferences."""
    number = NUMBERS[-1] if bench.amount.turns > len(NUMBERS) else MANY
    rows = []
    for way in ("plain text", "encrypted"):
        folder = (bench.memory or bench.disk) / f"finding-{way.replace(' ', '-')}"
        home = folder / "data"
        home.mkdir(mode=0o700, parents=True)
        if way == "encrypted":
            changing.begin(home, new_key_file(folder / "own.key"), "Ann")
        make_shelf(home, number)
        rows.append((f"{number:,}, {way}", *_row(bench, home, number)))
        held.lock(home)
        shutil.rmtree(folder, ignore_errors=True)
    columns = (
        "conferences",
        "first of many, ms",
        "the only one, ms",
        "nobody’s word, ms",
        "words noted, bytes each",
        "not noted: first of many, ms",
    )
    return [Table("Finding", columns, rows, [_ABOUT])]


def _row(bench: Bench, home: Path, number: int) -> tuple[str, ...]:
    times = bench.amount.turns
    size = sum(each.stat().st_size for each in (home / FOLDER).iterdir())
    noted = [_times(home, word, times) for word in (COMMON, RARE, NOBODYS)]
    let_go(home)
    unnoted = _times(home, COMMON, times)
    return (*(in_ms(each.median) for each in noted), str(size // number), in_ms(unnoted.median))


def _times(home: Path, word: str, times: int) -> Spread:
    return spread(_seconds(home, word) for _ in range(times))


def _seconds(home: Path, word: str) -> float:
    """Seconds until the first line is found, or all were looked through."""
    office = open_office(home)
    begun = time.perf_counter()
    for looked in look_through(office, [word]):
        if looked and looked.hits:
            break
    return time.perf_counter() - begun
