"""`python -m tests.soak`: a day of conferences in miniature, for as long as is asked for."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.soak.day import Day, hold

_MOST_MEMORY = 12_000
"""Kilobytes that a program may grow by while one person sits at it."""


def main() -> int:
    """Hold the day and say what came of it; the status is 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--conferences", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        day = hold(
            Path(folder),
            conferences=asked.conferences,
            deeds=asked.conferences,
            seconds=asked.minutes * 60,
            seed=asked.seed,
        )
    sys.stdout.write(f"{_told(day)}\n")
    return int(bool(day.lost or day.damaged or day.more_files > 0 or _is_too_much(day)))


def _told(day: Day) -> str:
    return "\n".join(
        (
            f"{day.deeds} things done by {len(day.sittings)} people, at most {day.longest} by one.",
            f"{day.links_dropped} links dropped.",
            f"{day.said} words entered, not stored exactly once: {', '.join(day.lost) or 'none'}.",
            f"Conferences that are not whole: {day.damaged or 'none'}.",
            f"The most that one program grew by: {day.more_memory} kB, {day.more_files} files.",
        )
    )


def _is_too_much(day: Day) -> bool:
    return day.more_memory >= _MOST_MEMORY


if __name__ == "__main__":
    raise SystemExit(main())
