"""Who is in the meeting at a moment."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.presence import (
    OutOfOrder,
    arrival,
    arrived,
    is_excluded,
    leaving,
    left,
    present_at,
)
from cpc_tui.conference.reading import read_record, record_from_json
from cpc_tui.conference.record import Record
from tests.support import shared_case

TEN = datetime.fromisoformat("2026-12-14T10:00:00")
DAY = "2026-12-14T"


def at(clock: str) -> datetime:
    """A moment of the conference's day."""
    return datetime.fromisoformat(f"{DAY}{clock}:00")


def spell(start: str | None, end: str | None) -> dict[str, str | None]:
    """A spell in the meeting as JSON, from two times of the conference's day."""
    return {
        "from": f"{DAY}{start}:00" if start else None,
        "until": f"{DAY}{end}:00" if end else None,
    }


def conference(*times: dict[str, str | None], status: str = "present", **more: object) -> Record:
    """A conference with one person, p1, who was there at those times."""
    return record_from_json(
        {
            "format": "cpc-record/1",
            "reference": "T-1",
            "profile": "england",
            "people": [{"id": "p1", "name": "Ada Finch", "kind": "professional"}],
            "attendance": [{"person": "p1", "status": status, "times": list(times)}],
            **more,
        }
    )


@pytest.mark.parametrize(
    ("clock", "there"),
    [("09:59", False), ("10:00", True), ("10:30", True), ("10:31", False), ("11:00", True)],
)
def test_a_person_is_there_during_each_spell(clock: str, there: bool) -> None:
    """Both ends of a spell belong to it, and an open spell goes on."""
    record = conference(spell("10:00", "10:30"), spell("10:45", None))
    assert (present_at(record, at(clock)) == {"p1"}) is there


@pytest.mark.parametrize(
    ("status", "there"),
    [
        ("present", True),
        ("excluded", False),
        ("expected", False),
        ("apologies", False),
        ("represented", False),
        ("report_only", False),
        ("absent", False),
    ],
)
def test_without_times_only_the_present_are_there(status: str, there: bool) -> None:
    """A person marked present without any time counts throughout, and nobody else does."""
    record = conference(status=status)
    assert bool(present_at(record, TEN)) is there
    assert bool(present_at(record, None)) is there


def test_the_excluded_are_there_until_they_are_excluded() -> None:
    """Times of a person who was excluded later still say when they were in the meeting."""
    record = conference(spell("10:00", "10:30"), status="excluded")
    assert present_at(record, at("10:15")) == {"p1"}
    assert present_at(record, at("10:31")) == frozenset()


def test_an_exclusion_in_part_ends_a_presence() -> None:
    """From the exclusion's beginning to its end the person is out, whatever the spells say."""
    part = {"person": "p1", "extent": "part", **spell("10:30", "11:00")}
    record = conference(exclusions=[part])
    seen = [bool(present_at(record, at(clock))) for clock in ("10:29", "10:30", "10:59", "11:00")]
    assert seen == [True, False, False, True]
    assert is_excluded(record, "p1", at("10:45"))
    assert not is_excluded(record, "p1", None)


def test_an_exclusion_from_the_whole_is_always() -> None:
    """Somebody excluded from the whole meeting is never there."""
    record = conference(exclusions=[{"person": "p1", "extent": "whole"}])
    assert present_at(record, TEN) == frozenset()


def test_as_things_stand_is_now_or_the_end() -> None:
    """Without a moment, those are there who have not left, and who stayed to the recorded end."""
    assert present_at(conference(spell("10:00", None)), None) == {"p1"}
    assert present_at(conference(spell("10:00", "10:30")), None) == frozenset()
    ended = f"{DAY}12:00:00"
    assert present_at(conference(spell("10:00", "12:00"), ended_at=ended), None) == {"p1"}
    assert present_at(conference(spell("10:00", "11:00"), ended_at=ended), None) == frozenset()


def test_first_arrival_and_last_leaving() -> None:
    """The first coming is the arrival; the last going counts only for one who is out."""
    record = conference(spell("10:00", "10:30"), spell("10:45", "11:00"))
    assert (arrived(record, "p1"), left(record, "p1")) == (at("10:00"), at("11:00"))
    still = conference(spell("10:00", "10:30"), spell("10:45", None))
    assert left(still, "p1") is None
    assert (arrived(record, "p9"), left(record, "p9")) == (None, None)


def test_coming_and_going_make_spells() -> None:
    """Coming in opens a spell, coming in twice changes nothing, leaving closes it."""
    assert arrival(conference(), "p1", at("10:02")) == [spell("10:02", None)]
    inside = conference(spell("10:02", None))
    assert arrival(inside, "p1", at("10:09")) == [spell("10:02", None)]
    assert leaving(inside, "p1", at("10:30")) == [spell("10:02", "10:30")]
    out = conference(spell("10:02", "10:30"))
    assert arrival(out, "p1", at("10:45")) == [spell("10:02", "10:30"), spell("10:45", None)]


def test_leaving_without_times_begins_with_the_conference() -> None:
    """Somebody present without times who leaves was there since the start, where it is known."""
    assert leaving(conference(), "p1", at("10:30")) == [spell(None, "10:30")]
    begun = conference(started_at=f"{DAY}10:03:00")
    assert leaving(begun, "p1", at("10:30")) == [spell("10:03", "10:30")]


@pytest.mark.parametrize(
    ("change", "times", "said"),
    [
        (arrival, [spell("10:00", "10:45")], "until 10:45; give a later time"),
        (leaving, [spell("10:45", None)], "came in at 10:45; give a later time"),
        (leaving, [spell("10:00", "10:15")], "out since 10:15"),
    ],
)
def test_what_does_not_fit_is_said(
    change: object, times: list[dict[str, str | None]], said: str
) -> None:
    """A coming or going before the one recorded last is refused with the time that stands."""
    assert callable(change)
    with pytest.raises(OutOfOrder, match=said):
        change(conference(*times), "p1", at("10:30"))


@given(st.lists(st.integers(0, 600), min_size=1, max_size=8))
def test_alternate_coming_and_going_is_readable_and_in_order(minutes: list[int]) -> None:
    """Whatever the order of keys, the times read as a record and say who is there afterwards."""
    record, inside = conference(), False
    for number, minute in enumerate(sorted(minutes)):
        moment, inside = TEN + timedelta(minutes=minute), number % 2 == 0
        change = arrival if inside else leaving
        record = conference(*change(record, "p1", moment))
    assert bool(present_at(record, TEN + timedelta(hours=12))) is inside
    flat = [end for each in record.attendance[0].times for end in (each.from_, each.until) if end]
    assert flat == sorted(flat)


@pytest.mark.parametrize(
    ("moment", "person", "there"),
    [
        ("2026-11-30T10:44:00", "p15", True),
        ("2026-11-30T10:45:00", "p15", False),
        ("2026-11-30T10:44:00", "p14", False),
        ("2026-11-30T11:45:00", "p14", True),
        ("2026-11-30T11:45:00", "p12", True),
        ("2026-11-30T11:45:00", "p11", False),
        ("2026-11-30T11:45:00", "p9", False),
    ],
)
def test_the_redbridge_conference_in_two_parts(moment: str, person: str, there: bool) -> None:
    """The father is there until he is excluded, the mother after, the absent never."""
    record = read_record(shared_case("redbridge-initial").read_bytes())
    assert (person in present_at(record, datetime.fromisoformat(moment))) is there
