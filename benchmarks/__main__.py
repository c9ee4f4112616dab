"""`python -m benchmarks`: measure everything, and put the tables into `benchmarks/README.md`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import datetime

from benchmarks import (
    finding,
    idle,
    keeping,
    looking_back,
    opening,
    other_seat,
    pack,
    saving,
    sealed,
    spelling,
    starting,
)
from benchmarks.bench import QUICK, WHOLE, Amount, Bench, set_up
from benchmarks.figures import Table
from benchmarks.machine import fixed_loop, load, machine, others
from benchmarks.report import README, page, put_between_markers
from benchmarks.targets import targets_table
from benchmarks.terminal import documents, letters, motion, over_ssh, shelf

MEASURES: dict[str, Callable[[Bench], list[Table]]] = {
    "keeping": keeping.measure,
    "opening": opening.measure,
    "starting": starting.measure,
    "saving": saving.measure,
    "other-seat": other_seat.measure,
    "idle": idle.measure,
    "looking-back": looking_back.measure,
    "pack": pack.measure,
    "sealed": sealed.measure,
    "letters": letters.measure,
    "screens": motion.measure,
    "ssh": over_ssh.measure,
    "shelf": shelf.measure,
    "finding": finding.measure,
    "documents": documents.measure,
    "spelling": spelling.measure,
}
"""What is measured, in the order of the tables."""


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="little of each, to see that it works")
    parser.add_argument(
        "--only", nargs="+", choices=MEASURES, metavar="NAME", help=f"of {', '.join(MEASURES)}"
    )
    arguments = parser.parse_args()
    names = arguments.only or list(MEASURES)
    figures = _measured(QUICK if arguments.quick else WHOLE, names)
    if arguments.quick or arguments.only:
        print(figures)
        print("\nThe README is left as it is: these are not all figures.", file=sys.stderr)
    else:
        put_between_markers(README, figures)
        print(f"The figures are in {README}.")
    return 0


def _measured(amount: Amount, names: list[str]) -> str:
    begun = time.perf_counter()
    at = datetime.now().astimezone()
    tables: list[Table] = []
    before = load()
    loops = []
    with set_up(amount) as bench:
        print(f"conferences made after {time.perf_counter() - begun:.0f} s", file=sys.stderr)
        for name in names:
            tables += MEASURES[name](bench)
            loops.append(fixed_loop())
            print(f"{name} done after {time.perf_counter() - begun:.0f} s", file=sys.stderr)
        about = [machine(bench.disk, bench.memory), others(), bench.about]
        if bench.found:
            tables.insert(0, targets_table(bench.found))
    seconds = time.perf_counter() - begun
    command = " ".join(["python -m benchmarks", *sys.argv[1:]])
    took = f"Measured on {at.day} {at:%B %Y at %H:%M} in {seconds:.0f} s by `{command}`."
    noise = f"between the measures the loop took {min(loops):.1f} to {max(loops):.1f} ms"
    busy = f"How busy it was before: {before}; after: {load()}; {noise}."
    return page([took, *about, busy], tables)


if __name__ == "__main__":
    sys.exit(main())
