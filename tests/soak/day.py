"""A day of conferences in miniature: many at once, each with two seats, for a while."""

from __future__ import annotations

import random
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.soak.chair_and_taker import Sitting, Table
from tests.terminal.shell import run

_WARM = 5
"""Things done at a seat after which its program has loaded what it needs."""


@dataclass(frozen=True)
class Day:
    """What came of a day.

    Attributes:
        deeds: How many things were done.
        said: How many words were entered.
        lost: Those that do not stand in their record exactly once.
        damaged: What `verify` says of conferences that are not whole; empty where all are.
        sittings: Everybody who sat anywhere.
    """

    deeds: int
    said: int
    lost: list[str]
    damaged: str
    sittings: list[Sitting]

    @property
    def links_dropped(self) -> int:
        """How many seats were left by a dropped link."""
        return sum(bool(each.seat.status) for each in self.sittings)

    @property
    def more_memory(self) -> int:
        """Kilobytes that the program grew by while it was sat at, for the one that grew most.

        What it loads to make Word files, it loads once: before and after that stand apart.
        """
        return max(
            _growth([held.memory for held in each.held if held.has_exported is exported])
            for each in self.sittings
            for exported in (False, True)
        )

    @property
    def more_files(self) -> int:
        """Files that it had open more at the end than when it was warm, for the worst."""
        return max(_growth([held.files for held in each.held]) for each in self.sittings)

    @property
    def longest(self) -> int:
        """How many things were done at the seat that was sat at longest."""
        return max(len(each.held) for each in self.sittings)


def hold(folder: Path, *, conferences: int, deeds: int, seconds: float = 0, seed: int = 1) -> Day:
    """Hold conferences side by side.

    Args:
        folder: An empty folder.
        conferences: How many.
        deeds: How many things are done at the least.
        seconds: How long it goes on at the least.
        seed: From which all choices come.
    """
    home, papers, chance = folder / "data", folder / "papers", random.Random(seed)  # noqa: S311 - it only chooses
    papers.mkdir()
    end, done = time.monotonic() + seconds, 0
    with ExitStack() as stack:
        tables = [
            stack.enter_context(Table(home, number, papers, chance))
            for number in range(1, conferences + 1)
        ]
        while done < deeds or time.monotonic() < end:
            tables[done % conferences].do_something()
            done += 1
        for each in tables:
            each.leave()
    checked = run(home, "verify")
    return Day(
        deeds=done,
        said=sum(len(each.said) for each in tables),
        lost=[word for each in tables for word in each.lost()],
        damaged=checked.stderr if checked.returncode else "",
        sittings=[sitting for each in tables for sitting in each.sittings],
    )


def _growth(values: list[int]) -> int:
    """By how much the last values lie above the first ones after warming up; 0 for few."""
    warm = values[_WARM:]
    part = len(warm) // 3
    return int(median(warm[-part:]) - median(warm[:part])) if part else 0
