"""Which deadlines hold, from when they are counted, and what must be explained."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cpc_tui.conference.deadlines import breaches_to_explain, deadlines, due_by
from tests.conference.deadline_boards import (
    CORE_GROUP,
    LATER,
    LETTER,
    REVIEWS,
    board,
    conference,
    decided,
    profile,
    rule,
)

ICPC = rule(
    key="initial_conference", number=15, starts_from="strategy_discussion", applies_to=("initial",)
)


def test_the_clock_of_an_initial_conference_runs_from_the_first_discussion() -> None:
    """A later strategy discussion does not restart the fifteen working days, and that is said."""
    (state,) = board(
        ICPC,
        strategy_discussion_on="2026-12-10",
        latest_strategy_discussion_on="2026-12-18",
        held_on="2027-01-05",
    )
    assert (state.from_, state.due_on) == (date(2026, 12, 10), date(2027, 1, 5))
    assert (state.done_on, state.state) == (date(2027, 1, 5), "met")
    assert "later strategy discussion of Friday 18 December 2026 changes nothing" in state.rule
    assert "Fri 25 Dec 2026 (Christmas Day)" in state.rule


def test_a_conference_held_a_day_too_late_is_late() -> None:
    """One working day past the limit is late, and stays so."""
    (state,) = board(ICPC, strategy_discussion_on="2026-12-10", held_on="2027-01-06")
    assert (state.state, state.done_on) == ("late", date(2027, 1, 6))


def test_closure_days_come_from_the_profile_and_from_the_user() -> None:
    """Closure days of both kinds are passed over."""
    closing = replace(profile(ICPC), closure_days=(date(2026, 12, 29), date(2026, 12, 30)))
    record = conference(strategy_discussion_on="2026-12-10", held_on="2027-01-08")
    (state,) = deadlines(record, closing, closed=[date(2026, 12, 31)])
    assert state.due_on == date(2027, 1, 8)
    assert "Thu 31 Dec 2026 (closure day)" in state.rule


def test_a_planned_conference_is_due_until_the_limit_has_passed() -> None:
    """Before it is held nothing is done: due, then late; a date planned too late is told early."""
    plan = {"strategy_discussion_on": "2026-12-10", "status": "preparing", "held_on": "2027-01-06"}
    (state,) = board(ICPC, today=date(2026, 12, 20), **plan)
    assert (state.state, state.done_on) == ("due", None)
    assert "planned for Wednesday 6 January 2027, which is too late" in state.rule
    assert board(ICPC, today=date(2027, 1, 5), **plan)[0].state == "due"
    assert board(ICPC, today=date(2027, 1, 6), **plan)[0].state == "late"


def test_without_its_start_a_clock_is_not_known() -> None:
    """A missing strategy discussion leaves the limit open, in words."""
    (state,) = board(ICPC, latest_strategy_discussion_on="2026-12-18")
    assert (state.from_, state.due_on, state.state) == (None, None, "not_known")
    assert "Not known yet: the day of the strategy discussion." in state.rule


@pytest.mark.parametrize(
    ("kind", "start", "due"),
    [
        ("transfer_in", {"notified_on": "2026-11-02"}, date(2026, 11, 23)),
        ("reconvened", {"previous": {"held_on": "2026-11-16"}}, date(2026, 11, 30)),
        ("pre_birth", {"strategy_discussion_on": "2026-11-02"}, date(2026, 11, 23)),
    ],
)
def test_each_type_has_its_own_clock(kind: str, start: dict[str, Any], due: date) -> None:
    """Transfer-in counts from the notice, reconvened from the conference that was not finished."""
    rules = (
        replace(ICPC, applies_to=("initial", "pre_birth")),
        replace(ICPC, row="in", starts_from="notified", applies_to=("transfer_in",)),
        replace(
            ICPC,
            row="again",
            number=10,
            starts_from="previous_conference",
            applies_to=("reconvened",),
        ),
    )
    (state,) = board(*rules, conference_type=kind, **start)
    assert state.due_on == due


@pytest.mark.parametrize(
    ("kind", "due"), [("initial", date(2027, 2, 26)), ("review", date(2027, 5, 28))]
)
def test_reviews_follow_after_three_months_and_then_six(kind: str, due: date) -> None:
    """The limit falls back from the weekend to Friday, and the arranged date is held against it."""
    more: dict[str, Any] = {
        "conference_type": kind,
        "previous": {"held_on": "2026-06-01", "review_number": 1},
    }
    states = board(*REVIEWS, **more, review={"on": due.isoformat()})
    assert [state.due_on for state in states if state.deadline == "review"] == [due]
    assert states[-1].state == "met"


def test_a_cap_in_days_shortens_a_review() -> None:
    """Where an authority counts ninety days they are never overrun."""
    (state,) = board(replace(REVIEWS[0], cap_days=90), held_on="2027-03-19")
    assert state.due_on == date(2027, 6, 17)


def test_children_of_different_types_have_their_own_limits() -> None:
    """A sibling's initial conference in a review gives two limits; the earlier is to be kept."""
    children = [
        {"id": "c1", "name": "Ana"},
        {"id": "c2", "name": "Ben", "conference_type": "initial"},
        {"id": "c3", "name": "Cy", "conference_type": "pre_birth", "subject": False},
    ]
    states = board(*REVIEWS, conference_type="review", children=children)
    limits = [(state.due_on, state.children) for state in states if state.deadline == "review"]
    assert limits == [(date(2027, 2, 26), ("c2",)), (date(2027, 5, 28), ("c1",))]
    assert due_by(states, "review") == date(2027, 2, 26)
    assert due_by(states, "minutes") is None


@pytest.mark.parametrize(
    ("number", "began", "due", "state"),
    [
        (0, None, date(2026, 11, 20), "late"),
        (1, None, date(2027, 2, 19), "met"),
        (None, "2026-08-20", date(2026, 11, 20), "late"),
        (None, "2026-05-20", date(2027, 2, 19), "met"),
        (None, None, None, "not_known"),
    ],
)
def test_a_review_has_a_limit_itself(
    number: int | None, began: str | None, due: date | None, state: str
) -> None:
    """A review is held within three months of the initial conference or six of a review."""
    states = board(
        *REVIEWS,
        conference_type="review",
        previous={"held_on": "2026-08-20", "review_number": number},
        children=[{"id": "c1", "name": "Ana", "plan_started_on": began}],
    )
    assert [each.deadline for each in states] == ["this_review", "review"]
    assert (states[0].due_on, states[0].state) == (due, state)


def test_a_reconvened_review_has_the_limits_of_a_review() -> None:
    """What a reconvened conference continues decides which review follows."""
    again: dict[str, Any] = {"conference_type": "reconvened"}
    after_review = board(*REVIEWS, previous={"review_number": 2}, **again)
    after_initial = board(*REVIEWS, previous={"review_number": 0}, **again)
    assert [state.due_on for state in after_review] == [date(2027, 5, 28)]
    assert [state.due_on for state in after_initial] == [date(2027, 2, 26)]
    by_outcome = board(*REVIEWS, decisions=decided("continue", "continue"), **again)
    assert [state.due_on for state in by_outcome] == [date(2027, 5, 28)]


def test_a_review_after_the_birth_waits_for_the_birth() -> None:
    """A limit counted from the birth is not known before it, and the expected day is told."""
    birth = rule(
        key="review", number=4, unit="weeks", starts_from="birth", applies_to=("pre_birth",)
    )
    unborn = {"id": "c1", "name": "Baby Finch", "due_on": "2027-01-04"}
    (state,) = board(birth, conference_type="pre_birth", children=[unborn])
    assert (state.state, state.due_on) == ("not_known", None)
    assert "expected on Monday 4 January 2027" in state.rule
    born = unborn | {"born_on": "2027-01-08"}
    (state,) = board(birth, conference_type="pre_birth", children=[born])
    assert state.due_on == date(2027, 2, 5)


def test_without_a_type_only_what_holds_for_all_is_known() -> None:
    """Where the type is not entered yet, rules that depend on it are open, once each."""
    states = board(LETTER, ICPC, *REVIEWS, conference_type=None)
    assert [(state.deadline, state.state) for state in states] == [
        ("decision_letter", "due"),
        ("initial_conference", "not_known"),
        ("review", "not_known"),
    ]
    assert "Not known yet: the type of conference" in states[1].rule


def test_without_children_the_type_of_the_meeting_holds() -> None:
    """A record whose children are not entered yet has its deadlines all the same."""
    states = board(*REVIEWS, children=[])
    assert [state.due_on for state in states] == [date(2027, 2, 26)]


def test_late_deadlines_without_a_reason_are_to_be_explained() -> None:
    """A breach with a reason explains its deadline; one without a reason explains nothing."""
    rules = profile(LETTER, CORE_GROUP)
    for breaches, left in (
        ([], ["decision_letter", "core_group"]),
        ([{"deadline": "core_group", "reason": "Half-term."}], ["decision_letter"]),
        ([{"deadline": "core_group", "reason": " "}], ["decision_letter", "core_group"]),
    ):
        record = conference(breaches=breaches)
        states = deadlines(record, rules, today=LATER)
        assert [state.deadline for state in breaches_to_explain(record, states)] == left


def test_a_late_review_is_explained_as_a_review() -> None:
    """The limit of the meeting itself is explained under the record's own name for it."""
    record = conference(
        conference_type="review",
        previous={"held_on": "2026-06-01", "review_number": 0},
        breaches=[{"deadline": "review", "reason": "No quorum in August."}],
    )
    states = deadlines(record, profile(*REVIEWS))
    assert states[0].state == "late"
    assert breaches_to_explain(record, states) == ()


def test_the_printed_object_has_the_public_keys() -> None:
    """A deadline as JSON has exactly its six keys, with days as text."""
    assert board(ICPC, strategy_discussion_on="2026-11-09")[0].as_json() == {
        "deadline": "initial_conference",
        "from": "2026-11-09",
        "due_on": "2026-11-30",
        "done_on": "2026-11-30",
        "state": "met",
        "rule": "The rule.",
    }
