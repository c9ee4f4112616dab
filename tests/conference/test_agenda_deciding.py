"""What is missing of the decision on each child and its category."""

import pytest

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
        "decision.no_time",
        {"decisions.0.decided_at": None},
        "the time of the decision on Ana",
        "decisions.e1.decided_at",
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
        "category.category_without_plan",
        {"decisions.1.categories": ["physical"]},
        "a plan to go with Ben’s category",
        "decisions.e2.categories",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_missing_of_the_decision(row: Row) -> None:
    """Each rule tells of a record that lacks something, and not of one that nearly does."""
    check(row)


def test_one_view_speaks_for_an_agency() -> None:
    """Where two people of one agency are there, the view of either is that of the agency."""
    here = {"person": "tm", "status": "present"}
    with_manager = {"people.6": MANAGER, "attendance.6": here}
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
