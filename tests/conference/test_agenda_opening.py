"""What is missing before the conference, at its opening, and of deadlines."""

from dataclasses import replace

import pytest

from tests.conference.agenda_rows import Row, check, rule_named
from tests.conference.complete_records import OUT, found_by
from tests.conference.small_records import at, base_profile

INVITED = {"person": "te", "status": "expected"}
LATE = {"strategy_discussion_on": "2026-11-02"}
OUT_TOGETHER = {
    "attendance.2.times.0.until": at("10:01"),
    "attendance.3.times.0.until": at("10:01"),
}

ROWS = [
    Row(
        "prepare.no_date",
        {"held_on": OUT},
        "the date of the conference",
        "held_on",
        near={"started_at": None},
    ),
    Row(
        "prepare.no_child",
        {"children.0.subject": False, "children.1.subject": False},
        "a child to be considered",
        "children",
        near={"children.0.subject": False},
    ),
    Row(
        "prepare.not_invited",
        {"people.6.role": "Analyst"},
        "an invitation: Police officer",
        "people",
        near={"people.6.role": "Child abuse investigation, police"},
    ),
    Row(
        "introductions.still_expected",
        {"attendance.4": INVITED},
        "whether Tom Oakes is here",
        "attendance.e5.status",
        near={"attendance.4.status": "absent"},
    ),
    Row(
        "introductions.still_expected",
        {"attendance": [INVITED, {"person": "hv", "status": "expected"}]},
        "who is here",
        "attendance",
    ),
    Row(
        "introductions.not_said",
        {"said.1": OUT},
        "the statement “Confidentiality”",
        "said",
        near={"said.1.at": None},
    ),
    Row(
        "introductions.no_quorum_at_opening",
        {"attendance.3.times.0.from": at("10:05")},
        "a quorum, or the ground for going on without one",
        "attendance",
        near={
            "attendance.3.times.0.from": at("10:05"),
            "decisions.1.inquorate": {"ground": "Waiting would harm the child"},
        },
    ),
    Row(
        "introductions.independence",
        {"chair_independent": OUT},
        "the chair’s declaration of independence",
        "chair_independent",
        near={"chair_independent": False},
    ),
    Row(
        "introductions.not_independent",
        {"chair_independent": False},
        "a chair who is independent of the case",
        "chair_independent",
        near={"chair_independent": None},
    ),
    Row(
        "introductions.begun_on_another_day",
        {"started_at": "2026-12-01T10:00:00"},
        "one day for the conference: held on 30 Nov 2026, begun 1 Dec 2026",
        "held_on",
        near={"started_at": "2026-12-01T10:00:00", "held_on": None},
    ),
    Row(
        "introductions.absent_duties",
        {"attendance.6.sent_report": False, "attendance.6.told_administrator": False},
        "DC Lena Voss is away; not done: told the conference administrator and "
        "sent a written report",
        "attendance.e7",
        near={"attendance.6.sent_representative": False, "attendance.6.status": "report_only"},
    ),
    Row(
        "introductions.exclusion_without_reason",
        {"exclusions": [{"person": "gm", "extent": "whole"}]},
        "the ground and the reason for keeping out Ife Okafor",
        "exclusions.e1",
        near={
            "exclusions": [
                {
                    "person": "gm",
                    "extent": "whole",
                    "ground": "family_conflict",
                    "reason": "A threat.",
                }
            ]
        },
    ),
    Row(
        "introductions.exclusion_without_reason",
        {
            "exclusions": [
                {"person": "gm", "extent": "part", "ground": "family_conflict", "reason": "So."}
            ]
        },
        "from when for keeping out Ife Okafor",
        "exclusions.e1",
    ),
    Row(
        "introductions.conference_too_late",
        LATE,
        "why the conference is held late",
        "breaches",
        near={**LATE, "breaches": [{"deadline": "initial_conference", "reason": "No chair."}]},
    ),
    Row(
        "reports.reports_too_late",
        {"reports.0.shared_with_family_on": "2026-11-27"},
        "why the family had reports late",
        "breaches",
        near={"reports.0.shared_with_family_on": "2026-11-25"},
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_missing_at_the_opening(row: Row) -> None:
    """Each rule tells of a record that lacks something, and not of one that nearly does."""
    check(row)


def test_no_declaration_is_asked_where_the_authority_has_none() -> None:
    """Where the profile has no words for it, the chair's independence is not asked for."""
    without = replace(base_profile(), chair_independence="")
    rule = rule_named("introductions.independence")
    assert found_by(rule, {"chair_independent": OUT}, without) == []
