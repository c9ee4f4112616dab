"""The shared screen: it follows the chair, reads only, and shows nothing restricted."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from cpc_tui.app import Program
from cpc_tui.conference.reading import read_record
from cpc_tui.opening import open_office
from cpc_tui.storage.seats import Seats
from screens.viewer import CLOSED, WELCOME, ViewerScreen
from tests.conference.small_records import at
from tests.screens.desk import at_desk
from tests.screens.whole import whole
from tests.support import shared_case
from widgets.outline import Outline


async def shown(home: Path, step: str, *, closed: bool = False) -> str:
    """What a viewer of the Redbridge conference sees while the chair is at a step."""
    office = open_office(home)
    record = read_record(shared_case("redbridge-initial").read_bytes())
    session = office.add(record, "chair")
    if closed:
        session.add(("closed_sessions",), {"from": "2020-01-01T10:00:00"})
        session.save()
    (folder,) = (office.home / "conferences").iterdir()
    chair = Seats(folder, "chair", "ann")
    chair.tell(step)
    program = Program(office, reference=record.reference, seat="viewer")
    async with program.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.5)
        assert isinstance(program.screen, ViewerScreen)
        rows = program.screen.query_one(Outline).rows
        await pilot.press("insert", "delete", "f9", "x")
        assert program.screen.session.record == session.record
    chair.leave()
    return "\n".join(row.text for row in rows)


async def test_it_shows_the_step_of_the_chair(home: Path) -> None:
    """The family sees what the meeting is about at this moment, and no offer to change it."""
    text = await shown(home, "decision")
    assert "Jude" in text
    assert "Decide for" not in text


async def test_it_shows_nothing_restricted(home: Path) -> None:
    """Neither the police's words nor an address is on the screen, whichever step it is."""
    text = await shown(home, "reports")
    assert "strangled" not in text
    assert "Larkmere" not in text


async def test_it_shows_nothing_of_the_preparation(home: Path) -> None:
    """Addresses and deadlines are not for the screen at the front of the room."""
    assert await shown(home, "prepare") == WELCOME


async def test_it_says_so_while_the_session_is_closed(home: Path) -> None:
    """What is said without the family is not written before their eyes."""
    assert await shown(home, "reports", closed=True) == CLOSED


async def test_a_closed_session_begins_and_ends_by_the_clock(home: Path) -> None:
    """Nobody has to write anything for the room to see no more, nor to see again."""
    point = {"id": "m1", "heading": "strengths", "text": "Reads to her."}
    closed = [{"from": at("10:45"), "until": at("11:00")}]
    record = whole(analysis=[point], closed_sessions=closed, held_on="2026-12-08")
    async with at_desk(home, record, seat="viewer") as desk:
        viewer = desk.program.screen
        assert isinstance(viewer, ViewerScreen)
        viewer.step = "analysis"
        viewer.refresh_all()
        for clock, is_shown in (("10:44", True), ("10:46", False), ("11:01", True)):
            viewer.session.clock = partial(datetime.fromisoformat, at(clock))
            viewer.look()
            await desk.settle()
            assert ("CLOSED SESSION" not in desk.shown) is is_shown
