"""The largest conference that the program is made for: 12 children, 40 people, 400 notes."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from tests.conference.small_records import DAY

CHILDREN, PEOPLE, ACTIONS, NOTES = 12, 40, 60, 400

_STEPS = ("introductions", "reports", "contribution", "analysis", "decision", "plan", "close")
_SENTENCE = "What was seen at the visit, how the child was, and what was said about it. "


def crowded_record() -> Record:
    """A conference of that size; texts are of the length that people write."""
    return record_from_json(
        {
            "format": "cpc-record/1",
            "reference": "EST/2026/0001",
            "profile": "england",
            "family_name": "Appleyard-Brightwater",
            "conference_type": "initial",
            "held_on": DAY,
            "people": [_person(number) for number in range(PEOPLE)],
            "children": [
                {"id": f"c{number}", "name": f"Child{number} Appleyard", "born_on": "2018-04-05"}
                for number in range(CHILDREN)
            ],
            "attendance": [
                {"person": f"p{number}", "status": "present", "mode": "in_person"}
                for number in range(PEOPLE)
            ],
            "reports": [
                {"id": f"r{number}", "person": f"p{number}", "summary": _SENTENCE * 8}
                for number in range(20)
            ],
            "notes": [_note(number) for number in range(NOTES)],
            "views": [
                {"child": f"c{child}", "person": f"p{person}", "view": "plan", "reason": _SENTENCE}
                for child in range(CHILDREN)
                for person in range(10)
            ],
            "decisions": [
                {"child": f"c{child}", "outcome": "plan", "reasons": _SENTENCE * 3}
                for child in range(CHILDREN)
            ],
            "plans": {
                "outcomes": [
                    {"id": f"o{number}", "text": _SENTENCE, "children": [f"c{number}"]}
                    for number in range(CHILDREN)
                ],
                "actions": [_action(number) for number in range(ACTIONS)],
            },
        }
    )


def _person(number: int) -> dict[str, Any]:
    return {
        "id": f"p{number}",
        "name": f"Person{number} Longname-Hyphenated",
        "role": "Specialist community public health nurse",
        "agency": f"Agency {number % 15}",
        "kind": "professional",
        "gives_view": number < 10,
    }


def _note(number: int) -> dict[str, Any]:
    return {
        "id": f"n{number}",
        "step": _STEPS[number * len(_STEPS) // NOTES],
        "at": f"{DAY}T{10 + number // 100}:{number % 60:02}:00",
        "speaker": f"p{number % PEOPLE}",
        "children": [f"c{number % CHILDREN}"],
        "kind": ("point", "fact", "opinion", "allegation", "quote")[number % 5],
        "text": f"Note {number}. {_SENTENCE * 2}",
    }


def _action(number: int) -> dict[str, Any]:
    return {
        "id": f"a{number}",
        "outcome": f"o{number % CHILDREN}",
        "children": [f"c{number % CHILDREN}"],
        "action": f"Action {number}. {_SENTENCE}",
        "who": [f"p{number % PEOPLE}"],
        "by_when": "2027-01-15",
        "measure": _SENTENCE,
    }
