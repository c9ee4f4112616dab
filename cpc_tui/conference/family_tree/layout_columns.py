"""How far to the right everybody stands: parents over their children, nobody over anybody else.

Every row is put, again and again, as near as its order and the room that each needs allow to where
the row above or below would have it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from graphlib import TopologicalSorter
from itertools import pairwise

from cpc_tui.conference.family_tree.layout_branches import Branch, families_of
from cpc_tui.conference.family_tree.layout_order import Blocks, Place, Through, base_row
from cpc_tui.conference.light_dataclasses import dataclass

_ROUNDS = 10
_FAMILIES = 36.0
"""Between families whom no line connects, in points."""

_FREE = 0.01
"""The weight of what nothing holds in a place."""


@dataclass(frozen=True, slots=True)
class Room:
    """What each place and each gap needs, in points.

    Attributes:
        left: From the middle of a place to its left edge.
        right: To its right edge.
        gaps: Of each row the least width of each gap, that before the first place too.
    """

    left: Mapping[Place, float]
    right: Mapping[Place, float]
    gaps: Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class _Tie:
    """Places of one row that are to stand over those of the next."""

    above: tuple[Place, ...]
    below: tuple[Place, ...]


def columns_of(
    branches: Sequence[Branch], rows: Sequence[int], blocks: Blocks, room: Room
) -> dict[Place, float]:
    """The middle of every place, in points from an edge that is nowhere yet.

    Args:
        branches: From `branches_of`.
        rows: From `rows_of`.
        blocks: From `in_order`.
        room: What everything needs.
    """
    ties = tuple(_ties(branches, rows))
    lines = [_Row(row, room, at) for at, row in enumerate(blocks)]
    x: dict[Place, float] = {}
    for line in lines:
        line.put([0.0] * len(line.blocks), [1.0] * len(line.blocks), x)
    for _ in range(_ROUNDS):
        for line in lines[1:]:
            line.settle(x, [((one,), each.above) for each in ties for one in each.below])
        for line in reversed(lines[:-1]):
            line.settle(x, [(each.above, each.below) for each in ties])
    _draw_together(x, blocks, branches, room)
    return x


def _draw_together(
    x: dict[Place, float], blocks: Blocks, branches: Sequence[Branch], room: Room
) -> None:
    """Move families whom no line connects beside each other, as their rows may stand far apart."""
    family = families_of(x, _together(x, branches))
    right: float | None = None
    for places in _by_family(family, blocks):
        left = min(x[each] - room.left[each] for each in places)
        shift = 0.0 if right is None else right + _FAMILIES - left
        for each in places:
            x[each] += shift
        right = max(x[each] + room.right[each] for each in places)


def _together(x: Mapping[Place, float], branches: Sequence[Branch]) -> Iterator[list[Place]]:
    """The places of each branch, with those that its lines pass through."""
    for number, branch in enumerate(branches):
        passing = (each for each in x if isinstance(each, Through) and each.branch == number)
        yield [*branch.adults, *branch.children, *passing]


def _by_family(family: Mapping[Place, int], blocks: Blocks) -> list[list[Place]]:
    """The places of each family, in the order in which the families stand in all rows."""
    found: dict[int, list[Place]] = {}
    order: TopologicalSorter[int] = TopologicalSorter()
    for row in blocks:
        places = [place for block in row for place in block]
        for place in places:
            found.setdefault(family[place], []).append(place)
            order.add(family[place])
        for one, other in pairwise(dict.fromkeys(family[each] for each in places)):
            order.add(other, one)
    return [found[each] for each in order.static_order()]


def _ties(branches: Sequence[Branch], rows: Sequence[int]) -> Iterator[_Tie]:
    for number, branch in enumerate(branches):
        base = base_row(branch, rows)
        heads = tuple(_passing(number, each, base, rows[each]) for each in branch.adults)
        if branch.children:
            feet = tuple(_passing(number, each, base + 1, rows[each]) for each in branch.children)
            if heads:
                yield _Tie(heads, feet)
        for adult in branch.adults:
            yield from _chain(number, adult, range(rows[adult], base + 1), rows)
        for child in branch.children:
            yield from _chain(number, child, range(base + 1, rows[child] + 1), rows)


def _passing(number: int, member: int, row: int, own: int) -> Place:
    return member if row == own else Through(number, member, row)


def _chain(number: int, end: int, rows: range, own: Sequence[int]) -> Iterator[_Tie]:
    for row, following in pairwise(rows):
        yield _Tie(
            (_passing(number, end, row, own[end]),), (_passing(number, end, following, own[end]),)
        )


class _Row:
    """One row, whose blocks stay as they are and in their order."""

    def __init__(self, blocks: list[tuple[Place, ...]], room: Room, row: int) -> None:
        self.blocks = blocks
        gaps = iter(room.gaps[row])
        self._block_of = {place: at for at, block in enumerate(blocks) for place in block}
        self._inside: list[dict[Place, float]] = []
        self._starts: list[float] = []
        """How far right the first place of each block stands at least, from that of the first."""
        edge = 0.0
        for block in blocks:
            gap = next(gaps)
            start = edge + gap + room.left[block[0]] if self._starts else 0.0
            self._starts.append(start)
            inside = {block[0]: 0.0}
            for one, other in pairwise(block):
                inside[other] = inside[one] + room.right[one] + next(gaps) + room.left[other]
            self._inside.append(inside)
            edge = start + inside[block[-1]] + room.right[block[-1]]

    def put(self, wanted: list[float], weights: list[float], x: dict[Place, float]) -> None:
        """Put the blocks as near to where they are wanted as their room allows."""
        targets = [want - start for want, start in zip(wanted, self._starts, strict=True)]
        for at, shift in enumerate(_rising(targets, weights)):
            for place, inside in self._inside[at].items():
                x[place] = self._starts[at] + shift + inside

    def settle(
        self, x: dict[Place, float], ties: Sequence[tuple[tuple[Place, ...], tuple[Place, ...]]]
    ) -> None:
        """Go where the other row would have this one.

        Args:
            x: Where everything stands now.
            ties: Places of this row or another, and those that they belong over or under.
        """
        pulls: list[list[float]] = [[] for _ in self.blocks]
        for ours, theirs in ties:
            if ours[0] in self._block_of:
                pull = _middle(theirs, x) - _middle(ours, x)
                for at in {self._block_of[each] for each in ours if each in self._block_of}:
                    pulls[at].append(pull)
        wanted, weights = [], []
        for block, pulled in zip(self.blocks, pulls, strict=True):
            shift = sum(pulled) / len(pulled) if pulled else 0.0
            wanted.append(x[block[0]] + shift)
            weights.append(float(len(pulled)) or _FREE)
        self.put(wanted, weights, x)


def _middle(places: Sequence[Place], x: Mapping[Place, float]) -> float:
    all_of = [x[each] for each in places]
    return (min(all_of) + max(all_of)) / 2


def _rising(targets: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The rising numbers nearest to some numbers, by weighted squares (pool adjacent violators)."""
    pools: list[tuple[float, float, int]] = []
    for target, weight in zip(targets, weights, strict=True):
        pool = (target, weight, 1)
        while pools and pools[-1][0] > pool[0]:
            value, heavy, count = pools.pop()
            whole = heavy + pool[1]
            pool = ((value * heavy + pool[0] * pool[1]) / whole, whole, count + pool[2])
        pools.append(pool)
    return [value for value, _, count in pools for _ in range(count)]
