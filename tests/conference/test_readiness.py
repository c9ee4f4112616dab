"""The readiness board as a whole, and what makes a line ready or not in odd cases."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.invited import standing_in_words, standing_of
from cpc_tui.conference.profile_reader import load_profile, profile_names
from cpc_tui.conference.readiness import how_many, readiness
from cpc_tui.conference.readiness_help import needs_interpreter
from cpc_tui.conference.who import Person
from tests.conference.ready_records import TODAY, line_of, record_with
from tests.conference.small_records import base_profile

KEPT_OUT = [{"person": "mo", "extent": "whole"}]


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
