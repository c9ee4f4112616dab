"""A conference that another follows, with parts of it otherwise, and what follows it."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.following import Following, following
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from tests.conference.complete_records import complete_json

NEW = "T-2"


def held(**parts: Any) -> Record:
    """A conference about Ana (a plan), Ben (none) and a sibling, with some of it otherwise."""
    return record_from_json(complete_json() | parts)


def after(**parts: Any) -> Following:
    """What follows it."""
    return following(held(**parts), reference=NEW)


def decided(**by_child: dict[str, Any]) -> list[dict[str, Any]]:
    """A decision for each child, such as `c1={"outcome": "plan"}`."""
    return [{"child": child, **each} for child, each in by_child.items()]


def bare() -> dict[str, Any]:
    """Nothing that names the children of the complete record."""
    people = [
        {key: value for key, value in each.items() if key != "parental_responsibility"}
        for each in complete_json()["people"]
    ]
    lists = ("voices", "statements", "scales", "views", "contingency", "circulation")
    return {"people": people, "plans": {}, **{name: [] for name in lists}}


def only_ana(outcome: str | None, *, previous: bool) -> dict[str, Any]:
    """A review about Ana alone with this decision, or none; `previous` tells of one before it."""
    decisions = decided(c1={"outcome": outcome}) if outcome else []
    before = {"reference": "OLD", "held_on": "2026-05-01", "review_number": 1}
    parts: dict[str, Any] = {**bare(), "decisions": decisions, "conference_type": "review"}
    return parts | ({"previous": before} if previous else {})
