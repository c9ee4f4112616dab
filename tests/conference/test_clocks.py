"""The clocks: used against planned minutes, breaks, and the steps that the desk has noted."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.clock_calls import ClockCalls, break_offer
from cpc_tui.conference.clocks import (
    is_live,
    meeting_minutes,
    minutes_since_break,
    minutes_used,
    pause_now,
    time_words,
)
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Pause, Room, StepTurn
from cpc_tui.conference.step_watch import StepWatch
from tests.conference.small_records import at, base_profile, small_record

PROFILE = base_profile()


def moment(clock: str) -> datetime:
    """A moment of the day of the small conference."""
    return datetime.fromisoformat(at(clock))


def note(step: str, clock: str) -> dict[str, Any]:
    """A note of a step, written at a time."""
    return {"id": f"n{clock.replace(':', '')}", "step": step, "text": "x", "at": at(clock)}


def live(
    turns: dict[str, str] | None = None,
    pauses: dict[str, str | None] | None = None,
    **parts: Any,
) -> Record:
    """A conference under way since ten, with turns by time, and breaks by time of begin and end."""
    record = small_record(**{"started_at": at("10:00"), "status": "live"} | parts)
    room = Room(
        turns=tuple(
            StepTurn(step=step, from_=moment(clock))  # type: ignore[arg-type]
            for clock, step in (turns or {}).items()
        ),
        pauses=tuple(
            Pause(entry_key=start, from_=moment(start), until=moment(end) if end else None)
            for start, end in (pauses or {}).items()
        ),
    )
    return replace(record, room=room)


def test_without_turns_the_notes_tell() -> None:
    """Time counts for the step of the note before it, also for a step returned to."""
    notes = [
        note("prepare", "09:00"),
        note("introductions", "10:05"),
        note("reports", "10:10"),
        note("contribution", "10:30"),
        note("reports", "10:40"),
        {"id": "n5", "step": "reports", "text": "x"},
    ]
    record = small_record(notes=notes, started_at=at("10:00"))
    used = {"introductions": 10, "reports": 20, "contribution": 10}
    assert minutes_used(record) == used
    assert minutes_used(record, now=moment("10:45")) == {**used, "reports": 25}
    assert minutes_used(small_record(started_at=at("10:00")), now=moment("10:45")) == {}


def test_turns_go_before_notes() -> None:
    """Where the desk has noted when steps began, notes written late change nothing."""
    record = live(
        {"10:00": "introductions", "10:12": "reports"},
        notes=[note("introductions", "10:30"), note("close", "10:31")],
    )
    assert minutes_used(record, now=moment("10:42")) == {"introductions": 12, "reports": 30}


def test_notes_tell_of_the_time_before_the_first_turn() -> None:
    """A desk that began late takes what was before from the notes."""
    notes = [note("introductions", "10:02"), note("reports", "10:10"), note("close", "10:50")]
    record = live({"10:30": "analysis"}, notes=notes)
    used = {"introductions": 10, "reports": 20, "analysis": 5}
    assert minutes_used(record, now=moment("10:35")) == used


def test_time_before_the_first_turn_is_nobodys_where_no_note_tells() -> None:
    """A chair who sits down late does not make the step that they find there the longest."""
    record = live({"10:30": "analysis"}, notes=[note("analysis", "10:31")])
    assert minutes_used(record, now=moment("10:35")) == {"analysis": 5}


def test_time_stops_at_the_end() -> None:
    """The last step runs to the end of the conference and no further."""
    record = live({"10:00": "introductions", "11:20": "close"}, ended_at=at("11:30"))
    assert minutes_used(record, now=moment("12:00")) == {"introductions": 80, "close": 10}
    assert meeting_minutes(record, now=moment("12:00")) == 90


def test_a_meeting_begun_once_more_counts_from_then() -> None:
    """What was noted before the meeting was started again is not used time."""
    record = live({"09:30": "introductions"})
    assert minutes_used(record, now=moment("10:10")) == {"introductions": 10}


def test_a_break_counts_for_nothing() -> None:
    """Neither a step nor the meeting uses the minutes of a break, whether it is over or not."""
    turns = {"10:00": "reports", "10:40": "analysis"}
    over = live(turns, {"10:30": "10:50"})
    assert minutes_used(over, now=moment("11:00")) == {"reports": 30, "analysis": 10}
    assert meeting_minutes(over, now=moment("11:00")) == 40
    going_on = live(turns, {"10:45": None})
    assert minutes_used(going_on, now=moment("11:00")) == {"reports": 40, "analysis": 5}
    assert meeting_minutes(going_on, now=moment("11:00")) == 45


def test_breaks_that_overlap_are_taken_off_once() -> None:
    """Two seats that note the same break at once do not take its minutes off twice."""
    record = live({"10:00": "reports"}, {"10:10": "10:20", "10:11": "10:21"})
    assert meeting_minutes(record, now=moment("10:30")) == 19


def test_before_the_meeting_nothing_is_used() -> None:
    """There is no time used, no break and no run before the meeting has begun."""
    record = live(started_at=None)
    now = moment("10:00")
    assert meeting_minutes(record, now=now) is None
    assert minutes_since_break(record, now=now) is None
    assert pause_now(live(pauses={"10:00": None}, started_at=None)) is None


@given(st.lists(st.tuples(st.integers(0, 59), st.integers(0, 59)), max_size=5))
def test_used_minutes_are_never_more_than_there_were(pairs: list[tuple[int, int]]) -> None:
    """Whatever breaks are noted, in any order, steps and meeting use what is left of the time."""
    pauses = {f"10:{start:02}": f"10:{end:02}" for start, end in pairs if start <= end}
    record = live({"10:00": "reports", "10:20": "plan"}, dict(pauses))
    now = moment("10:59")
    rested = {
        minute
        for start, end in pauses.items()
        for minute in range(int(start[3:]), int((end or "10:59")[3:]))
    }
    assert meeting_minutes(record, now=now) == 59 - len(rested)
    assert sum(minutes_used(record, now=now).values()) == 59 - len(rested)


@pytest.mark.parametrize(
    ("used", "planned", "words"),
    [
        (3, None, "3 min"),
        (10, 15, "10 of 15 min"),
        (11, 15, "11 of 15 min, 4 left"),
        (15, 15, "15 of 15 min, none left"),
        (18, 15, "18 of 15 min, over by 3 min"),
        (63, 90, "63 of 90 min, 27 left"),
        (62, 90, "62 of 90 min"),
    ],
)
def test_the_time_in_words(used: int, planned: int | None, words: str) -> None:
    """From 70 % on what is left is said, and after the end by how much it is over."""
    assert time_words(used, planned) == words


# -- what is told once


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


# -- at which step somebody stays


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


@pytest.mark.parametrize("status", ["concluded", "approved"])
def test_a_record_that_is_said_to_be_over_is_not_live(status: str) -> None:
    """Though nobody has noted when the meeting ended, no clock runs and no break goes on."""
    assert is_live(live())
    over = live(pauses={"10:30": None}, status=status)
    assert not is_live(over)
    assert pause_now(over) is None
    assert minutes_since_break(over, now=moment("11:00")) is None
