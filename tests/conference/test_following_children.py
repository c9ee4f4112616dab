"""Which children the record that follows another considers, and with which plan and type."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cpc_tui.conference.deadlines import deadlines
from cpc_tui.conference.naming import find_child
from tests.conference.followed_records import after, bare, decided, only_ana
from tests.conference.small_records import base_profile


def test_a_plan_is_reviewed() -> None:
    """A child with a plan is considered, with the categories decided and the day of the plan."""
    decisions = decided(c1={"outcome": "plan", "categories": ["physical", "neglect"]})
    made = after(decisions=decisions).record
    child = find_child(made, "c1")
    assert child is not None
    assert (made.conference_type, child.subject, child.conference_type) == ("review", True, None)
    assert child.current_categories == ("physical", "neglect")
    assert child.plan_started_on == date(2026, 11, 30)


def test_a_plan_that_goes_on_keeps_its_beginning() -> None:
    """A continued plan keeps the day on which it began, and its categories where none are named."""
    children = [
        {
            "id": "c1",
            "name": "Ana",
            "plan_started_on": "2026-05-01",
            "current_categories": ["neglect"],
            "previous_plans": 2,
        }
    ]
    made = after(children=children, **only_ana("continue", previous=True)).record
    (child,) = made.children
    assert child.plan_started_on == date(2026, 5, 1)
    assert (child.current_categories, child.previous_plans) == (("neglect",), 2)


def test_a_plan_that_ended_is_one_of_the_earlier_ones() -> None:
    """A child whose plan ended is listed, without a plan, and with one earlier plan more."""
    children = [
        {"id": "c1", "name": "Ana", "plan_started_on": "2026-05-01", "previous_plans": 0},
        {"id": "c2", "name": "Ben", "plan_started_on": "2026-05-01"},
    ]
    decisions = decided(c1={"outcome": "end"}, c2={"outcome": "continue"})
    made = after(children=children, decisions=decisions, **bare()).record
    ana, ben = made.children
    assert (ana.subject, ana.plan_started_on, ana.previous_plans) == (False, None, 1)
    assert (ben.subject, ben.previous_plans) == (True, None)


@pytest.mark.parametrize(
    "outcome", ["child_in_need", "early_help", "other_agency", "further_assessment"]
)
def test_a_child_without_a_plan_is_listed(outcome: str) -> None:
    """Where no plan was made the child is listed and not considered, and that is told."""
    found = after(decisions=decided(c1={"outcome": "plan"}, c2={"outcome": outcome}))
    child = find_child(found.record, "c2")
    assert child is not None
    assert child.subject is False
    assert any(each.startswith("Ben is listed and not considered") for each in found.told)


def test_a_child_not_considered_stays_so() -> None:
    """A sibling who was only listed is listed again, and nothing is told of it."""
    found = after()
    sibling = find_child(found.record, "c3")
    assert sibling is not None
    assert sibling.subject is False
    assert not any("Cy" in each for each in found.told)


def test_a_decision_put_off_beside_a_review_is_reconvened_for_that_child() -> None:
    """Where another child is reviewed, the child not decided on has a type of its own."""
    found = after(decisions=decided(c1={"outcome": "plan"}, c2={"outcome": "adjourned"}))
    child = find_child(found.record, "c2")
    assert child is not None
    assert (child.subject, child.conference_type) == (True, "reconvened")
    assert found.record.conference_type == "review"


def test_a_conference_that_decided_nothing_is_reconvened() -> None:
    """Where every decision was put off the next one goes on with it, and its clocks go over."""
    decisions = decided(c1={"outcome": "adjourned"}, c2={"outcome": "adjourned"})
    made = after(decisions=decisions).record
    assert made.conference_type == "reconvened"
    assert [each.conference_type for each in made.children if each.subject] == [None, None]
    assert made.strategy_discussion_on == date(2026, 11, 16)
    assert made.previous is not None
    assert made.previous.review_number == 0


def test_an_adjourned_review_is_reconvened_with_its_plan() -> None:
    """A review that was broken off is gone on with, and each plan is as it was."""
    children = [{"id": "c1", "name": "Ana", "plan_started_on": "2026-05-01"}]
    made = after(status="adjourned", children=children, **only_ana(None, previous=True)).record
    assert made.conference_type == "reconvened"
    assert made.children[0].plan_started_on == date(2026, 5, 1)
    profile = base_profile()
    assert any(each.key == "review" for each in deadlines(made, profile))


def test_where_nobody_has_a_plan_nothing_of_it_goes_over() -> None:
    """With every plan ended there is no type and no plan until somebody says so."""
    made = after(decisions=decided(c1={"outcome": "end"}, c2={"outcome": "end"})).record
    assert made.conference_type is None
    assert (made.plans.actions, made.statements, made.core_group.members) == ((), (), ())


def test_a_conference_not_held_is_told() -> None:
    """What is made from a conference in preparation says that nothing is decided there."""
    found = after(**_not_held())
    assert "T-1 has not been held yet: nothing is decided there." in found.told
    assert found.record.conference_type == "initial"


def _not_held() -> dict[str, Any]:
    return {"decisions": [], "started_at": None, "ended_at": None, "status": "preparing"}
