"""What the statutory return would refuse or ask about."""

from typing import Any

import pytest

from tests.conference.agenda_rows import Row, check
from tests.conference.complete_records import OUT

REVIEW: dict[str, Any] = {
    "conference_type": "review",
    "previous": {"reference": "T-0", "held_on": "2026-08-31", "review_number": 0},
    "children.0.plan_started_on": "2026-08-31",
    "children.0.current_categories": ["neglect"],
    "children.1.conference_type": "initial",
}
"""A review of Ana's plan, with a first conference for Ben."""
CONTINUES = {**REVIEW, "decisions.0.outcome": "continue"}
ENDS = {"decisions.0.outcome": "end"}

ROWS = [
    Row(
        "prepare.no_strategy_discussion",
        {"strategy_discussion_on": None},
        "the day of the strategy discussion that started the enquiry",
        "strategy_discussion_on",
        near={"strategy_discussion_on": None, "conference_type": "transfer_in"},
    ),
    Row(
        "prepare.strategy_discussion_late",
        {"strategy_discussion_on": "2026-12-01"},
        "a strategy discussion before the conference, not on 1 Dec 2026",
        "strategy_discussion_on",
        near={"strategy_discussion_on": "2026-11-30"},
    ),
    Row(
        "prepare.strategy_discussion_late",
        {"latest_strategy_discussion_on": "2026-11-13"},
        "the first strategy discussion: the later one is of 13 Nov 2026",
        "strategy_discussion_on",
        near={"latest_strategy_discussion_on": "2026-11-18"},
    ),
    Row(
        "prepare.no_notice",
        {"conference_type": "transfer_in"},
        "the day on which notice of the move came",
        "notified_on",
        near={"conference_type": "transfer_in", "notified_on": "2026-11-16"},
    ),
    Row(
        "prepare.at_a_weekend",
        {"held_on": "2026-11-28"},
        "a weekday for the conference: Saturday 28 November 2026 is not one",
        "held_on",
        near={**REVIEW, "held_on": "2026-11-28", "children.1.subject": False},
    ),
    Row(
        "prepare.on_a_closed_day",
        {"held_on": "2026-12-28"},
        "a working day for the conference: Monday 28 December 2026 is not one",
        "held_on",
        near={"held_on": "2026-11-28"},
    ),
    Row(
        "prepare.on_a_closed_day",
        {**REVIEW, "held_on": "2026-11-28", "children.1.subject": False},
        "a working day for the conference: Saturday 28 November 2026 is not one",
        "held_on",
        near={**REVIEW, "held_on": "2026-11-27", "children.1.subject": False},
    ),
    Row(
        "prepare.no_previous_count",
        {"children.0.previous_plans": None},
        "how many plans Ana had before",
        "children.c1.previous_plans",
        near={"children.1.previous_plans": None},
    ),
    Row(
        "prepare.plan_of_another_day",
        {"children.0.plan_started_on": "2026-11-27"},
        "this day as the beginning of Ana’s plan, not 27 Nov 2026",
        "children.c1.plan_started_on",
        near={"children.0.plan_started_on": "2026-11-30"},
    ),
    Row(
        "prepare.plan_of_another_day",
        {"children.0.plan_started_on": "2026-11-27", "conference_type": "pre_birth"},
        "this day as the beginning of Ana’s plan, not 27 Nov 2026",
        "children.c1.plan_started_on",
        near={"children.0.plan_started_on": "2026-11-27", "conference_type": "transfer_in"},
    ),
    Row(
        "prepare.no_plan_start",
        {**REVIEW, "children.0.plan_started_on": None},
        "when Ana’s plan began",
        "children.c1.plan_started_on",
        near=REVIEW,
    ),
    Row(
        "prepare.plan_not_older",
        {**REVIEW, "children.0.plan_started_on": "2026-11-30"},
        "a day before this review for the beginning of Ana’s plan",
        "children.c1.plan_started_on",
        near={**REVIEW, "children.0.plan_started_on": "2026-11-29"},
    ),
    Row(
        "prepare.no_category_until_now",
        {**REVIEW, "children.0.current_categories": []},
        "the category of Ana’s plan until now",
        "children.c1.current_categories",
        near=REVIEW,
    ),
    Row(
        "prepare.no_conference_before",
        {**REVIEW, "previous": None},
        "the day of the conference before this one",
        "previous",
        near=REVIEW,
    ),
    Row(
        "prepare.no_conference_before",
        {**REVIEW, "previous.held_on": None},
        "the day of the conference before this one",
        "previous.held_on",
        near={"previous": {"reference": "T-0"}},
    ),
    Row(
        "prepare.no_conference_before",
        {**REVIEW, "previous.held_on": "2026-11-30"},
        "a conference before this one, not on 30 Nov 2026",
        "previous.held_on",
        near={**REVIEW, "previous.held_on": "2026-11-29"},
    ),
    Row(
        "decision.outcome_of_another_type",
        ENDS,
        "a decision on Ana that fits: Initial and “Plan ends” do not",
        "decisions.e1.outcome",
        near={"decisions.0.outcome": "adjourned"},
    ),
    Row(
        "decision.outcome_of_another_type",
        REVIEW,
        "a decision on Ana that fits: Review and “Child protection plan” do not",
        "decisions.e1.outcome",
        near=CONTINUES,
    ),
    Row(
        "decision.outcome_of_another_type",
        {"children.1.conference_type": "review"},
        "a decision on Ben that fits: Review and “Child in need plan” do not",
        "decisions.e2.outcome",
        near={"children.1.conference_type": "reconvened"},
    ),
    Row(
        "decision.end_reason_without_end",
        {"decisions.0.end_reason": "left_uk"},
        "a plan that ends, to go with the reason for its end",
        "decisions.e1.end_reason",
        near={"decisions.0.end_reason": "left_uk", **ENDS},
    ),
    Row(
        "decision.age_at_the_end",
        {**ENDS, "decisions.0.end_reason": "eighteen"},
        "another reason for the end of the plan: Ana is 9, not 18",
        "decisions.e1.end_reason",
        near={**ENDS, "decisions.0.end_reason": "eighteen", "children.0.born_on": "2008-11-30"},
    ),
    Row(
        "decision.age_at_the_end",
        {"children.0.born_on": "2008-11-30"},
        "an end of the plan: Ana is 18",
        "decisions.e1.outcome",
        near={"children.0.born_on": "2008-12-01"},
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_the_statutory_return_asks(row: Row) -> None:
    """Each rule tells of a record that would be refused, and not of one that nearly would."""
    check(row)


def test_a_conference_without_children_goes_by_its_own_type() -> None:
    """Before a child is entered the type of the meeting decides what is asked."""
    check(
        Row(
            "prepare.no_strategy_discussion",
            {"strategy_discussion_on": None, **_no_subjects()},
            "the day of the strategy discussion that started the enquiry",
            "strategy_discussion_on",
            near={"strategy_discussion_on": OUT, "conference_type": None, **_no_subjects()},
        )
    )


def _no_subjects() -> dict[str, Any]:
    return {"children.0.subject": False, "children.1.subject": False}
