"""Who has the word, who waits, and how long each side has spoken."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference import floor
from cpc_tui.conference.changes import apply
from cpc_tui.conference.edits import new_entry
from cpc_tui.conference.private import may_see
from cpc_tui.conference.record import Record
from tests.conference.room_records import live, moment
from tests.conference.small_records import at

NOW = moment("10:42")


def with_desk(record: Record, name: str, *entries: dict[str, Any]) -> Record:
    """The record with entries in a list of the chair's desk."""
    for entry in entries:
        record = apply(record, new_entry(record, ("room", name), entry))
    return record


def turn(person: str, since: str, until: str | None = None) -> dict[str, Any]:
    """A turn to speak."""
    return {"person": person, "from": at(since), "until": at(until) if until else None}


def test_nobody_speaks_and_nobody_waits_is_no_line() -> None:
    """Before anybody waits there are no words, so that the line takes no room."""
    assert floor.floor_in_words(live(), NOW) == ()
    done = with_desk(live(), "speaking", turn("mo", "10:30", "10:40"))
    assert floor.floor_in_words(done, NOW) == ()


def test_who_speaks_and_who_waits_in_ever_shorter_words() -> None:
    """The fullest names the family and gives professionals' initials, the shortest only counts."""
    record = with_desk(live(), "speaking", turn("mo", "10:39"))
    record = with_desk(record, "waiting", {"person": "hv"}, {"person": "le"})
    assert floor.floor_in_words(record, NOW) == (
        "Speaking: Ama Okafor 3 min · waiting: RA, Mr Lee",
        "Speaking: Ama Okafor 3 min · waiting: RA, L",
        "Speaking: AO 3 min · waiting: RA, L",
        "Speaking: AO 3 min · waiting: 2 people",
    )


def test_a_queue_without_a_speaker_is_told() -> None:
    """Somebody who waits while nobody has the word is told all the same."""
    record = with_desk(live(), "waiting", {"person": "hv"})
    assert floor.floor_in_words(record, NOW)[0] == "waiting: RA"


def test_each_side_is_counted_by_whom_it_speaks_for() -> None:
    """Family and supporters are one side, professionals the other, the chair is on none."""
    record = with_desk(
        live(),
        "speaking",
        turn("mo", "10:00", "10:10"),
        turn("le", "10:10", "10:12"),
        turn("hv", "10:12", "10:20"),
        turn("ch", "10:20", "10:39"),
        turn("sw", "10:39"),
    )
    assert floor.spoken(record, NOW) == {"family": 12, "professionals": 11}
    assert floor.sides_in_words(record, NOW) == "family 12, professionals 11 min"


def test_a_turn_ends_with_a_break_and_with_the_meeting() -> None:
    """Whoever was speaking when a break began did not speak through it."""
    record = with_desk(live(), "speaking", turn("mo", "10:30"))
    paused = with_desk(record, "pauses", {"kind": "break", "from": at("10:35")})
    assert floor.spoken(paused, NOW)["family"] == 5
    ended = with_desk(live(ended_at=at("10:33")), "speaking", turn("mo", "10:30"))
    assert floor.spoken(ended, NOW)["family"] == 3
    assert floor.speaking_now(ended) is None


def test_somebody_no_longer_listed_breaks_nothing() -> None:
    """A person of the queue who was taken out of the record is still waited for by some word."""
    record = with_desk(live(), "waiting", {"person": "gone"}, {})
    assert floor.floor_in_words(record, NOW)[1] == "waiting: ?"
    assert floor.queue_in_words(record) == "Waiting to speak: Somebody not listed."
    assert floor.queue_in_words(live()) == "Nobody waits to speak."


def test_only_the_chair_sees_it() -> None:
    """Neither the minute-taker nor the shared screen is shown what was done to the queue."""
    for name in ("waiting", "speaking"):
        place = ("room", name, "e1")
        assert may_see(place, "chair")
        assert not any(may_see(place, seat) for seat in ("minute-taker", "viewer", ""))
