"""What it takes to read a record from a file, and to make each document, as commands."""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.bench import Bench, Unmeasured
from benchmarks.figures import CELLS, Spread, Table, spread
from benchmarks.large_family import LARGE, large_record
from benchmarks.processor import memory
from benchmarks.ratios import measured
from cpc_tui.clock import now
from cpc_tui.commands.demo import REFERENCE, demo_record
from cpc_tui.opening import open_office
from tests.terminal.child import CHECKOUT
from tests.terminal.seat import program
from tests.terminal.shell import told

DOCUMENTS = (
    (LARGE, "letter", "f1"),
    (REFERENCE, "plan", "full"),
    (REFERENCE, "plain-plan", "full"),
    (REFERENCE, "minutes", "full"),
    (REFERENCE, "annex", "full"),
    (REFERENCE, "attendance", "full"),
    (REFERENCE, "agenda", "full"),
    (REFERENCE, "parents-form", "full"),
    (REFERENCE, "feedback", "full"),
)
"""The conference, the document and whose copy. Letters need a decision, as the large family's has;
what compares an approved record with another is not among them."""
FORMATS = ("docx", "txt", "md")
_MEGA = 1e6
_LOOK = 0.005


@dataclass(frozen=True)
class Run:
    """One run of a command: its seconds, and the most bytes of memory that it had at once."""

    seconds: float
    memory: int


def measure(bench: Bench) -> list[Table]:
    """Importing, and each document in each format that needs no other program."""
    folder = bench.folder()
    home = folder / "data"
    office = open_office(home)
    for record in (demo_record(now()), large_record()):
        office.add(record, "chair").save()
    file = folder / "record.json"
    file.write_text(told(home, "dump", REFERENCE), encoding="utf-8")
    times = max(bench.amount.turns // 2, 1)
    rows = [_row("import", times, partial(_run, home, "import", str(file), "--replace"))]
    for reference, document, whom in DOCUMENTS:
        for kind in FORMATS if document == "minutes" else FORMATS[:1]:
            words = ("export", reference, "--document", document, "--for", whom, "--format", kind)
            to = ("--to", str(folder / "out"), "--force")
            rows.append(_row(f"{document}, {kind}", times, partial(_run, home, *words, *to)))
    return [Table("Import, and each document, as commands", ("", *CELLS, "memory, MB"), rows)]


def _row(words: str, times: int, doing: Callable[[], Run]) -> tuple[str, ...]:
    runs = [doing() for _ in range(times)]
    took: Spread = spread(each.seconds for each in runs)
    megabytes = measured(each.memory / _MEGA for each in runs)
    return words, *took.cells, f"{megabytes.median:.0f}"


def _run(home: Path, *words: str) -> Run:
    """Carry out a command; it must not fail."""
    begun = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - the program that is measured
        program("--home", home, *words),
        cwd=CHECKOUT,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    most = _memory_until_end(process.pid)
    seconds = time.perf_counter() - begun
    _, complaint = process.communicate()
    if process.returncode:
        raise Unmeasured(f"{' '.join(words)}: {complaint.decode()}")
    return Run(seconds, most)


def _memory_until_end(pid: int) -> int:
    """Look every few milliseconds: what the system tells at the end is that of this process too."""
    descriptor = os.pidfd_open(pid)
    most = 0
    try:
        while not select.select([descriptor], [], [], _LOOK)[0]:
            most = max(most, memory(pid))
    finally:
        os.close(descriptor)
    return most
