"""Kent's profile, line by line of what its page says."""

from __future__ import annotations

import pytest

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile
from tests.profiles.wanted import deadline, invitee, says, statement


@pytest.fixture
def kent() -> Profile:
    """Kent's profile as it ships."""
    return load_profile("kent")


def test_trigger(kent: Profile) -> None:
    """The authority decides on significant harm, and then an initial conference is arranged."""
    assert says(kent.purposes[0], "authority decides", "significant harm", "initial conference")
    assert deadline(kent, "initial_conference").starts_from == "strategy_discussion"


def test_professionals_share_worries(kent: Profile) -> None:
    """Professionals share with the family what they are worried about."""
    step = kent.step("reports")
    assert step is not None
    assert says(step.prompts[0], "share with the family", "worried about")


def test_purpose(kent: Profile) -> None:
    """Family, professionals and child plan together how to keep the child safe."""
    spoken = statement(kent, "purpose")
    assert says(spoken, "family", "professionals", "children themselves", "keep the children safe")


@pytest.mark.parametrize(
    "topic", ["worried about", "wishes and feelings of the child", "views of the parents"]
)
def test_summary_report(kent: Profile, topic: str) -> None:
    """The social worker's report has worries, the child's wishes, and the parents' views."""
    assert says(kent.reports.topics, topic)


def test_likelihood(kent: Profile) -> None:
    """A judgement is asked for of how likely future harm is."""
    step = kent.step("decision")
    assert step is not None
    assert says(kent.decision.likelihood, "how likely", "harmed in the future")
    assert says(step.ask, "how likely")


def test_plan_is_agreed_by_all(kent: Profile) -> None:
    """The plan is agreed with all who attend, and reviewed regularly."""
    assert kent.plan.agreed_by_all
    assert says(kent.plan.agreement, "everybody who attends")
    assert says(kent.plan.purpose, "reviewed regularly")


def test_independent_chair(kent: Profile) -> None:
    """The chair declares independence of the case and of managing its staff, for the child."""
    declared = kent.chair_independence
    assert says(declared, "independent of this child", "day-to-day management", "best interest")
    assert says(kent.role_name("chair"), "independent child protection conference chair")


def test_organiser(kent: Profile) -> None:
    """Specialist Children's Services arranges the conference."""
    assert kent.organiser == "Specialist Children’s Services"


def test_procedures(kent: Profile) -> None:
    """The Kent and Medway procedures are named."""
    assert says(kent.references, "Kent and Medway Safeguarding Children Procedures")


def test_exclusion_criteria(kent: Profile) -> None:
    """Parents are invited unless the criteria of section 2 of the procedures apply."""
    assert invitee(kent, "parents").required
    assert says(kent.exclusion.criteria, "section 2", "Kent and Medway")
    assert says(invitee(kent, "parents").note, "unless the criteria")


def test_older_children(kent: Profile) -> None:
    """Older children who wish to take part are considered positively; no age is set."""
    assert kent.child_invite.age is None
    assert says(kent.child_invite.rule, "positive consideration", "older children", "wish")


def test_all_contributors_write(kent: Profile) -> None:
    """Every professional contributor is to send a written report."""
    assert kent.reports.all_contributors
    assert says(kent.reports.note, "every professional", "report")


def test_parents_or_carers_report(kent: Profile) -> None:
    """Parents and carers are encouraged to send in their form, at reviews too."""
    assert kent.parents_form.name == "Parents or Carers Report"
    assert kent.parents_form.at_reviews
    assert says(kent.parents_form.how, "encouraged")


def test_from_other_pages(kent: Profile) -> None:
    """The new approach is noted, and reviews come after 3 and then 6 months."""
    assert says(kent.notes, "Stronger families, safer children")
    assert deadline(kent, "review_first").number == 3
    assert deadline(kent, "review_later").number == 6
    assert says(kent.feedback.text, "feedback form")
