"""The readiness board: for each line, a conference that is ready and one that is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest

from cpc_tui.conference.invited import standing_in_words, standing_of
from cpc_tui.conference.places import at_place, list_shape
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile, profile_names
from cpc_tui.conference.readiness import Ready, how_many, readiness
from cpc_tui.conference.readiness_help import needs_interpreter
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Person
from tests.conference.complete_records import complete_json
from tests.conference.small_records import base_profile

TODAY = date(2026, 11, 10)
EVERYBODY = ("ch", "mt", "sw", "hv", "te", "mo", "po", "gm", "an")
ANA = {"id": "an", "name": "Ana Okafor", "kind": "child"}
KEPT_OUT = [{"person": "mo", "extent": "whole"}]


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


def test_all_can_be_ready() -> None:
    """The conference that the cases start from is ready in every line, and says so in words."""
    lines = readiness(record_with({}), base_profile(), today=TODAY)
    assert [each.in_words for each in lines if not each.ready] == []
    assert how_many(lines) == "9 of 9 ready"
    assert [each.in_words for each in lines] == [
        "Chair – ready: Dr Una Fairlight, independent of the case",
        "Invited – ready: everybody whom the authority always invites",
        "Answers – ready: all 7 have answered, 7 of them come",
        (
            "Quorum – ready: can be reached: children's social care and 2 other agencies "
            "(community health, education)"
        ),
        "Reports – ready: the only one received, and with the family in time",
        "Talk beforehand with parents – ready: held with Ama Okafor",
        "Talk beforehand with Ana – ready: held with child or advocate",
        "Interpreter – ready: nobody needs one",
        "Help to take part – ready: nobody asks for any",
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


@pytest.mark.parametrize("key", profile_names())
def test_every_profile_has_its_board(key: str) -> None:
    """The board of every authority has lines with keys of their own."""
    lines = readiness(record_with({"profile": key}), load_profile(key), today=TODAY)
    assert len({each.key for each in lines}) == len(lines)


def test_an_invitation_by_age_waits_for_a_child_of_that_age() -> None:
    """A required child is not missing while every child is too young."""
    profile = load_profile("kensington-chelsea")
    lines = readiness(record_with({"children.0.born_on": "2024-03-02"}), profile, today=TODAY)
    assert not any(each.words == "nobody as Child" for each in lines)


def test_who_is_kept_out_is_not_missed() -> None:
    """A parent who is kept out is neither to be invited nor to be talked with beforehand."""
    lines = readiness(record_with({"exclusions": KEPT_OUT}), base_profile(), today=TODAY)
    assert not any("Ama Okafor has parental" in each.words for each in lines)
    assert not any("held yet with Ama" in each.words for each in lines)


def test_a_quorum_that_hangs_on_answers_is_told() -> None:
    """Where only those who have not answered would make the quorum, the line says so."""
    line = line_of({"room.answers.1": {}}, "Quorum")
    assert line.ready
    assert line.words.endswith("; not yet by those who have answered")


def test_a_report_kept_back_or_explained_is_ready() -> None:
    """A reason for keeping a report back, or for sharing it late, is enough."""
    kept = {"reports.0.shared_with_family_on": None, "reports.0.not_shared_because": "Police."}
    assert line_of(kept, "Reports").ready
    late = {"reports.0.shared_with_family_on": "2026-11-26"}
    why = {"breaches": [{"deadline": "reports_to_family", "reason": "Illness."}]}
    assert line_of(late | why, "Reports").ready


def test_a_planned_talk_is_led_to() -> None:
    """A talk that is planned and not held is opened rather than doubled, and its day is told."""
    talk = {"with": ["mo"], "at": "2026-11-29T10:00:00", "_key": "e9"}
    line = line_of({"pre_meetings.0": talk}, "Talk beforehand with parents")
    assert line.path == ("pre_meetings", "e9")
    assert line.words == "not held yet with Ama Okafor; planned for 29 Nov 2026 10:00"


@pytest.mark.parametrize(
    ("language", "needed"),
    [
        ("", False),
        ("English", False),
        ("English and Polish", False),
        ("Polish; speaks English well", False),
        ("Polish", True),
        ("Polish; some English", True),
        ("Hardly any English", True),
        ("British Sign Language", True),
    ],
)
def test_who_needs_an_interpreter(language: str, needed: bool) -> None:
    """Somebody needs one whose language is not English, or who speaks little of it."""
    person = Person(id="p", name="A", kind="family", language=language)
    assert needs_interpreter(person) is needed


@pytest.mark.parametrize(
    ("edits", "standing", "words"),
    [
        ({}, "coming", "comes, answered 1 Nov 2026"),
        ({"room.answers.3.answered_on": None}, "waiting", "not answered"),
        (
            {"room.answers.3": {"person": "mo", "asked_on": "2026-10-30"}},
            "waiting",
            "not answered, invited 30 Oct 2026",
        ),
        ({"attendance.5.status": "apologies"}, "apologies", "apologies, answered 1 Nov 2026"),
        ({"attendance.5.status": "report_only"}, "settled", "report only, answered 1 Nov 2026"),
        ({"attendance.5.person": "an"}, "not_listed", "not on the list"),
    ],
)
def test_how_an_invitation_stands(edits: dict[str, Any], standing: str, words: str) -> None:
    """What somebody answered, and when, is said in words."""
    record = record_with(edits)
    assert standing_of(record, "mo") == standing
    assert standing_in_words(record, base_profile(), "mo") == words
