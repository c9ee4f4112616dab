"""What a loaded profile answers, and what must hold for every profile that ships."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_agenda import running_order
from cpc_tui.conference.profile_reader import load_profile, profile_names
from cpc_tui.conference.profile_words import LABELLED, in_words
from tests.support import shared_case

SHIPPED = profile_names()

FRAMEWORKS = {
    "strengthening_families": {
        "danger_harm",
        "complicating_factors",
        "grey_areas",
        "strengths",
        "safety",
        "family_network",
    },
    "signs_of_safety": {
        "past_harm",
        "future_danger",
        "complicating_factors",
        "strengths",
        "existing_safety",
        "needs_to_happen",
        "bottom_lines",
    },
    "plain": {"needs", "parenting", "environment", "risks", "strengths"},
}
AGENDA = (
    "introductions",
    "reports",
    "contribution",
    "analysis",
    "decision",
    "category",
    "plan",
    "core_group",
    "contingency",
    "close",
)
SAID = {"welcome", "confidentiality", "equality", "purpose", "recording", "complaints"}
ASKED = {
    "why_worried",
    "others_need_to_know",
    "works_well",
    "are_children_safe",
    "i_need_to_know",
    "needs_to_change",
    "what_was_said",
    "at_home",
    "should_happen",
    "help_needed",
}
LIMITS = {
    "initial_conference",
    "reports_to_family",
    "decision_letter",
    "plan",
    "minutes",
    "dissent",
    "core_group",
    "review",
}


@pytest.fixture(params=SHIPPED)
def shipped(request: pytest.FixtureRequest) -> Profile:
    """Each profile that ships, in turn."""
    return load_profile(request.param)


def test_the_base_and_five_authorities_ship() -> None:
    """Exactly the base and the five authorities' profiles ship."""
    assert SHIPPED == (
        "east-sussex",
        "england",
        "kensington-chelsea",
        "kent",
        "medway",
        "redbridge",
    )


@pytest.mark.parametrize("enumeration", LABELLED)
def test_every_choice_has_words(shipped: Profile, enumeration: str) -> None:
    """No stored choice is ever shown as its key: each has a label of its own in every profile."""
    steps = shipped.step_keys if enumeration == "step" else ()
    for value in set(LABELLED[enumeration]).difference(steps):
        assert shipped.labels[enumeration][value].strip()


def test_frameworks_have_the_headings_of_the_record(shipped: Profile) -> None:
    """All three frameworks are at hand everywhere, with the keys the public format names."""
    found = {key: {each.key for each in one.headings} for key, one in shipped.frameworks.items()}
    assert found == FRAMEWORKS


def test_agenda(shipped: Profile) -> None:
    """All ten steps are there, each with words, prompts and planned minutes."""
    assert shipped.step_keys == AGENDA
    for step in shipped.steps:
        assert step.label
        assert step.ask
        assert step.prompts
        assert step.minutes


def test_statements_and_questions(shipped: Profile) -> None:
    """The statements that must be said and all ten questions are in every profile."""
    assert {each.key for each in shipped.statements if each.required} >= SAID
    assert shipped.statement("professional_difference")
    assert {each.key for each in shipped.questions} == ASKED


def test_deadlines(shipped: Profile) -> None:
    """Each kind of conference has a limit for each deadline that concerns it, and only one."""
    assert {row.key for row in shipped.deadlines} == LIMITS
    for key in LIMITS - {"initial_conference"}:
        for kind in LABELLED["conference_type"]:
            assert len(shipped.deadlines_for(key, kind)) == 1  # type: ignore[arg-type]
    assert shipped.deadlines_for("initial_conference", "review") == ()
    assert len(shipped.deadlines_for("review")) == 2


def test_deadline_numbers() -> None:
    """The base's limits are those of the guidance, and run from the right day."""
    rows = {row.row: row for row in load_profile("england").deadlines}
    assert {
        name: (row.number, row.unit, row.starts_from, row.when) for name, row in rows.items()
    } == {
        "initial_conference": (15, "working_days", "strategy_discussion", "after"),
        "transfer_in": (15, "working_days", "notified", "after"),
        "reconvened": (10, "working_days", "previous_conference", "after"),
        "reports_initial": (3, "working_days", "conference", "before"),
        "reports_review": (5, "working_days", "conference", "before"),
        "decision_letter": (1, "working_days", "conference", "after"),
        "plan": (1, "working_days", "conference", "after"),
        "minutes": (20, "working_days", "conference", "after"),
        "dissent": (72, "hours", "conference", "after"),
        "core_group": (10, "working_days", "conference", "after"),
        "review_first": (3, "months", "conference", "after"),
        "review_later": (6, "months", "conference", "after"),
    }
    assert rows["review_first"].on_working_day
    assert rows["review_first"].cap_days is None


def test_age_of_invitation_is_said_once(shipped: Profile) -> None:
    """The child's row among the invitees and the rule for children give the same age."""
    ages = [each.min_age for each in shipped.invitees if each.key == "child"]
    assert ages == [shipped.child_invite.age]


def test_scale_direction_is_always_in_words(shipped: Profile) -> None:
    """Both ends of the scale are in words, for printing beside it."""
    assert shipped.scale.safe_end == 10
    assert shipped.scale.direction == (
        "0 is very worried: the child is not safe; 10 is safe enough: no plan is needed"
    )
    assert shipped.scale.unverified


def test_label_falls_back_to_the_value() -> None:
    """A choice without words is shown as readable words, and null as not known."""
    kent = load_profile("kent")
    assert kent.label("outcome", "plan") == "Child protection plan"
    assert kent.label("step", "core_group") == "Core group"
    assert kent.label("step", "prepare") == "Before the conference"
    assert kent.label("outcome", "something_else") == "Something else"
    assert kent.label("no_such_choice", "a_b") == in_words("a_b") == "A b"
    assert kent.label("outcome", None) == "Not known yet"


def test_running_order_puts_the_plan_on_either_side() -> None:
    """The plan comes just before the decision or just after the category, as the chair wishes."""
    kent = load_profile("kent")
    before = [step.key for step in running_order(kent.steps, plan_before_decision=True)]
    assert before[3:7] == ["analysis", "plan", "decision", "category"]
    moved = replace(kent, steps=running_order(kent.steps, plan_before_decision=True))
    assert running_order(moved.steps, plan_before_decision=False) == kent.steps


def test_attendance_follows_the_mode() -> None:
    """Where the profile names no mode for a person, the meeting's own mode decides."""
    assert load_profile("redbridge").attendance_mode("family", "Mother") == "video"
    assert load_profile("east-sussex").attendance_mode("family", "Mother") == "in_person"
    assert load_profile("kent").attendance_mode("family", "Mother") is None


def test_heading_of_another_framework_is_found() -> None:
    """A record brought in under another framework still has words for its headings."""
    heading = load_profile("medway").heading("grey_areas")
    assert heading is not None
    assert heading.label == "Grey areas"
    assert load_profile("medway").heading("no_such_heading") is None


@pytest.mark.parametrize("case", ["medway-review", "medway-review-prepared", "redbridge-initial"])
def test_whole_records_use_known_keys(case: str) -> None:
    """Statements, questions and headings of the fictional records are all in their profiles."""
    record = json.loads(shared_case(case).read_text(encoding="utf-8"))
    profile = load_profile(record["profile"])
    assert all(profile.statement(each["key"]) for each in record.get("said", []))
    assert all(profile.question(each["question"]) for each in record.get("contributions", []))
    board = {heading.key for heading in profile.framework.headings}
    assert {each["heading"] for each in record.get("analysis", [])} <= board


@pytest.mark.parametrize("case", ["medway-review", "redbridge-initial"])
def test_people_of_whole_records_are_known_as_invitees(case: str) -> None:
    """Everybody whom a profile requires is found among the people of a whole record."""
    record = json.loads(shared_case(case).read_text(encoding="utf-8"))
    for invitee in load_profile(record["profile"]).invitees:
        came = [each for each in record["people"] if invitee.covers(each["kind"], each["role"])]
        assert came or not invitee.required
