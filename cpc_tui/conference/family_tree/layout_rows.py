"""Which row each member stands in: generations one under the other, partners side by side.

Siblings stand in one row, and partners too, unless one is an ancestor's sibling of the other or the
like: then each stays in their own generation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from cpc_tui.conference.family_tree.layout_branches import Branch, families_of, leads
from cpc_tui.conference.family_tree.members import Member


def rows_of(members: Sequence[Member], branches: Sequence[Branch]) -> list[int]:
    """The row of each member, from 0 at the top.

    Args:
        members: All of the family.
        branches: From `branches_of`, so that nobody is an ancestor of their own.
    """
    generations = _Generations(len(members), branches)
    for branch in branches:
        for one, other in pairwise(branch.children):
            generations.level(one, other)
    for branch in branches:
        for one, other in pairwise(branch.adults):
            generations.level(one, other)
    rows = generations.rows()
    together = ((*each.adults, *each.children) for each in branches)
    families = families_of(range(len(members)), together)
    return _side_by_side(members, rows, list(families.values()))


class _Generations:
    """Members grouped by generation; a group is known by the least number in it."""

    def __init__(self, count: int, branches: Sequence[Branch]) -> None:
        self._group = list(range(count))
        self._below: dict[int, set[int]] = {number: set() for number in range(count)}
        for branch in branches:
            for adult in branch.adults:
                self._below[adult].update(branch.children)

    def level(self, one: int, other: int) -> None:
        """Put two in one generation, unless one would then stand above themselves."""
        below = self._below
        first, second = sorted((self._group[one], self._group[other]))
        if first == second or leads(below, first, second) or leads(below, second, first):
            return
        self._group = [first if own == second else own for own in self._group]
        below[first] |= below.pop(second)
        for each in below.values():
            if second in each:
                each.remove(second)
                each.add(first)

    def rows(self) -> list[int]:
        """Everybody just below their parents, and parents just above their children."""
        order = self._topmost_first()
        row = dict.fromkeys(order, 0)
        for group in order:
            for below in self._below[group]:
                row[below] = max(row[below], row[group] + 1)
        for group in reversed(order):
            if self._below[group]:
                row[group] = min(row[each] for each in self._below[group]) - 1
        return [row[each] for each in self._group]

    def _topmost_first(self) -> list[int]:
        order: list[int] = []
        seen: set[int] = set()

        def visit(group: int) -> None:
            if group in seen:
                return
            seen.add(group)
            for each in sorted(self._below[group]):
                visit(each)
            order.append(group)

        for group in sorted(self._below):
            visit(group)
        return order[::-1]


def _side_by_side(members: Sequence[Member], rows: list[int], families: Sequence[int]) -> list[int]:
    """The rows of families that no line connects, with their generations at one height.

    The children concerned stand in one row; where there are none, people of an age do.
    """
    placed: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for number, family in enumerate(families):
        groups.setdefault(family, []).append(number)
    # The families with most of the children concerned come first, the others are put beside them.
    order = sorted(groups.values(), key=lambda each: (-_subjects(members, each), -len(each), each))
    for group in order:
        down = _offset(members, rows, group, placed)
        placed |= {number: rows[number] + down for number in group}
    highest = min(placed.values(), default=0)
    return [placed[number] - highest for number in range(len(rows))]


def _subjects(members: Sequence[Member], group: Iterable[int]) -> int:
    return sum(members[each].subject for each in group)


def _offset(
    members: Sequence[Member], rows: Sequence[int], group: list[int], placed: dict[int, int]
) -> int:
    """How far down a family goes, beside those that have their place."""
    if not placed:
        return 0
    there = [placed[each] for each in placed if members[each].subject]
    here = [rows[each] for each in group if members[each].subject]
    if there and here:
        return min(there) - min(here)
    told = [each for each in group if members[each].generation is not None]
    if there and told:
        return min(there) - (members[told[0]].generation or 0) - rows[told[0]]
    whole = range(min(placed.values()), max(placed.values()) + 1)
    if aged := _nearest_in_age(members, group, placed):
        each, fellow = aged
        return placed[fellow] - rows[each]
    lowest = max(rows[each] for each in group)
    # Of whom no age is known stands as high as the parents of the children concerned.
    wanted = min(there) - 1 if there else whole[0]
    return max(wanted, whole[0]) - lowest if lowest == 0 else whole[0]


def _nearest_in_age(
    members: Sequence[Member], group: Iterable[int], placed: Iterable[int]
) -> tuple[int, int] | None:
    """Who of a group is nearest in age to whom of those that have their place; None: not known."""
    aged = [
        (abs(one - other), each, fellow)
        for each in group
        for fellow in placed
        if (one := members[each].born) and (other := members[fellow].born)
    ]
    return min(aged)[1:] if aged else None
