"""The clocks: used against planned minutes, breaks, and when none of them runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.clocks import (
    is_live,
    meeting_minutes,
    minutes_since_break,
    minutes_used,
    pause_now,
    time_words,
)
from tests.conference.small_records import at, small_record
from tests.conference.timed_records import live, moment, note


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


@pytest.mark.parametrize("turns", [{}, {"10:20": "analysis"}])
def test_a_note_of_a_later_time_makes_no_step_longer(turns: dict[str, str]) -> None:
    """Whatever year somebody typed, a meeting that is over has used no minute after its end."""
    later = {"id": "n9", "step": "close", "text": "x", "at": "2031-01-01T09:00:00"}
    notes = [note("reports", "10:00"), note("reports", "10:40"), later]
    ended = live(turns, notes=notes, ended_at=at("11:00"), status="concluded")
    assert sum(minutes_used(ended, now=moment("12:00")).values()) == 60
    assert sum(minutes_used(ended).values()) == 60
    unknown = live(turns, notes=notes, status="approved")
    assert sum(minutes_used(unknown, now=moment("12:00")).values()) == (20 if turns else 40)
    assert sum(minutes_used(live(turns, notes=notes), now=moment("12:00")).values()) == 120


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


@pytest.mark.parametrize("status", ["concluded", "approved"])
def test_a_record_that_is_said_to_be_over_is_not_live(status: str) -> None:
    """Though nobody has noted when the meeting ended, no clock runs and no break goes on."""
    assert is_live(live())
    over = live(pauses={"10:30": None}, status=status)
    assert not is_live(over)
    assert pause_now(over) is None
    assert minutes_since_break(over, now=moment("11:00")) is None
