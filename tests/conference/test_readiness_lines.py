"""The readiness board: for each line, a conference that is ready and one that is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from cpc_tui.conference.places import at_place, list_shape
from cpc_tui.conference.profile import Profile
from tests.conference.ready_records import line_of, record_with
from tests.conference.small_records import base_profile


@dataclass(frozen=True)
class Case:
    """What is taken out of the ready conference, and what its line then says.

    Attributes:
        label: The beginning of the line's label.
        edits: What is taken out.
        words: What the line says.
        path: Where it leads, dotted.
        given: What a new entry there starts with.
        near: What may be taken out with the line still ready.
        profile: How the profile differs from the base.
    """

    label: str
    edits: dict[str, Any]
    words: str
    path: str
    given: dict[str, Any] = field(default_factory=dict)
    near: dict[str, Any] = field(default_factory=dict)
    profile: Callable[[Profile], Profile] = lambda profile: profile


def invited_from(age: int) -> Callable[[Profile], Profile]:
    """A profile with an age from which children come."""
    return lambda profile: replace(profile, child_invite=replace(profile.child_invite, age=age))


CASES = [
    Case("Chair", {"chair": None}, "nobody is named", "chair"),
    Case(
        "Chair",
        {"chair_independent": None},
        "Dr Una Fairlight has not declared to be independent of the case",
        "chair_independent",
    ),
    Case(
        "Chair",
        {"chair_independent": False},
        "Dr Una Fairlight is not independent of the case; another is needed",
        "chair_independent",
    ),
    Case(
        "Invited",
        {"people.6.role": "Watchman"},
        "nobody as Police officer",
        "people",
        given={"kind": "professional", "role": "Police officer"},
        near={"people.6.role": "Constable"},
    ),
    Case(
        "Invited",
        {"attendance.6.status": "excluded"},
        "nobody as Police officer",
        "people",
        given={"kind": "professional", "role": "Police officer"},
        near={"attendance.6.status": "apologies"},
    ),
    Case(
        "Invited",
        {"people.7.parental_responsibility": ["c2"], "attendance.7.person": "an"},
        "Ife Okafor has parental responsibility and is not on the list",
        "people.gm",
        near={"people.7.parental_responsibility": ["c3"], "attendance.7.person": "an"},
    ),
    Case(
        "Invited",
        {"attendance.8.person": "gm"},
        "Ana is 9, invited from 7, and not on the list",
        "people.an",
        near={"attendance.8.person": "gm", "children.0.born_on": "2020-03-02"},
        profile=invited_from(7),
    ),
    Case(
        "Invited",
        {"children.0.person": None},
        "Ana is 9, invited from 7, and not on the list",
        "children.c1.person",
        near={"children.0.person": None, "children.0.subject": False},
        profile=invited_from(7),
    ),
    Case(
        "Answers",
        {"room.answers.1": {}, "room.answers.2.answered_on": None},
        "2 of 7 have not answered: Rhiannon Abara and Tom Oakes",
        "people.hv",
        near={"room.answers.1": {}, "attendance.3.status": "apologies"},
    ),
    Case("Answers", {"attendance": []}, "nobody is invited yet", "people"),
    Case(
        "Quorum",
        {"attendance.3.status": "apologies"},
        "cannot be reached: children's social care and 1 other agency (education); "
        "the rule asks for 2",
        "people",
        given={"kind": "professional"},
        near={"attendance.5.status": "apologies"},
    ),
    Case(
        "Quorum",
        {"people.3.quorum_group": ""},
        "cannot be reached: children's social care and 1 other agency (education); "
        "the rule asks for 2; counted for no agency: Rhiannon Abara",
        "people.hv.quorum_group",
        near={"people.3.quorum_group": "health"},
    ),
    Case("Reports", {"reports": []}, "none is expected yet", "reports", {"expected": True}),
    Case(
        "Report of Social care",
        {"reports.0.received_on": None, "reports.0.shared_with_family_on": None},
        "not received; to the family by 25 Nov 2026",
        "reports.r1.received_on",
    ),
    Case(
        "Report of Social care",
        {"reports.0.shared_with_family_on": None},
        "the family does not have it yet, by 25 Nov 2026",
        "reports.r1.shared_with_family_on",
    ),
    Case(
        "Report of Social care",
        {"reports.0.shared_with_family_on": None, "held_on": "2026-11-11"},
        "the family does not have it yet; it was due by 6 Nov 2026",
        "reports.r1.shared_with_family_on",
    ),
    Case(
        "Report of Social care",
        {"reports.0.shared_with_family_on": "2026-11-26"},
        "the family had it on 26 Nov 2026, too late: 25 Nov 2026; say why",
        "breaches",
        given={"deadline": "reports_to_family"},
    ),
    Case(
        "Talk beforehand with parents",
        {"pre_meetings.0.with": ["gm"]},
        "not held yet with Ama Okafor",
        "pre_meetings",
        given={"with": ("mo",)},
        near={"pre_meetings.0.with": ["gm", "mo"]},
    ),
    Case(
        "Talk beforehand with parents",
        {"people.5.parental_responsibility": []},
        "nobody with parental responsibility is on the list",
        "people",
        given={"kind": "family"},
    ),
    Case(
        "Talk beforehand with Ana",
        {"pre_meetings.1": {"with": ["gm"], "held": True}},
        "not held yet with child or advocate",
        "pre_meetings",
        given={"with": ("an",)},
        near={
            "people.7.kind": "advocate",
            "people.7.supports": "an",
            "pre_meetings.1.with": ["gm"],
        },
    ),
    Case(
        "Interpreter",
        {"people.5.language": "Twi"},
        "nobody interprets for Ama Okafor (Twi)",
        "people",
        given={"kind": "interpreter", "role": "Interpreter", "supports": "mo"},
        near={
            "people.5.language": "Twi",
            "people.7.kind": "interpreter",
            "people.7.supports": "mo",
        },
    ),
    Case(
        "Interpreter",
        {
            "people.5.language": "Twi",
            "people.7.kind": "interpreter",
            "people.7.supports": "mo",
            "attendance.7.status": "apologies",
        },
        "nobody interprets for Ama Okafor (Twi)",
        "people",
        given={"kind": "interpreter", "role": "Interpreter", "supports": "mo"},
        near={"people.5.language": "Twi", "attendance.5.status": "apologies"},
    ),
    Case(
        "Help",
        {"people.5.adjustments": "Large\nprint"},
        "Large print",
        "people.mo.adjustments",
        near={
            "people.5.adjustments": "Large print",
            "room.arranged": [{"person": "mo", "arranged_on": "2026-11-02"}],
        },
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.label}: {case.words[:30]}")
def test_a_line_is_to_do(case: Case) -> None:
    """What is missing is told in its line, which leads where it is put right."""
    line = line_of(case.edits, case.label, case.profile(base_profile()))
    assert not line.ready
    assert line.in_words == f"{line.label} – to do: {case.words}"
    assert ".".join(line.path) == case.path
    assert dict(line.given) == case.given


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.label}: {case.words[:30]}")
def test_a_line_is_ready(case: Case) -> None:
    """Where nothing, or nothing that matters, is missing the line says ready."""
    profile = case.profile(base_profile())
    label = "Reports" if case.label.startswith("Report of") else case.label
    assert line_of({}, label, profile).ready
    assert line_of(case.near, label, profile).ready


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.label}: {case.words[:30]}")
def test_a_line_leads_somewhere(case: Case) -> None:
    """Each place that a line names is there in the record, and an entry it starts fits its list."""
    record = record_with(case.edits)
    line = line_of(case.edits, case.label, case.profile(base_profile()))
    at_place(record, line.path)
    if line.given:
        assert set(dict(line.given)) <= set(list_shape(line.path).definition()["properties"])
