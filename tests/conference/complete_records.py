"""A small conference in which nothing is missing, and ways to take something out of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cpc_tui.conference.agenda_case import Case, Lack, Rule
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from tests.conference.small_records import PEOPLE, at, base_profile, small_json

TODAY = date(2026, 11, 30)
OUT = object()
"""In an edit: the key or entry is taken out."""
Edits = Mapping[str, Any]
"""Dotted path -> value, with positions in lists, of which the one after the last adds an entry:
`{"reports.0.summary": ""}`."""

_POLICE = {
    "id": "po",
    "name": "DC Lena Voss",
    "kind": "professional",
    "role": "Detective constable",
    "agency": "Police",
    "quorum_group": "police",
    "gives_view": True,
}
_GRANDMOTHER = {"id": "gm", "name": "Ife Okafor", "kind": "family", "role": "Grandmother"}
_HERE = [{"from": at("09:55"), "until": at("11:30")}]


def complete_json() -> dict[str, Any]:
    """A conference about Ana (a plan) and Ben (none), with a sibling, that lacks nothing."""
    return small_json(
        started_at=at("10:00"),
        ended_at=at("11:30"),
        strategy_discussion_on="2026-11-16",
        chair_independent=True,
        people=[*PEOPLE, _POLICE, _GRANDMOTHER],
        children=[
            {"id": "c1", "name": "Ana Okafor", "born_on": "2017-03-02", **_counted("F", "11")},
            {"id": "c2", "name": "Ben Okafor", "born_on": "2022-12-01", **_counted("M", "12")},
            {"id": "c3", "name": "Cy Okafor", "born_on": "2010-01-01", "subject": False},
        ],
        attendance=[
            *(
                {"person": each, "status": "present", "times": _HERE}
                for each in ("ch", "mt", "sw", "hv", "te", "mo")
            ),
            {
                "person": "po",
                "status": "apologies",
                "told_administrator": True,
                "sent_report": True,
                "sent_representative": True,
            },
            {"person": "gm", "status": "apologies"},
        ],
        said=[
            {"key": key, "at": at("10:02")}
            for key in ("welcome", "confidentiality", "equality", "purpose", "recording")
        ]
        + [{"key": "complaints", "at": at("11:25")}],
        reports=[
            {
                "id": "r1",
                "person": "sw",
                "agency": "Social care",
                "expected": True,
                "received_on": "2026-11-23",
                "shared_with_family_on": "2026-11-24",
                "summary": "What happened.",
            }
        ],
        voices=[
            {
                "child": child,
                "participation": "PN6",
                "wishes": "To be home.",
                "age_judgement": "Did not want to come.",
            }
            for child in ("c1", "c2", "c3")
        ],
        contributions=[
            {
                "id": "g1",
                "person": "mo",
                "question": "at_home",
                "text": "It is hard.",
                "read_back": "agreed",
            },
            {"id": "g2", "person": "gm", "question": "at_home", "text": "I help."},
        ],
        responses=[{"person": "mo", "report": "r1", "agrees": "partly"}],
        analysis=[{"id": "m1", "heading": "risks", "text": "Left alone."}],
        statements=[
            {"id": "s1", "danger": "Ana may be hurt.", "goal": "Ana is safe.", "children": ["c1"]}
        ],
        scales=[{"person": "mo", "statement": "s1", "value": 0}],
        views=[
            {"child": child, "person": person, "view": "plan", "reason": "So."}
            for child in ("c1", "c2")
            for person in ("sw", "hv", "te")
        ],
        decisions=[
            {
                "child": "c1",
                "outcome": "plan",
                "likelihood": ["harm_likely"],
                "reasons": "Because.",
                "categories": ["neglect"],
                "lead_social_worker": "sw",
                "decided_at": at("11:00"),
            },
            {
                "child": "c2",
                "outcome": "child_in_need",
                "reasons": "Because.",
                "decided_at": at("11:01"),
            },
        ],
        dissents=[{"person": "te", "about": "process", "formal": True, "reason": "Too short."}],
        dissent_asked=at("11:02"),
        plans={
            "outcomes": [
                {"id": "o1", "statement": "s1", "children": ["c1"], "text": "Ana is safe."}
            ],
            "actions": [
                {
                    "id": "a1",
                    "outcome": "o1",
                    "children": ["c1"],
                    "action": "Visit Ana.",
                    "who": ["sw", "mo"],
                    "by_when": "2026-12-10",
                    "measure": "Seen weekly.",
                }
            ],
            "visits_every_working_days": 10,
            "seen_alone": True,
            "family_group_decision_making": "offered",
        },
        core_group={
            "members": ["sw", "hv", "mo"],
            "first_meeting_at": "2026-12-10T10:00:00",
            "every_weeks": 6,
        },
        contingency=[{"id": "k1", "trigger": "No visit.", "action": "Meet.", "who": ["sw"]}],
        review={"on": "2027-02-26"},
        circulation=[
            {"person": each, "documents": ["letter"], "sent_on": "2026-12-01"}
            for each in ("mo", "sw", "hv", "te", "po")
        ],
        status="concluded",
    )


def _counted(sex: str, number: str) -> dict[str, Any]:
    """What the statutory return asks of a child."""
    return {"sex": sex, "la_child_id": number, "previous_plans": 0}


def edited(edits: Edits) -> Record:
    """The complete record with some values changed or taken out; `room` is the chair's desk."""
    value = complete_json()
    for path, new in edits.items():
        _put(value, path.split("."), new)
    return record_from_json(value, from_store="room" in value)


def _put(value: Any, path: list[str], new: Any) -> None:
    *way, last = [int(step) if step.isdigit() else step for step in path]
    here = value
    for step in way:
        here = here[step]
    if new is OUT:
        del here[last]
    elif last == len(here):
        here.append(new)
    else:
        here[last] = new


def found_by(rule: Rule, edits: Edits, profile: Profile | None = None) -> list[Lack]:
    """What one rule finds missing in the complete record so changed."""
    case = Case(record=edited(edits), profile=profile or base_profile(), today=TODAY)
    return list(rule.find(case))
