"""What encryption costs: of a change, of opening, of unlocking, and of room on the disk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

from benchmarks.bench import Bench, folder_of
from benchmarks.figures import CELLS, Spread, Table, alternate, spread
from benchmarks.keeping import CHANGES, sit_down
from benchmarks.long_conference import EMPTY, LONG
from cpc_tui.opening import open_office
from cpc_tui.session import Session
from cpc_tui.storage.cipher import changing, converting, held
from cpc_tui.storage.cipher.locks import Secret

_SECRET = Secret.typed("a passphrase to measure with")
CONFERENCES = {"empty": EMPTY, "long": LONG}


def measure(bench: Bench) -> list[Table]:
    """The same changes and openings, in turn in plain text and encrypted."""
    plain, encrypted = bench.home(), bench.home()
    changing.begin(encrypted, _SECRET, "Bench")
    begun = time.perf_counter()
    converting.encrypt(encrypted)
    took = time.perf_counter() - begun
    return [
        _costs("A change, from the call to synced", bench, plain, encrypted, _changed),
        _costs("When nobody types", bench, plain, encrypted, _settled),
        _openings(bench, plain, encrypted),
        _rest(bench, plain, encrypted, took),
    ]


Timed = Callable[[Session, str, int], float]


def _costs(title: str, bench: Bench, plain: Path, encrypted: Path, timed: Timed) -> Table:
    rows = []
    times = bench.amount.presses
    for name, reference in CONFERENCES.items():
        both = [sit_down(home, reference) for home in (plain, encrypted)]
        for words in CHANGES:
            numbers = count()
            one, other = alternate(
                times, *(partial(_next, timed, each, words, numbers) for each in both)
            )
            rows += _rows(words, name, one, other)
    return Table(title, _COLUMNS, rows)


def _next(timed: Timed, session: Session, words: str, numbers: Iterator[int]) -> float:
    return timed(session, words, next(numbers))


def _changed(session: Session, words: str, number: int) -> float:
    begun = time.perf_counter()
    CHANGES[words](session, number)
    return time.perf_counter() - begun


def _settled(session: Session, words: str, number: int) -> float:
    CHANGES[words](session, number)
    begun = time.perf_counter()
    session.settle()
    return time.perf_counter() - begun


def _openings(bench: Bench, plain: Path, encrypted: Path) -> Table:
    rows = []
    for name, reference in CONFERENCES.items():
        one, other = alternate(
            bench.amount.rounds, *(partial(_opened, each, reference) for each in (plain, encrypted))
        )
        rows += _rows("opened by the library", name, one, other)
        one, other = alternate(
            max(bench.amount.rounds // 2, 1),
            *(partial(_replayed, each, reference) for each in (plain, encrypted)),
        )
        rows += _rows("without record.json", name, one, other)
    one, other = alternate(
        bench.amount.rounds, *(partial(_listed, each) for each in (plain, encrypted))
    )
    rows += _rows("the list of conferences", "both", one, other)
    return Table("Opening, the keys being there", _COLUMNS, rows)


def _opened(home: Path, reference: str) -> float:
    library = open_office(home).library
    if held.is_encrypted(home):
        held.hold(home, held.circle_of(home).person)
    begun = time.perf_counter()
    library.open(reference)
    return time.perf_counter() - begun


def _replayed(home: Path, reference: str) -> float:
    (folder_of(home, reference) / "record.json").unlink(missing_ok=True)
    return _opened(home, reference)


def _listed(home: Path) -> float:
    library = open_office(home).library
    begun = time.perf_counter()
    library.rows()
    return time.perf_counter() - begun


def _rest(bench: Bench, plain: Path, encrypted: Path, took: float) -> Table:
    rows = [("both conferences encrypted by `encrypt`", *spread([took]).cells)]
    times = []
    for _ in range(bench.amount.rounds):
        held.lock(encrypted)
        begun = time.perf_counter()
        held.unlock(encrypted, _SECRET)
        times.append(time.perf_counter() - begun)
    rows.append(("unlocked by a passphrase, key derivation included", *spread(times).cells))
    sizes = [_size(home) for home in (plain, encrypted)]
    below = [f"On disk: {sizes[0] // 1000:,} kB in plain text, {sizes[1] // 1000:,} kB encrypted."]
    return Table("Once", ("", *CELLS), rows, below)


def _size(home: Path) -> int:
    return sum(each.stat().st_size for each in home.rglob("*") if each.is_file())


_COLUMNS = ("", "conference", "kept", *CELLS, "dearer by")


def _rows(words: str, name: str, plain: Spread, encrypted: Spread) -> list[tuple[str, ...]]:
    share = median(encrypted.seconds) / median(plain.seconds) - 1
    return [
        (words, name, "in plain text", *plain.cells, ""),
        (words, name, "encrypted", *encrypted.cells, f"{share:+.0%}"),
    ]
