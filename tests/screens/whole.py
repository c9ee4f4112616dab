"""A fictional record with an entry in every list, some of them in awkward ways."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from tests.conference.complete_records import complete_json
from tests.conference.small_records import at

NASTY = (
    "[no contact] [/] [b]bold[/b] \x1b[31mred\x1b[0m \u202eabc 漢字 {x} $y"
    " \x1b]0;taken over\x07 \x9b2J \x1bP+q\x1b\\\x08"
)
"""Text that markup, a terminal or a careless ruler would trip over."""


def whole_json(**other: Any) -> dict[str, Any]:
    """The complete record with the lists that it lacks, and what is awkward in those it has."""
    value = complete_json()
    value |= {
        "reference": "WHOLE/2026 1",
        "previous": {"reference": "WHOLE/2026 0", "held_on": "2026-08-20", "review_number": 0},
        "relatives": [{"id": "q1", "name": NASTY, "born_year": 1948, "has_died": True}],
        "relationships": [{"id": "q2", "adults": ["q1", "mo"], "bond": "separated"}],
        "exclusions": [{"person": "gm", "extent": "part", "from": at("10:30")}],
        "closed_sessions": [{"from": at("10:40"), "until": at("10:50"), "present": ["ch", "sw"]}],
        "pre_meetings": [{"with": ["mo"], "held": True, "worries": "The police."}],
        "notes": [
            {"id": f"n-{step}", "step": step, "text": f"Said at {step}."}
            for step in ("prepare", "introductions", "reports", "contribution", "analysis")
        ]
        + [
            {"id": f"n-{step}", "step": step, "text": f"Said at {step}."}
            for step in ("decision", "category", "plan", "core_group", "contingency", "close")
        ],
        "breaches": [{"deadline": "minutes", "reason": "Illness."}],
    }
    value["said"].append({"key": "of_another_profile", "at": at("10:03")})
    value["analysis"].append({"id": "m-old", "heading": "bottom_lines", "text": "Of old."})
    value["analysis"].append({"id": "m-none", "text": "Under nothing."})
    value["contributions"] += [
        {"id": "g-pro", "person": "te", "text": "Mine."},
        {"id": "g-nobody", "text": "Whose?"},
    ]
    value["responses"].append({"agrees": "no"})
    value["views"].append({"view": "plan", "reason": "Nobody’s, on nobody."})
    value["decisions"].append({"outcome": "adjourned", "inquorate": {"ground": "x"}})
    value["plans"]["actions"].append({"id": "a-free", "action": "For no outcome."})
    value["children"].append({"id": "c4", "name": ""})
    value["people"].append({"id": "px", "name": "", "kind": "professional"})
    return value | other


def whole(**other: Any) -> Record:
    """The record of `whole_json`."""
    return record_from_json(whole_json(**other))
