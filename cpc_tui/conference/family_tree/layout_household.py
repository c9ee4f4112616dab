"""The dashed line around the household: around neighbours alone, never around anybody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from cpc_tui.conference.drawing import Stroke
from cpc_tui.conference.family_tree.layout_order import Place
from cpc_tui.conference.family_tree.members import Member
from cpc_tui.conference.light_dataclasses import dataclass

AROUND = 5.0
"""From the words of the household to the line, in points."""

KEPT_FREE = 10.0
"""What the line needs in a gap."""

_LEAST = 24.0
"""The frames of two rows are one where the way between them is at least this wide."""

_WEIGHT = 0.75


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbours of one row who live in the household.

    Attributes:
        row: Which.
        members: By number, from left to right.
        left: Where the line around them is, in points.
        right: Where it is.
    """

    row: int
    members: tuple[int, ...]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float


def neighbours(members: Sequence[Member], row: Sequence[Place]) -> Iterator[tuple[int, ...]]:
    """Those of a row who live in the household, as far as nobody else stands between them."""
    run: list[int] = []
    for place in row:
        if not isinstance(place, int):
            continue
        if members[place].household:
            run.append(place)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def runs_of(
    members: Sequence[Member],
    places: Sequence[Sequence[Place]],
    x: Mapping[Place, float],
    left: Mapping[Place, float],
    right: Mapping[Place, float],
) -> tuple[Run, ...]:
    """The neighbours of all rows, with how far to either side they reach.

    Args:
        members: All of the family.
        places: Of each row, from left to right.
        x: The middle of each.
        left: From there to the left edge.
        right: To the right edge.
    """
    return tuple(
        Run(
            row,
            run,
            x[run[0]] - left[run[0]] - AROUND,
            x[run[-1]] + right[run[-1]] + AROUND,
        )
        for row, line in enumerate(places)
        for run in neighbours(members, line)
    )


def frames(
    runs: Sequence[Run], tops: Sequence[float], bottoms: Sequence[float]
) -> Iterator[Stroke]:
    """The dashed lines around the runs; those of two rows that overlap are framed together.

    Args:
        runs: From `runs_of`.
        tops: Of each row how far down a frame in it begins.
        bottoms: How far down it ends.
    """
    areas = [Area(each.left, tops[each.row], each.right, bottoms[each.row]) for each in runs]
    connected = list(range(len(runs)))
    for one, upper in enumerate(runs):
        for other, lower in enumerate(runs):
            left, right = max(upper.left, lower.left), min(upper.right, lower.right)
            if lower.row != upper.row + 1 or right - left < _LEAST:
                continue
            if connected[one] == connected[other]:
                # A ring would go around whoever stands within it.
                continue
            joined, kept = connected[other], connected[one]
            connected = [kept if each == joined else each for each in connected]
            areas.append(Area(left, bottoms[upper.row], right, tops[lower.row]))
    return _outline(areas)


def _outline(areas: Sequence[Area]) -> Iterator[Stroke]:
    """The outline of some rectangles taken together."""
    xs = sorted({each for area in areas for each in (area.left, area.right)})
    ys = sorted({each for area in areas for each in (area.top, area.bottom)})
    inside = [[_covered(areas, x, y) for x in _middles(xs)] for y in _middles(ys)]
    turned = [list(column) for column in zip(*inside, strict=True)]
    for x1, x2, y in _edges(inside, xs, ys):
        yield Stroke(x1, y, x2, y, dashed=True, weight=_WEIGHT)
    for y1, y2, x in _edges(turned, ys, xs):
        yield Stroke(x, y1, x, y2, dashed=True, weight=_WEIGHT)


def _middles(edges: Sequence[float]) -> list[float]:
    return [(one + other) / 2 for one, other in pairwise(edges)]


def _covered(areas: Sequence[Area], x: float, y: float) -> bool:
    return any(area.left < x < area.right and area.top < y < area.bottom for area in areas)


def _edges(
    inside: Sequence[Sequence[bool]], along: Sequence[float], across: Sequence[float]
) -> Iterator[tuple[float, float, float]]:
    """Where a cell inside borders one outside: from where to where along, and where across."""
    nothing = [False] * max(len(along) - 1, 0)
    rows = [nothing, *inside, nothing]
    for at, (before, after) in enumerate(pairwise(rows)):
        start: float | None = None
        for cell in range(len(nothing) + 1):
            borders = cell < len(nothing) and before[cell] != after[cell]
            if borders and start is None:
                start = along[cell]
            elif not borders and start is not None:
                yield start, along[cell], across[at]
                start = None
