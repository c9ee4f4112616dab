"""What of a plan goes over to the conference that follows: open actions, and what is in force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cpc_tui.conference.deadline_clocks import conference_day
from cpc_tui.conference.following_children import Fates
from cpc_tui.conference.record import Record
from cpc_tui.conference.written_dates import short_day

Json = dict[str, Any]

_IN_FORCE = (
    "rules",
    "safety_network",
    "visits_every_working_days",
    "seen_alone",
    "legal",
    "family_group_decision_making",
)
"""What of a plan holds until it is changed; who agreed to it is asked anew."""
_OF_A_SCALE = ("person", "statement", "child", "visibility", "readers")


def carried_plan(before: Record, stored: Json, fates: Fates) -> Json:
    """The parts of the record that the plan of the next conference begins with.

    What was for children alone who are left out stays behind. An action keeps its state, to be
    filled in, and says where it was agreed; what is done stays behind. A scale has last time's
    number as `previous_value`.

    Args:
        before: The conference before.
        stored: The same as JSON.
        fates: What becomes of its children.
    """
    statements = list(_of_children(stored.get("statements", []), fates))
    known = {each["id"] for each in statements}
    plans = stored.get("plans", {})
    outcomes = [
        _with_known(each, "statement", known)
        for each in _of_children(plans.get("outcomes", []), fates)
    ]
    plan = {name: plans[name] for name in _IN_FORCE if plans.get(name) not in (None, [])}
    return {
        "statements": statements,
        "scales": list(_scales(stored, fates, known)),
        "plans": plan
        | _if_any("outcomes", outcomes)
        | _if_any(
            "actions", list(_actions(before, plans, fates, {each["id"] for each in outcomes}))
        ),
        "core_group": {
            name: each
            for name, each in stored.get("core_group", {}).items()
            if name != "first_meeting_at" and each not in (None, "", [])
        },
        "contingency": list(_of_children(stored.get("contingency", []), fates)),
    }


def _of_children(entries: list[Json], fates: Fates) -> Iterator[Json]:
    for each in entries:
        children = fates.still_of(each.get("children", []))
        if children is not None:
            yield each | ({"children": children} if children else {})


def _actions(before: Record, plans: Json, fates: Fates, outcomes: set[str]) -> Iterator[Json]:
    day = conference_day(before)
    agreed_at = f"{before.reference}, {short_day(day)}" if day else before.reference
    for each in _of_children(plans.get("actions", []), fates):
        if each.get("status") != "done":
            origin = each.get("carried_from", "").strip() or agreed_at
            yield _with_known(each, "outcome", outcomes) | {"carried_from": origin}


def _scales(stored: Json, fates: Fates, statements: set[str]) -> Iterator[Json]:
    for each in stored.get("scales", []):
        value, about = each.get("value"), each.get("statement")
        child = each.get("child")
        gone = child in fates.left_out or (about is not None and about not in statements)
        if value is not None and not gone:
            yield {name: each[name] for name in _OF_A_SCALE if name in each} | {
                "previous_value": value
            }


def _with_known(entry: Json, name: str, known: set[str]) -> Json:
    """An entry whose reference to what was left out is taken away."""
    return entry if entry.get(name) in known else {k: v for k, v in entry.items() if k != name}


def _if_any(name: str, entries: list[Json]) -> Json:
    return {name: entries} if entries else {}
