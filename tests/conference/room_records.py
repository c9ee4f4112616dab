"""A small conference that goes on, for the tests of the room."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from tests.conference.small_records import PEOPLE, at, small_json

GRANDMOTHER = {"id": "gm", "name": "Ife Okafor", "kind": "family", "role": "Grandmother"}
LEE = {"id": "le", "name": "Mr Lee", "kind": "supporter", "supports": "mo"}
EVERYBODY = ("ch", "mt", "sw", "hv", "te", "mo", "le")


def moment(clock: str) -> datetime:
    """A moment of the day of the small conference."""
    return datetime.fromisoformat(at(clock))


def here(*people: str, since: str = "10:00", until: str | None = None) -> list[dict[str, Any]]:
    """Attendance entries of people who are in the meeting, or were."""
    times = [{"from": at(since), "until": at(until) if until else None}]
    return [{"person": each, "status": "present", "times": times} for each in people]


def live_json(**parts: Any) -> dict[str, Any]:
    """A conference that began at 10:00 with everybody in the room but the grandmother."""
    base: dict[str, Any] = {
        "people": [*PEOPLE, GRANDMOTHER, LEE],
        "started_at": at("10:00"),
        "status": "live",
        "attendance": [*here(*EVERYBODY), {"person": "gm", "status": "expected"}],
    }
    return small_json(**{**base, **parts})


def live(**parts: Any) -> Record:
    """That conference, read."""
    return record_from_json(live_json(**parts))
