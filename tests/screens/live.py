"""A conference under way, with the family and three agencies in the room."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.record import Record
from tests.conference.small_records import PEOPLE
from tests.screens.whole import whole

BEGUN = "2026-12-08T10:00:00"
FATHER = {
    "id": "fa",
    "name": "Dan Okafor",
    "kind": "family",
    "role": "Father",
    "parental_responsibility": ["c1", "c2"],
}
GRANDMOTHER = {"id": "gm", "name": "Ife Okafor", "kind": "family", "role": "Grandmother"}
CHILDREN = [
    {"id": "c1", "name": "Ana Okafor", "born_on": "2017-03-02", "sex": "F"},
    {"id": "c2", "name": "Ben Okafor", "born_on": "2022-12-01", "sex": "M"},
]
REPORTS = [
    {"id": "r1", "person": "sw", "agency": "Social care", "received_on": "2026-12-01"},
    {"id": "r2", "person": "te", "agency": "Hill Road School", "received_on": "2026-12-01"},
]


def live(**other: Any) -> Record:
    """A conference about Ana and Ben that began at ten and has heard nothing yet."""
    people = [*PEOPLE, FATHER, GRANDMOTHER]
    here = [
        {"person": each["id"], "status": "present", "times": [{"from": BEGUN}]}
        for each in people
        if each["id"] != "gm"
    ]
    fresh: dict[str, Any] = {
        "held_on": "2026-12-08",
        "started_at": BEGUN,
        "ended_at": None,
        "status": "live",
        "people": people,
        "children": CHILDREN,
        "attendance": [*here, {"person": "gm", "status": "apologies"}],
        "reports": REPORTS,
    }
    empty = (
        "said voices contributions responses notes statements scales views decisions dissents"
        " relatives relationships analysis exclusions closed_sessions"
        " pre_meetings circulation contingency breaches"
    )
    blank: dict[str, Any] = {name: [] for name in empty.split()}
    plans: dict[str, Any] = {"plans": {}, "core_group": {}, "dissent_asked": None}
    return whole(**blank | plans | fresh | other)
