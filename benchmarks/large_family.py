"""A conference about twelve children with forty people who get papers, made for measuring."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.words import prose
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record

LARGE = "BENCH-2026-1240"
"""The reference of the large family's conference."""
CHILDREN = 12
PROFESSIONALS = 30
FAMILY = 10
NOTES = 400
ACTIONS = 60
SEED = 1240

_DAY = "2026-12-08"
_STEPS = ("introductions", "reports", "contribution", "analysis", "decision", "plan", "close")
_FIRST = ["Ada", "Bea", "Cid", "Dot", "Eli", "Fay", "Gus", "Hal", "Ivy", "Jon", "Kit", "Lou"]


def large_record() -> Record:
    """The conference: concluded, decided for every child, with details to protect."""
    chance = Random(SEED)  # noqa: S311 - the same conference each time, and no secret
    return record_from_json(_conference(chance))


def _conference(chance: Random) -> dict[str, Any]:
    children = [f"c{number}" for number in range(1, CHILDREN + 1)]
    people = [*_professionals(), *_family(children), *_keepers()]
    readers = [each["id"] for each in people]
    return {
        "format": "cpc-record/1",
        "reference": LARGE,
        "profile": "england",
        "family_name": "Marchbanks",
        "conference_type": "initial",
        "held_on": _DAY,
        "starts_at": "10:00",
        "started_at": f"{_DAY}T10:00:00",
        "status": "concluded",
        "chair": "ch",
        "minute_taker": "mt",
        "people": people,
        "children": [_child(number, each) for number, each in enumerate(children)],
        "attendance": [_attendance(each) for each in readers],
        "exclusions": [
            {
                "person": "f2",
                "ground": "family_conflict",
                "extent": "part",
                "from": f"{_DAY}T11:00:00",
                "until": f"{_DAY}T11:20:00",
                "reason": prose(chance, 20),
            }
        ],
        "closed_sessions": [
            {"from": f"{_DAY}T11:30:00", "until": f"{_DAY}T11:40:00", "present": ["w1", "w2"]}
        ],
        "reports": [_report(chance, number, children) for number in range(12)],
        "notes": [_note(chance, number, children, readers) for number in range(NOTES)],
        "voices": [
            {"child": each, "wishes": prose(chance, 30), "own_words": prose(chance, 12)}
            for each in children
        ],
        "analysis": [
            {"id": f"m{number}", "heading": "risks", "text": prose(chance, 30)}
            for number in range(40)
        ],
        "decisions": [
            {
                "child": each,
                "outcome": "plan",
                "likelihood": ["harm_likely"],
                "reasons": prose(chance, 60),
                "categories": ["neglect"],
                "lead_social_worker": "w1",
                "decided_at": f"{_DAY}T12:00:00",
            }
            for each in children
        ],
        "plans": {
            "outcomes": [
                {"id": f"o{number}", "children": [each], "text": prose(chance, 15)}
                for number, each in enumerate(children)
            ],
            "actions": [_action(chance, number, children) for number in range(ACTIONS)],
        },
        "core_group": {
            "members": ["w1", "w2", "w3", "f1"],
            "first_meeting_at": "2026-12-18T10:00:00",
        },
        "review": {"on": "2027-03-08", "at": "10:00"},
        "circulation": [
            {"person": each, "documents": ["letter", "plan", "minutes", "annex"]}
            for each in readers
            if each.startswith("w")
        ]
        + [
            {"person": each, "documents": ["letter", "plan", "minutes"]}
            for each in readers
            if each.startswith("f")
        ],
    }


def _professionals() -> list[dict[str, Any]]:
    return [
        {
            "id": f"w{number}",
            "name": f"Worker{number} Ashby-{number}",
            "kind": "professional",
            "role": "Health visitor" if number % 2 else "Teacher",
            "agency": f"Agency {number}",
            "quorum_group": f"g{number % 6}",
            "phone": f"020 7946 0{number:03}",
            "email": f"worker{number}@example.org",
        }
        for number in range(1, PROFESSIONALS + 1)
    ]


def _family(children: list[str]) -> list[dict[str, Any]]:
    return [
        {
            "id": f"f{number}",
            "name": f"Parent{number} Marchbanks-{number}",
            "kind": "family",
            "relationship": "parent",
            "parental_responsibility": children if number == 1 else children[number - 1 : number],
            "household": number == 1,
            "address": f"{number} Fictional Row, Westermark ZZ{number} {number}AB",
            "phone": f"07700 900{number:03}",
            "protected": ["address", "phone"],
        }
        for number in range(1, FAMILY + 1)
    ]


def _keepers() -> list[dict[str, Any]]:
    return [
        {"id": "ch", "name": "Cara Haldane", "kind": "chair"},
        {"id": "mt", "name": "Moss Tarrant", "kind": "minute_taker"},
    ]


def _child(number: int, child: str) -> dict[str, Any]:
    return {
        "id": child,
        "name": f"{_FIRST[number]} Marchbanks",
        "born_on": f"{2012 + number % 12}-03-04",
        "address": "1 Fictional Row, Westermark ZZ1 1AB",
        "school": f"School {number}",
        "protected": ["address"],
    }


def _attendance(person: str) -> dict[str, Any]:
    return {
        "person": person,
        "status": "present",
        "times": [{"from": f"{_DAY}T10:00:00", "until": f"{_DAY}T12:30:00"}],
    }


def _report(chance: Random, number: int, children: list[str]) -> dict[str, Any]:
    return {
        "id": f"r{number}",
        "person": f"w{number + 1}",
        "summary": prose(chance, 120),
        "child_wishes": prose(chance, 30),
        "children": [children[number]] if number % 2 else [],
        "visibility": "professionals" if number % 4 == 0 else "everyone",
    }


def _note(chance: Random, number: int, children: list[str], readers: list[str]) -> dict[str, Any]:
    note: dict[str, Any] = {
        "id": f"n{number}",
        "step": _STEPS[number * len(_STEPS) // NOTES],
        "at": f"{_DAY}T{10 + number * 2 // NOTES:02}:{number * 120 // NOTES % 60:02}:00",
        "speaker": chance.choice(readers),
        "children": [chance.choice(children)] if number % 3 == 0 else [],
        "text": prose(chance, chance.randint(8, 40)),
    }
    if number % 5 == 0:
        note["visibility"] = "professionals"
    if number % 17 == 0:
        note |= {"visibility": "named", "readers": chance.sample(readers, 5)}
    if number % 29 == 0:
        note["visibility"] = "chair"
    return note


def _action(chance: Random, number: int, children: list[str]) -> dict[str, Any]:
    return {
        "id": f"a{number}",
        "outcome": f"o{number % CHILDREN}",
        "children": [children[number % CHILDREN]],
        "action": prose(chance, 14),
        "who": [f"w{number % PROFESSIONALS + 1}"],
        "by_when": "2027-01-11",
        "measure": prose(chance, 8),
    }
