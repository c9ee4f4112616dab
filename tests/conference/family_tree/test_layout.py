"""The drawing of a family: everybody once, nothing over anything, every line where it belongs."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from cpc_tui.conference.drawing import Label, Scene, Stroke
from cpc_tui.conference.family_tree.drawn_from import family_tree
from cpc_tui.conference.family_tree.layout import tree_scene
from cpc_tui.conference.family_tree.layout_branches import branches_of
from cpc_tui.conference.family_tree.layout_key import key_in_words, key_scene
from cpc_tui.conference.family_tree.members import Bond, FamilyTree, Member, Union
from tests.conference.family_tree.any_families import BONDS, families, member, tree
from tests.conference.family_tree.geometry import (
    Drawn,
    Symbol,
    connected,
    faults,
    taken_apart,
)
from tests.conference.papers.words import shared_record

CASES = ("redbridge-initial", "medway-review", "medway-review-prepared")

COUSINS = tree(
    [member(each, sex="FM"[each % 2], household=each == 8) for each in range(9)],
    Union(("m0", "m1"), "married", ("m2", "m3")),
    Union(("m2", "m5"), "divorced", ("m6",)),
    Union(("m3", "m4"), "married", ("m7",)),
    Union(("m6", "m7"), "living_together", ("m8",)),
)
PARTNERS = tree(
    [member(0, sex="F"), *(member(each, sex="M") for each in range(1, 6)), *map(member, (6, 7, 8))],
    *(Union(("m0", f"m{each}"), "separated", (f"m{each + 5}",)) for each in range(1, 4)),
    Union(("m0", "m4"), "divorced"),
    Union(("m0", "m5"), "married"),
)
"""Five partners, of whom but two can stand beside her: the line of the third runs around names."""
GENERATIONS = tree(
    list(map(member, range(6))),
    Union(("m0", "m1"), "married", ("m2",)),
    Union(("m2",), None, ("m3",)),
    Union(("m0", "m3"), "partners", ("m4",)),
)
"""Somebody has a child with their partner's grandchild; and one is of nobody's family."""
ADOPTED = tree(
    list(map(member, range(6))),
    Union(("m0", "m1"), "married", ("m2", "m4"), ("m4",)),
    Union(("m2", "m3"), None, ("m4", "m5")),
)
"""Grandparents adopted one of two grandchildren, who has two pairs of parents then."""
ALONE = tree(
    list(map(member, range(7))),
    Union(("m0",), None, ("m1", "m2")),
    Union(("m0",), None, ("m3",)),
    Union((), None, ("m4", "m5", "m6")),
)
"""A parent alone has children of two who are not known; three are siblings of nobody known."""
SIBLINGS = tree(
    list(map(member, range(7))),
    Union(("m0", "m1"), "married", ("m2", "m3")),
    Union(("m4",), None, ("m5",)),
    Union(("m5",), None, ("m6", "m2")),
    Union(("m2", "m3"), "partners"),
)
"""Two partners who have the same parents, of whom one has parents of a lower generation too."""
SHAPES = {
    "partners with the same parents": SIBLINGS,
    "cousins who married": COUSINS,
    "five partners": PARTNERS,
    "partners of different generations": GENERATIONS,
    "two pairs of parents": ADOPTED,
    "parents alone": ALONE,
}


def names_in(scene: Scene) -> list[str]:
    """The words of all labels without any white space, as a long name may be broken anywhere."""
    return ["".join(each.text.split()) for each in scene.marks if isinstance(each, Label)]


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


# -- signs


def looks(bond: Bond | None) -> tuple[bool, bool, float, int]:
    """Of the line between two: dashed, dotted, how heavy, and how many slashes."""
    drawn = taken_apart(tree_scene(tree([member(0), member(1)], Union(("m0", "m1"), bond))))
    (line,) = drawn.lines
    return line.dashed, line.dotted, line.weight, len(drawn.slashes)


def test_every_bond_has_a_line_of_its_own() -> None:
    """Married solid, living together dashed, one slash separated, two divorced: all different."""
    found = {bond: looks(bond) for bond in BONDS}
    assert len(set(found.values())) == len(BONDS)
    assert found["married"][:2] == (False, False)
    assert found["living_together"][0]
    assert [found[each][3] for each in ("married", "separated", "divorced")] == [0, 1, 2]


@pytest.mark.parametrize("more", [{}, {"has_died": True}, {"subject": True}])
def test_each_has_the_symbol_of_the_field(more: dict[str, bool]) -> None:
    """Square, circle, diamond, triangle; crossed for who has died, doubled for whom it is about."""
    people: list[dict[str, object]] = [{"sex": "M"}, {"sex": "F"}, {}, {"unborn": True}]
    family = tree([member(each, **one, **more) for each, one in enumerate(people)])
    kinds = [len(each.corners) for each in at(family)]
    assert kinds == [4, 0, 4, 3]
    marks = tree_scene(family).marks
    assert sum(isinstance(each, Stroke) for each in marks) == (8 if "has_died" in more else 0)
    outlines = [each for each in marks if not isinstance(each, Stroke | Label)]
    assert len(outlines) == (8 if "subject" in more else 4)


def test_an_adopted_child_hangs_from_a_dashed_line() -> None:
    """The line down to the adopted child alone is dashed."""
    family = tree(list(map(member, range(3))), Union(("m0",), None, ("m1", "m2"), ("m2",)))
    drawn = taken_apart(tree_scene(family))
    (line,) = (each for each in drawn.lines if each.dashed)
    assert abs(line.x1 - drawn.symbols[2].middle[0]) <= 6


def test_names_are_wrapped_and_years_told() -> None:
    """A long name takes several lines, none is cut; years stand below it; no name is said so."""
    people = (
        Member("a", "Oluwaseun Featherstonehaugh-Abernethy", "M", 1948, 2015, has_died=True),
        Member("b", " ", "F", 1950),
        Member("c", "Baby", unborn=True),
        Member("d", "Jo", died=2001, has_died=True),
    )
    words = [each for each in tree_scene(FamilyTree(people, ())).marks if isinstance(each, Label)]
    assert words[0].text == "Oluwaseun\nFeatherstonehaugh-\nAbernethy\n1948–2015"
    assert [each.text.split("\n") for each in words[1:]] == [
        ["Name not known", "born 1950"],
        ["Baby", "not yet born"],
        ["Jo", "died 2001"],
    ]


def test_a_name_of_any_length_and_writing_has_a_box() -> None:
    """Letters that nobody measured count wide; a name without end is ended in the drawing alone."""
    people = [replace(member(each), name=name) for each, name in enumerate(("王" * 30, "W" * 900))]
    family = tree(people)
    scene = tree_scene(family)
    assert faults(family, scene) == []
    assert names_in(scene)[0] == "王" * 30
    assert names_in(scene)[1].endswith("…")


def test_the_key_has_the_signs_of_the_drawing_alone() -> None:
    """What is not in the tree is not explained; what is, is, within its edges."""
    told = key_in_words(ADOPTED)
    assert "adopted" in told
    assert "divorced" not in told
    scene = key_scene(COUSINS)
    words = " ".join(each.text for each in scene.marks if isinstance(each, Label))
    assert "divorced" in words
    assert all(0 <= each.y <= scene.height for each in scene.marks if isinstance(each, Label))
