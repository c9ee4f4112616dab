"""Relatives and relationships in a file: what is taken, what is refused, and who may be chosen."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.bringing_back import NamesSomebodyGone, Removed, restoring
from cpc_tui.conference.changes import AddEntry
from cpc_tui.conference.concerned import concerned
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.family_tree.circles import in_a_circle
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.forms import asked_of
from cpc_tui.conference.kin import Relationship
from cpc_tui.conference.one_person import called_so, places_of
from cpc_tui.conference.past import Passage, Written
from cpc_tui.conference.reading import read_record, record_from_json
from cpc_tui.conference.references import uses_of
from cpc_tui.conference.writing import write_record
from tests.conference.small_records import base_profile

PEOPLE = [
    {"id": "mo", "name": "Dana Marsh", "kind": "family"},
    {"id": "fa", "name": "Ed Okafor", "kind": "family"},
    {"id": "fi", "name": "Finn Okafor", "kind": "child"},
    {"id": "sw", "name": "Una Reyes", "kind": "professional", "role": "Social worker"},
]
CHILDREN = [
    {"id": "c1", "name": "Finn Okafor", "person": "fi"},
    {"id": "c2", "name": "Gia Okafor"},
]


def family(relationships: list[dict[str, Any]], relatives: Any = ()) -> dict[str, Any]:
    """A record of one family, with ids given to what has none."""
    return {
        "format": "cpc-record/1",
        "reference": "R",
        "profile": "england",
        "people": PEOPLE,
        "children": CHILDREN,
        "relatives": list(relatives),
        "relationships": [{"id": f"z{n}", **each} for n, each in enumerate(relationships)],
    }


def faults_of(value: dict[str, Any]) -> list[str]:
    """The faults that refuse a record, as lines."""
    with pytest.raises(RecordRefused) as refused:
        read_record(json.dumps(value).encode())
    return [str(fault) for fault in refused.value.faults]


ODD = [
    (
        [{"adults": ["mo", "fa", "c2"]}],
        "relationships[0].adults: 3 adults are named, and there can be no more than two",
    ),
    (
        [{"adults": ["mo", "mo"]}],
        "relationships[0].adults[1]: 'mo' is somebody who stands there already",
    ),
    (
        [{"children": ["c1", "fi"]}],
        "relationships[0].children[1]: 'fi' is somebody who stands there already",
    ),
    (
        [{"adults": ["mo"], "children": ["c1", "mo"]}],
        "relationships[0].children[1]: 'mo' is one of its adults too",
    ),
    (
        [{"adults": ["mo"], "children": ["c1"], "adopted": ["c2"]}],
        "relationships[0].adopted[0]: 'c2' is not one of its children",
    ),
    (
        [{"adults": ["mo"], "children": ["c1"]}, {"adults": ["fi"], "children": ["mo"]}],
        "relationships[1].children[0]: 'mo' would be an ancestor of themselves",
    ),
    (
        [{"adults": ["nobody"]}],
        "relationships[0].adults[0]: 'nobody' is not in people, children or relatives",
    ),
    (
        [{"bond": "engaged"}],
        (
            "relationships[0].bond: 'engaged' is not one of married, living_together, partners,"
            " separated, divorced"
        ),
    ),
]


@pytest.mark.parametrize(("relationships", "fault"), ODD)
def test_what_cannot_be_is_refused_by_name(relationships: list[dict[str, Any]], fault: str) -> None:
    """Each has one fault, which says where it is and what is wrong."""
    assert faults_of(family(relationships)) == [fault]


def test_two_relatives_are_not_the_same_person() -> None:
    """Which of the two would tell the birth of Dana?"""
    twice = [{"id": "q1", "person": "mo"}, {"id": "q2", "person": "mo"}]
    fault = "relatives[1].person: 'mo' is the person of another relative already"
    assert faults_of(family([], twice)) == [fault]


def test_a_year_is_a_year() -> None:
    """Years have four digits and lie in the last two centuries or this one."""
    value = family([], [{"id": "q1", "name": "Alan", "born_year": 48}])
    assert faults_of(value) == ["relatives[0].born_year: 48 is not from 1850 to 2100"]


@pytest.mark.parametrize("wrong", [5, "mo", [5], [["mo"]], None])
def test_what_has_the_wrong_type_has_that_fault_alone(wrong: object) -> None:
    """A list that is none is told once, and the rest of the family is gone through all the same."""
    value = family([{"adults": wrong}, {"adults": ["mo", "mo"]}])
    found = faults_of(value)
    assert found[0].startswith("relationships[0].adults")
    assert found[-1].startswith("relationships[1].adults[1]: 'mo' is somebody")
    assert len(found) == 2


@pytest.mark.parametrize(("relationships", "_"), ODD[:6])
def test_what_two_seats_brought_about_is_not_refused(
    relationships: list[dict[str, Any]], _: str
) -> None:
    """A conference opens although its relationships contradict one another."""
    record = record_from_json(family(relationships), from_store=True)
    assert len(record.relationships) == len(relationships)


def test_a_family_is_written_back_as_it_came() -> None:
    """What was stated of it stands in a dump, and nothing else."""
    stated = {"id": "z0", "adults": ["mo", "fa"], "bond": None, "children": ["c1"]}
    value = family([stated], [{"id": "q1", "name": "Alan Marsh", "died_year": 2015}])
    assert json.loads(write_record(record_from_json(value))) == value


def test_whom_a_relationship_names_cannot_be_removed() -> None:
    """Each place that names somebody of the family is told, whichever list they stand in."""
    record = record_from_json(
        family([{"adults": ["mo", "q1"], "children": ["c2"]}], [{"id": "q1", "name": "Alan"}])
    )
    assert uses_of(record, "q1") == ("relationships[0].adults[1]",)
    assert uses_of(record, "mo") == ("relationships[0].adults[0]",)
    assert uses_of(record, "c2") == ("relationships[0].children[0]",)


def test_a_relationship_of_somebody_gone_is_not_brought_back() -> None:
    """It says in which lists they may have stood; with them there it comes back."""
    removed = Removed(1, "", "", ("relationships",), "z9", {"id": "z9", "adults": ["q1"]}, None)
    with pytest.raises(NamesSomebodyGone) as gone:
        restoring(record_from_json(family([])), removed)
    assert gone.value.lists == ("People or Children or Relatives",)
    there = record_from_json(family([], [{"id": "q1", "name": "Alan"}]))
    assert restoring(there, removed).entry == removed.entry


def test_a_form_offers_each_of_the_family_once() -> None:
    """A child who is invited is offered as a child, and no professional is."""
    record = record_from_json(
        family([], [{"id": "q1", "name": "Alan Marsh"}, {"id": "q2", "person": "mo"}])
    )
    asked = {each.name: each for each in asked_of(Relationship, record, base_profile())}
    offered = [(each.value, each.label) for each in asked["adults"].options]
    assert offered == [
        ("mo", "Dana Marsh"),
        ("fa", "Ed Okafor"),
        ("c1", "Finn Okafor"),
        ("c2", "Gia Okafor"),
        ("q1", "Alan Marsh"),
    ]
    assert next(each.label for each in asked["bond"].options) == "Married"


def test_a_form_offers_whom_it_names_already() -> None:
    """Opening a form never takes away the foster carer who is among the professionals."""
    record = record_from_json(family([{"adults": ["sw", "fi"]}]))
    (asked,) = asked_of(record.relationships[0], record, base_profile(), only=("adults",))
    assert {"sw", "fi"} <= {each.value for each in asked.options}


IDS = [f"m{number}" for number in range(5)]
FAMILIES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(IDS), max_size=2), st.lists(st.sampled_from(IDS), max_size=3)
    ),
    max_size=6,
)


def is_own_ancestor(families: list[tuple[list[str], list[str]]]) -> bool:
    """Whether anybody is, by walking from everybody as far as there are people."""
    below = {
        (adult, child) for adults, children in families for adult in adults for child in children
    }
    for _ in IDS:
        below |= {(a, d) for (a, b), (c, d) in product(below, below) if b == c}
    return any(above == under for above, under in below)


@given(FAMILIES)
def test_without_what_is_in_a_circle_nobody_is_their_own_ancestor(
    families: list[tuple[list[str], list[str]]],
) -> None:
    """Circles are found exactly where there are some, and what is left has none."""
    wrong = in_a_circle(families)
    assert bool(wrong) == is_own_ancestor(families)
    left = [
        (adults, [each for each in children if (place, each) not in wrong])
        for place, (adults, children) in enumerate(families)
    ]
    assert not is_own_ancestor(left)


def test_of_two_that_contradict_each_other_the_first_is_believed() -> None:
    """Who wrote first is not overruled by who wrote after."""
    families = [(["m0"], ["m1"]), (["m1"], ["m0", "m2"])]
    assert in_a_circle(families) == {(1, "m0")}


def test_a_long_descent_is_gone_through() -> None:
    """Ten thousand generations, and the last the parent of the first, are no trouble."""
    families = [([f"g{n}"], [f"g{n + 1}"]) for n in range(10_000)]
    assert in_a_circle(families) == frozenset()
    assert in_a_circle([*families, (["g10000"], ["g0"])]) == {(10_000, "g0")}


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        (
            {"adults": ["mo", "fa"], "bond": "divorced", "children": ["c1", "c2"]},
            "Dana Marsh and Ed Okafor, divorced: parents of Finn and Gia",
        ),
        ({"adults": ["mo"], "children": ["c2"]}, "Dana Marsh: parent of Gia"),
        ({"adults": ["mo", "q1"], "bond": "married"}, "Dana Marsh and Alan Marsh, married"),
        ({"children": ["mo", "q1"]}, "Brothers and sisters: Dana Marsh and Alan Marsh"),
        (
            {"adults": ["mo"], "children": ["c1", "c2"], "adopted": ["c2"]},
            "Dana Marsh: parent of Finn and Gia (Gia adopted)",
        ),
        ({}, "Relationship"),
    ],
)
def test_a_relationship_is_one_line_in_plain_words(stated: dict[str, Any], line: str) -> None:
    """Whose parents who is, and what they are to each other, as it would be said."""
    record = record_from_json(family([stated], [{"id": "q1", "name": "Alan Marsh"}]))
    assert entry_line(record.relationships[0], record, base_profile()) == line


def test_a_relative_is_one_line_in_plain_words() -> None:
    """What is known of them, and nothing of what is not."""
    full = {"name": "Alan Marsh", "sex": "M", "born_year": 1948, "died_year": 2015}
    relatives = [
        {"id": "q1", **full},
        {"id": "q2", "person": "mo", "has_died": True},
        {"id": "q3", "household": True},
    ]
    record = record_from_json(family([], relatives))
    assert [entry_line(each, record, base_profile()) for each in record.relatives] == [
        "Alan Marsh — Male — born 1948, died 2015",
        "Dana Marsh — has died",
        "Not known yet — lives in the household",
    ]


def test_all_that_is_kept_about_a_relative_is_found() -> None:
    """Who asks what is kept about Alan finds his entry and the relationships that name him."""
    relatives = [{"id": "q1", "name": "Alan Marsh"}, {"id": "q2", "person": "mo"}]
    record = record_from_json(family([{"adults": ["q1"], "children": ["mo"]}], relatives))
    (alan,) = called_so(record, "Alan Marsh")
    found = places_of(record, base_profile(), "Alan Marsh", alan, seat="")
    assert [(each.path, each.how) for each in found if each.how != "perhaps"] == [
        (("relatives", "q1"), "entry"),
        (("relationships", "z0"), "refers"),
    ]
    (dana,) = called_so(record, "Dana Marsh")
    assert dana.ids == {"mo", "q2"}


def test_history_tells_whom_a_relationship_is_about() -> None:
    """A child as one of the children, and nobody where it names none: not all of them."""
    record = record_from_json(family([]))
    about = {}
    for n, stated in enumerate(({"adults": ["mo"], "children": ["c1"]}, {"adults": ["fa"]})):
        change = AddEntry(("relationships",), {"id": f"z{n}", **stated}, None)
        written = Written(n, "2026-11-30T10:00:00", "chair", change)
        found = concerned(Passage(written, record, change.apply(record)))
        about[n] = (set(found.people), set(found.children), found.step)
    assert about == {0: ({"mo"}, {"c1"}, "prepare"), 1: ({"fa"}, set(), "prepare")}
