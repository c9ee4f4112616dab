"""Small fictional records for the tests of the conference."""

from __future__ import annotations

import copy
from typing import Any

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record

DAY = "2026-11-30"

PEOPLE: list[dict[str, Any]] = [
    {"id": "ch", "name": "Dr Una Fairlight", "kind": "chair", "role": "Independent chair"},
    {"id": "mt", "name": "Odd Penrose", "kind": "minute_taker", "role": "Minute-taker"},
    {
        "id": "sw",
        "name": "Nia Hartwell-Boyd",
        "initials": "NHB",
        "kind": "professional",
        "role": "Social worker",
        "agency": "Children’s social care",
        "quorum_group": "children's social care",
        "direct_contact": True,
        "gives_view": True,
    },
    {
        "id": "hv",
        "name": "Rhiannon Abara",
        "kind": "professional",
        "role": "Health visitor",
        "agency": "Community health",
        "quorum_group": "community health",
        "direct_contact": True,
        "gives_view": True,
    },
    {
        "id": "te",
        "name": "Tom Oakes",
        "initials": "tos",
        "kind": "professional",
        "role": "Headteacher",
        "agency": "Hill Road School",
        "quorum_group": "education",
        "direct_contact": True,
        "gives_view": True,
    },
    {
        "id": "mo",
        "name": "Ama Okafor",
        "kind": "family",
        "role": "Mother",
        "relationship": "mother of Ana and Ben",
        "parental_responsibility": ["c1", "c2"],
        "household": True,
    },
]
"""A chair, a minute-taker, three agencies and a mother."""

CHILDREN: list[dict[str, Any]] = [
    {"id": "c1", "name": "Anastasia Okafor", "known_as": "Ana", "born_on": "2017-03-02"},
    {"id": "c2", "name": "Benedict Okafor", "born_on": "2024-05-06"},
]


def at(clock: str) -> str:
    """A moment of the day of the small conference, such as `at("10:05")`."""
    return f"{DAY}T{clock}:00"


def small_json(**parts: Any) -> dict[str, Any]:
    """The JSON of a record with the people and children above, and what the test adds."""
    base = {
        "format": "cpc-record/1",
        "reference": "T-1",
        "profile": "england",
        "conference_type": "initial",
        "held_on": DAY,
        "chair": "ch",
        "minute_taker": "mt",
        "people": PEOPLE,
        "children": CHILDREN,
    }
    return copy.deepcopy({**base, **parts})


def small_record(**parts: Any) -> Record:
    """That record, read."""
    return record_from_json(small_json(**parts))


def base_profile() -> Profile:
    """The base profile, as shipped."""
    return load_profile("england")
