"""How soon the first picture stands there, and how soon the first key is answered.

Against a program of Textual's that does nothing, and against nano and vim where they are installed.
"""

from __future__ import annotations

import re
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from benchmarks.bench import Bench, Unmeasured
from benchmarks.desk import TimedSeat
from benchmarks.figures import Table, in_ms, spread
from benchmarks.long_conference import EMPTY
from benchmarks.ratios import measured
from cpc_tui.conference.record import Record
from cpc_tui.opening import Office, open_office
from cpc_tui.paths import make_private_folder
from cpc_tui.storage.beginning import begin
from cpc_tui.storage.conference import ConferenceStore
from tests.terminal.keys import bytes_of
from tests.terminal.sight import HERE

FEW, MANY = 10, 10_000
"""Conferences in the list."""
_PATIENCE = 30.0
_LETTER = "q"
_ASKED_BY_VIM = re.compile(rb"\x1b\[\?[0-9;]*m")
_LATEST = date(2026, 11, 30)
_NOTHING = """
from textual.app import App
from textual.widgets import Footer, Header, TextArea


class Nothing(App):
    def compose(self):
        yield Header()
        yield TextArea()
        yield Footer()


Nothing().run()
"""
"""An empty program: what of a start is Textual's own."""


@dataclass(frozen=True)
class Started:
    """A program that is started, and the key that it answers.

    Attributes:
        name: What it is called in the table.
        command: Its command line.
        key: The bytes of the key.
        is_answered: Whether these lines of the screen show that it was pressed.
    """

    name: str
    command: list[str]
    key: bytes
    is_answered: Callable[[Sequence[str]], bool]


def measure(bench: Bench) -> list[Table]:
    """First bytes, and the first key shown, of each in turn."""
    folder = bench.disk / "starting"
    folder.mkdir()
    programs = _programs(bench, folder)
    rounds = max(bench.amount.rounds, 2)
    times = [[_start(each, folder) for each in programs] for _ in range(rounds)]
    tables = []
    for number, title in enumerate(("The first bytes", "The first key shown")):
        rows = []
        for place, each in enumerate(programs):
            seconds = [of[place][number] for of in times]
            base = [of[0][number] for of in times]
            ratios = [one / other for one, other in zip(seconds, base, strict=True)]
            bench.note(each.name, title, measured(ratios))
            told = f"{statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"
            rows.append((each.name, *spread(seconds).cells, in_ms(min(seconds)), told))
        columns = ("", "n", "median, ms", "p95, ms", "longest, ms", "least, ms", "ratio (range)")
        tables.append(Table(f"Starting: {title.lower()}", columns, rows, [_BELOW]))
    return tables


_BELOW = (
    "The key is pressed at the program's first bytes. The ratio is to the same of the empty "
    "program in the same round."
)


def _programs(bench: Bench, folder: Path) -> list[Started]:
    nothing = folder / "nothing.py"
    nothing.write_text(_NOTHING, encoding="utf-8")
    found = [Started("an empty Textual program", [sys.executable, str(nothing)], b"q", _has_letter)]
    few, many = (_library(bench, number) for number in (FEW, MANY))
    for number, home in ((FEW, few), (MANY, many)):
        ours = [*_program(), "--home", str(home)]
        found.append(Started(f"the list of {number:,}", ours, bytes_of("down"), _has_moved))
    for number, home in ((FEW, few), (MANY, many)):
        ours = [*_program(), "--home", str(home), "open", _reference(3)]
        typed = bytes_of("ctrl+r") + _LETTER.encode()
        found.append(Started(f"`open`, of {number:,}", ours, typed, _is_typed))
    for name, *words in (("nano", "-R"), ("vim", "-u", "NONE", "-c", "startinsert")):
        if path := shutil.which(name):
            found.append(Started(name, [path, *words], b"q", _has_letter))
    return found


def _program() -> list[str]:
    """What a user starts: the script beside this Python, or the module where there is none."""
    script = Path(sys.executable).with_name("cpc-tui")
    if script.is_file() and "cpc_tui.start" in script.read_text(encoding="utf-8"):
        return [str(script)]
    return [sys.executable, "-m", "cpc_tui"]


def _library(bench: Bench, number: int) -> Path:
    """A data folder with so many conferences, whose list was shown before."""
    home = (bench.memory or bench.disk) / f"list-of-{number}"
    make_private_folder(home)
    office = open_office(home)
    record = open_office(bench.home()).read(EMPTY)
    for place in range(number):
        _add(office, record, place)
    office.library.rows()
    office.open(_reference(3), "chair")
    office.ready_the_next_start()
    return home


def _add(office: Office, record: Record, place: int) -> None:
    reference = _reference(place)
    folder = office.library.free_folder(reference)
    make_private_folder(folder)
    held = _LATEST - timedelta(days=place % 2000)
    made = replace(record, reference=reference, held_on=held)
    at = f"{held.isoformat()}T10:00:00"
    begin(ConferenceStore(folder), made, at=at, seat="chair", replace=False)


def _reference(place: int) -> str:
    return f"START-{place:05}"


class _Seat(TimedSeat):
    """A seat at which vim can sit too: it asks for attributes that the emulator does not know."""

    def show(self, data: bytes) -> None:
        super().show(_ASKED_BY_VIM.sub(b"", data))


def _start(program: Started, folder: Path) -> tuple[float, float]:
    """Seconds until the first bytes, and until the key is shown."""
    begun = time.perf_counter()
    with _Seat(program.command, folder) as seat:
        while not seat.written:
            seat.read(0.002)
        first = seat.arrived - begun
        seat.send(program.key)
        while time.perf_counter() < begun + _PATIENCE:
            if seat.read(0.002) and program.is_answered(seat.lines):
                return first, seat.arrived - begun
    raise Unmeasured(f"{program.name} never answered")


def _has_letter(lines: Sequence[str]) -> bool:
    return any(line.startswith(_LETTER) or f" {_LETTER}" in line for line in lines[:-3])


def _has_moved(lines: Sequence[str]) -> bool:
    chosen = [number for number, line in enumerate(lines) if line.startswith(HERE)]
    return bool(chosen) and "Opening" not in lines[-2] and chosen[0] > _first_place(lines)


def _first_place(lines: Sequence[str]) -> int:
    """The first line that the cursor can be on: the one below the first heading."""
    return next(number for number, line in enumerate(lines) if line.startswith("  ──")) + 1


def _is_typed(lines: Sequence[str]) -> bool:
    return any(line == f"{HERE}{_LETTER}" for line in lines)
