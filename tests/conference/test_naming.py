"""What people and children are called."""

import pytest

from cpc_tui.conference.naming import (
    child_name,
    child_names,
    initials,
    people_names,
    person_name,
    person_short,
)
from tests.conference.small_records import CHILDREN, PEOPLE, small_record

RECORD = small_record()


def test_people_are_named_one_and_several() -> None:
    """Several names are joined as they would be read out."""
    assert person_name(RECORD, "hv") == "Rhiannon Abara"
    assert people_names(RECORD, ["sw"]) == "Nia Hartwell-Boyd"
    assert people_names(RECORD, ["sw", "hv"]) == "Nia Hartwell-Boyd and Rhiannon Abara"
    assert people_names(RECORD, ["sw", "hv", "te"]) == (
        "Nia Hartwell-Boyd, Rhiannon Abara and Tom Oakes"
    )
    assert people_names(RECORD, []) == ""


def test_ids_that_are_not_there_are_said_in_words() -> None:
    """No naming function fails on an id the record lacks, nor shows it."""
    assert person_name(RECORD, "gone") == "Somebody not listed"
    assert person_name(RECORD, None) == "Not known yet"
    assert people_names(RECORD, ["hv", "gone"]) == "Rhiannon Abara and Somebody not listed"
    assert person_short(RECORD, "gone") == "Somebody not listed"
    assert child_name(RECORD, "gone") == "Somebody not listed"
    assert child_name(RECORD, None) == "Not known yet"
    assert initials(RECORD, "gone") == initials(RECORD, None) == ""


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Social worker", "Kim Lee, social worker"),
        ("GP", "Kim Lee, GP"),
        ("IDVA for the family", "Kim Lee, IDVA for the family"),
        ("Ana’s aunt", "Kim Lee, Ana’s aunt"),
        ("Aunt of Ana", "Kim Lee, aunt of Ana"),
        ("", "Kim Lee"),
    ],
)
def test_a_role_follows_a_name_in_small_letters(role: str, expected: str) -> None:
    """A role is written as inside a sentence, save for abbreviations and names."""
    kim = {"id": "x", "name": "Kim Lee", "kind": "family", "role": role}
    child = {"id": "c1", "name": "Ana Okafor"}
    record = small_record(people=[*PEOPLE, kim], children=[child, *CHILDREN[1:]])
    assert person_short(record, "x") == expected


def test_children_are_called_what_the_family_calls_them() -> None:
    """The name a child is known as goes before the first name; an unborn baby has its whole."""
    assert child_name(RECORD, "c1") == "Ana"
    assert child_name(RECORD, "c2") == "Benedict"
    unborn = {"id": "c1", "name": "Unborn Baby Okafor"}
    assert child_name(small_record(children=[unborn, *CHILDREN[1:]]), "c1") == "Unborn Baby Okafor"


def test_no_children_named_means_all() -> None:
    """An empty list of children is said as all of them, an only child by name."""
    assert child_names(RECORD, ()) == "all the children"
    assert child_names(RECORD, ("c2", "c1")) == "Benedict and Ana"
    mother = {**PEOPLE[-1], "parental_responsibility": ["c1"]}
    alone = small_record(people=[*PEOPLE[:-1], mother], children=CHILDREN[:1])
    assert child_names(alone, ()) == "Ana"


def test_initials_are_those_given_or_made_from_the_name() -> None:
    """Initials come from the field; where it is empty, from the name without its title."""
    assert initials(RECORD, "sw") == "NHB"
    assert initials(RECORD, "te") == "tos"
    assert initials(RECORD, "hv") == "RA"
    assert initials(RECORD, "ch") == "UF"
