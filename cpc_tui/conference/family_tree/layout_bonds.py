"""How each relationship is drawn: the look of its line, and the slashes across it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from cpc_tui.conference.drawing import Stroke
from cpc_tui.conference.family_tree.members import Bond

Looks: TypeAlias = tuple[bool, bool, float]
"""Dashed, dotted, and how heavy."""

BONDS: Mapping[Bond | None, Looks] = {
    "married": (False, False, 1.75),
    "living_together": (True, False, 1.25),
    "partners": (False, True, 1.25),
    "separated": (False, False, 1.75),
    "divorced": (False, False, 1.75),
    None: (False, False, 0.75),
}
CHILDREN: Looks = (False, False, 1.0)
ADOPTED: Looks = (True, False, 1.0)

BETWEEN_SYMBOLS, BETWEEN_ROWS = 6.0, 4.0
"""How far above and below a line its slashes go: between neighbours, and in a channel."""

_SLASHES: Mapping[Bond | None, tuple[float, ...]] = {"separated": (0,), "divorced": (-2.5, 2.5)}
"""How far from the middle of a line the slashes cross it."""


def stroke(x1: float, y1: float, x2: float, y2: float, looks: Looks) -> Stroke:
    """A line of a look, from one place to another."""
    dashed, dotted, weight = looks
    return Stroke(x1, y1, x2, y2, dashed=dashed, weight=weight, dotted=dotted)


def slashes(
    bond: Bond | None, ends: tuple[float, float], crossing: Sequence[float], y: float, half: float
) -> Iterator[Stroke]:
    """The slashes across the line of a couple who are no longer together, where it is freest.

    Args:
        bond: What the two are to each other.
        ends: Where their line begins and ends, in points.
        crossing: Where anything goes down through it.
        y: How far down it is.
        half: How far above and below it the slashes go.
    """
    freest = _freest(*ends, crossing)
    for aside in _SLASHES.get(bond, ()):
        middle = freest + aside
        yield Stroke(middle - half / 2, y + half, middle + half / 2, y - half, weight=1.25)


def _freest(left: float, right: float, crossing: Sequence[float]) -> float:
    """The middle of the longest piece of a line, between what goes down through it."""
    ends = sorted([left, right, *(x for x in crossing if left < x < right)])
    one, other = max(pairwise(ends), key=lambda piece: piece[1] - piece[0])
    return (one + other) / 2
