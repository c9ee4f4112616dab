"""East Sussex's profile, line by line of what its page says."""

from __future__ import annotations

import pytest

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile
from tests.profiles.wanted import deadline, invitee, says, statement


@pytest.fixture
def sussex() -> Profile:
    """East Sussex's profile as it ships."""
    return load_profile("east-sussex")


def test_purposes(sussex: Profile) -> None:
    """The purposes are to share concerns, look at needs, strengths and risks, and agree plans."""
    assert len(sussex.purposes) == 3
    assert says(sussex.purposes, "share concerns", "needs and strengths and the risks", "plans")


def test_young_peoples_guide(sussex: Profile) -> None:
    """The young people's guide is among the leaflets."""
    assert says(sussex.leaflets, "guide for young people")


@pytest.mark.parametrize(
    ("key", "part"),
    [
        ("parents", "Parent"),
        ("supporter", "one adult"),
        ("child", "Child"),
        ("siblings", "Brother or sister"),
        ("chair", "Chairperson"),
        ("social_worker", "Social worker"),
        ("police", "Specialist police officer"),
        ("health", "School nurse or health visitor"),
        ("school", "School representative"),
        ("general_practitioner", "Doctor"),
        ("minute_taker", "Note-taker"),
    ],
)
def test_attendees(sussex: Profile, key: str, part: str) -> None:
    """Everybody whom the page lists is among the invitees, in its words."""
    assert says(invitee(sussex, key).role, part)


def test_doctor_writes_a_report(sussex: Profile) -> None:
    """The doctor is asked about the family's health and usually writes a report."""
    assert says(invitee(sussex, "general_practitioner").note, "health", "report")


def test_one_supporter(sussex: Profile) -> None:
    """Each parent may bring one adult: friend, relative, solicitor or advocate."""
    assert sussex.supporters.limit == 1
    assert says(sussex.supporters.note, "friend", "relative", "solicitor", "advocate")


def test_old_enough_and_able_to_understand(sussex: Profile) -> None:
    """No age is set: whether a child or sibling comes is judged, and the judgement is asked for."""
    assert sussex.child_invite.age is None
    assert sussex.child_invite.siblings
    assert says(sussex.child_invite.judgement, "brother or sister", "old enough", "understand")


def test_need_to_know(sussex: Profile) -> None:
    """Professionals are told that they may not talk to anyone who need not know."""
    assert says(statement(sussex, "confidentiality"), "except people who need to know")


def test_the_chair_decides(sussex: Profile) -> None:
    """The chairperson makes the decision."""
    assert says(sussex.decision.owner, "chairperson makes this decision")


def test_plan_sections(sussex: Profile) -> None:
    """The plan keeps safe, supports, works with parents, and has individual work with children."""
    sections = sussex.plan.sections
    assert says(sections, "keeping the children safe", "support", "work with the parent")
    assert says(sections, "individual work with the children")


def test_lead_social_worker(sussex: Profile) -> None:
    """Each child with a plan has a lead social worker."""
    assert says(sussex.plan.lead_social_worker, "each child", "lead social worker")


def test_changes_are_agreed_at_core_groups(sussex: Profile) -> None:
    """Changes are agreed at core groups by parent, lead social worker and main professionals."""
    changes = sussex.plan.changes
    assert says(changes, "core groups", "parent", "lead social worker", "main professionals")


def test_report_some_days_before(sussex: Profile) -> None:
    """The family has the social worker's report some days before."""
    assert says(sussex.reports.to_family, "some days before")


def test_views_conveyed(sussex: Profile) -> None:
    """Views may be told to the social worker or advocate, who tell the conference."""
    assert says(
        sussex.ways_to_take_part, "social worker or an advocate", "they tell the conference"
    )


def test_private_meeting_beforehand(sussex: Profile) -> None:
    """The chair meets parents privately: they say what they think, are told, and are heard."""
    pre_meeting = sussex.pre_meeting
    assert says(pre_meeting.note, "privately")
    assert says(pre_meeting.explained, "usually happens")
    assert says(pre_meeting.worries, "worries about the conference")
    assert says(pre_meeting.requests, "like to say")


def test_comments_are_recorded(sussex: Profile) -> None:
    """Everybody is asked, parents comment, and their views are written down."""
    assert says(sussex.ways_to_take_part, "everybody is asked", "comment", "views are written down")


def test_read_out_if_absent(sussex: Profile) -> None:
    """A parent who does not come speaks or writes to social worker or chair; it is read out."""
    assert says(sussex.ways_to_take_part, "social worker or the chair", "read out for you")


@pytest.mark.parametrize("help_with", ["travel", "talking", "hearing", "understanding", "translat"])
def test_help(sussex: Profile, help_with: str) -> None:
    """Help with travelling, talking, hearing, understanding and English is offered."""
    assert says(sussex.help_offered, help_with)


def test_reviews(sussex: Profile) -> None:
    """Reviews are held three months after the first conference, then at least every six months."""
    first, later = deadline(sussex, "review_first"), deadline(sussex, "review_later")
    assert (first.number, first.unit) == (3, "months")
    assert (later.number, later.unit, later.applies_to) == (6, "months", ("review",))
    assert says(sussex.decision.changes_since, "since the previous conference")


def test_questions_line(sussex: Profile) -> None:
    """Questions go to the chairperson's number."""
    assert sussex.contacts[0].phone == "01323 466606"


def test_complaints(sussex: Profile) -> None:
    """Complaints go to the chair, by parent or advocate; about the chair to the manager."""
    complaints = sussex.complaints
    assert says(complaints.text, "you or your advocate", "write to or phone the chairperson")
    assert says(complaints.about_chair, "Safeguarding Manager", "01323 466606")
    assert len(complaints.contact) == 2


@pytest.mark.parametrize(
    ("key", "phone", "web"),
    [
        ("nspcc", "0808 800 5000", "www.nspcc.org.uk"),
        ("nyas", "0808 808 1001", "www.nyas.net"),
        ("childline", "0800 1111", "www.childline.org.uk"),
    ],
)
def test_helplines(sussex: Profile, key: str, phone: str, web: str) -> None:
    """The helplines have the numbers and addresses that the page gives."""
    contact = {each.key: each for each in sussex.contacts}[key]
    assert (contact.phone, contact.web) == (phone, web)


def test_nspcc_hours(sussex: Profile) -> None:
    """The NSPCC's hours and email are those of the page."""
    contact = {each.key: each for each in sussex.contacts}["nspcc"]
    assert says(contact.hours, "8am to 10pm", "weekends to 6pm")
    assert contact.email == "help@nspcc.org"


def test_professional_difference(sussex: Profile) -> None:
    """The statement on professional difference is one that has to be said."""
    found = sussex.statement("professional_difference")
    assert found is not None
    assert found.required
    assert says(found.text, "senior or junior", "not keeping a child safe")


@pytest.mark.parametrize(
    ("row", "number", "unit"),
    [
        ("reports_initial", 3, "working_days"),
        ("reports_review", 5, "working_days"),
        ("dissent", 72, "hours"),
        ("reconvened", 10, "working_days"),
    ],
)
def test_sussex_deadlines(sussex: Profile, row: str, number: int, unit: str) -> None:
    """Reports are due 3 and 5 working days before, dissent in 72 hours, as Sussex publishes."""
    found = deadline(sussex, row)
    assert (found.number, found.unit, found.unverified) == (number, unit, False)


def test_sussex_quorum(sussex: Profile) -> None:
    """Quorum is children's social care and two others; five grounds allow going on."""
    quorum = sussex.quorum
    assert quorum.requires_group == "children's social care"
    assert quorum.minimum_other_agencies == 2
    assert len(quorum.exceptions) == 5
    assert not quorum.unverified
