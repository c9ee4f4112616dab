"""A closed session: begun and ended by a key, a line or the meeting’s end, and never forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens.closed_session import OPEN, closed_desk, sessions
from tests.screens.desk import at_desk
from tests.screens.in_room import MOMENT, command, live_now, told
from widgets.row_list import RowList


@pytest.mark.parametrize("key", ["f12", "ctrl+@"])
async def test_one_key_begins_it_and_the_same_ends_it(key: str, home: Path) -> None:
    """It is timed, the professionals stay, the heading says so, and the same key ends it."""
    async with at_desk(home, live_now()) as desk:
        await desk.go("reports")
        await desk.press(key)
        assert sessions(desk) == [{"from": MOMENT, "present": ["ch", "mt", "sw", "hv", "te"]}]
        await desk.press("enter")
        assert desk.lines[0].startswith("CLOSED SESSION 0 min  T-1")
        assert told(desk) == "CLOSED SESSION since 10:42. Wait outside: Ama Okafor and Mr Lee."
        desk.pass_time(minutes=5)
        await desk.press(key)
        assert sessions(desk)[0]["until"] == "2026-12-08T10:47:07"
        assert "CLOSED" not in desk.lines[0]
        assert told(desk) == ("Closed session 10:42 to 10:47. Call back in: Ama Okafor and Mr Lee.")


async def test_who_stays_is_ticked(home: Path) -> None:
    """Professionals are ticked, family is named as such; a supporter who stays is told of."""
    async with at_desk(home, live_now()) as desk:
        await command(desk, "/closed")
        rows = desk.program.screen.query_one(RowList).rows
        ticked = [row.text for row in rows if row.mark != "[ ]"]
        assert len(ticked) == 5
        assert any("Ama Okafor, mother (family)" in row.text for row in rows)
        await desk.point("te")
        await desk.press("space")
        await desk.point("le")
        await desk.press("space", "enter")
        assert sessions(desk)[0]["present"] == ["ch", "mt", "sw", "hv", "le"]
        assert "no professional: Mr Lee" in told(desk)


async def test_escape_leaves_those_ticked_and_the_session_closed(home: Path) -> None:
    """Nothing the chair does in the list can leave the session open by mistake."""
    async with at_desk(home, live_now()) as desk:
        await desk.press("f12", "escape")
        assert sessions(desk) == [{"from": MOMENT, "present": ["ch", "mt", "sw", "hv", "te"]}]


async def test_the_step_leads_to_it_and_out_of_it(home: Path) -> None:
    """A line of the introductions begins it; one at their head ends it and says who waits."""
    async with at_desk(home, live_now()) as desk:
        await desk.go("introductions")
        await desk.choose("Begin a closed session now")
        await desk.press("enter")
        assert "Wait outside: Ama Okafor" in desk.rows[0].text
        await desk.choose("CLOSED SESSION: end it now")
        assert "until" in sessions(desk)[0]


async def test_it_is_not_forgotten_at_the_familys_step(home: Path) -> None:
    """Going to where the family is needed says that it is still closed; elsewhere nothing does."""
    async with at_desk(home, live_now()) as desk:
        await closed_desk(desk)
        await desk.go("reports")
        assert "The family is needed" not in told(desk)
        await desk.press("f9")
        assert told(desk).startswith("The family is needed at this step. CLOSED SESSION since")


async def test_family_that_comes_in_is_told_of(home: Path) -> None:
    """Marking the grandmother as in says that the session is closed."""
    async with at_desk(home, live_now(closed_sessions=[OPEN])) as desk:
        await command(desk, "/in Ife")
        assert told(desk).startswith("Has come in: Ife Okafor. CLOSED SESSION since 10:38")


async def test_a_professional_who_comes_late_is_in_it(home: Path) -> None:
    """Who may hear it and comes in is listed as there."""
    rows = [{"person": "sw", "status": "present"}, {"person": "hv", "status": "expected"}]
    record = live_now(attendance=rows, closed_sessions=[{**OPEN, "present": ["sw"]}])
    async with at_desk(home, record) as desk:
        await command(desk, "/in hv")
        assert sessions(desk)[0]["present"] == ["sw", "hv"]


async def test_it_is_asked_after_a_while(home: Path) -> None:
    """After the profile's ten minutes the status line asks whether it is still needed."""
    async with at_desk(home, live_now(closed_sessions=[OPEN])) as desk:
        desk.pass_time(minutes=6)
        await desk.wait_until(lambda: "is it still needed" in told(desk))
        assert desk.lines[0].startswith("CLOSED SESSION 10 min")


async def test_ending_the_meeting_ends_it(home: Path) -> None:
    """The session ends with the meeting, and that is said."""
    async with at_desk(home, live_now(closed_sessions=[OPEN])) as desk:
        await desk.go("close")
        await desk.choose("End the meeting now")
        assert sessions(desk)[0]["until"] == MOMENT
        assert desk.stored()["ended_at"] == MOMENT
        assert told(desk).startswith("The session was still closed; it ended with the meeting.")
        await desk.press("f12")
        assert told(desk) == "The meeting has ended."
