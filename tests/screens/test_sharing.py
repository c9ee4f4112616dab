"""The chair's own screen turned to the room, and back."""

from __future__ import annotations

from pathlib import Path

from screens.board import BoardScreen
from tests.screens.boards import all_headings
from tests.screens.desk import at_desk
from tests.screens.whole import whole


async def test_the_screen_is_turned_to_the_room_and_back(home: Path) -> None:
    """`/board` shows the step as everybody may read it, and Escape goes back to it."""
    async with at_desk(home, whole()) as desk:
        await desk.go("analysis")
        await desk.note("! Only for us.")
        before = desk.stored()
        await desk.type("/board")
        await desk.press("enter")
        assert isinstance(desk.program.screen, BoardScreen)
        shown = await all_headings(desk)
        assert "Only for us" not in shown
        assert "Add:" not in shown
        assert "Said at analysis." in shown
        await desk.press("x", "insert", "delete", "space", "enter", "escape")
        assert desk.meeting.is_current
        assert desk.stored() == before


async def test_the_board_goes_on_with_the_meeting(home: Path) -> None:
    """The keys for the next step and the step before move the board, and the meeting follows."""
    async with at_desk(home, whole()) as desk:
        await desk.go("analysis")
        await desk.type("/board")
        await desk.press("enter", "f9", "f9", "f8")
        await desk.press("escape")
        steps = desk.meeting.steps
        assert desk.meeting.step == steps[steps.index("analysis") + 1]


async def test_there_is_room_between_the_lines(home: Path) -> None:
    """What is to be read from across a table has an empty line after each line."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.type("/board")
        await desk.press("enter")
        kinds = [row.kind for row in desk.rows]
        assert kinds[1::2] == ["gap"] * (len(kinds) // 2)
