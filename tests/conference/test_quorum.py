"""The quorum, at the opening and at each decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pytest

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.quorum import opening_moment, quorum_at, quorum_checks
from cpc_tui.conference.reading import read_record, record_from_json
from cpc_tui.conference.record import Record
from tests.support import shared_case

CARE = "children's social care"
NOON = datetime.fromisoformat("2026-12-14T12:00:00")


@pytest.fixture(scope="module")
def england() -> Profile:
    """The base profile, with the rule that these tests spell out."""
    profile = load_profile("england")
    rule = replace(
        profile.quorum,
        requires_group=CARE,
        minimum_other_agencies=2,
        separate_health=True,
        health_groups=("community health", "general practice"),
    )
    return replace(profile, quorum=rule)


def conference(*people: Mapping[str, object], **more: object) -> Record:
    """A conference where those people are present; a person's `times` are their attendance's."""
    rows = [{"id": f"p{number}", **each} for number, each in enumerate(people, 1)]
    return record_from_json(
        {
            "format": "cpc-record/1",
            "reference": "T-1",
            "profile": "england",
            "children": [{"id": "c1", "name": "Ana"}],
            "people": [{key: row[key] for key in row if key != "times"} for row in rows],
            "attendance": [
                {"person": row["id"], "status": "present", "times": row.get("times", [])}
                for row in rows
            ],
            **more,
        }
    )


def worker(group: str, **more: object) -> dict[str, object]:
    """A professional of that quorum group who has direct contact."""
    return {
        "name": "Sam Reed",
        "kind": "professional",
        "quorum_group": group,
        "direct_contact": True,
        **more,
    }


def test_social_care_and_two_others_are_a_quorum(england: Profile) -> None:
    """The groups are counted and named in one sentence."""
    record = conference(worker(CARE), worker("education"), worker("community health"))
    state = quorum_at(record, england, NOON)
    assert state.met
    assert state.groups == (CARE, "education", "community health")
    assert state.others == ("education", "community health")
    assert state.words == (
        "Quorate: children's social care and 2 other agencies (education, community health)."
    )


def test_a_group_counts_once(england: Profile) -> None:
    """Two people of one group are one agency, however its name is typed."""
    record = conference(
        worker("Children’s  Social Care"), worker("education"), worker("Education ")
    )
    state = quorum_at(record, england, NOON)
    assert not state.met
    assert state.words == (
        "Not quorate: children's social care and 1 other agency (education); the rule asks for 2."
    )


def test_without_social_care_there_is_no_quorum(england: Profile) -> None:
    """Any number of others does not stand in for the group that must be there."""
    record = conference(worker("police"), worker("education"), worker("housing"))
    state = quorum_at(record, england, NOON)
    assert not state.met
    assert state.words == (
        "Not quorate: no children's social care, but 3 other agencies "
        "(police, education, housing); the rule asks for children's social care and 2 others."
    )


@pytest.mark.parametrize(
    "more",
    [
        {"direct_contact": False},
        {"quorum_group": ""},
        {"kind": "advocate"},
        {"kind": "legal_adviser"},
        {"kind": "chair"},
        {"times": [{"from": "2026-12-14T12:00:01"}]},
        {"times": [{"from": "2026-12-14T10:00:00", "until": "2026-12-14T11:59:59"}]},
    ],
)
def test_who_does_not_count(england: Profile, more: dict[str, object]) -> None:
    """No direct contact, no group, no professional, or not in the room: not counted."""
    three = (worker(CARE), worker("education"), worker("housing"))
    assert quorum_at(conference(*three), england, NOON).met
    record = conference(*three[:2], worker("housing") | more)
    assert quorum_at(record, england, NOON).others == ("education",)


def test_a_professional_without_a_group_is_named(england: Profile) -> None:
    """Somebody who would count, had a group been entered, is pointed at."""
    record = conference(worker(CARE), worker(""))
    assert quorum_at(record, england, NOON).ungrouped == ("p2",)


def test_health_counts_once_where_the_rule_says_so(england: Profile) -> None:
    """Health professions are several agencies or one, as the authority has it."""
    record = conference(worker(CARE), worker("community health"), worker("General practice"))
    assert quorum_at(record, england, NOON).met
    together = replace(england, quorum=replace(england.quorum, separate_health=False))
    state = quorum_at(record, together, NOON)
    assert (state.met, state.others) == (False, ("health",))


def test_nobody_and_no_rule_have_words(england: Profile) -> None:
    """An empty room and a rule that names no group still make whole sentences."""
    assert quorum_at(conference(), england, None).words == (
        "Not quorate: nobody who counts is present; "
        "the rule asks for children's social care and 2 others."
    )
    any_three = replace(england.quorum, requires_group="", minimum_other_agencies=1)
    open_to_all = replace(england, quorum=any_three)
    assert quorum_at(conference(worker("police")), open_to_all, NOON).words == (
        "Quorate: 1 agency (police)."
    )
    assert quorum_at(conference(), open_to_all, NOON).words == (
        "Not quorate: no agency; the rule asks for 1."
    )


def test_a_quorum_is_judged_again_at_each_decision(england: Profile) -> None:
    """Quorate at the opening, a conference is not so once somebody has left."""
    leaves = {"times": [{"from": "2026-12-14T10:00:00", "until": "2026-12-14T11:00:00"}]}
    record = conference(
        worker(CARE),
        worker("education"),
        worker("housing", **leaves),
        started_at="2026-12-14T10:03:00",
        decisions=[
            {
                "child": "c1",
                "decided_at": "2026-12-14T11:30:00",
                "inquorate": {"ground": "Waiting would harm the child"},
            }
        ],
    )
    opening, decision = quorum_checks(record, england)
    assert (opening.child, opening.state.met, opening.explained) == (None, True, True)
    assert (decision.child, decision.state.met, decision.explained) == ("c1", False, True)


def test_an_inquorate_decision_without_a_ground_is_not_explained(england: Profile) -> None:
    """The ground is asked for; an empty explanation is none."""
    decision = {"child": "c1", "decided_at": "2026-12-14T11:30:00", "inquorate": {"reason": "x"}}
    checks = quorum_checks(conference(worker(CARE), decisions=[decision]), england)
    assert not checks[-1].explained


def test_the_opening_is_as_recorded_or_as_planned(england: Profile) -> None:
    """Without a recorded start the planned one counts once somebody has come; before, none does."""
    planned = {"held_on": "2026-12-14", "starts_at": "10:00"}
    came = worker(CARE, times=[{"from": "2026-12-14T09:50:00"}])
    assert opening_moment(conference(came, **planned)) == datetime.fromisoformat(
        "2026-12-14T10:00:00"
    )
    assert opening_moment(conference(worker(CARE), **planned)) is None
    assert quorum_checks(conference(**planned), england) == ()


def test_an_opening_without_a_time_is_judged_as_things_stand(england: Profile) -> None:
    """People marked present without any time make an opening whose moment is not known."""
    (check,) = quorum_checks(conference(worker(CARE)), england)
    assert (check.at, check.state.groups) == (None, (CARE,))


@pytest.mark.parametrize(
    ("case", "others"),
    [
        (
            "redbridge-initial",
            ("community health", "education", "domestic abuse service", "adult mental health"),
        ),
        (
            "medway-review",
            ("education", "community health", "child mental health", "substance misuse"),
        ),
    ],
)
def test_the_whole_records_are_quorate(case: str, others: tuple[str, ...]) -> None:
    """Both fictional conferences are quorate at the opening and at every decision."""
    record = read_record(shared_case(case).read_bytes())
    checks = quorum_checks(record, load_profile(record.profile))
    assert [check.state.met for check in checks] == [True] * (1 + len(record.decisions))
    assert checks[-1].state.others == others


def test_the_prepared_record_has_no_opening_yet() -> None:
    """Before anybody has come there is nothing to judge, and as things stand no quorum."""
    record = read_record(shared_case("medway-review-prepared").read_bytes())
    profile = load_profile(record.profile)
    assert quorum_checks(record, profile) == ()
    assert not quorum_at(record, profile, None).met
