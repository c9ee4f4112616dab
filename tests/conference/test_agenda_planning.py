"""What is missing of the plan, the core group, the contingency plan and the close."""

from dataclasses import replace
from typing import Any

import pytest

from cpc_tui.conference.profile import Profile
from tests.conference.agenda_rows import Row, check, rule_named
from tests.conference.complete_records import OUT, found_by
from tests.conference.small_records import base_profile

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
        near={f"{ACTION}.status": "done"},
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
        "plan.visits_too_rare",
        {"plans.visits_every_working_days": 11},
        "visits at least every 10 working days, not every 11",
        "plans.visits_every_working_days",
        near={"plans.visits_every_working_days": 11, **NO_PLAN},
    ),
    Row(
        "plan.plan_unsaid",
        {"plans.seen_alone": None},
        "whether each child is seen alone",
        "plans.seen_alone",
        near={"plans.seen_alone": False},
    ),
    Row(
        "plan.plan_unsaid",
        {"plans.family_group_decision_making": None},
        "whether a family group meeting was offered",
        "plans.family_group_decision_making",
        near={"plans.family_group_decision_making": "not_offered"},
    ),
    Row(
        "core_group.lead_is_no_professional",
        {"decisions.0.lead_social_worker": "mo"},
        "a social worker to lead for Ana, not Ama Okafor",
        "decisions.e1.lead_social_worker",
        near={"decisions.0.lead_social_worker": "hv"},
    ),
    Row(
        "core_group.members_missing",
        {"core_group.members": ["te", "hv"]},
        "Nia Hartwell-Boyd and the family in the core group",
        "core_group.members",
        near={"core_group.members": ["sw", "te", "gm"]},
    ),
    Row(
        "core_group.members_missing",
        {"core_group.members": ["sw", "mo"]},
        "another agency in the core group",
        "core_group.members",
        near={"core_group.members": []},
    ),
    Row(
        "core_group.core_group_on_wrong_day",
        {"core_group.first_meeting_at": "2026-12-12T10:00:00"},
        "a working day for the core group: Saturday 12 December 2026 is not one",
        "core_group.first_meeting_at",
        near={"core_group.first_meeting_at": "2026-12-11T10:00:00"},
    ),
    Row(
        "core_group.core_group_on_wrong_day",
        {"core_group.first_meeting_at": "2026-11-27T10:00:00"},
        "a date for the core group that comes after this conference",
        "core_group.first_meeting_at",
        near={"core_group.first_meeting_at": "2026-11-30T15:00:00"},
    ),
    Row(
        "core_group.core_group_seldom",
        {"core_group.every_weeks": 7},
        "a core group at least every 6 weeks, not every 7",
        "core_group.every_weeks",
        near={"core_group.every_weeks": 7, **NO_PLAN},
    ),
    Row(
        "core_group.core_group_seldom",
        {"core_group.every_weeks": None},
        "how often the core group meets",
        "core_group.every_weeks",
        near={"core_group.every_weeks": 4},
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
        near={"contingency": []},
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
    Row(
        "close.not_said",
        {"said.5": OUT},
        "the statement “How to disagree or complain”",
        "said",
        near={"said.5.at": None},
    ),
    Row(
        "close.no_circulation",
        {"circulation": []},
        "who gets which papers",
        "circulation",
        near={"circulation.0.sent_on": None},
    ),
    Row(
        "close.no_end",
        {"ended_at": None},
        "when the conference ended",
        "ended_at",
        near={"started_at": None},
    ),
]


def with_network(profile: Profile) -> Profile:
    """The base profile where the family's network and the rules agreed are listed."""
    return replace(profile, plan=replace(profile.plan, safety_network=True, rules=True))


def test_network_and_rules_are_asked_where_the_authority_lists_them() -> None:
    """Where a profile has a safety network and rules, a plan without them is told so."""
    rule = rule_named("plan.plan_unsaid")
    assert found_by(rule, {}) == []
    words = [each.words for each in found_by(rule, {}, with_network(base_profile()))]
    assert words == ["the safety network", "the rules agreed"]
    listed = {"plans.safety_network": ["gm"], "plans.rules": ["No shouting."]}
    assert found_by(rule, listed, with_network(base_profile())) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_missing_of_plan_and_close(row: Row) -> None:
    """Each rule tells of a record that lacks something, and not of one that nearly does."""
    check(row)
