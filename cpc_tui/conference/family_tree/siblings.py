"""Who are half-brothers and half-sisters, step-children and step-siblings, in sentences.

It is only said where it follows from what is known: children of one parent whose other parent is
not known for both may be full brothers and sisters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from cpc_tui.conference.family_tree.members import FamilyTree, Member, Union
from cpc_tui.conference.family_tree.signs import called
from cpc_tui.conference.naming import listed
from cpc_tui.language import tr, tr_n

_COUPLE = 2
_TOGETHER = ("married", "living_together")
"""Who is this to a parent is a step-parent of the children whom the parent has with others."""


def told_of_siblings(tree: FamilyTree) -> Iterator[str]:
    """Sentences about those who have one parent in common, or whose parents live as a couple."""
    yield from _halves(tree)
    yield from _steps(tree)


def _halves(tree: FamilyTree) -> Iterator[str]:
    for one, other in combinations(tree.unions, 2):
        shared = set(one.adults) & set(other.adults)
        if len(shared) != 1:
            continue
        ours, theirs = _apart(tree, one, other)
        if not ours or not theirs:
            continue
        if len(set(one.adults)) == len(set(other.adults)) == _COUPLE:
            yield _siblings(_HALF, ours, theirs)
        else:
            parent = next((each for each in tree.members if each.id in shared), None)
            if parent:
                yield tr_n(
                    "{some} has a parent in common with {others}: {parent}.",
                    "{some} have a parent in common with {others}: {parent}.",
                    len(ours),
                    some=_names(ours),
                    others=_names(theirs),
                    parent=called(parent),
                )


def _steps(tree: FamilyTree) -> Iterator[str]:
    for couple in tree.unions:
        if couple.bond not in _TOGETHER or len(set(couple.adults)) != _COUPLE:
            continue
        first, second = dict.fromkeys(couple.adults)
        here = set(couple.children)
        of_first = _elsewhere(tree, couple, first, {*here, *_children_of(tree, second)})
        of_second = _elsewhere(tree, couple, second, {*here, *_children_of(tree, first)})
        for parent, children in ((second, of_first), (first, of_second)):
            step = _found(tree, [parent])
            if children and step:
                yield tr_n(
                    "{names} is a step-child of {parent}.",
                    "{names} are step-children of {parent}.",
                    len(children),
                    names=_names(children),
                    parent=called(step[0]),
                )
        if of_first and of_second:
            yield _siblings(_STEP, of_first, of_second)


def _children_of(tree: FamilyTree, parent: str) -> set[str]:
    return {child for union in tree.unions if parent in union.adults for child in union.children}


def _elsewhere(tree: FamilyTree, couple: Union, parent: str, but: set[str]) -> list[Member]:
    """The children whom one of a couple has with others."""
    unions = (each for each in tree.unions if each is not couple and parent in each.adults)
    return _found(tree, (child for each in unions for child in each.children if child not in but))


def _apart(tree: FamilyTree, one: Union, other: Union) -> tuple[list[Member], list[Member]]:
    """The children born to each of two couples, who are not children of both."""
    both = {*one.adopted, *other.adopted, *(set(one.children) & set(other.children))}
    ours = (each for each in one.children if each not in both)
    theirs = (each for each in other.children if each not in both)
    return _found(tree, ours), _found(tree, theirs)


def _found(tree: FamilyTree, ids: Iterable[str]) -> list[Member]:
    known = {each.id: each for each in tree.members}
    return [known[each] for each in dict.fromkeys(ids) if each in known]


def _names(members: Sequence[Member]) -> str:
    return listed([called(each) for each in members])


def _siblings(
    words: Mapping[str, tuple[str, str]], ours: Sequence[Member], theirs: Sequence[Member]
) -> str:
    """What some are to others, such as "Hana is a half-sister of Finn and Gia."."""
    sexes = {each.sex if each.sex in ("M", "F") else "U" for each in ours}
    one, many = words["U" if "U" in sexes else "both" if len(sexes) > 1 else sexes.pop()]
    found = one if len(ours) == 1 else many
    return found.format(some=_names(ours), others=_names(theirs))


_HALF: Mapping[str, tuple[str, str]] = {
    "M": (
        tr("{some} is a half-brother of {others}."),
        tr("{some} are half-brothers of {others}."),
    ),
    "F": (tr("{some} is a half-sister of {others}."), tr("{some} are half-sisters of {others}.")),
    "U": (
        tr("{some} is a half-sibling of {others}."),
        tr("{some} are half-siblings of {others}."),
    ),
    "both": ("", tr("{some} are half-brothers and half-sisters of {others}.")),
}
_STEP: Mapping[str, tuple[str, str]] = {
    "M": (
        tr("{some} is a step-brother of {others}."),
        tr("{some} are step-brothers of {others}."),
    ),
    "F": (tr("{some} is a step-sister of {others}."), tr("{some} are step-sisters of {others}.")),
    "U": (
        tr("{some} is a step-sibling of {others}."),
        tr("{some} are step-siblings of {others}."),
    ),
    "both": ("", tr("{some} are step-brothers and step-sisters of {others}.")),
}
