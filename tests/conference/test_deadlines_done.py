"""What of a deadline has been done, and whether that was in time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from tests.conference.deadline_boards import CORE_GROUP, LATER, LETTER, board, decided, rule

REPORTS = rule(key="reports_to_family", number=3, when="before")


def report(number: int, shared: str | None, **more: Any) -> dict[str, Any]:
    """An expected report by a professional."""
    plain = {"id": f"r{number}", "person": "p1", "expected": True, "shared_with_family_on": shared}
    return plain | more


def test_reports_are_counted_backwards_and_all_must_be_shared() -> None:
    """Three working days before a Monday are Wednesday; the last report shared is the one."""
    (state,) = board(REPORTS, reports=[report(1, "2026-11-24"), report(2, "2026-11-25")])
    assert (state.due_on, state.done_on, state.state) == (
        date(2026, 11, 25),
        date(2026, 11, 25),
        "met",
    )
    (late,) = board(REPORTS, reports=[report(1, "2026-11-24"), report(2, "2026-11-26")])
    assert (late.done_on, late.state) == (date(2026, 11, 26), "late")


def test_a_report_never_shared_is_late_once_the_time_is_over() -> None:
    """A report not shared yet is due before its limit and late after it, and counted in words."""
    reports = [report(1, "2026-11-24"), report(2, None)]
    assert board(REPORTS, reports=reports, today=date(2026, 11, 25))[0].state == "due"
    (state,) = board(REPORTS, reports=reports, today=date(2026, 11, 26))
    assert (state.state, state.done_on) == ("late", None)
    assert "1 of 2 not shared yet." in state.rule


def test_reports_that_are_not_for_sharing_do_not_count() -> None:
    """Kept back with a reason, written by the family, or not expected: none makes it late."""
    reports = [
        report(1, "2026-11-24"),
        report(2, None, not_shared_because="Read out on the day."),
        report(3, None, person="p2"),
        report(4, None, expected=False),
    ]
    (state,) = board(REPORTS, reports=reports, today=LATER)
    assert (state.state, state.done_on) == ("met", date(2026, 11, 24))
    assert "1 was kept back for a recorded reason." in state.rule


def test_without_any_report_nothing_is_said_to_be_late() -> None:
    """Where no report is expected the record cannot tell whether the limit was kept."""
    assert board(REPORTS, today=LATER)[0].state == "not_known"


def test_a_letter_is_done_when_everyone_on_the_list_has_it() -> None:
    """The last day of sending counts; a copy not sent leaves it open, another document does not."""
    sent = {"person": "p1", "documents": ["letter", "plan"], "sent_on": "2026-12-01"}
    other = {"person": "p2", "documents": ["minutes"], "sent_on": None}
    (state,) = board(LETTER, circulation=[sent, other])
    assert (state.due_on, state.done_on, state.state) == (
        date(2026, 12, 1),
        date(2026, 12, 1),
        "met",
    )
    waiting = other | {"documents": ["letter"]}
    (state,) = board(LETTER, circulation=[sent, waiting], today=date(2026, 12, 2))
    assert (state.done_on, state.state) == (None, "late")
    assert "1 of 2 not sent yet." in state.rule


def test_a_letter_sent_late_to_one_is_late_though_another_waits() -> None:
    """Lateness that has already happened does not wait for the rest."""
    sent = {"person": "p1", "documents": ["letter"], "sent_on": "2026-12-02"}
    waiting = {"person": "p2", "documents": ["letter"], "sent_on": None}
    assert board(LETTER, circulation=[sent, waiting])[0].state == "late"


def test_what_follows_a_conference_is_never_late_before_it() -> None:
    """A planned conference whose day has passed does not make its letter late."""
    (state,) = board(LETTER, status="preparing", today=LATER)
    assert (state.due_on, state.state) == (date(2026, 12, 1), "due")
    assert "Counted from the day the conference is planned for." in state.rule


DISSENT = rule(key="dissent", number=72, unit="hours")
ENDED = {"ended_at": "2026-11-30T12:00:00"}


@pytest.mark.parametrize(
    ("at", "state"),
    [
        ("2026-11-30T11:50:00", "met"),
        ("2026-12-03T12:00:00", "met"),
        ("2026-12-03T12:00:01", "late"),
    ],
)
def test_a_formal_dissent_has_seventy_two_hours(at: str, state: str) -> None:
    """The hours run from the end of the conference to the minute, weekends included."""
    dissent = {"person": "p1", "formal": True, "at": at}
    (found,) = board(DISSENT, dissents=[dissent], today=LATER, **ENDED)
    assert found.due_at == datetime.fromisoformat("2026-12-03T12:00:00")
    assert (found.due_on, found.state) == (date(2026, 12, 3), state)


def test_the_time_for_dissent_runs_from_the_last_decision_or_the_day() -> None:
    """Without a recorded end the last decision starts the hours, and else the day does."""
    decision = decided("plan")[0] | {"decided_at": "2026-11-30T11:49:00"}
    (state,) = board(DISSENT, decisions=[decision])
    assert state.due_at == datetime.fromisoformat("2026-12-03T11:49:00")
    (state,) = board(DISSENT)
    assert (state.due_at, state.due_on) == (None, date(2026, 12, 3))


def test_nobody_dissenting_misses_nothing() -> None:
    """The window is due while it is open, and kept when it closes without a formal dissent."""
    informal = {"person": "p1", "formal": False, "at": "2026-12-09T09:00:00"}
    assert board(DISSENT, today=date(2026, 12, 3), **ENDED)[0].state == "due"
    (state,) = board(DISSENT, dissents=[informal], today=date(2026, 12, 4), **ENDED)
    assert (state.state, state.done_on) == ("met", None)
    assert "No formal dissent is recorded." in state.rule


@pytest.mark.parametrize(
    ("first_meeting", "state"),
    [("2026-12-14T16:00:00", "met"), ("2026-12-15T09:00:00", "late"), (None, "late")],
)
def test_the_core_group_meets_within_ten_working_days(
    first_meeting: str | None, state: str
) -> None:
    """Its date is judged as soon as it is arranged, and its absence once the time is over."""
    core_group = {"first_meeting_at": first_meeting}
    (found,) = board(CORE_GROUP, core_group=core_group, today=date(2026, 12, 15))
    assert (found.due_on, found.state) == (date(2026, 12, 14), state)


@pytest.mark.parametrize("key", ["plan", "core_group", "review"])
@pytest.mark.parametrize(
    ("outcomes", "asked", "children"),
    [
        ((), True, ()),
        (("plan",), True, ()),
        (("plan", "child_in_need"), True, ("c1",)),
        (("no_further_action", "continue"), True, ("c2",)),
        (("end", "child_in_need"), False, ()),
        (("adjourned", "adjourned"), False, ()),
    ],
)
def test_only_a_plan_needs_a_core_group_and_a_review(
    key: Any, outcomes: tuple[str, ...], asked: bool, children: tuple[str, ...]
) -> None:
    """A child without a plan needs neither, one not decided on yet may, and the rest are named."""
    states = board(rule(key=key, number=10), decisions=decided(*outcomes))
    assert [state.children for state in states] == ([children] if asked else [])
    assert bool(states) is asked
    assert ("For Ana." in states[0].rule if states else False) is (children == ("c1",))
