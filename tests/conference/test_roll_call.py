"""The roll-call: what a key makes of somebody's attendance, and how far it is."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference import roll_call
from cpc_tui.conference.presence import OutOfOrder
from cpc_tui.conference.record import Record
from cpc_tui.conference.roll_call import Mark, Marked
from tests.conference.room_records import here, live, moment
from tests.conference.small_records import at, base_profile

PROFILE = base_profile()
HERE = [{"from": at("10:00"), "until": None}]


def one(row: dict[str, Any] | None = None, **parts: Any) -> Record:
    """A conference with one person invited."""
    return live(attendance=[row or {"person": "hv", "status": "expected"}], **parts)


def mark(record: Record, how: Mark, clock: str = "10:04") -> Marked:
    """What a key makes of the one person."""
    return roll_call.marked(record, PROFILE, record.attendance[0], how, moment(clock))


@pytest.mark.parametrize(
    ("how", "mode"),
    [("here", None), ("in_person", "in_person"), ("video", "video"), ("phone", "phone")],
)
def test_who_answers_is_here_from_the_opening(how: Mark, mode: str | None) -> None:
    """However long the roll-call takes, whoever answers it was there when the meeting began."""
    assert mark(one(), how) == Marked(status="present", times=HERE, mode=mode)  # type: ignore[arg-type]


def test_before_the_meeting_it_is_the_moment_itself() -> None:
    """A roll-call before the start records when each was seen."""
    made = mark(one(started_at=None), "here", "09:55")
    assert made.times == [{"from": at("09:55"), "until": None}]


def test_late_in_the_meeting_it_is_the_moment_itself() -> None:
    """Once the introductions' minutes are over, whoever is marked has come in just now."""
    made = mark(one(), "here", "10:30")
    assert made.times == [{"from": at("10:30"), "until": None}]


def test_who_is_here_keeps_the_times_they_have() -> None:
    """The same key again changes the way they attend and not since when."""
    assert mark(one(here("hv")[0]), "phone", "10:30").times == HERE
    throughout = {"person": "hv", "status": "present"}
    assert mark(one(throughout), "video").times == []


@pytest.mark.parametrize("how", ["apologies", "absent", "represented", "report_only", "expected"])
def test_who_is_away_has_no_times(how: Mark) -> None:
    """One key says why somebody is not here; one marked as here by mistake is put right by it."""
    assert mark(one(), how) == Marked(status=how, times=[])  # type: ignore[arg-type]
    assert mark(one(here("hv")[0]), how) == Marked(status=how, times=[])  # type: ignore[arg-type]


def test_who_has_been_here_is_not_marked_as_away_later() -> None:
    """Nobody's time in the meeting is wiped out by a key; what to do instead is said."""
    with pytest.raises(OutOfOrder, match="here since 10:00; /out"):
        mark(one(here("hv")[0]), "absent", "10:30")
    with pytest.raises(OutOfOrder, match="until 10:20"):
        mark(one(here("hv", until="10:20")[0]), "absent", "10:05")


def test_it_is_due_until_somebody_is_here() -> None:
    """F5 leads to the roll-call while some are expected and nobody has come."""
    waiting = [{"person": "hv", "status": "expected"}, {"person": "mo", "status": "apologies"}]
    assert roll_call.is_due(live(attendance=waiting))
    assert not roll_call.is_due(live())
    assert not roll_call.is_due(live(attendance=waiting[1:]))
    assert not roll_call.is_due(live(attendance=[]))


def test_how_far_it_is_is_counted() -> None:
    """Marked, invited and here are told in figures."""
    assert roll_call.counted(live()) == "7 of 8 marked, 7 here"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"status": "expected"}, "?"),
        ({"status": "present"}, "here"),
        ({"status": "present", "mode": "video"}, "by video"),
        ({"status": "apologies"}, "apologies"),
        ({"status": "represented"}, "other sent"),
        ({"status": "present", "times": [{"from": at("10:00"), "until": at("10:20")}]}, "not in"),
        ({"status": "excluded"}, "kept out"),
    ],
)
def test_how_each_stands_is_a_word_or_two(row: dict[str, Any], words: str) -> None:
    """The state of each person is in words that fit one narrow column."""
    record = one({"person": "hv", **row})
    assert roll_call.state_in_short(record, record.attendance[0]) == words
    assert len(words) <= 10
