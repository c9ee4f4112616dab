"""Watching the room: each event is told once, whoever recorded it."""

from __future__ import annotations

from dataclasses import replace

from cpc_tui.conference.room_watch import RoomWatch
from tests.conference.room_records import EVERYBODY, here, live, moment
from tests.conference.small_records import at, base_profile

PROFILE = base_profile()
NOW = moment("10:42")
OPEN = {"from": at("10:38"), "present": ["ch", "mt", "sw", "hv", "te"]}
LEFT = live(attendance=[*here("ch", "mt", "sw", "te", "mo"), *here("hv", until="10:42")])


def test_a_lost_quorum_is_told_once_and_its_return_too() -> None:
    """When somebody leaves the chair hears it, not again at the next look, and when it is back."""
    watch = RoomWatch("F12")
    assert watch.look(live(), PROFILE, NOW) == ""
    assert watch.look(LEFT, PROFILE, NOW).startswith("Not quorate since 10:42: ")
    assert watch.look(LEFT, PROFILE, NOW) == ""
    assert watch.look(live(), PROFILE, moment("10:50")) == "Quorate again since 10:50."


def test_what_was_so_on_sitting_down_is_no_event() -> None:
    """A quorum lost before this seat came is told by the step, not as news; nor is its end."""
    watch = RoomWatch("F12")
    assert watch.look(LEFT, PROFILE, NOW) == ""
    assert watch.look(replace(LEFT, ended_at=moment("11:00")), PROFILE, NOW) == ""


def test_a_closed_session_that_still_goes_on_is_told_on_sitting_down() -> None:
    """Whoever opens a conference that was left in a closed session hears so at once."""
    closed = live(closed_sessions=[OPEN])
    assert RoomWatch("F12").look(closed, PROFILE, NOW) == "CLOSED SESSION since 10:38: F12 ends it."


def test_a_session_that_another_seat_closes_or_opens_is_told() -> None:
    """Beginning and end are told once each, wherever the key was pressed."""
    watch, closed = RoomWatch("F12"), live(closed_sessions=[OPEN])
    watch.look(live(), PROFILE, NOW)
    assert watch.look(closed, PROFILE, NOW) == "CLOSED SESSION since 10:38: F12 ends it."
    assert watch.look(closed, PROFILE, NOW) == ""
    assert watch.look(live(), PROFILE, NOW) == "The closed session is over."
    assert watch.look(live(), PROFILE, NOW) == ""


def test_it_is_asked_after_ten_minutes_and_again_after_ten() -> None:
    """The chair is asked once at each ten minutes whether the session is still needed."""
    watch, closed = RoomWatch("F12"), live(closed_sessions=[OPEN])
    watch.look(closed, PROFILE, moment("10:41"))
    times = ("10:42", "10:48", "10:49", "10:58", "10:59")
    told = [watch.look(closed, PROFILE, moment(each)) for each in times]
    assert [bool(each) for each in told] == [False, True, False, True, False]
    assert told[1] == "CLOSED SESSION for 10 min: is it still needed? F12 ends it."


def test_family_that_comes_in_is_told_of() -> None:
    """The grandmother who is marked as here during a closed session may not know of it."""
    watch, closed = RoomWatch("F12"), live(closed_sessions=[OPEN])
    watch.look(closed, PROFILE, NOW)
    come = live(closed_sessions=[OPEN], attendance=here(*EVERYBODY, "gm"))
    words = watch.look(come, PROFILE, NOW)
    assert words == "Has come in: Ife Okafor. CLOSED SESSION since 10:38: F12 ends it."
    assert watch.look(come, PROFILE, NOW) == ""


def test_professionals_come_and_go_in_a_closed_session() -> None:
    """A professional who comes in late is no stranger to it."""
    watch = RoomWatch("F12")
    watch.look(live(closed_sessions=[OPEN], attendance=here("ch", "sw")), PROFILE, NOW)
    assert (
        watch.look(live(closed_sessions=[OPEN], attendance=here("ch", "sw", "hv")), PROFILE, NOW)
        == ""
    )
