"""In which order the members of a generation stand beside each other.

Couples stand together, children in order of age, and the relatives of a partner beside theirs. The
family is walked through from the children concerned: up to the oldest first, then down again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from cpc_tui.conference.family_tree.layout_branches import Branch
from cpc_tui.conference.family_tree.members import Member
from cpc_tui.conference.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Through:
    """A place that a line keeps free on its way through a row.

    Attributes:
        branch: Whose line it is, by its number.
        end: The child that the line leads to, or the adult of a higher row that it comes from.
        row: Which.
    """

    branch: int
    end: int
    row: int


Place: TypeAlias = int | Through
"""A member by number, or a line that passes."""

Blocks: TypeAlias = list[list[tuple[Place, ...]]]
"""Of each row what stands together, from left to right."""


def base_row(branch: Branch, rows: Sequence[int]) -> int:
    """The row below which a couple's line to the children hangs."""
    if branch.adults:
        return max(rows[each] for each in branch.adults)
    return min(rows[each] for each in branch.children) - 1


def in_order(members: Sequence[Member], branches: Sequence[Branch], rows: Sequence[int]) -> Blocks:
    """Everybody and every passing line, row by row.

    Args:
        members: All of the family.
        branches: From `branches_of`.
        rows: From `rows_of`.
    """
    walk = _Walk(members, branches, rows)
    starts = sorted(range(len(members)), key=lambda each: not members[each].subject)
    for each in starts:
        walk.visit(walk.group_of[each])
    return walk.blocks


class _Walk:
    """Puts groups of partners into their rows, each once."""

    def __init__(
        self, members: Sequence[Member], branches: Sequence[Branch], rows: Sequence[int]
    ) -> None:
        self.blocks: Blocks = [[] for _ in range(max(rows, default=-1) + 1)]
        self.groups = _groups(members, branches, rows)
        self.group_of = {each: at for at, group in enumerate(self.groups) for each in group}
        self._branches = branches
        self._rows = rows
        self._placed: set[int] = set()
        self._begun: set[int] = set()
        self._told: set[int] = set()
        self._above: dict[int, list[int]] = {}
        self._below: dict[int, list[int]] = {}
        for at, group in enumerate(self.groups):
            # The parents of who stands at the left come first, and so stand at the left.
            parents = (
                number
                for child in group
                for number, branch in enumerate(branches)
                if child in branch.children
            )
            self._above[at] = [*dict.fromkeys(parents)]
            theirs = [
                (_along(group, branch), number)
                for number, branch in enumerate(branches)
                if {*group} & {*branch.adults}
            ]
            self._below[at] = [number for _, number in sorted(theirs)]

    def visit(self, group: int) -> None:
        """Put a group into its row, after those who come before it, and then its children."""
        for number in self._above[group]:
            if group not in self._placed and number not in self._begun:
                self._begun.add(number)
                self._tell(number)
        if group in self._placed:
            return
        self._place(group)
        for number in self._below[group]:
            self._tell(number)

    def _tell(self, number: int) -> None:
        """The adults of a branch, then its children in order of age."""
        branch = self._branches[number]
        for adult in branch.adults:
            self.visit(self.group_of[adult])
        if number in self._told:
            return
        self._told.add(number)
        base = base_row(branch, self._rows)
        for adult in branch.adults:
            self._keep_free(number, adult, range(self._rows[adult] + 1, base + 1))
        for child in branch.children:
            self.visit(self.group_of[child])

    def _place(self, group: int) -> None:
        self._placed.add(group)
        members = self.groups[group]
        for child in members:
            for number in self._above[group]:
                branch = self._branches[number]
                if child in branch.children:
                    base = base_row(branch, self._rows)
                    self._keep_free(number, child, range(base + 1, self._rows[child]))
        self.blocks[self._rows[members[0]]].append(members)

    def _keep_free(self, number: int, end: int, rows: range) -> None:
        for row in rows:
            self.blocks[row].append((Through(number, end, row),))


def _along(group: tuple[int, ...], branch: Branch) -> tuple[float, int]:
    """Where along a group of partners the children of a branch hang."""
    places = [group.index(each) for each in branch.adults if each in group]
    return sum(places) / len(places), len(places)


# -- partners side by side


def _groups(
    members: Sequence[Member], branches: Sequence[Branch], rows: Sequence[int]
) -> list[tuple[int, ...]]:
    """Partners of a row, and theirs, in the order in which they stand."""
    couples = [
        branch.adults
        for branch in sorted(branches, key=lambda each: _first(members, each))
        if len(branch.adults) > 1 and len({rows[each] for each in branch.adults}) == 1
    ]
    chains: list[list[int]] = [[each] for each in range(len(members))]
    for one, other in couples:
        _join(chains, one, other)
    chains = [_facing(members, branches, chain) for chain in chains]
    for one, other in couples:
        _append(chains, one, other)
    return [tuple(chain) for chain in chains]


def _first(members: Sequence[Member], branch: Branch) -> int:
    """Couples who are together stand side by side before those who are not."""
    if all(members[each].household for each in branch.adults):
        return 0
    return 1 if branch.bond in ("married", "living_together", "partners") else 2


def _join(chains: list[list[int]], one: int, other: int) -> None:
    """Let two stand side by side where both still have a side that is free."""
    first = next(each for each in chains if one in each)
    second = next(each for each in chains if other in each)
    if first is second or one not in _ends(first) or other not in _ends(second):
        return
    if first[-1] != one:
        first.reverse()
    if second[0] != other:
        second.reverse()
    first.extend(second)
    chains.remove(second)


def _ends(chain: list[int]) -> tuple[int, int]:
    return chain[0], chain[-1]


def _append(chains: list[list[int]], one: int, other: int) -> None:
    """Let a further partner stand at the nearer end."""
    first = next(each for each in chains if one in each)
    second = next(each for each in chains if other in each)
    if first is second:
        return
    if len(first) < len(second):
        first, second, one, other = second, first, other, one
    left = first.index(one) < len(first) / 2
    chains.remove(second)
    if left:
        # The one who is met stands next to the others.
        first[:0] = second if second[-1] == other else second[::-1]
    else:
        first.extend(second if second[0] == other else second[::-1])


def _facing(members: Sequence[Member], branches: Sequence[Branch], chain: list[int]) -> list[int]:
    """A chain of partners with men at the left of women; else the earlier couple at the left."""
    sides = [_side(members[one], members[other]) for one, other in pairwise(chain)]
    turned = sum(sides)
    if turned == 0:
        turned = _number(branches, chain[-2:]) - _number(branches, chain[:2])
    return chain[::-1] if turned < 0 else chain


def _side(left: Member, right: Member) -> int:
    return (left.sex == "M") - (right.sex == "M") or (right.sex == "F") - (left.sex == "F")


def _number(branches: Sequence[Branch], couple: list[int]) -> int:
    found: Iterator[int] = (
        number for number, each in enumerate(branches) if {*each.adults} == {*couple}
    )
    return next(found, len(branches))
