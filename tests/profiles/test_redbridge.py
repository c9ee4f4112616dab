"""Redbridge's profile, line by line of what its page says."""

from __future__ import annotations

import pytest

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile
from tests.profiles.wanted import says, statement


@pytest.fixture
def redbridge() -> Profile:
    """Redbridge's profile as it ships."""
    return load_profile("redbridge")


def test_purpose(redbridge: Profile) -> None:
    """Families, advocates and professionals decide about safety, wellbeing and development."""
    assert says(redbridge.purposes[0], "families, advocates", "professionals")
    assert says(statement(redbridge, "purpose"), "safety, wellbeing and development")


def test_virtual(redbridge: Profile) -> None:
    """Conferences are virtual, with joining instructions, and marked as needing confirmation."""
    assert redbridge.mode.default == "virtual"
    assert redbridge.mode.unverified
    assert says(redbridge.mode.joining, "instructions for joining")
    assert redbridge.attendance_mode("professional", "Health visitor") == "video"


def test_strengthening_families(redbridge: Profile) -> None:
    """The board is that of Strengthening Families, on strength and resilience."""
    assert redbridge.framework.key == "strengthening_families"
    assert [heading.key for heading in redbridge.framework.headings] == [
        "danger_harm",
        "complicating_factors",
        "grey_areas",
        "strengths",
        "safety",
        "family_network",
    ]
    assert says(redbridge.framework.principles, "strength and resilience", "engaged", "shared")


@pytest.mark.parametrize(
    "part",
    [
        ("developmental needs", "capacity"),
        ("happening now", "history", "function"),
    ],
)
def test_analysis_prompts(redbridge: Profile, part: tuple[str, ...]) -> None:
    """Needs and capacity, and what is and was happening, are prompts of the analysis."""
    step = redbridge.step("analysis")
    assert step is not None
    assert says(step.prompts, *part)


def test_threshold(redbridge: Profile) -> None:
    """The test is whether the child has suffered, or is likely to suffer, significant harm."""
    assert says(redbridge.decision.test, "suffered significant harm", "likely to suffer")


def test_developmental_outcomes(redbridge: Profile) -> None:
    """Outcomes are planned developmental outcomes, and the plan says how to support."""
    assert says(redbridge.plan.outcome, "planned developmental outcome")
    assert says(redbridge.plan.purpose, "best to support", "step in")


def test_lead_social_worker(redbridge: Profile) -> None:
    """A lead social worker for each child sees the plan carried out to timescale."""
    step = redbridge.step("core_group")
    assert step is not None
    assert says(step.prompts, "children’s social care for each child")
    assert says(redbridge.plan.lead_social_worker, "developed", "co-ordinated", "to timescale")


def test_core_group(redbridge: Profile) -> None:
    """The core group is of professionals and family, to develop, carry out and review."""
    group = redbridge.core_group
    assert says(group.purpose, "professionals and family", "develop", "carry out", "review")
    assert says(group.members, "other family members")


def test_contingency(redbridge: Profile) -> None:
    """Contingency is for actions not completed and for changed circumstances."""
    step = redbridge.step("contingency")
    assert step is not None
    assert says(step.ask, "not completed", "circumstances change")
    assert says(redbridge.plan.contingency, "not completed", "safety or welfare")


@pytest.mark.parametrize(
    ("duty", "part"),
    [
        ("told_administrator", "administrator"),
        ("sent_report", "written report"),
        ("sent_representative", "well-briefed"),
    ],
)
def test_absent_duties(redbridge: Profile, duty: str, part: str) -> None:
    """An absent professional has the page's three duties."""
    assert len(redbridge.absent_duties) == 3
    assert says({str(key): text for key, text in redbridge.absent_duties.items()}[duty], part)


def test_references(redbridge: Profile) -> None:
    """The London procedures and the partnership's course are named."""
    assert says(redbridge.references, "London Safeguarding Children Procedures", "training")
    assert says(redbridge.references, "Strengthening Families Approach")


def test_from_other_pages(redbridge: Profile) -> None:
    """The pathfinder, the parents' page and its video are noted; complaints go by PA8."""
    assert says(redbridge.notes, "Families First pathfinder", "page and a video for parents")
    assert says(redbridge.complaints.stages, "PA8")
    assert redbridge.quorum.minimum_other_agencies == 2
