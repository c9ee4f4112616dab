"""Records and rules of one line each, for the tests of deadlines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, get_args

from cpc_tui.conference.choices import ConferenceType
from cpc_tui.conference.deadlines import DeadlineState, deadlines
from cpc_tui.conference.profile import Deadline, Profile
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record

EVERY: tuple[ConferenceType, ...] = get_args(ConferenceType)
FIRST: tuple[ConferenceType, ...] = ("initial", "pre_birth", "transfer_in", "reconvened")
HELD = "2026-11-30"
LATER = date(2027, 6, 30)


def rule(**more: Any) -> Deadline:
    """A row of a profile, within so many working days of the conference unless said otherwise."""
    plain = {
        "row": more["key"],
        "label": "A limit",
        "unit": "working_days",
        "starts_from": "conference",
        "applies_to": EVERY,
        "words": "The rule.",
    }
    return Deadline(**(plain | more))


REVIEWS = (
    rule(
        row="first",
        key="review",
        number=3,
        unit="months",
        on_working_day=True,
        applies_to=FIRST,
    ),
    rule(
        row="later",
        key="review",
        number=6,
        unit="months",
        on_working_day=True,
        applies_to=("review",),
    ),
)


def board(*rules: Deadline, today: date | None = None, **record: Any) -> tuple[DeadlineState, ...]:
    """The deadlines of a record under those rules alone."""
    return deadlines(conference(**record), profile(*rules), today=today)


def profile(*rules: Deadline) -> Profile:
    """The base profile with those deadlines."""
    return replace(load_profile("england"), deadlines=rules, closure_days=())


def conference(**more: Any) -> Record:
    """An initial conference on two children, held on 30 November 2026 unless said otherwise."""
    children = [{"id": "c1", "name": "Ana Finch", "known_as": "Ana"}, {"id": "c2", "name": "Ben"}]
    plain = {
        "format": "cpc-record/1",
        "reference": "T-1",
        "profile": "england",
        "conference_type": "initial",
        "held_on": HELD,
        "status": "concluded",
        "people": [
            {"id": "p1", "name": "Sam Reed", "kind": "professional"},
            {"id": "p2", "name": "Jo Finch", "kind": "family"},
        ],
        "children": children,
    }
    return record_from_json(plain | more)


def decided(*outcomes: str) -> list[dict[str, str]]:
    """The decisions on the children, c1 first."""
    return [
        {"child": f"c{number}", "outcome": outcome} for number, outcome in enumerate(outcomes, 1)
    ]


LETTER = rule(key="decision_letter", number=1)
CORE_GROUP = rule(key="core_group", number=10)
