"""Medway's profile, line by line of what its page says."""

from __future__ import annotations

import pytest

from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile
from tests.profiles.wanted import invitee, says, statement


@pytest.fixture
def medway() -> Profile:
    """Medway's profile as it ships."""
    return load_profile("medway")


def test_purpose(medway: Profile) -> None:
    """The purpose says that a child is or could be at risk of serious harm."""
    assert says(medway.purposes, "is or could be at risk of serious harm")
    assert says(statement(medway, "purpose"), "at risk of serious harm")


def test_information_is_shared_with_relevant_professionals(medway: Profile) -> None:
    """The confidentiality statement says what is shared, with whom, and for what."""
    spoken = statement(medway, "confidentiality")
    assert says(spoken, "shared", "professionals who need it", "safety and well-being")


def test_parents_are_urged_to_come(medway: Profile) -> None:
    """Parents are required invitees, urged to take part, and their absence needs a reason."""
    assert invitee(medway, "parents").required
    assert says(invitee(medway, "parents").note, "urged", "write down why")
    assert says(medway.ways_to_take_part, "take an active part", "cannot come, tell us why")


@pytest.mark.parametrize(
    ("kind", "role", "mode"),
    [
        ("family", "Mother", "in_person"),
        ("professional", "Social worker", "in_person"),
        ("chair", "Child protection chair", "in_person"),
        ("interpreter", "Interpreter (Polish)", "in_person"),
        ("advocate", "Advocate", "in_person"),
        ("professional", "School nurse", "video"),
        ("professional", "Detective constable, child protection", "video"),
        ("minute_taker", "Minute-taker", None),
    ],
)
def test_hybrid(medway: Profile, kind: PersonKind, role: str, mode: str | None) -> None:
    """Family, social worker, chair, interpreter and advocate are in the room, others on video."""
    assert medway.mode.default == "hybrid"
    assert medway.attendance_mode(kind, role) == mode


def test_signs_of_safety(medway: Profile) -> None:
    """The board is that of Signs of Safety, with its headings in order and its four principles."""
    assert medway.framework.key == "signs_of_safety"
    assert [heading.key for heading in medway.framework.headings] == [
        "past_harm",
        "future_danger",
        "complicating_factors",
        "strengths",
        "existing_safety",
        "needs_to_happen",
        "bottom_lines",
    ]
    principles = medway.framework.principles
    assert len(principles) == 4
    assert says(principles, "child-focused", "family-oriented", "partnership", "clear focus")


def test_parents_comment(medway: Profile) -> None:
    """The first two questions are what was said and how things are at home."""
    assert [question.key for question in medway.questions[:2]] == ["what_was_said", "at_home"]


def test_nervousness(medway: Profile) -> None:
    """The pre-meeting speaks of nervousness and of preparing."""
    assert says(medway.pre_meeting.note, "very nervous", "preparing")
    assert medway.pre_meeting.worries


def test_parents_conference_report(medway: Profile) -> None:
    """The parents' form has Medway's name, is optional, and is emailed to the chair."""
    assert medway.parents_form.name == "Parents Conference Report"
    assert medway.parents_form.optional
    assert says(medway.parents_form.how, "email", "chair")


def test_safety_plan(medway: Profile) -> None:
    """The plan is the Safety Plan, with a Safety Network and a set of rules."""
    assert medway.plan.label == "Safety Plan"
    assert medway.plan.safety_network
    assert medway.plan.rules
    assert says(medway.plan.purpose, "Safety Network", "rules")


def test_concerns_are_linked(medway: Profile) -> None:
    """Safety is in relation to the concerns raised, and each action is asked for its concern."""
    assert says(medway.plan.purpose, "in relation to the concerns raised")
    assert says(medway.plan.concern_link, "concerns raised")


def test_everyone_contributes(medway: Profile) -> None:
    """All contribute to the plan and to how it is achieved, and all are asked to agree."""
    assert medway.plan.agreed_by_all
    assert says(medway.plan.agreement, "everyone contributes", "how it will be achieved")


def test_owners(medway: Profile) -> None:
    """Actions are for parents and for professionals."""
    assert medway.plan.owners == ("Parents", "Professionals")


def test_core_group_members(medway: Profile) -> None:
    """The core group's likely members are those that the page names."""
    members = medway.core_group.members
    assert says(members, "parents", "carers", "social worker", "teacher", "nursery nurse")
    assert says(members, "health visitor or school nurse", "any other professional")


def test_child_in_the_core_group(medway: Profile) -> None:
    """A child may join the core group by age and understanding, with the reason written down."""
    assert says(medway.child_invite.core_group, "age and understanding", "why")


def test_feedback(medway: Profile) -> None:
    """Feedback names the survey, who helps with it, and that nobody can be recognised."""
    feedback = medway.feedback
    assert says(feedback.survey, "Have your say")
    assert says(feedback.contact, "cpcadmin@medway.gov.uk")
    assert says(feedback.used_for, "how we work", "nobody can be recognised")


def test_complaints(medway: Profile) -> None:
    """Complaints cover the plan decision and the page's three grounds, by council procedure."""
    complaints = medway.complaints
    assert says(complaints.text, "right to complain", "child protection plan")
    grounds = [ground.key for ground in complaints.about]
    assert grounds[:3] == ["not_done", "lacked_information", "disrespect"]
    assert "decision" in grounds
    assert says(complaints.contact, "Medway Council complaints procedure")


def test_from_other_pages(medway: Profile) -> None:
    """Children are invited from 12, and an appeal has three stages."""
    assert medway.child_invite.age == invitee(medway, "child").min_age == 12
    assert len([stage for stage in medway.complaints.stages if "stage" in stage]) == 3
