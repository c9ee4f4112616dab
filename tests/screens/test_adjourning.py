"""A meeting is put off to another day, and gone on with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.screens.desk import NOW, at_desk
from tests.screens.live import BEGUN, live

MOMENT = NOW.isoformat()
HERE = [{"person": each, "status": "present", "times": [{"from": BEGUN}]} for each in ("sw", "hv")]


def under_way(**other: Any) -> Any:
    """A meeting with two people in it."""
    return live(**{"attendance": HERE, **other})


async def test_adjourning_lets_everybody_leave_and_asks_for_the_day(home: Path) -> None:
    """The state, everybody's times and the reason are stored; the day is asked for at once."""
    async with at_desk(home, under_way()) as desk:
        await desk.type("/adjourn the interpreter had to leave")
        await desk.press("enter")
        stored = desk.stored()
        assert stored["status"] == "adjourned"
        assert [each["times"][-1]["until"] for each in stored["attendance"]] == [MOMENT, MOMENT]
        await desk.fill("It goes on on", "14/12/2026")
        await desk.press("escape")
        (pause,) = desk.session.record.room.pauses
        assert (pause.kind, pause.reason) == ("adjournment", "the interpreter had to leave")
        assert str(pause.resume_on) == "2026-12-14"
        assert "ADJOURNED since 10:42" in desk.lines[0]


async def test_going_on_leads_to_who_is_here(home: Path) -> None:
    """The meeting is live again, the time between does not count, and who is here is asked."""
    async with at_desk(home, under_way()) as desk:
        await desk.go("close")
        await desk.choose("Adjourn: go on another day")
        await desk.press("escape")
        desk.pass_time(minutes=7 * 24 * 60)
        await desk.go("introductions")
        await desk.choose("The meeting is adjourned: go on with it now")
        assert desk.stored()["status"] == "live"
        assert desk.meeting.step == "introductions"
        assert "42 of" in desk.lines[0]
        (pause,) = desk.session.record.room.pauses
        assert pause.until is not None


async def test_adjourning_is_one_step_to_undo(home: Path) -> None:
    """One undo takes back the whole of it."""
    async with at_desk(home, under_way()) as desk:
        before = desk.stored()
        await desk.type("/adjourn")
        await desk.press("enter", "escape", "ctrl+underscore")
        assert desk.stored() == before
        assert desk.session.record.room.pauses == ()


async def test_what_is_not_adjourned_cannot_go_on(home: Path) -> None:
    """Going on without an adjournment changes nothing and says so."""
    async with at_desk(home, under_way()) as desk:
        before = desk.stored()
        await desk.type("/reconvene")
        await desk.press("enter")
        assert "The meeting is not adjourned." in desk.lines[-2]
        assert desk.stored() == before


async def test_a_meeting_that_has_not_begun_cannot_be_adjourned(home: Path) -> None:
    """Before the start there is nothing to put off, which is said."""
    async with at_desk(home, under_way(started_at=None, status="preparing")) as desk:
        await desk.type("/adjourn")
        await desk.press("enter")
        assert "The meeting is not under way." in desk.lines[-2]
