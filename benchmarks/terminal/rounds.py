"""Doing the same at several programs in turn, and what is told of it."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from benchmarks.figures import in_ms
from benchmarks.ratios import Measured, ratio
from benchmarks.terminal.watched import Answer, Watched

_P95, _P99 = 0.95, 0.99


@dataclass(frozen=True)
class Course:
    """What one program did in all rounds.

    Attributes:
        rounds: The answers of each round.
        used: Seconds of a processor in each round; 0 where they are not known.
    """

    rounds: tuple[tuple[Answer, ...], ...]
    used: tuple[float, ...] = ()

    @property
    def answers(self) -> list[Answer]:
        """Those of all rounds."""
        return [each for answers in self.rounds for each in answers]

    @property
    def unseen(self) -> int:
        """How often the screen never showed what was looked for."""
        return sum(each.shown is None for each in self.answers)

    @property
    def shown(self) -> tuple[float, ...]:
        """Of each round the median of the seconds until it was shown.

        What was never shown is taken to be at the last byte; `unseen` tells of it.
        """
        return tuple(statistics.median(map(_seen, each)) for each in self.rounds)

    @property
    def complete(self) -> tuple[float, ...]:
        """Of each round the median of the seconds until the last byte."""
        return tuple(statistics.median(a.complete for a in each) for each in self.rounds)

    @property
    def written(self) -> tuple[float, ...]:
        """Of each round the median of the bytes."""
        return tuple(statistics.median(a.written for a in each) for each in self.rounds)

    @property
    def used_each(self) -> tuple[float, ...]:
        """Of each round the seconds of a processor for one answer."""
        return tuple(used / len(each) for used, each in zip(self.used, self.rounds, strict=True))

    def until(self, part: float) -> float:
        """The seconds within which a part of all answers was shown, by nearest rank."""
        seconds = sorted(map(_seen, self.answers))
        return seconds[math.ceil(part * len(seconds)) - 1]

    @property
    def p95(self) -> float:
        """The seconds that 95 of 100 do not exceed."""
        return self.until(_P95)

    @property
    def p99(self) -> float:
        """The seconds that 99 of 100 do not exceed."""
        return self.until(_P99)

    @property
    def cells(self) -> tuple[str, str]:
        """Median and p95 of the times until it was shown, in milliseconds."""
        return in_ms(statistics.median(self.shown)), in_ms(self.p95)

    @property
    def bytes_told(self) -> str:
        """The median of the bytes of an answer."""
        return f"{statistics.median(each.written for each in self.answers):,.0f}"


def _seen(answer: Answer) -> float:
    return answer.complete if answer.shown is None else answer.shown


Doing = Callable[[Watched], tuple[Answer, ...]]
"""Does something at a program some times, and tells the answers."""


def in_turn(
    turns: int,
    seats: Mapping[str, Watched],
    doing: Doing | Mapping[str, Doing],
    used: Callable[[int], float] = lambda _: 0.0,
) -> dict[str, Course]:
    """Do something at each program, A B A B, so that a slow moment meets all alike.

    Args:
        turns: How many rounds.
        seats: The programs.
        doing: What is done, or for each program what is the same there.
        used: Tells the seconds of a processor that a process has used.
    """
    rounds: dict[str, list[tuple[Answer, ...]]] = {name: [] for name in seats}
    seconds: dict[str, list[float]] = {name: [] for name in seats}
    for _ in range(turns):
        for name, seat in seats.items():
            does = doing[name] if isinstance(doing, Mapping) else doing
            seat.settle(0)
            before = used(seat.pid)
            rounds[name].append(does(seat))
            seconds[name].append(used(seat.pid) - before)
    return {name: Course(tuple(rounds[name]), tuple(seconds[name])) for name in seats}


def against(
    courses: Mapping[str, Course], ours: str, other: str, what: str = "shown"
) -> Measured | None:
    """The ratio of something in each round; None where the other was not there.

    Args:
        courses: What each did.
        ours: Whose figure is above the line.
        other: Whose is below.
        what: The name of a property of `Course` with a figure for each round.
    """
    if other not in courses:
        return None
    return ratio(getattr(courses[ours], what), getattr(courses[other], what))


def seen_against(courses: Mapping[str, Course], ours: str, other: str) -> Measured | None:
    """The ratio of the rounds in which the other showed all; None where there is none of them.

    Args:
        courses: What each did.
        ours: Whose times are above the line.
        other: Whose are below.
    """
    if other not in courses:
        return None
    rounds = zip(courses[other].rounds, courses[other].shown, strict=True)
    theirs = [0.0 if any(a.shown is None for a in each) else time for each, time in rounds]
    return ratio(courses[ours].shown, theirs) if any(theirs) else None


def told(value: Measured | None) -> str:
    """A ratio in words; nothing where there is none."""
    return "" if value is None else value.words
