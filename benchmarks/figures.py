"""Times and what is told of many of them, and tables of both."""

from __future__ import annotations

import math
import re
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_MS = 1000.0
_WHOLE = 100
"""Milliseconds from which no decimals are told."""


@dataclass(frozen=True)
class Spread:
    """Several times of one thing.

    Attributes:
        seconds: Each of them, at least one.
    """

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The time that half of them stay below."""
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        """The time that 95 of 100 do not exceed: one of them, by nearest rank."""
        return sorted(self.seconds)[math.ceil(0.95 * len(self.seconds)) - 1]

    @property
    def cells(self) -> tuple[str, ...]:
        """How many they are, their median, their p95 and the longest."""
        told = (self.median, self.p95, max(self.seconds))
        return str(len(self.seconds)), *map(in_ms, told)


CELLS = ("n", "median, ms", "p95, ms", "longest, ms")
"""What `Spread.cells` are, for the head of a table."""


def spread(seconds: Iterable[float]) -> Spread:
    """The spread of some times."""
    return Spread(tuple(seconds))


def alternate(rounds: int, *doings: Callable[[], float]) -> tuple[Spread, ...]:
    """Time several things in turn, A B A B, so that a machine that slows down slows all alike.

    Args:
        rounds: How often each is done.
        doings: Each does one thing and tells its seconds.
    """
    times = [[doing() for doing in doings] for _ in range(rounds)]
    return tuple(spread(each) for each in zip(*times, strict=True))


def in_ms(seconds: float) -> str:
    """A time in milliseconds, with the decimals that mean something."""
    ms = seconds * _MS
    return f"{ms:,.0f}" if abs(ms) >= _WHOLE else f"{ms:.1f}" if abs(ms) >= 1 else f"{ms:.2f}"


@dataclass(frozen=True)
class Table:
    """What was measured of one thing.

    Attributes:
        title: What it is.
        columns: The head.
        rows: The cells of each row; the first of a row says what it is about.
        below: Sentences under it.
    """

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    below: Sequence[str] = ()

    def as_markdown(self) -> str:
        """Heading, table and sentences."""
        rule = ["---" if self._is_words(n) else "---:" for n in range(len(self.columns))]
        lines = [f"| {' | '.join(cells)} |" for cells in (self.columns, rule, *self.rows)]
        return "\n".join([f"### {self.title}", "", *lines, *(f"\n{each}" for each in self.below)])

    def _is_words(self, column: int) -> bool:
        cells = [row[column] for row in self.rows]
        return any(re.match(r"[^\d\s+–-]", cell) for cell in cells)
