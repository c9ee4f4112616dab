"""What is missing of the plan, the core group, the contingency plan and the close."""

from typing import Any

import pytest

from tests.conference.agenda_rows import Row, check
from tests.conference.complete_records import OUT

NO_PLAN: dict[str, Any] = {"decisions.0.outcome": "early_help"}
ACTION = "plans.actions.0"

ROWS = [
    Row(
        "plan.no_outcome_for_child",
        {"plans.outcomes.0.children": ["c2"]},
        "what is to be different for Ana",
        "plans.outcomes",
        near={"plans.outcomes.0.children": []},
    ),
    Row(
        "plan.no_action_for_child",
        {"plans.actions": []},
        "actions for Ana",
        "plans.actions",
        near={"plans.actions": [], **NO_PLAN},
    ),
    Row(
        "plan.action_incomplete",
        {f"{ACTION}.who": [], f"{ACTION}.by_when": None, f"{ACTION}.measure": ""},
        "who does it, by when and how we will know: “Visit Ana.”",
        "plans.actions.a1.who",
        near={f"{ACTION}.who": [], f"{ACTION}.who_else": "Her aunt"},
    ),
    Row(
        "plan.action_incomplete",
        {f"{ACTION}.measure": "", f"{ACTION}.status": "not_done"},
        "how we will know: “Visit Ana.”",
        "plans.actions.a1.measure",
        near={f"{ACTION}.measure": "", f"{ACTION}.status": "done"},
    ),
    Row(
        "plan.outcome_without_action",
        {f"{ACTION}.outcome": None},
        "an action towards “Ana is safe.”",
        "plans.actions",
    ),
    Row(
        "plan.action_without_outcome",
        {f"{ACTION}.outcome": None},
        "the outcome that this works towards: “Visit Ana.”",
        "plans.actions.a1.outcome",
        near={f"{ACTION}.outcome": None, "plans.outcomes": []},
    ),
    Row(
        "plan.no_visits",
        {"plans.visits_every_working_days": None},
        "how often the children are visited",
        "plans.visits_every_working_days",
        near={"plans.visits_every_working_days": None, **NO_PLAN},
    ),
    Row(
        "core_group.no_lead_social_worker",
        {"decisions.0.lead_social_worker": None},
        "the lead social worker for Ana",
        "decisions.e1.lead_social_worker",
        near={"decisions.0.lead_social_worker": None, **NO_PLAN},
    ),
    Row(
        "core_group.no_members",
        {"core_group.members": []},
        "the members of the core group",
        "core_group.members",
        near={"core_group.members": [], **NO_PLAN},
    ),
    Row(
        "core_group.no_first_meeting",
        {"core_group.first_meeting_at": None},
        "the date of the core group",
        "core_group.first_meeting_at",
        near={"core_group": {}, **NO_PLAN},
    ),
    Row(
        "core_group.core_group_too_late",
        {"core_group.first_meeting_at": "2026-12-15T10:00:00"},
        "a date for the core group by Mon 14 Dec 2026, or the reason why not",
        "core_group.first_meeting_at",
        near={"core_group.first_meeting_at": "2026-12-14T16:00:00"},
    ),
    Row(
        "contingency.no_contingency",
        {"contingency": []},
        "what happens if Ana’s plan does not work",
        "contingency",
        near={"contingency.0.children": ["c1"]},
    ),
    Row(
        "contingency.contingency_incomplete",
        {"contingency.0.action": "", "contingency.0.who": []},
        "what then happens and who sets it going: “No visit.”",
        "contingency.k1.action",
    ),
    Row(
        "contingency.contingency_incomplete",
        {"contingency.0": {"id": "k1"}},
        "what would set it off, what then happens and who sets it going",
        "contingency.k1.trigger",
    ),
    Row(
        "close.no_review_date",
        {"review": {}},
        "the date of the review",
        "review.on",
        near={"review": {}, **NO_PLAN},
    ),
    Row(
        "close.review_too_late",
        {"review.on": "2027-03-01"},
        "a date for the review by Fri 26 Feb 2027, or the reason why not",
        "review.on",
        near={"review.on": "2027-03-01", "breaches": [{"deadline": "review", "reason": "Snow."}]},
    ),
    Row(
        "close.review_on_closed_day",
        {"review.on": "2026-12-28"},
        "a working day for the review: Monday 28 December 2026 is not one",
        "review.on",
        near={"review.on": "2026-12-29"},
    ),
    Row(
        "close.review_not_after",
        {"review.on": "2026-11-30"},
        "a date for the review that comes after this conference",
        "review.on",
        near={"review.on": "2026-12-01"},
    ),
    Row("close.not_said", {"said.5": OUT}, "the statement “How to disagree or complain”", "said"),
    Row("close.no_circulation", {"circulation": []}, "who gets which papers", "circulation"),
    Row("close.no_end", {"ended_at": None}, "when the conference ended", "ended_at"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_missing_of_plan_and_close(row: Row) -> None:
    """Each rule tells of a record that lacks something, and not of one that nearly does."""
    check(row)
