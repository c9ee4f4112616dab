"""The tree of a record: its members, and what is stated of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.family_tree.drawn_from import family_tree
from cpc_tui.conference.family_tree.members import Member, Union
from cpc_tui.conference.reading import read_record, record_from_json
from cpc_tui.conference.record import Record
from tests.conference.family_tree.hales import (
    BOTH,
    CHILDREN,
    CRAIG,
    JUDE,
    TAMSIN,
    family,
    members,
    person,
    unions,
)
from tests.strategies import records
from tests.support import shared_case


def test_somebody_with_several_entries_is_one_member() -> None:
    """A child by the child's own id, a person by the person's; years are the relative's."""
    relatives = [
        {"id": "q1", "person": "mo", "sex": "F", "born_year": 1990},
        {"id": "q2", "person": "ju", "has_died": True},
        {"id": "q3", "name": "Joy Hale", "sex": "F", "born_year": 1950, "died_year": 2020},
    ]
    stated = [{"adults": ["q3"], "children": ["q1"]}, {"adults": ["q1"], "children": ["ju", "c2"]}]
    record = family(TAMSIN, relatives=relatives, relationships=stated)
    assert family_tree(record).members == (
        Member("mo", "Tamsin Hale", "F", 1990, household=True),
        Member("c1", "Jude Hale", "M", 2019, None, True, subject=True, household=True),
        Member("c2", "Wren Hale", None, 2010, subject=True, household=True),
        Member("q3", "Joy Hale", "F", 1950, 2020, True),
    )
    assert unions(record) == [Union(("q3",), None, ("mo",)), Union(("mo",), None, BOTH)]


def test_who_is_no_kin_is_no_member() -> None:
    """Professionals, neighbours and supporters are not of the family, but an aunt is."""
    others = [
        person("Bo Reed", "family friend", kind="network"),
        person("Di Moss", "godmother of Jude", kind="network"),
        person("Ann Foy", "mother and toddler group", kind="network"),
        person("Sal Voe", "mother of Jude", kind="professional"),
        person("Becca Nunn", "aunt of Jude", kind="supporter"),
        {"id": "ki", "name": "Kit", "kind": "network", "role": "Cousin"},
    ]
    assert list(members(family(TAMSIN, *others))) == ["mo", "be", "ki", "c1", "c2"]


def test_whom_a_relationship_names_is_a_member() -> None:
    """A grandmother who is listed as a supporter is one, once somebody says so."""
    supporter = person("Gwen Hale", "", kind="supporter")
    record = family(TAMSIN, supporter, relationships=[{"adults": ["gw"], "children": ["mo"]}])
    assert members(record)["gw"].name == "Gwen Hale"


def test_a_baby_is_to_be_born() -> None:
    """By the day expected, by a conference before the birth, or by what it is called."""
    children = [
        {"id": "c1", "name": "Baby Hale", "due_on": "2027-01-01"},
        {"id": "c2", "name": "Hale", "conference_type": "pre_birth"},
        {"id": "c3", "name": "Unborn Baby Hale"},
        {"id": "c4", "name": "Ann Hale", "due_on": "2026-01-01", "born_on": "2026-01-02"},
    ]
    found = members(family(children=children))
    assert [found[f"c{n}"].unborn for n in (1, 2, 3, 4)] == [True, True, True, False]


def test_a_child_who_lives_elsewhere_is_not_of_the_household() -> None:
    """As for who may read what: by the people, where the child is among them."""
    away = {**JUDE, "id": "ju", "household": False}
    record = record_from_json(
        {"format": "cpc-record/1", "reference": "R", "profile": "england", "people": [away]}
        | {"children": CHILDREN}
    )
    assert [each.household for each in family_tree(record).members] == [False, True]


def test_couples_are_drawn_once_and_parents_as_often_as_stated() -> None:
    """A couple of two relationships is one; children of one parent may have different others."""
    stated: list[dict[str, Any]] = [
        {"adults": ["mo", "cr"], "children": ["c1"]},
        {"adults": ["cr", "mo"], "bond": "divorced", "children": ["c2"], "adopted": ["c2"]},
    ]
    couple = Union(("mo", "cr"), "divorced", BOTH, ("c2",))
    assert unions(family(TAMSIN, CRAIG, relationships=stated)) == [couple]
    alone = [{"adults": ["mo"], "children": ["c1"]}, {"adults": ["mo"], "children": ["c2"]}]
    assert len(unions(family(TAMSIN, relationships=alone))) == 2


def test_what_contradicts_itself_is_survived() -> None:
    """Three adults, somebody of nowhere and a circle leave a tree that can be drawn."""
    stated: list[dict[str, Any]] = [
        {"adults": ["mo", "cr", "ju"], "children": ["mo", "c2"]},
        {"adults": ["c2"], "children": ["mo"], "bond": "married"},
        {"adults": ["mo"]},
    ]
    found = unions(family(TAMSIN, CRAIG, relationships=stated))
    assert found == [Union(("mo", "cr"), None, ("c2",))]


@pytest.mark.parametrize("case", ["redbridge-initial", "medway-review", "medway-review-prepared"])
def test_every_case_has_a_tree(case: str) -> None:
    """Each child of the shared cases has a parent in it, and nobody of the family is left alone."""
    found = family_tree(read_record(shared_case(case).read_bytes()))
    children = {id_ for each in found.unions if each.adults for id_ in each.children}
    joined = {id_ for each in found.unions for id_ in (*each.adults, *each.children)}
    assert {each.id for each in found.members if each.subject} <= children
    assert {each.id for each in found.members} == joined


_WORDS = (
    *("mother", "father’s", "grandmother", "aunt", "sister", "son", "partner", "husband", "wife’s"),
    *("step", "ex", "former", "adoptive", "maternal", "great", "in law", "of", "the", "children"),
    *("Jude", "Jude’s", "Wren", "and", ",", ";", "Tamsin", "Craig’s", "Kit", "who lives away", "?"),
)
PHRASES = st.lists(st.sampled_from(_WORDS), max_size=6).map(" ".join)
NAMES = ("Tamsin Hale", "Craig Dunn", "Kit Dunn", "Jude Hale")


@st.composite
def families_in_words(draw: st.DrawFn) -> Record:
    """A family of whom nothing is stated, described in words put together by chance."""
    names = draw(st.lists(st.sampled_from(NAMES), max_size=4))
    people = [
        person(name, draw(PHRASES), id=f"p{number}", household=draw(st.booleans()))
        for number, name in enumerate(names)
    ]
    return family(*people)


@given(records() | families_in_words())
def test_any_record_has_a_tree_that_can_be_drawn(record: Record) -> None:
    """Of one or two adults each, among members, without doubles, and the same each time."""
    found = family_tree(record)
    ids = [each.id for each in found.members]
    assert len(set(ids)) == len(ids)
    for each in found.unions:
        named = (*each.adults, *each.children)
        assert len(set(named)) == len(named)
        assert set(named) <= set(ids)
        assert len(each.adults) <= 2
        assert len(named) >= 2
        assert set(each.adopted) <= set(each.children)
        assert each.bond is None or len(each.adults) == 2
    couples = [frozenset(each.adults) for each in found.unions if len(each.adults) == 2]
    assert len(set(couples)) == len(couples)
    assert family_tree(record) == found


def test_a_relative_may_be_still_to_be_born() -> None:
    """A half-sister expected elsewhere is told so by the name, until there is a year."""
    named = {"name": "Unborn baby Voss"}
    record = family(relatives=[{"id": "r1", **named}, {"id": "r2", **named, "born_year": 2026}])
    unborn = {each.id: each.unborn for each in family_tree(record).members}
    assert (unborn["r1"], unborn["r2"]) == (True, False)
