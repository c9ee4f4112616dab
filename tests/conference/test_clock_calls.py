"""What the clocks tell once: the time of a step, of the meeting, and that a break is due."""

from __future__ import annotations

from dataclasses import replace

from cpc_tui.conference.clock_calls import ClockCalls, break_offer
from tests.conference.small_records import at, base_profile
from tests.conference.timed_records import live, moment

PROFILE = base_profile()


def test_the_time_of_a_step_is_told_when_it_is_crossed() -> None:
    """At 70 % and when all is used, once each, also where looking is done every second."""
    calls, record = ClockCalls(), live({"10:00": "contribution"})
    told = [
        words
        for minute in range(25)
        for _ in range(3)
        for words in calls.due(record, PROFILE, "contribution", moment(f"10:{minute:02}"))
    ]
    assert told == [
        "Contribution: 11 of 15 min, 4 left.",
        "Contribution: 15 of 15 min, none left.",
    ]


def test_the_time_of_the_meeting_is_told() -> None:
    """The meeting as a whole is told of at 70 % and at its end."""
    calls, record = ClockCalls(), live({"10:00": "prepare"})
    told = [
        words
        for clock in ("10:00", "11:02", "11:03", "11:29", "11:30", "11:31")
        for words in calls.due(record, PROFILE, "prepare", moment(clock))
    ]
    assert told == [
        "The meeting: 63 of 90 min, 27 left.",
        "90 minutes without a break: offer one? /break",
        "The meeting: 90 of 90 min, none left.",
    ]


def test_what_was_due_before_sitting_down_is_not_told() -> None:
    """A seat that is taken late hears only of what comes from then on."""
    calls, record = ClockCalls(), live({"10:00": "contribution"})
    assert calls.due(record, PROFILE, "contribution", moment("10:12")) == ()
    assert calls.due(record, PROFILE, "contribution", moment("10:15")) != ()


def test_nothing_is_told_in_a_break_or_after_the_end() -> None:
    """In a break, before the meeting and after it the clocks are silent."""
    for record in (
        live({"10:00": "contribution"}, {"10:05": None}),
        live({"10:00": "contribution"}, ended_at=at("11:40")),
        live({"10:00": "contribution"}, started_at=None),
    ):
        calls = ClockCalls()
        calls.due(record, PROFILE, "contribution", moment("10:06"))
        assert calls.due(record, PROFILE, "contribution", moment("11:50")) == ()


def test_a_break_is_offered_after_the_profiles_minutes() -> None:
    """It is offered that long after the start, and after the end of the last break."""
    record = live()
    assert break_offer(record, PROFILE, moment("11:29")) == ""
    assert break_offer(record, PROFILE, moment("11:30")) != ""
    assert break_offer(live(pauses={"11:20": None}), PROFILE, moment("11:50")) == ""
    rested = live(pauses={"11:20": "11:30"})
    assert break_offer(rested, PROFILE, moment("12:59")) == ""
    assert break_offer(rested, PROFILE, moment("13:00")) != ""
    never = replace(PROFILE, break_after_minutes=None)
    assert break_offer(record, never, moment("13:00")) == ""


def test_a_break_is_offered_once_more_after_each_break() -> None:
    """Every stretch of the meeting has its own offer."""
    calls = ClockCalls()
    calls.due(live(), PROFILE, "prepare", moment("10:00"))
    first = calls.due(live(), PROFILE, "prepare", moment("11:30"))
    rested = live(pauses={"11:40": "11:50"})
    assert calls.due(rested, PROFILE, "prepare", moment("13:19")) == ()
    second = calls.due(rested, PROFILE, "prepare", moment("13:20"))
    assert first[0] == second[0] == "90 minutes without a break: offer one? /break"
