"""Names begun in the quick-entry line, and what they may be completed to."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.quick_completion import complete
from cpc_tui.conference.quick_people import children_called, people_called
from tests.conference.small_records import CHILDREN, PEOPLE, small_record

MORE: list[dict[str, Any]] = [
    {"id": "f1", "name": "Kofi Mensah", "kind": "family", "role": "Father of Ana"},
    {"id": "f2", "name": "Radosław Łęcki", "kind": "family", "role": "Father of Ben"},
    {"id": "gp", "name": "Dr Kofi Marsh", "kind": "professional", "role": "GP"},
    {"id": "t1", "name": "Tam Lin", "kind": "family"},
    {"id": "t2", "name": "Tam Lin", "kind": "family"},
]
TWO_ANAS = [*CHILDREN, {"id": "c3", "name": "Anabel Okafor"}, {"id": "c4", "name": "Ana Abara"}]
RECORD = small_record(people=[*PEOPLE, *MORE], children=TWO_ANAS)


def texts(before: str) -> list[str]:
    """What a line may be completed to."""
    return [each.text for each in complete(before, RECORD).choices]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("h", ["hv", "headteacher", "Hartwell"]),
        ("rh", ["Rhiannon"]),
        ("lec", ["Łęcki"]),
        ("Ł", ["Łęcki"]),
        ("k", ["KofiMensah", "KofiMarsh"]),
        ("dad", ["Mensah", "rl"]),
        ("km", ["Mensah", "Marsh"]),
        ("t", ["tos"]),
        ("zz", []),
    ],
)
def test_those_whose_name_begins_so_are_offered(before: str, expected: list[str]) -> None:
    """Initials, roles and names are completed, to what stands for one person alone."""
    assert texts(before) == expected


@pytest.mark.parametrize(
    ("before", "start"),
    [
        ("hv", 0),
        ("!hv", 1),
        ("! - #ana hv", 9),
        ("mum, hv", 5),
        ('- "hv', 3),
        ("/wait hv", 6),
        ("/wait mum, hv", 11),
    ],
)
def test_a_name_is_completed_wherever_one_is_understood(before: str, start: int) -> None:
    """Behind other marks, in a list of doers and behind a command, the same is offered."""
    found = complete(before, RECORD)
    assert (found.start, found.choices[0].text) == (start, "hv")
    assert found.choices[0].label == "Rhiannon Abara"


@pytest.mark.parametrize(
    "before", ["", "hv: t", "hv> h", "She h", "10:30 h", "/wait ", "h" * 300, "mail a@h", "C#an"]
)
def test_nothing_is_offered_within_the_words(before: str) -> None:
    """Where no name is understood there is nothing to complete."""
    assert texts(before) == []


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("#", ["AnastasiaOkafor", "Benedict", "Anabel", "AnaAbara"]),
        ("hv: settled #an", ["AnastasiaOkafor", "Anabel", "AnaAbara"]),
        ("#ben", ["Benedict"]),
        ("!#ben", ["Benedict"]),
        ("#zoe", []),
    ],
)
def test_children_are_offered_behind_their_sign(before: str, expected: list[str]) -> None:
    """A tag is completed to the child's name, in full where two are called the same."""
    assert texts(before) == expected


@given(st.one_of(st.text(max_size=4), st.text("hvkmoradtfc łŁ#,!-", max_size=6)))
def test_what_is_offered_stands_for_one_alone(before: str) -> None:
    """Whatever is begun, what it may be completed to leaves nothing to ask."""
    found = complete(before, RECORD)
    for choice in found.choices:
        assert not set(choice.text) & set(" :>,#!")
        if before[found.start - 1 : found.start] == "#":
            (child,) = children_called(RECORD, choice.text)
            assert child.name == choice.label
        else:
            (person,) = people_called(RECORD, choice.text)
            assert person.name == choice.label
