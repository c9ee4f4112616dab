"""Who may know of whom in the family: relatives, relationships, and the tree of a copy."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.conference.family_tree.drawn_from import family_tree
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.shared_screen import for_everyone
from cpc_tui.conference.visibility import (
    FULL,
    PROFESSIONALS,
    Search,
    copy_for,
    person_recipient,
)
from cpc_tui.conference.writing import write_record
from tests.conference.small_records import base_profile
from tests.conference.visibility.families import copy_of, family, readers_of
from tests.exports.forbidden import _may_read
from tests.secret_records import conferences

JOY = {"id": "q1", "name": "Joy Marsh", "born_year": 1950}
ALAN = {"id": "q2", "name": "Alan Marsh", "born_year": 1948, "visibility": "chair"}
COUPLE = {"id": "z1", "adults": ["q1", "q2"], "bond": "divorced", "children": ["mo"]}
EVERYBODY = {
    *("ch", "mt", "sw", "hv", "te", "mo", "fa", "gr", "an", "su", "ad", "la", "ne", "ob"),
    *("full", "professionals"),
}


def test_a_relative_goes_by_the_visibility_of_the_entry() -> None:
    """One for the chair is in the copies of the chair, the minute-taker and the file alone."""
    assert readers_of(family(relatives=[ALAN]), "relatives", FULL, PROFESSIONALS) == {
        *("ch", "mt", "full")
    }
    assert readers_of(family(relatives=[JOY]), "relatives", FULL, PROFESSIONALS) == EVERYBODY


def test_who_is_not_to_be_known_of_is_gone_from_relationships() -> None:
    """The rest of the couple stays, and no bond tells that there is somebody else."""
    record = family(relatives=[JOY, ALAN], relationships=[COUPLE])
    (left,) = copy_of(record, "mo").relationships
    assert (left.adults, left.bond, left.children) == (("q1",), None, ("mo",))
    assert copy_of(record, "ch").relationships == record.relationships
    alone = family(relatives=[ALAN], relationships=[{"id": "z2", "adults": ["q2", "mo"]}])
    assert copy_of(alone, "mo").relationships == ()


def test_children_of_one_who_is_hidden_are_not_told_to_have_the_same_parents() -> None:
    """They have one in common, who is hidden; where both parents are, they are siblings."""
    children = {"id": "z2", "children": ["mo", "q1"]}
    record = family(relatives=[JOY, ALAN], relationships=[{**children, "adults": ["q2"]}])
    assert copy_of(record, "mo").relationships == ()
    other = {**ALAN, "id": "q4"}
    couple = {**children, "adults": ["q2", "q4"]}
    record = family(relatives=[JOY, ALAN, other], relationships=[couple])
    (left,) = copy_of(record, "mo").relationships
    assert (left.adults, left.children) == ((), ("mo", "q1"))


@pytest.mark.parametrize("child", ["c1", "an", "q3"])
def test_a_relationship_of_one_child_is_for_that_child_s_family(child: str) -> None:
    """Whichever id it names the child by; Ben's father does not read whose daughter Ana is."""
    as_relative = {"id": "q3", "person": "an", "born_year": 2017}
    named = {"id": "z3", "adults": ["mo"], "children": [child]}
    record = family(relatives=[as_relative], relationships=[named])
    without = {"fa", "su", "ne", "ob"}
    assert readers_of(record, "relationships", FULL, PROFESSIONALS) == EVERYBODY - without
    assert readers_of(record, "relatives", FULL, PROFESSIONALS) == EVERYBODY - without


def test_a_relationship_of_several_children_is_for_the_family_of_any() -> None:
    """As for every entry, who may read about one of the children reads all of it."""
    record = family(relationships=[{"id": "z4", "adults": ["mo"], "children": ["c1", "c2"]}])
    assert "fa" in readers_of(record, "relationships")


@pytest.mark.parametrize(
    "said",
    ["Alan Marsh was there.", "alan  marsh", "We met ALAN-MARSH", "It is Alan Marsh’s house."],
)
def test_the_name_of_somebody_left_out_is_found(said: str) -> None:
    """However short it is, and wherever somebody wrote it; a longer name is another."""
    note = {"id": "n1", "step": "reports", "text": said}
    record = family(relatives=[JOY, ALAN], notes=[note])
    reader = person_recipient("mo")
    search = Search(record, copy_of(record, "mo"), reader, base_profile())
    (found,) = search.hits(f"Notes. {said}")
    assert (found.where, found.path) == ("relative q2", ("relatives", "q2", "name"))
    assert search.hits("Joy Marsh. Alan Marshall. Ala Nmarsh.") == ()


def test_a_name_that_somebody_else_has_too_is_no_find() -> None:
    """Joy Okafor is in the room; that her late namesake is not to be known of tells nothing."""
    namesake = {**ALAN, "name": "Joy Okafor"}
    record = family(relatives=[namesake])
    search = Search(record, copy_of(record, "mo"), person_recipient("mo"), base_profile())
    assert search.hits("Joy Okafor came.") == ()


def test_a_name_may_be_read_where_it_is_written_for_the_reader() -> None:
    """A note for named readers that names him is theirs to read."""
    note = {"id": "n1", "step": "reports", "text": "Alan Marsh rang."}
    note |= {"visibility": "named", "readers": ["mo"]}  # type: ignore[dict-item]
    record = family(relatives=[ALAN], notes=[note])
    search = Search(record, copy_of(record, "mo"), person_recipient("mo"), base_profile())
    assert search.hits("Notes. Alan Marsh rang.") == ()
    assert search.hits("Alan Marsh.") != ()


def test_the_room_sees_the_family_and_nothing_about_anybody() -> None:
    """Of words about people only those for kin are shown, and of years only those of relatives."""
    people = [
        {
            "id": "ag",
            "name": "Ama Reed",
            "kind": "family",
            "relationship": "mother of Ana; on bail",
        },
        {"id": "be", "name": "Bo Lee", "kind": "family", "relationship": "brother of Alan Marsh"},
        {"id": "an", "name": "Ana Okafor", "kind": "child", "household": True},
    ]
    record = family(
        people=people, chair=None, minute_taker=None, relatives=[JOY, ALAN],
        relationships=[{**COUPLE, "children": ["ag"]}],
    )  # fmt: skip
    shown = for_everyone(record)
    assert [each.relationship for each in shown.people] == ["mother of Ana", "", ""]
    tree = family_tree(shown)
    assert ("q1", 1950) in {(each.id, each.born) for each in tree.members}
    assert [(each.adults, each.bond) for each in tree.unions] == [(("q1",), None), (("ag",), None)]
    written = write_record(shown)
    assert not [each for each in ("bail", "Alan", "2017") if each in written]


# -- what holds for any family


def allowed(value: dict[str, Any], recipient: str) -> tuple[set[str], set[tuple[str, str]]]:
    """Relatives and ties that a reader may know of, told once more from the rules.

    A tie is that two are named in one relationship that is for the reader.
    """
    known = {
        each["id"]
        for each in value["relatives"]
        if _may_read(value, recipient, "relatives", each | _child_of(value, each))
    }
    ids = {each["id"] for each in (*value["people"], *value["children"])} | known
    ties: set[tuple[str, str]] = set()
    for each in value["relationships"]:
        if _may_read(value, recipient, "relationships", each):
            named = [id_ for id_ in (*each["adults"], *each["children"]) if id_ in ids]
            ties |= {(one, other) for one in named for other in named if one != other}
    return known, ties


def _child_of(value: dict[str, Any], relative: dict[str, Any]) -> dict[str, Any]:
    person = relative.get("person")
    return {
        "children": [
            each["id"] for each in value["children"] if person and each["person"] == person
        ]
    }


@given(conferences(), st.data())
def test_the_tree_of_a_copy_shows_no_more_than_its_reader_may_know(
    value: dict[str, Any], data: st.DataObject
) -> None:
    """Nobody stands in it, and nobody is joined to anybody, but by what the reader may read."""
    recipient = data.draw(st.sampled_from(["professionals", *(p["id"] for p in value["people"])]))
    record = record_from_json(value)
    reader = PROFESSIONALS if recipient == "professionals" else person_recipient(recipient)
    tree = family_tree(copy_for(record, reader))
    known, ties = allowed(value, recipient)
    relatives = {each["id"] for each in value["relatives"] if "person" not in each}
    assert {each.id for each in tree.members} & relatives <= known
    persons = {each["person"]: each["id"] for each in value["relatives"] if each.get("person")}
    for member in tree.members:
        if member.born is not None:
            assert member.id in known or persons.get(_person_of(value, member.id)) in known
    # Parental responsibility is in every copy, and what it says of parents with it.
    ties |= {
        tie
        for each in value["people"]
        for child in each.get("parental_responsibility", [])
        for tie in ((each["id"], child), (child, each["id"]))
    }
    for union in tree.unions:
        for adult in union.adults:
            assert all((adult, child) in ties for child in union.children)
        if union.bond:
            assert union.adults in ties


def _person_of(value: dict[str, Any], member: str) -> str:
    child = next((each for each in value["children"] if each["id"] == member), None)
    return member if child is None else str(child["person"])


@settings(max_examples=40)
@given(conferences(), st.data())
def test_every_name_is_in_the_copy_or_looked_for(
    value: dict[str, Any], data: st.DataObject
) -> None:
    """The finished file is searched for the name of each relative who is not in the copy."""
    record = record_from_json(value)
    reader = person_recipient(data.draw(st.sampled_from([p["id"] for p in value["people"]])))
    copy = copy_for(record, reader)
    search = Search(record, copy, reader, base_profile())
    for relative in (each for each in record.relatives if each.name):
        is_kept = relative.name in {each.name for each in copy.relatives}
        assert is_kept or bool(search.hits(f"Here: {relative.name}."))
