"""Lines that are not about the family, or say what cannot be: nothing of them is a relative."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.family_tree.typed import read_family, without_marks
from cpc_tui.conference.family_tree.typed_words import family_words
from cpc_tui.conference.quick_people import folded
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from tests.conference.family_tree.test_typed import PROFILE, RECORD


def with_kin(**lists: list[dict[str, Any]]) -> Record:
    """The record with these relatives and relationships."""
    return record_from_json(record_to_json(RECORD) | lists)


@pytest.mark.parametrize(
    "line",
    [
        *("/x", "/1x", "- worried about school", "+ good school", "? who told her", "!private"),
        *('"he shouted', "#ana is well", "hv> visit by 14/12"),
    ],
)
def test_what_begins_as_a_line_of_the_meeting_is_no_relative(line: str) -> None:
    """A worry or a command that was typed in the wrong place is told of, and nothing is entered."""
    assert read_family(line, RECORD).fault in ("of_the_meeting", "no_name")


@pytest.mark.parametrize(
    "line",
    [
        *("mum is upset", "Mother says she is worried about the school run", "Mum cried."),
        *("Weight back up on ninth centile since last October", "mo: he left them", "12", "..."),
        *("mo + fa; Ana", "Gran shouted at him!"),
    ],
)
def test_a_sentence_is_no_relative(line: str) -> None:
    """It is told which part reads like no name."""
    typed = read_family(line, RECORD)
    assert typed.fault == "no_name"
    assert "reads like no name" in family_words(typed, RECORD, PROFILE)


@pytest.mark.parametrize(
    "name",
    [
        *("Al", "grandma", "Unknown father of Ben", "Unborn baby Voss", "Robert Lee Jr.", "J. Lee"),
        *(
            "Mary Ann Bridget O’Shaughnessy de la Vega",
            "Said Will Is",
            "王小明",
            "An Do",
            "Alec Home",
        ),
        *("María José Carreño Quiñones", "Abdul bin Ali al Saud"),
    ],
)
def test_a_name_is_one(name: str) -> None:
    """Of whatever language and length; capital letters tell a name from a sentence."""
    typed = read_family(name, RECORD)
    assert typed.fault == ""
    assert [each.name for each in typed.everybody] == [name]


@pytest.mark.parametrize("line", ["hv: weight back", "Health visitor + Al"])
def test_a_professional_is_not_taken_for_a_parent(line: str) -> None:
    """Who begins a note as in the meeting is told whom the initials mean there."""
    typed = read_family(line, RECORD)
    assert typed.fault == "professional"
    assert "is a professional here" in family_words(typed, RECORD, PROFILE)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("mo + mo", "twice"),
        ("mo + DM", "twice"),
        ("mo: Ana, Ana", "twice"),
        ("mo: Al, Al", "twice"),
        ("mo: mo", "own_ancestor"),
        ("Ana: mo", "own_ancestor"),
        ("Ben: Alan Marsh", "own_ancestor"),
        ("Al: Al", ""),
    ],
)
def test_what_cannot_be_is_not_entered(line: str, fault: str) -> None:
    """Nobody stands twice in a row or comes from themselves; a son may be called as his father."""
    stated = [
        {"id": "z1", "adults": ["mo"], "children": ["c1", "c2"]},
        {"id": "z2", "adults": ["r1"], "children": ["mo"]},
    ]
    assert read_family(line, with_kin(relationships=stated)).fault == fault


def test_the_year_tells_two_of_one_name_apart() -> None:
    """Where it does not, the question says what would."""
    two = [
        {"id": "r1", "name": "Sam Lee", "born_year": 1950},
        {"id": "r2", "name": "Sam Lee", "born_year": 1980},
    ]
    record = with_kin(relatives=two)
    assert read_family("Sam Lee b1980", record).adults[0].ids == ("r2",)
    asked = family_words(read_family("Sam Lee", record), record, PROFILE)
    assert asked == (
        "“Sam Lee” may be Sam Lee, born 1950 or Sam Lee, born 1980: type the year too."
    )
    same = with_kin(relatives=[{**each, "born_year": None} for each in two])
    asked = family_words(read_family("Sam Lee", same), same, PROFILE)
    assert asked == "Several are called “Sam Lee”: begin the line at one in the tree."


@pytest.mark.parametrize("name", ["Baby M", "Alec home", "Kit 2019", "Al divorced"])
def test_a_name_that_ends_as_facts_do_is_known_in_full(name: str) -> None:
    """Whoever is in the record is never split into a name and a fact, nor whom one points at."""
    record = with_kin(relatives=[{"id": "r1", "name": name}])
    (known,) = read_family(f"{name} F", record).adults
    assert (known.ids, known.sex) == (("r1",), "F")
    pointed = read_family(f"{without_marks(name)} + Al", RECORD, {folded(name): "c3"})
    assert pointed.adults[0].ids == ("c3",)


def test_brothers_and_sisters_come_along_to_their_parents() -> None:
    """Who has the same parents has these; a new sister has the parents that are stated."""
    row = [{"id": "z1", "children": ["mo", "r1"]}]
    record = with_kin(relationships=row)
    typed = read_family("mo < Al + Bea", record)
    assert family_words(typed, record, PROFILE).endswith("parents of Dana Marsh and Alan Marsh")
    record = with_kin(relationships=[{"id": "z1", "adults": ["mo", "fa"], "children": ["c1"]}])
    typed = read_family("?: Ana, Kit", record)
    assert [each.ids for each in typed.adults] == [("mo",), ("fa",)]
    assert [each.ids for each in typed.children] == [("c1",), ()]
