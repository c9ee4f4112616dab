"""The signs of a drawn family: symbols, lines between two, names and years, and the key to them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cpc_tui.conference.drawing import Label, Stroke
from cpc_tui.conference.drawing_parts import extent_of
from cpc_tui.conference.family_tree.layout import tree_scene
from cpc_tui.conference.family_tree.layout_key import key_in_words, key_scene, with_key
from cpc_tui.conference.family_tree.members import Bond, FamilyTree, Member, Union
from tests.conference.family_tree.any_families import BONDS, member, tree
from tests.conference.family_tree.geometry import faults, names_in, taken_apart
from tests.conference.family_tree.known_families import ADOPTED, COUSINS


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
    kinds = [len(each.corners) for each in taken_apart(tree_scene(family)).symbols]
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


def test_a_baby_who_died_before_birth_is_not_yet_to_be_born() -> None:
    """Nothing by their symbol or in the key says that they are still to come."""
    baby = FamilyTree((Member("a", "Robin", unborn=True, has_died=True),), ())
    (words,) = (each for each in tree_scene(baby).marks if isinstance(each, Label))
    assert words.text == "Robin\ndied"
    assert "a baby before birth" in key_in_words(baby)
    assert "not yet born" not in key_in_words(baby)


def test_a_drawing_that_stands_alone_has_its_key_below() -> None:
    """All of both is within it, and nothing of the one over the other."""
    drawing, key = tree_scene(COUSINS), key_scene(COUSINS)
    whole = with_key(drawing, COUSINS)
    assert whole.marks[: len(drawing.marks)] == drawing.marks
    assert len(whole.marks) == len(drawing.marks) + len(key.marks)
    extents = [extent_of(each) for each in whole.marks]
    assert all(left >= 0 and right <= whole.width for left, _, right, _ in extents)
    assert all(low <= whole.height for *_, low in extents)
    assert all(top >= drawing.height for _, top, *_ in extents[len(drawing.marks) :])


def test_the_key_has_the_signs_of_the_drawing_alone() -> None:
    """What is not in the tree is not explained; what is, is, within its edges."""
    told = key_in_words(ADOPTED)
    assert "dashed line down to a child: adopted" in told
    assert "diamond: not known whether he or she" in told
    assert "divorced" not in told
    scene = key_scene(COUSINS)
    words = " ".join(each.text for each in scene.marks if isinstance(each, Label))
    assert "divorced" in words
    assert all(0 <= each.y <= scene.height for each in scene.marks if isinstance(each, Label))
