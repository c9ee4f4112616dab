"""A conference before its day in which all is ready, with parts of it otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.readiness import Ready, readiness
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from tests.conference.complete_records import complete_json
from tests.conference.small_records import base_profile

TODAY = date(2026, 11, 10)
EVERYBODY = ("ch", "mt", "sw", "hv", "te", "mo", "po", "gm", "an")
ANA = {"id": "an", "name": "Ana Okafor", "kind": "child"}


def ready_json() -> dict[str, Any]:
    """A conference in preparation in which every line of the board is ready."""
    value = complete_json()
    gone = ("started_at", "ended_at", "decisions", "dissents", "dissent_asked", "views", "said")
    value = {key: each for key, each in value.items() if key not in gone}
    value["people"].append(ANA)
    value["children"][0]["person"] = "an"
    value["attendance"] = [{"person": each, "status": "expected"} for each in EVERYBODY]
    value["reports"] = [
        {
            "id": "r1",
            "person": "sw",
            "agency": "Social care",
            "expected": True,
            "received_on": "2026-11-05",
            "shared_with_family_on": "2026-11-06",
        }
    ]
    value["responses"] = []
    value["pre_meetings"] = [{"with": ["mo"], "held": True}, {"with": ["an"], "held": True}]
    value["room"] = {
        "answers": [{"person": each, "answered_on": "2026-11-01"} for each in EVERYBODY[2:]]
    }
    return value


def record_with(edits: dict[str, Any]) -> Record:
    """That conference with edits: dotted path, with positions in lists, to value."""
    value = ready_json()
    for path, new in edits.items():
        *before, last = path.split(".")
        here: Any = value
        for name in before:
            here = here[int(name)] if isinstance(here, list) else here.setdefault(name, {})
        here[int(last) if isinstance(here, list) else last] = new
    return record_from_json(value, from_store=True)


def line_of(edits: dict[str, Any], label: str, profile: Profile | None = None) -> Ready:
    """The first line of the board with a label that is to do, else the first of that label."""
    lines = readiness(record_with(edits), profile or base_profile(), today=TODAY)
    found = [each for each in lines if each.label.startswith(label)]
    assert found, [each.label for each in lines]
    return next((each for each in found if not each.ready), found[0])
