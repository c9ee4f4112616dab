"""A family tree in lines and in sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from rich.cells import cell_len

from cpc_tui.conference.family_tree.members import FamilyTree, Member, Union
from cpc_tui.conference.family_tree.outline import outline
from cpc_tui.conference.family_tree.signs import called
from cpc_tui.conference.family_tree.text import key_to_signs, told, tree_lines
from tests.conference.family_tree.families import families, odd_families

MARSH = FamilyTree(
    members=(
        Member("a", "Alan Marsh", "M", 1948, 2015, has_died=True),
        Member("b", "Beth Marsh", "F", 1950),
        Member("c", "Chloe Marsh", "F", 1980),
        Member("d", "Dana Marsh", "F", 1984, household=True),
        Member("e", "Ed Okafor", "M", 1982),
        Member("f", "Finn Okafor", "M", 2017, subject=True, household=True),
        Member("g", "Gia Okafor", "F", 2019, subject=True, household=True),
        Member("z", "Zoë Łukasz", "F", 1979, household=True),
        Member("u", "Baby", unborn=True, household=True),
        Member("x", "Unknown"),
        Member("h", "Hana Lee", "F", 2008),
        Member("v", "Victor Okafor", "M", 1946),
        Member("j", "Joy Okafor", "F", 1952),
    ),
    unions=(
        Union(("a", "b"), "married", ("c", "d")),
        Union(("d", "e"), "divorced", ("f", "g")),
        Union(("d", "z"), "living_together", ("u",)),
        Union(("d", "x"), "separated", ("h",)),
        Union(("v", "j"), "divorced", ("e",)),
    ),
)
UNBORN = Union(("d", "e"), "married", ("u",))
DRAWN = r"""
[†Alan Marsh 1948–2015] ═══ (Beth Marsh b. 1950)
  ├─ (Chloe Marsh b. 1980)
  └─ (Dana Marsh b. 1984)* ─//─ [Ed Okafor b. 1982]
       ├─ [[Finn Okafor b. 2017]]*
       └─ ((Gia Okafor b. 2019))*
     ”Dana Marsh ─── (Zoë Łukasz b. 1979)*
       └─ /Baby unborn\*
     ”Dana Marsh ─/─ <Unknown>
       └─ (Hana Lee b. 2008)
[Victor Okafor b. 1946] ─//─ (Joy Okafor b. 1952)
  └─ ”Ed Okafor
""".strip().split("\n")


def couple(bond: str | None, **other: object) -> FamilyTree:
    """Two people and what they are to each other."""
    union = Union(("d", "e"), bond, **other)  # type: ignore[arg-type]
    return replace(MARSH, unions=(union,))


def test_a_family_of_three_generations_is_set_in_by_generation() -> None:
    """Couples share a line, children stand below, and who comes again has a ditto sign."""
    assert list(tree_lines(MARSH)) == DRAWN


def test_a_terminal_that_draws_no_lines_gets_the_signs_of_a_keyboard() -> None:
    """All signs are ASCII, and the bonds are told apart."""
    plain = FamilyTree(tuple(replace(each, name="Jo") for each in MARSH.members), MARSH.unions)
    text = "\n".join(tree_lines(plain, ascii=True))
    assert text.isascii()
    for sign in ("=== ", "-//- ", "--- ", "-/- ", "|- ", "`- ", '"Jo', "[+Jo 1948-2015]"):
        assert sign in text
    assert "\n".join(key_to_signs(ascii=True)).isascii()


@pytest.mark.parametrize(
    ("bond", "sign"),
    [
        ("married", "═══"),
        ("living_together", "───"),
        ("partners", "─·─"),
        ("separated", "─/─"),
        ("divorced", "─//─"),
        (None, "─?─"),
    ],
)
def test_every_bond_has_a_sign_that_the_key_tells(bond: str | None, sign: str) -> None:
    """Nobody has to guess what stands between two names."""
    assert f"(Dana Marsh b. 1984)* {sign} [Ed Okafor b. 1982]" in tree_lines(couple(bond))
    assert sign in "\n".join(key_to_signs())


def test_a_long_name_goes_on_below_and_is_never_cut() -> None:
    """The line is wrapped with its rest set in, and a word too long for it is broken."""
    long = replace(MARSH.members[5], name=f"Finn {'Longname' * 6} {'de ' * 20}Okafor")
    tree = FamilyTree((MARSH.members[3], long), (Union(("d",), None, ("f",)),))
    first, *rest = tree_lines(tree, 40)
    assert first == "(Dana Marsh b. 1984)*"
    assert rest[0].startswith("  └─ [[Finn")
    assert all(each.startswith(" " * 9) for each in rest[1:])
    together = "".join("".join(rest).split())
    assert "".join(long.name.split()) in together


def test_sentences_tell_the_same() -> None:
    """Bonds, children, half-sisters, step-children, household, deaths and who is to be born."""
    text = " ".join(told(MARSH))
    for sentence in (
        "Alan Marsh, born 1948, died in 2015. He was married to Beth Marsh.",
        "Their children are Chloe Marsh and Dana Marsh.",
        "Dana Marsh, born 1984, lives in the household. She was married to Ed Okafor, and they are",
        "are divorced. Their children are Finn Okafor (the conference is about him) and Gia Okafor",
        "Gia Okafor (the conference is about her).",
        "She lives with Zoë Łukasz as a couple. Their child is Baby (not yet born).",
        "Finn Okafor and Gia Okafor are half-brothers and half-sisters of Hana Lee.",
        "Baby is a half-sibling of Hana Lee.",
        "Finn Okafor, Gia Okafor and Hana Lee are step-children of Zoë Łukasz.",
        "The conference is about: Finn Okafor and Gia Okafor.",
        "In the household: Dana Marsh, Finn Okafor, Gia Okafor, Zoë Łukasz and Baby.",
        "Died: Alan Marsh.",
        "Not yet born: Baby.",
    ):
        assert sentence in text


def test_adopted_children_are_told_and_are_nobodys_half_siblings() -> None:
    """The line says so beside the name; that a parent is shared says nothing of their birth."""
    unions = (
        Union(("d", "e"), None, ("f",)),
        Union(("d", "z"), None, ("h",), adopted=("h",)),
    )
    tree = replace(MARSH, unions=unions)
    assert "  └─ (Hana Lee b. 2008) adopted" in tree_lines(tree)
    assert "half-" not in " ".join(told(tree))
    assert "Adopted: Hana Lee." in told(tree)


def test_where_the_other_parent_is_not_known_nobody_is_called_half() -> None:
    """Two children of one mother may have the same father."""
    tree = replace(MARSH, unions=(Union(("d",), None, ("f",)), Union(("d", "e"), None, ("g",))))
    text = " ".join(told(tree))
    assert "Finn Okafor has a parent in common with Gia Okafor: Dana Marsh." in text
    assert "half-" not in text


def test_what_is_written_of_somebody_no_line_joins_is_told_in_its_words() -> None:
    """An aunt whose side is not known stands alone, and line and sentence say what she is."""
    kinship = "aunt of Finn, on which side is not known"
    aunt = Member("y", "Yaz Marsh", "F", 1981, kinship=kinship)
    tree = FamilyTree((*MARSH.members, aunt), MARSH.unions)
    assert f"(Yaz Marsh b. 1981) {kinship}" in tree_lines(tree)
    text = " ".join(told(tree))
    assert f"Yaz Marsh was born in 1981. Yaz Marsh is of the family: {kinship}." in text


def test_a_baby_who_died_before_birth_is_not_called_still_to_be_born() -> None:
    """Whoever reads it has lost a child."""
    baby = Member("u", "Baby Marsh", unborn=True, has_died=True, died=2025)
    tree = replace(MARSH, members=(baby, *MARSH.members[3:5]), unions=(UNBORN,))
    text = " ".join(told(tree))
    assert "Baby Marsh died in 2025." in text
    assert "They have a child together" not in text
    assert "Their child is Baby Marsh." in text
    assert "not yet born" not in text
    assert "/†Baby Marsh d. 2025\\" in "".join(tree_lines(tree))


def test_one_child_is_not_told_as_several() -> None:
    """Of a couple of whom no more is known."""
    tree = replace(MARSH, unions=(Union(("d", "e"), None, ("f",)),))
    assert "She and Ed Okafor have a child together. Their child is Finn" in " ".join(told(tree))


def test_siblings_without_parents_stand_under_a_line_that_says_so() -> None:
    """They are told as having the same parents."""
    tree = replace(MARSH, unions=(Union((), None, ("f", "g")),))
    assert tree_lines(tree)[:2] == ("Parents not known", "  ├─ [[Finn Okafor b. 2017]]*")
    words = "Finn Okafor and Gia Okafor have the same parents, who are not known."
    assert words in told(tree)


def test_two_of_one_name_are_told_apart_where_they_come_again() -> None:
    """Behind the ditto sign the year of birth stands with the name."""
    son = Member("s", "Ed Okafor", "M", 2005)
    unions = (Union(("e", "d"), None, ("s",)), Union(("v", "j"), None, ("e",)))
    lines = tree_lines(FamilyTree((*MARSH.members, son), unions))
    assert "  └─ [Ed Okafor b. 1982] ─?─ (Dana Marsh b. 1984)*" in lines
    tree = FamilyTree((*MARSH.members, son), (*unions, Union(("x",), None, ("e",))))
    assert "  └─ ”Ed Okafor b. 1982" in tree_lines(tree)


def test_a_chain_of_a_thousand_generations_is_no_trouble() -> None:
    """Nothing is written within each other so deeply that the program ends."""
    count = 1000
    people = tuple(Member(str(n), f"N{n}") for n in range(count))
    chain = tuple(Union((str(n),), None, (str(n + 1),)) for n in range(count - 1))
    lines = tree_lines(FamilyTree(people, chain))
    assert len(lines) == count
    assert max(map(len, lines)) <= 80


def check(tree: FamilyTree, width: int) -> None:
    """Everybody is in lines and sentences, once written out, and no line is too wide."""
    lines = tree_lines(tree, width)
    assert lines == tree_lines(tree, width)
    assert max(map(cell_len, lines), default=0) <= width
    written = [p.member for line in outline(tree) for p in line.pieces if p.part == "member"]
    assert sorted(written) == sorted(each.id for each in tree.members)
    drawn = sorted({line.union for line in outline(tree)} - {-1})
    known = {each.id for each in tree.members}
    wanted = [n for n, each in enumerate(tree.unions) if known & set(each.adults)]
    assert set(wanted) <= set(drawn)
    sentences = " ".join(told(tree))
    assert all(called(each) in sentences for each in tree.members)


@given(families())
@settings(max_examples=20, deadline=None)
def test_everybody_of_any_family_is_there_once_within_the_width(tree: FamilyTree) -> None:
    """Families of up to forty people and four generations, with names of any length."""
    check(tree, 80)
    check(tree, 30)


@given(odd_families())
@settings(max_examples=40, deadline=None)
def test_a_family_that_cannot_be_comes_to_an_end(tree: FamilyTree) -> None:
    """Somebody may be their own ancestor or partner, and the tree is told all the same."""
    check(tree, 60)
