"""The board of deadlines on whole records, with the profiles that ship."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cpc_tui.conference.choices import ConferenceType
from cpc_tui.conference.deadlines import breaches_to_explain, deadlines
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import read_record, record_from_json
from tests.support import shared_case

ENGLAND = load_profile("england")
ANY_DAY = st.none() | st.dates().map(date.isoformat)
ANY_TYPE = st.none() | st.sampled_from(get_args(ConferenceType))


def states_of(case: str, today: date) -> dict[str, tuple[str | None, ...]]:
    """The printed deadlines of a fictional record: from, due_on, done_on and state by name."""
    record = read_record(shared_case(case).read_bytes())
    printed = [
        each.as_json() for each in deadlines(record, load_profile(record.profile), today=today)
    ]
    return {
        str(each["deadline"]): (each["from"], each["due_on"], each["done_on"], each["state"])
        for each in printed
    }


def test_the_redbridge_conference() -> None:
    """An initial conference held on the last day, a report late, the review in good time."""
    states = states_of("redbridge-initial", date(2026, 12, 1))
    assert states["initial_conference"] == ("2026-11-09", "2026-11-30", "2026-11-30", "met")
    assert states["reports_to_family"][2:] == ("2026-11-27", "late")
    assert states["decision_letter"][2:] == (None, "due")
    assert states["core_group"] == ("2026-11-30", "2026-12-14", "2026-12-10", "met")
    assert states["review"] == ("2026-11-30", "2027-02-26", "2027-02-23", "met")
    assert "this_review" not in states


def test_its_late_report_is_explained() -> None:
    """The record's one breach explains what was late; what becomes late afterwards is asked for."""
    record = read_record(shared_case("redbridge-initial").read_bytes())
    profile = load_profile(record.profile)
    early = deadlines(record, profile, today=date(2026, 12, 1))
    assert breaches_to_explain(record, early) == ()
    late = deadlines(record, profile, today=date(2026, 12, 2))
    assert "decision_letter" in {each.deadline for each in breaches_to_explain(record, late)}


def test_the_medway_review() -> None:
    """A first review within three months, the next one within six, a report never shared."""
    states = states_of("medway-review", date(2026, 11, 18))
    assert states["this_review"] == ("2026-08-20", "2026-11-20", "2026-11-17", "met")
    assert states["reports_to_family"][2:] == (None, "late")
    assert states["review"] == ("2026-11-17", "2027-05-17", "2027-04-27", "met")
    assert "initial_conference" not in states


def test_the_prepared_medway_review() -> None:
    """Before the meeting everything that follows it is due, from the day that is planned."""
    states = states_of("medway-review-prepared", date(2026, 11, 9))
    assert states.pop("this_review") == ("2026-08-20", "2026-11-20", None, "due")
    assert {state[0] for state in states.values()} == {"2026-11-17"}
    assert {state[3] for state in states.values()} == {"due"}


@pytest.mark.parametrize(
    ("discussion", "due"),
    [
        ("2026-11-02", "2026-11-23"),
        ("2026-12-10", "2027-01-05"),
        ("2026-12-18", "2027-01-13"),
        ("2027-03-12", "2027-04-06"),
        ("2027-04-20", "2027-05-12"),
    ],
)
def test_the_published_examples_with_the_base_profile(discussion: str, due: str) -> None:
    """The base profile counts fifteen working days as the published examples do."""
    record = record_from_json(
        {
            "format": "cpc-record/1",
            "reference": "T-1",
            "profile": "england",
            "conference_type": "initial",
            "strategy_discussion_on": discussion,
        }
    )
    assert deadlines(record, ENGLAND)[0].as_json()["due_on"] == due


@given(
    st.fixed_dictionaries(
        {
            "held_on": ANY_DAY,
            "strategy_discussion_on": ANY_DAY,
            "notified_on": ANY_DAY,
            "conference_type": ANY_TYPE,
            "status": st.sampled_from(["preparing", "live", "concluded"]),
            "previous": st.none() | st.fixed_dictionaries({"held_on": ANY_DAY}),
            "review": st.fixed_dictionaries({"on": ANY_DAY}),
            "children": st.lists(
                st.fixed_dictionaries(
                    {"id": st.uuids().map(str), "name": st.just("Ana"), "conference_type": ANY_TYPE}
                ),
                max_size=2,
                unique_by=lambda child: child["id"],
            ),
        }
    ),
    st.none() | st.dates(),
)
@example({"held_on": "9999-12-31", "conference_type": "initial", "status": "concluded"}, date.max)
@example({"held_on": "0001-01-04", "conference_type": "initial"}, date.min)
@example({"strategy_discussion_on": "9999-12-30", "conference_type": "initial"}, None)
def test_any_record_has_deadlines(fields: dict[str, Any], today: date | None) -> None:
    """Whatever dates a record holds, each deadline has a state that agrees with its days."""
    whole = {"format": "cpc-record/1", "reference": "T-1", "profile": "england"} | fields
    for state in deadlines(record_from_json(whole), ENGLAND, today=today):
        printed = state.as_json()
        assert list(printed) == ["deadline", "from", "due_on", "done_on", "state", "rule"]
        assert (state.state == "not_known") >= (state.due_on is None)
        if state.state == "late":
            assert state.due_on
            assert (state.done_on or today or date.min) > state.due_on
        if state.state == "met" and state.done_on:
            assert state.due_on
            assert state.done_on <= state.due_on
