"""A family by numbers: each couple or parent alone with the children, as the layout needs them.

Members go by their place in the tree, from 0. What cannot be drawn is mended here: the same couple
told twice, somebody who is a partner or a child of their own, and ids that are nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from cpc_tui.conference.family_tree.members import Bond, FamilyTree, Union
from cpc_tui.conference.light_dataclasses import dataclass

_Place = TypeVar("_Place")


@dataclass(frozen=True, slots=True)
class Branch:
    """One or two adults, or none, and their children.

    Attributes:
        adults: At most two.
        bond: Between the two.
        children: In order of age; nobody is among them who is an ancestor of an adult.
        adopted: Those of the children who are theirs by adoption.
    """

    adults: tuple[int, ...]
    bond: Bond | None
    children: tuple[int, ...]
    adopted: frozenset[int]


def branches_of(tree: FamilyTree) -> tuple[Branch, ...]:
    """The unions of a family as they can be drawn, in the record's order."""
    numbers = {member.id: number for number, member in enumerate(tree.members)}
    merged: dict[tuple[int, ...], Branch] = {}
    for number, union in enumerate(tree.unions):
        branch = _branch(union, numbers)
        # A parent alone may have children by several people who are not known: those are apart.
        both = len(branch.adults) > 1
        key = tuple(sorted(branch.adults)) if both else (-1 - number,)
        merged[key] = _together(merged[key], branch) if key in merged else branch
    return tuple(each for each in _without_loops(tuple(merged.values())) if _shows(each))


def families_of(
    places: Iterable[_Place], together: Iterable[Sequence[_Place]]
) -> dict[_Place, int]:
    """Of each place the least number of those whom lines connect with it.

    Args:
        places: Members, or members and the lines that pass them; each has its number from 0.
        together: Those of each branch, at least one.
    """
    family = {place: at for at, place in enumerate(places)}
    for group in together:
        among = {family[each] for each in group}
        least = min(among)
        family = {place: least if at in among else at for place, at in family.items()}
    return family


def _branch(union: Union, numbers: dict[str, int]) -> Branch:
    adults = tuple(dict.fromkeys(numbers[each] for each in union.adults if each in numbers))[:2]
    children = dict.fromkeys(numbers[each] for each in union.children if each in numbers)
    adopted = frozenset(numbers[each] for each in union.adopted if each in numbers)
    return Branch(
        adults=adults,
        bond=union.bond,
        children=tuple(each for each in children if each not in adults),
        adopted=adopted & frozenset(children),
    )


def _together(one: Branch, other: Branch) -> Branch:
    """The same couple told twice."""
    children = tuple(dict.fromkeys((*one.children, *other.children)))
    return Branch(
        adults=one.adults,
        bond=one.bond or other.bond,
        children=children,
        adopted=one.adopted | other.adopted,
    )


def _without_loops(branches: tuple[Branch, ...]) -> Iterator[Branch]:
    """The branches without a child who would be an ancestor of their own."""
    below: dict[int, set[int]] = {}
    for branch in branches:
        kept: list[int] = []
        for child in branch.children:
            if not any(leads(below, child, adult) for adult in branch.adults):
                kept.append(child)
                for adult in branch.adults:
                    below.setdefault(adult, set()).add(child)
        yield Branch(branch.adults, branch.bond, tuple(kept), branch.adopted & frozenset(kept))


def leads(below: Mapping[int, set[int]], start: int, to: int) -> bool:
    """Whether one is an ancestor of another, or is the other.

    Args:
        below: The children of each.
        start: The one.
        to: The other.
    """
    seen, todo = {start}, [start]
    while todo:
        now = todo.pop()
        if now == to:
            return True
        new = below.get(now, set()) - seen
        seen |= new
        todo.extend(new)
    return False


def _shows(branch: Branch) -> bool:
    """Whether there is any line to draw."""
    return len(branch.adults) > 1 or len(branch.adults) + len(branch.children) > 1
