"""At which step somebody stays, and so which one counts."""

from __future__ import annotations

from datetime import datetime

from cpc_tui.conference.step_watch import StepWatch
from tests.conference.small_records import at
from tests.conference.timed_records import live, moment


def test_an_arrival_is_noted_from_its_moment() -> None:
    """A step counts from when the seat came to it, once the seat has stayed."""
    watch, record = StepWatch(), live()
    assert watch.look(record, "reports", moment("10:05"), keeps=True) is None
    later = datetime.fromisoformat("2026-11-30T10:05:20")
    assert watch.look(record, "reports", later, keeps=True) == ("reports", moment("10:05"))
    assert watch.look(record, "reports", moment("10:09"), keeps=True) is None


def test_paging_through_is_not_noted() -> None:
    """Steps at which the seat did not stay are left out."""
    watch, record = StepWatch(), live({"10:00": "introductions"})
    for second, step in enumerate(("introductions", "reports", "contribution", "analysis")):
        now = datetime.fromisoformat(f"2026-11-30T10:05:{second * 19:02}")
        assert watch.look(record, step, now, keeps=True) is None
    assert watch.look(record, "introductions", moment("10:06"), keeps=True) is None
    assert watch.look(record, "introductions", moment("10:07"), keeps=True) is None


def test_the_first_step_counts_from_the_start() -> None:
    """Before the meeting and in its preparation nothing is noted, then from its start on."""
    watch, waiting = StepWatch(), live(started_at=None)
    assert watch.look(waiting, "prepare", moment("09:30"), keeps=True) is None
    assert watch.look(waiting, "introductions", moment("09:40"), keeps=True) is None
    assert watch.look(waiting, "introductions", moment("09:50"), keeps=True) is None
    now = moment("10:01")
    assert watch.look(live(), "introductions", now, keeps=True) == (
        "introductions",
        moment("10:00"),
    )


def test_what_a_seat_did_before_it_kept_the_time_is_not_noted() -> None:
    """A minute-taker left alone tells of where they go next, not of where they have been."""
    watch, record = StepWatch(), live({"10:00": "introductions"})
    watch.look(record, "reports", moment("10:05"), keeps=False)
    assert watch.look(record, "reports", moment("10:30"), keeps=True) is None
    watch.look(record, "analysis", moment("10:31"), keeps=True)
    assert watch.look(record, "analysis", moment("10:32"), keeps=True) == (
        "analysis",
        moment("10:31"),
    )


def test_a_step_under_way_is_not_noted_again() -> None:
    """Coming back to the step that is under way, or late to another's turn, notes nothing."""
    record = live({"10:00": "introductions", "10:20": "reports"})
    watch = StepWatch()
    watch.look(record, "reports", moment("10:25"), keeps=True)
    assert watch.look(record, "reports", moment("10:26"), keeps=True) is None
    watch = StepWatch()
    watch.look(record, "plan", moment("10:15"), keeps=True)
    assert watch.look(record, "plan", moment("10:26"), keeps=True) is None


def test_nothing_is_noted_after_the_end() -> None:
    """Looking through the steps of a conference that has ended changes nothing of its times."""
    watch, record = StepWatch(), live(ended_at=at("11:30"))
    watch.look(record, "reports", moment("12:00"), keeps=True)
    assert watch.look(record, "reports", moment("12:30"), keeps=True) is None
