"""Kensington and Chelsea's profile, line by line of what its leaflet says."""

from __future__ import annotations

import pytest

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_agenda import running_order
from cpc_tui.conference.profile_reader import load_profile
from tests.profiles.wanted import deadline, invitee, says


@pytest.fixture
def borough() -> Profile:
    """The Royal Borough's profile as it ships."""
    return load_profile("kensington-chelsea")


def test_child_from_seven(borough: Profile) -> None:
    """Children are invited from 7, subject to understanding."""
    assert borough.child_invite.age == invitee(borough, "child").min_age == 7
    assert says(borough.child_invite.rule, "understanding")


def test_tasks_of_the_meeting(borough: Profile) -> None:
    """The five tasks are there, in the leaflet's order."""
    tasks = [
        "needs and the parenting",
        "strengths within the family",
        "grey areas",
        "make a plan",
        "needs to be a child protection plan",
    ]
    assert len(borough.purposes) == len(tasks)
    for purpose, task in zip(borough.purposes, tasks, strict=True):
        assert says(purpose, task)


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("strengths", "Strengths"),
        ("safety", "What helps keep the child safe"),
        ("grey_areas", "Grey areas"),
        ("complicating_factors", "Complicating factors"),
        ("danger_harm", "Dangers"),
    ],
)
def test_headings(borough: Profile, key: str, label: str) -> None:
    """The board has the leaflet's headings on the keys of Strengthening Families."""
    assert borough.framework.key == "strengthening_families"
    assert {each.key: each.label for each in borough.framework.headings}[key] == label


def test_grey_areas_need_answers(borough: Profile) -> None:
    """A grey area asks what we are not sure about, who finds out and by when."""
    heading = borough.heading("grey_areas")
    assert heading is not None
    assert heading.finds_out
    assert says(heading.prompt, "not sure", "need answers")


def test_plan_before_decision_is_a_toggle(borough: Profile) -> None:
    """The decision comes first as it ships, and the plan can be put before it."""
    assert not borough.plan.before_decision
    keys = list(borough.step_keys)
    assert keys.index("contribution") < keys.index("decision") < keys.index("plan")
    turned = [step.key for step in running_order(borough.steps, plan_before_decision=True)]
    assert turned.index("plan") == turned.index("decision") - 1


@pytest.mark.parametrize(
    "key", ["child", "childs_advocate", "parents", "social_worker", "police", "health", "chair"]
)
def test_required_invitees(borough: Profile, key: str) -> None:
    """Everybody whom the leaflet says the invitations will include is required."""
    assert invitee(borough, key).required


@pytest.mark.parametrize(
    ("key", "note"),
    [
        ("school", ("age",)),
        ("works_with_child", ("nursery", "play", "youth")),
        (
            "works_with_parent",
            ("mental health nurse", "substance misuse", "domestic violence", "therapist"),
        ),
    ],
)
def test_optional_invitees(borough: Profile, key: str, note: tuple[str, ...]) -> None:
    """Those who could also be there are invitees who are not required."""
    assert not invitee(borough, key).required
    assert says(invitee(borough, key).note, *note)


@pytest.mark.parametrize("role", ["Health visitor", "School nurse", "General practitioner"])
def test_any_health_representative_counts(borough: Profile, role: str) -> None:
    """A health visitor, school nurse or general practitioner is the health representative."""
    assert invitee(borough, "health").covers("professional", role)
    assert not invitee(borough, "health").covers("professional", "Social worker")


def test_the_social_worker_invites(borough: Profile) -> None:
    """The child's social worker decides who is invited."""
    assert says(borough.reports.note, "social worker decides who is invited")


def test_chair_meets_parents_immediately_before(borough: Profile) -> None:
    """Immediately before, the chair welcomes, explains, and asks how best to contribute."""
    assert says(borough.pre_meeting.note, "immediately before", "welcome")
    assert says(borough.pre_meeting.explained, "how the conference will run")
    assert says(borough.pre_meeting.requests, "best way for you to contribute")


def test_family_tree(borough: Profile) -> None:
    """The family tree is drawn on a board at the front of the room."""
    assert says(borough.pre_meeting.family_tree, "family tree", "board", "front of the room")


def test_professionals_sum_up(borough: Profile) -> None:
    """Everybody introduces themselves, and professionals sum up what matters most."""
    introductions, reports = borough.step("introductions"), borough.step("reports")
    assert introductions is not None
    assert reports is not None
    assert says(introductions.prompts, "introduces themselves")
    assert says(reports.ask, "most important parts")


def test_significance_of_risk(borough: Profile) -> None:
    """The test is whether the risks are significant enough for a child protection plan."""
    assert says(borough.decision.test, "risks", "significant", "child protection plan")


def test_plan_is_actions_who_and_timescale(borough: Profile) -> None:
    """The plan is actions, who and when; parents leave clear; detail comes at the core group."""
    assert says(borough.plan.purpose, "actions", "who", "time")
    assert says(borough.plan.needs_to_change, "needs to change", "clear")
    assert says(borough.plan.detail, "core group")


def test_future_and_help(borough: Profile) -> None:
    """Parents are asked what should happen and what help they need."""
    asked = {question.key: question for question in borough.questions}
    assert asked["should_happen"].form == asked["help_needed"].form == "meeting"


def test_form_on_the_back_page(borough: Profile) -> None:
    """The form has the leaflet's six questions in its own words and order."""
    form = [question for question in borough.questions if question.form == "parents"]
    assert [(question.key, question.text) for question in form] == [
        ("why_worried", "Why are people worried about my children?"),
        ("others_need_to_know", "What things do people need to know more about?"),
        ("works_well", "What things work well in my family?"),
        ("are_children_safe", "Are my children safe?"),
        ("i_need_to_know", "What things do I need to know more about?"),
        ("needs_to_change", "What things need to change and who can help us make those changes?"),
    ]
    assert says(borough.parents_form.how, "back page", "bring it")


@pytest.mark.parametrize(
    ("at", "part"),
    [
        (0, "listened to"),
        (1, "respect"),
        (2, "informed and involved"),
        (3, "within the agreed time"),
        (4, "reliable"),
        (5, "copies of all reports"),
        (6, "within 20 working days"),
    ],
)
def test_standards(borough: Profile, at: int, part: str) -> None:
    """The seven standards are there in order."""
    assert len(borough.standards) == 7
    assert says(borough.standards[at], part)


def test_minutes_in_twenty_working_days(borough: Profile) -> None:
    """Minutes are due 20 working days after the conference, as the leaflet promises."""
    row = deadline(borough, "minutes")
    assert (row.number, row.unit, row.unverified) == (20, "working_days", False)
    assert borough.reports.copies_to_parents


def test_standards_not_met(borough: Profile) -> None:
    """Families are asked to say when the standards are not met."""
    assert says(borough.feedback.text, "not meeting the standards", "let us know")


def test_complaints(borough: Profile) -> None:
    """Complaints on plan, category or conduct go to the Customer Care Team."""
    assert [ground.key for ground in borough.complaints.about] == [
        "decision",
        "category",
        "process",
    ]
    assert says(borough.complaints.contact, "Customer Care Team", "020 7361 3000")
