"""What is missing of the decision on each child and its category."""

from dataclasses import replace

import pytest

from cpc_tui.conference.profile import Profile
from tests.conference.agenda_rows import Row, check
from tests.conference.complete_records import OUT
from tests.conference.small_records import at

MANAGER = {
    "id": "tm",
    "name": "Kit Ray",
    "kind": "professional",
    "agency": "Children’s social care",
    "gives_view": True,
}
LEFT_BEFORE = {"attendance.3.times.0.until": at("10:59")}


def strict_about_categories(profile: Profile) -> Profile:
    """The base profile where one category is named, at the meeting."""
    rule = replace(profile.decision, several_categories=False, category_deferrable=False)
    return replace(profile, decision=rule)


ROWS = [
    Row(
        "decision.agency_not_asked",
        {"views.1": OUT},
        "Community health’s view on Ana",
        "views",
        near={"people.3.gives_view": False, "views.1": OUT},
    ),
    Row(
        "decision.agency_not_asked",
        {"views.5.view": "not_asked"},
        "Hill Road School’s view on Ben",
        "views",
        near={"views.5.view": "unable"},
    ),
    Row(
        "decision.child_undecided",
        {"decisions.1.outcome": None},
        "the decision on Ben",
        "decisions",
        near={"decisions.1.outcome": "adjourned"},
    ),
    Row(
        "decision.no_reasons",
        {"decisions.1.reasons": ""},
        "the reasons for the decision on Ben",
        "decisions.e2.reasons",
        near={"decisions.1": {"child": "c2"}},
    ),
    Row(
        "decision.no_likelihood",
        {"decisions.0.likelihood": []},
        "whether significant harm to Ana is shown or likely",
        "decisions.e1.likelihood",
        near={"decisions.0.likelihood": [], "decisions.0.outcome": "end"},
    ),
    Row(
        "decision.no_end_reason",
        {"decisions.0.outcome": "end"},
        "why Ana’s plan ends",
        "decisions.e1.end_reason",
        near={"decisions.0.outcome": "end", "decisions.0.end_reason": "eighteen"},
    ),
    Row(
        "decision.no_quorum_now",
        {"ended_at": None, "decisions.1.outcome": None},
        "a quorum as things stand, or the ground for going on without one",
        "decisions",
        near={"ended_at": None},
    ),
    Row(
        "decision.no_quorum_at_decision",
        LEFT_BEFORE | {"decisions.1.decided_at": at("10:58")},
        "a quorum at the decision on Ana, or the ground for going on",
        "decisions.e1.inquorate",
        near=LEFT_BEFORE
        | {
            "decisions.1.decided_at": at("10:58"),
            "decisions.0.inquorate": {"ground": "Waiting would harm the child"},
        },
    ),
    Row(
        "decision.dissent_not_asked",
        {"dissent_asked": None},
        "whether anybody disagrees",
        "dissent_asked",
        near={"dissent_asked": None, "decisions": []},
    ),
    Row(
        "decision.dissent_without_reason",
        {"dissents.0.reason": ""},
        "why Tom Oakes disagrees",
        "dissents.e1.reason",
        near={"dissents.0.reason": "", "dissents.0.formal": False},
    ),
    Row(
        "decision.inquorate_incomplete",
        {"decisions.0.inquorate": {"ground": "Snow", "reason": "The road is closed."}},
        "what keeps the child safe meanwhile: Ana was decided on without a quorum",
        "decisions.e1.inquorate.interim_safety",
        near={
            "decisions.0.inquorate": {
                "ground": "Snow",
                "reason": "The road is closed.",
                "interim_safety": "Her aunt stays.",
            }
        },
    ),
    Row(
        "decision.ended_without_quorum",
        {"decisions.0.outcome": "end", "decisions.0.inquorate": {"ground": "Snow"}},
        "a quorum for ending Ana’s plan",
        "decisions.e1.outcome",
        near={"decisions.0.outcome": "end"},
    ),
    Row(
        "decision.ended_without_quorum",
        {"decisions.0.outcome": "end", **LEFT_BEFORE},
        "a quorum for ending Ana’s plan",
        "decisions.e1.outcome",
        near=LEFT_BEFORE,
    ),
    Row(
        "decision.decided_outside",
        {"decisions.0.decided_at": at("11:31")},
        "a time within the meeting for the decision on Ana",
        "decisions.e1.decided_at",
        near={"decisions.0.decided_at": at("11:30")},
    ),
    Row(
        "decision.decided_outside",
        {"decisions.0.decided_at": at("09:59")},
        "a time within the meeting for the decision on Ana",
        "decisions.e1.decided_at",
        near={"decisions.0.decided_at": at("09:59"), "started_at": None},
    ),
    Row(
        "decision.views_without_reason",
        {"views.0.reason": "", "views.2.reason": " "},
        "the reasons of 2 views on Ana",
        "views.e1.reason",
        near={"views.0.reason": "", "views.0.view": "unable"},
    ),
    Row(
        "decision.view_of_no_agency",
        {"views.0.person": "mt"},
        "an agency’s view instead of that of Odd Penrose",
        "views.e1.person",
        near={"views.0.person": "mo"},
    ),
    Row(
        "decision.long_reasons",
        {"decisions.0.reasons": "x" * 901},
        "shorter reasons for Ana: 901 characters, and some case systems take 900",
        "decisions.e1.reasons",
        near={"decisions.0.reasons": "x" * 900},
    ),
    Row(
        "decision.no_time",
        {"decisions.0.decided_at": None},
        "the time of the decision on Ana",
        "decisions.e1.decided_at",
        near={"decisions.0.decided_at": None, "decisions.0.outcome": None},
    ),
    Row(
        "category.no_category",
        {"decisions.0.categories": []},
        "the category of Ana’s plan",
        "decisions.e1.categories",
        near={"decisions.0.categories": [], "decisions.0.category_deferred": True},
    ),
    Row(
        "category.no_category",
        {"decisions.0.categories": [], "decisions.0.outcome": "continue"},
        "the category of Ana’s plan",
        "decisions.e1.categories",
        near={"decisions.0.categories": [], "decisions.0.outcome": "end"},
    ),
    Row(
        "category.category_against_rules",
        {"decisions.0.categories": ["neglect", "physical"]},
        "one category for Ana’s plan, not 2",
        "decisions.e1.categories",
        near={"decisions.0.categories": ["physical"]},
        profile=strict_about_categories,
    ),
    Row(
        "category.category_against_rules",
        {"decisions.0.category_deferred": True},
        "the category of Ana’s plan, which is not put off here",
        "decisions.e1.category_deferred",
        near={"decisions.1.category_deferred": True},
        profile=strict_about_categories,
    ),
    Row(
        "category.category_without_plan",
        {"decisions.1.categories": ["physical"]},
        "a plan to go with Ben’s category",
        "decisions.e2.categories",
        near={"decisions.1.categories": ["physical"], "decisions.1.outcome": "plan"},
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_missing_of_the_decision(row: Row) -> None:
    """Each rule tells of a record that lacks something, and not of one that nearly does."""
    check(row)


def test_one_view_speaks_for_an_agency() -> None:
    """Where two people of one agency are there, the view of either is that of the agency."""
    here = {"person": "tm", "status": "present"}
    with_manager = {"people.8": MANAGER, "attendance.8": here}
    check(
        Row(
            "decision.agency_not_asked",
            {**with_manager, "views.0": OUT},
            "Children’s social care’s view on Ana",
            "views",
            near={**with_manager, "views.0.person": "tm"},
        )
    )


def test_who_left_before_a_decision_is_not_asked_about_it() -> None:
    """An agency that had left when a child was decided on is not missed for that child."""
    late = {"attendance.3.times.0.until": at("11:00")}
    check(
        Row(
            "decision.agency_not_asked",
            {**late, "views.1": OUT, "views.3": OUT},
            "Community health’s view on Ana",
            "views",
            near={**LEFT_BEFORE, "views.1": OUT, "views.3": OUT},
        )
    )
