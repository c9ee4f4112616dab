"""Ratios of what two programs did in the same rounds, and what is told of them."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WHOLE = 10
"""Ratios from which one decimal is told."""
_MANY = 100
"""Ratios from which none is."""


@dataclass(frozen=True)
class Measured:
    """One figure for each round.

    Attributes:
        rounds: The figures, at least one.
    """

    rounds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The figure that half of the rounds stay below."""
        return statistics.median(self.rounds)

    @property
    def words(self) -> str:
        """The median, and the range where there is one."""
        low, high = min(self.rounds), max(self.rounds)
        told = told_shortly(self.median)
        ends = told_shortly(low), told_shortly(high)
        return told if ends == (told, told) else f"{told} ({ends[0]}–{ends[1]})"


def measured(figures: Iterable[float]) -> Measured:
    """What was measured in some rounds."""
    return Measured(tuple(figures))


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> Measured:
    """The ratio of each round, so that a slow moment of the machine slows both sides of it.

    Args:
        ours: A figure of each round.
        theirs: As many of the other program; a round in which it is nothing is left out.

    Raises:
        ValueError: There are not as many, or no ratio is left.
    """
    ratios = [a / b for a, b in zip(ours, theirs, strict=True) if b]
    if not ratios:
        raise ValueError("nothing to compare with")
    return measured(ratios)


def told_shortly(figure: float) -> str:
    """A figure with the decimals that mean something."""
    size = abs(figure)
    if size >= _MANY or not size or (size >= _WHOLE and figure == int(figure)):
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if size >= _WHOLE else f"{figure:.2f}"
