"""The queue and the word: kept by the chair's commands, shown at the chair's seat alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.changes import Path as Place
from tests.screens.desk import NARROW, WIDE, Desk, at_desk
from tests.screens.in_room import command, live_now, today, told
from widgets.floor_line import FloorLine


def floor(desk: Desk) -> str:
    """The line above the quick entry, where it is shown; else empty."""
    line = desk.program.screen.query_one(FloorLine)
    return desk.lines[line.region.y] if line.display else ""


def queue(desk: Desk) -> list[str | None]:
    """Who waits."""
    return [each.person for each in desk.session.record.room.waiting]


def turns(desk: Desk) -> list[tuple[str | None, bool]]:
    """Who has spoken, and whether they still do."""
    return [(each.person, each.until is None) for each in desk.session.record.room.speaking]


async def test_the_queue_takes_no_room_while_nobody_waits(home: Path) -> None:
    """Without a queue the step has every line that it had; with one it gives up a single line."""
    async with at_desk(home, live_now()) as desk:
        height = desk.meeting.pane.size.height
        assert floor(desk) == ""
        await command(desk, "/wait hv")
        assert floor(desk).startswith("waiting: RA")
        assert desk.meeting.pane.size.height == height - 1
        await command(desk, "/wait hv")
        assert floor(desk) == ""
        assert desk.meeting.pane.size.height == height


async def test_a_queue_is_worked_through(home: Path) -> None:
    """People wait, the next has the word, whoever had it has it no more, and the minutes count."""
    async with at_desk(home, live_now()) as desk:
        await command(desk, "/wait mum, hv, Mr Lee")
        assert queue(desk) == ["mo", "hv", "le"]
        assert told(desk) == "Waiting to speak: Ama Okafor, Rhiannon Abara, Mr Lee."
        await command(desk, "/next")
        assert turns(desk) == [("mo", True)]
        desk.pass_time(minutes=3)
        await desk.wait_until(lambda: "3 min" in floor(desk))
        assert floor(desk) == (
            "Speaking: Ama Okafor 3 min · waiting: RA, Mr Lee   family 3, professionals 0 min"
        )
        await command(desk, "/next")
        assert turns(desk) == [("mo", False), ("hv", True)]
        assert queue(desk) == ["le"]
        desk.pass_time(minutes=2)
        await command(desk, "/quiet")
        assert told(desk).endswith("Spoken so far: family 3, professionals 2 min.")
        assert turns(desk)[-1] == ("hv", False)
        await command(desk, "/next")
        await command(desk, "/quiet")
        await command(desk, "/next")
        assert told(desk) == "Nobody waits to speak."


async def test_the_word_is_given_out_of_turn(home: Path) -> None:
    """`/word` gives it to anybody, who then waits no longer."""
    async with at_desk(home, live_now()) as desk:
        await command(desk, "/wait hv, tos")
        await command(desk, "/word tos")
        assert turns(desk) == [("te", True)]
        assert queue(desk) == ["hv"]
        await desk.press("escape", "u")
        assert queue(desk) == ["hv", "te"]
        assert turns(desk) == []


async def test_the_person_under_the_cursor_waits(home: Path) -> None:
    """Ctrl+W on a line puts them in, and again takes them out."""
    async with at_desk(home, live_now()) as desk:
        await desk.press("f5")
        await desk.at("Ama Okafor")
        await desk.press("ctrl+w")
        assert queue(desk) == ["mo"]
        await desk.press("ctrl+w")
        assert queue(desk) == []
        await desk.at("Add: somebody new")
        await desk.press("ctrl+w")
        assert told(desk).startswith("Put the cursor on a person who waits")


async def test_from_the_palette_one_is_asked(home: Path) -> None:
    """Without a name those in the room are offered."""
    async with at_desk(home, live_now()) as desk:
        await desk.press("ctrl+p")
        await desk.type("/word")
        await desk.press("enter")
        await desk.point("mo")
        await desk.press("enter")
        assert turns(desk) == [("mo", True)]


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_it_fits_whatever_the_names(size: tuple[int, int], home: Path) -> None:
    """Where the names do not fit they get shorter; how long each side has spoken stays whole."""
    async with at_desk(home, live_now(), size=size) as desk:
        await command(desk, "/word sw")
        await command(desk, "/wait mum, hv, tos, Mr Lee, Ife")
        assert floor(desk).endswith("family 0, professionals 0 min")
        assert len(floor(desk)) <= size[0]
        assert "waiting: " in floor(desk)
        if size == WIDE:
            assert "waiting: Ama Okafor, RA, tos, Mr Lee" in floor(desk)


async def test_who_leaves_neither_speaks_nor_waits(home: Path) -> None:
    """Leaving and being kept out end a turn, and take one out of the queue."""
    async with at_desk(home, live_now()) as desk:
        await command(desk, "/word mum")
        await command(desk, "/wait hv, tos")
        await command(desk, "/out mum, tos")
        assert turns(desk) == [("mo", False)]
        assert queue(desk) == ["hv"]
        await desk.press("f5")
        await desk.at("Rhiannon Abara")
        await desk.press("ctrl+x", "escape")
        assert queue(desk) == []


async def test_closing_and_ending_end_a_turn(home: Path) -> None:
    """A mother who has to wait outside does not go on speaking; nor does anybody after the end."""
    async with at_desk(home, live_now()) as desk:
        await command(desk, "/word mum")
        await desk.press("f12", "enter")
        assert turns(desk) == [("mo", False)]
        await command(desk, "/word hv")
        await command(desk, "/wait tos")
        await desk.press("escape")
        await desk.go("close")
        await desk.choose("End the meeting now")
        assert turns(desk)[-1] == ("hv", False)
        assert queue(desk) == []
        assert floor(desk) == ""


async def test_the_minute_taker_sees_nothing_of_it(home: Path) -> None:
    """At another seat the line is never shown, and the commands say whose they are."""
    async with at_desk(home, live_now(), seat="minute-taker") as desk:
        session = desk.session
        waiting: Place = ("room", "waiting")
        session.add(waiting, {"person": "hv"})
        session.add(("room", "speaking"), {"person": "mo", "from": today("10:30")})
        await desk.settle()
        assert floor(desk) == ""
        assert "Speaking" not in desk.shown
        for line in ("/wait mum", "/next", "/word mum", "/quiet"):
            await command(desk, line)
            assert told(desk) == "Who waits to speak is kept at the chair’s seat."
        await desk.press("f5", "ctrl+w")
        assert queue(desk) == ["hv"]


async def test_the_queue_is_in_no_file(home: Path) -> None:
    """What is dumped of the conference holds nothing of who waited or spoke."""
    async with at_desk(home, live_now()) as desk:
        before = desk.stored()
        await command(desk, "/wait hv")
        await command(desk, "/next")
        assert desk.stored() == before
