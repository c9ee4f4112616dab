"""Which row each member stands in: generations one under the other, partners side by side.

Siblings stand in one row, and partners too, unless one is an ancestor's sibling of the other or the
like: then each stays in their own generation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from cpc_tui.conference.family_tree.layout_branches import Branch
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
    families = _families(len(members), branches)
    return _side_by_side(members, rows, families)


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
        first, second = sorted((self._group[one], self._group[other]))
        if first == second or self._leads(first, second) or self._leads(second, first):
            return
        self._group = [first if each == second else each for each in self._group]
        self._below[first] |= self._below.pop(second)
        for below in self._below.values():
            if second in below:
                below.remove(second)
                below.add(first)

    def _leads(self, start: int, to: int) -> bool:
        seen, todo = {start}, [start]
        while todo:
            new = self._below[todo.pop()] - seen
            if to in new:
                return True
            seen |= new
            todo.extend(new)
        return False

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


def _families(count: int, branches: Sequence[Branch]) -> list[int]:
    """Of each member the least number of those whom lines connect with them."""
    family = list(range(count))
    for branch in branches:
        among = {family[each] for each in (*branch.adults, *branch.children)}
        least = min(among)
        family = [least if each in among else each for each in family]
    return family


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
    whole = range(min(placed.values()), max(placed.values()) + 1)
    aged = [
        (abs(one - other), each, fellow)
        for each in group
        for fellow in placed
        if (one := members[each].born) and (other := members[fellow].born)
    ]
    if aged:
        _, each, fellow = min(aged)
        return placed[fellow] - rows[each]
    lowest = max(rows[each] for each in group)
    # Of whom no age is known stands as high as the parents of the children concerned.
    wanted = min(there) - 1 if there else whole[0]
    return max(wanted, whole[0]) - lowest if lowest == 0 else whole[0]
