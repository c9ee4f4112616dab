"""The drawing of a family: everybody once, nothing over anything, every line where it belongs."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from cpc_tui.conference.family_tree.drawn_from import family_tree
from cpc_tui.conference.family_tree.layout import tree_scene
from cpc_tui.conference.family_tree.layout_branches import branches_of
from cpc_tui.conference.family_tree.members import FamilyTree, Union
from tests.conference.family_tree.any_families import families, member, tree
from tests.conference.family_tree.geometry import (
    Drawn,
    Symbol,
    connected,
    faults,
    names_in,
    slashes_on_lines,
    taken_apart,
)
from tests.conference.family_tree.known_families import COUSINS, DIAMOND, SHAPES
from tests.conference.papers.words import shared_record

CASES = ("redbridge-initial", "medway-review", "medway-review-prepared")


def nets(drawn: Drawn) -> list[list[int]]:
    """Whom the lines connect."""
    return sorted(map(sorted, connected(drawn)))


def wanted_nets(family: FamilyTree) -> list[list[int]]:
    """Whom they ought to connect."""
    return sorted(sorted({*each.adults, *each.children}) for each in branches_of(family))


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(families())
def test_any_family_is_drawn_without_a_fault(family: FamilyTree) -> None:
    """Nobody twice, no line through a name or on another, the household alone in its line.

    Whoever follows the lines comes from parents to their children and to nobody else; and the
    second drawing is the same.
    """
    scene = tree_scene(family)
    assert faults(family, scene) == []
    assert nets(taken_apart(scene)) == wanted_nets(family)
    assert tree_scene(family) == scene


@pytest.mark.parametrize("family", SHAPES.values(), ids=SHAPES)
def test_families_of_every_kind(family: FamilyTree) -> None:
    """The kinds of families that are hard to draw, each by name."""
    scene = tree_scene(family)
    assert faults(family, scene) == []
    assert slashes_on_lines(taken_apart(scene)) == []
    assert nets(taken_apart(scene)) == wanted_nets(family)


@pytest.mark.parametrize("case", CASES)
def test_the_families_of_the_cases(case: str) -> None:
    """The family of each case is drawn without a fault, with everybody's name."""
    family = family_tree(shared_record(case))
    scene = tree_scene(family)
    assert faults(family, scene) == []
    told = names_in(scene)
    for each, words in zip(family.members, told, strict=True):
        assert words.startswith("".join(each.name.split()))


def test_nobody_at_all() -> None:
    """A family without members is an empty drawing."""
    assert tree_scene(FamilyTree((), ())).marks == ()


def test_what_cannot_be_comes_to_an_end() -> None:
    """An ancestor of their own, a partner of their own and ids of nobody are left out."""
    odd = tree(
        [member(0), member(1)],
        Union(("m0", "m0"), "married", ("m1", "m0", "m9")),
        Union(("m1",), None, ("m0",)),
    )
    assert faults(odd, tree_scene(odd)) == []
    assert nets(taken_apart(tree_scene(odd))) == [[0, 1]]


def test_lines_leave_a_symbol_at_places_of_their_own() -> None:
    """What comes from below a diamond and what comes from its side do not begin as one."""
    drawn = taken_apart(tree_scene(DIAMOND))
    symbol = drawn.symbols[0]
    ends = [(x, y) for each in drawn.lines for x, y in ((each.x1, each.y1), (each.x2, each.y2))]
    begins = {each for each in ends if abs(symbol.depth(each)) < 1}
    assert len(begins) == 3
    assert all(math.dist(*both) > 5 for both in combinations(begins, 2))


# -- where everybody stands


def at(family: FamilyTree) -> list[Symbol]:
    """The symbol of each member."""
    return list(taken_apart(tree_scene(family)).symbols)


def test_generations_stand_one_under_the_other() -> None:
    """Partners and siblings at one height, children below their parents."""
    symbols = at(COUSINS)
    heights = [round(each.middle[1], 2) for each in symbols]
    rows = {height: row for row, height in enumerate(sorted(set(heights)))}
    assert [rows[each] for each in heights] == [0, 0, 1, 1, 1, 1, 2, 2, 3]


def test_children_stand_in_order_of_age_and_men_at_the_left() -> None:
    """From left to right the oldest to the youngest; in a couple the man, then the woman."""
    family = tree(
        [member(0, sex="F"), member(1, sex="M"), *map(member, range(2, 7))],
        Union(("m0", "m1"), "married", ("m4", "m2", "m6", "m3", "m5")),
    )
    across = [each.middle[0] for each in at(family)]
    assert across[1] < across[0]
    assert all(one < other for one, other in pairwise(across[each] for each in (4, 2, 6, 3, 5)))
    assert (across[0] + across[1]) / 2 == pytest.approx((across[4] + across[5]) / 2, abs=1)


def test_children_concerned_stand_at_one_height_though_nothing_connects_them() -> None:
    """Two families of one conference have their children side by side."""
    family = tree(
        [member(0), member(1), member(2, subject=True), member(3), member(4, subject=True)],
        Union(("m0",), None, ("m1",)),
        Union(("m1",), None, ("m2",)),
        Union(("m3",), None, ("m4",)),
    )
    symbols = at(family)
    assert symbols[2].middle[1] == symbols[4].middle[1] > symbols[3].middle[1]


def test_the_household_is_framed_without_a_stranger() -> None:
    """A lodger between two of the household stands outside: two frames are drawn."""
    lodger = tree(
        [member(0), *(member(each, household=each != 2) for each in range(1, 4))],
        Union(("m0",), None, ("m1", "m2", "m3")),
    )
    drawn = taken_apart(tree_scene(lodger))
    assert faults(lodger, tree_scene(lodger)) == []
    assert sum(each.x1 == each.x2 for each in drawn.frames) == 4
