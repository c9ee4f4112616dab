"""The board on the screen: headings side by side, points live, everything within reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.profile_reader import load_profile
from screens.board import BoardScreen
from screens.command_lines import NO_COMMANDS
from screens.viewer import CLOSED, ViewerScreen
from tests.samples import session_at
from tests.screens.boards import ENTRIES, all_headings, board_of, sixty, without, words
from tests.screens.desk import NARROW, WIDE, Desk, at_desk
from tests.screens.whole import whole
from widgets.quick_entry import QuickEntry

THREE = 2
"""So many lines between columns where there are three of them."""


async def to_board(desk: Desk) -> None:
    """Turn the screen to the room, at the analysis."""
    await desk.go("analysis")
    await desk.type("/board")
    await desk.press("enter")
    assert isinstance(desk.program.screen, BoardScreen)


def beside(desk: Desk) -> int:
    """How many lines between columns the first line of points has."""
    return max(line.count(" │") for line in desk.lines)


# -- what stands there


@pytest.mark.parametrize(("profile", "size"), [("medway", NARROW), ("redbridge", WIDE)])
async def test_all_of_sixty_points_are_within_reach(
    profile: str, size: tuple[int, int], home: Path
) -> None:
    """Going from heading to heading and down, every word of every point has been on the screen."""
    async with at_desk(home, sixty(profile), size=size) as desk:
        await to_board(desk)
        shown = await all_headings(desk)
        wanted = [each for number in range(ENTRIES) for each in words(number).split()]
        assert without(wanted, shown) == []
        for heading in load_profile(profile).framework.headings:
            assert heading.label in shown


async def test_large_at_eighty_columns_and_three_at_a_hundred_and_twenty(tmp_path: Path) -> None:
    """A small screen has one heading in large letters, and more when asked; a large one three."""
    async with at_desk(tmp_path / "a", sixty("redbridge")) as desk:
        await to_board(desk)
        assert beside(desk) == 0
        assert "█" in desk.lines[1]
        await desk.press("minus", "minus", "minus")
        assert beside(desk) == THREE
        assert "3 headings side by side" in desk.shown
        await desk.press("plus", "plus")
        assert beside(desk) == 0
        rows = sum("█" in line for line in desk.lines)
        await desk.press("plus")
        assert sum("█" in line for line in desk.lines) > rows
        assert "One heading, all of it in large letters" in desk.shown
    async with at_desk(tmp_path / "b", sixty("redbridge"), size=WIDE) as desk:
        await to_board(desk)
        assert beside(desk) == THREE


async def test_left_and_right_go_from_heading_to_heading(home: Path) -> None:
    """The heading that one is at is told in words, and stays within the board."""
    async with at_desk(home, sixty("kent")) as desk:
        await to_board(desk)
        assert "The child’s needs, 1 of" in desk.lines[0]
        await desk.press("left")
        assert "The child’s needs, 1 of" in desk.lines[0]
        await desk.press("right")
        assert "Parenting, 2 of" in desk.lines[0]
        await desk.press("left")
        assert "The child’s needs, 1 of" in desk.lines[0]


async def test_no_large_letters_where_the_terminal_has_none(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where only ASCII can be drawn, headings are spaced capitals, and nothing is enlarged more."""
    monkeypatch.setenv("LC_ALL", "C")
    async with at_desk(home, sixty("redbridge")) as desk:
        await to_board(desk)
        assert "D A N G E R   A N D   H A R M" in desk.shown
        await desk.press("plus", "plus")
        assert "█" not in desk.shown
        assert "1 heading at a time" in desk.shown


async def test_nothing_restricted_is_on_it_and_nothing_in_a_closed_session(home: Path) -> None:
    """A point for professionals is not there; once the family is out of the room nothing is."""
    async with at_desk(home, sixty("redbridge")) as desk:
        await desk.note("-! Only for us.")
        await desk.note("- For everybody.")
        await to_board(desk)
        shown = await all_headings(desk)
        assert "For everybody." in shown
        assert "Only for us." not in shown
        desk.session.add(("closed_sessions",), {"from": "2020-01-01T10:00:00"})
        await desk.settle()
        assert CLOSED.split(".", maxsplit=1)[0] in desk.shown
        assert "Point" not in desk.shown
        await desk.press("right", "plus", "down")
        assert "Point" not in desk.shown


async def test_scales_are_lines_on_the_board_and_in_the_step(home: Path) -> None:
    """Each person has a line with the number, last time's and both in words."""
    marks = [
        {"person": "mo", "value": 6, "previous_value": 4, "reason": "Calm."},
        {"person": "sw", "value": 6},
    ]
    async with at_desk(home, whole(scales=marks), size=WIDE) as desk:
        await desk.go("analysis")
        drawn = [row.text.strip() for row in desk.rows if row.kind == "drawing"]
        assert drawn == [
            "0 ├──┼──┼──┼──○──┼──●──┼──┼──┼──┤ 10",
            "0 ├──┼──┼──┼──┼──┼──●──┼──┼──┼──┤ 10",
        ]
        assert not any(row.selectable for row in desk.rows if row.kind == "drawing")
        await desk.type("/board")
        await desk.press("enter", "right*8", "plus", "plus")
        shown = await all_headings(desk)
        assert drawn[0] in shown
        assert "Ama Okafor, mother: 6, was 4: safer" in shown


# -- live


async def test_what_others_write_appears_and_comes_into_view(home: Path) -> None:
    """A new point is seen at once in its column, and told under which heading it stands."""
    async with at_desk(home, sixty("redbridge"), size=WIDE) as desk:
        await to_board(desk)
        assert "Brand new." not in desk.shown
        desk.session.add(("analysis",), {"heading": "danger_harm", "text": "Brand new."})
        await desk.settle()
        assert "Brand new." in desk.shown
        assert "New under Danger and harm" in desk.shown


async def test_quick_entry_fills_the_board(home: Path) -> None:
    """A worry, a strength and a grey area typed in the meeting stand under their headings."""
    async with at_desk(home, whole(profile="redbridge", analysis=[]), size=WIDE) as desk:
        for line in ("- Alone at night.", "+ Gran helps.", "? Where is Dad?"):
            await desk.note(line)
        await to_board(desk)
        shown = await all_headings(desk)
        assert all(each in shown for each in ("Alone at night.", "Gran helps.", "Where is Dad?"))
        headings = {each["text"]: each["heading"] for each in desk.stored()["analysis"]}
        assert headings == {
            "Alone at night.": "danger_harm",
            "Gran helps.": "strengths",
            "Where is Dad?": "grey_areas",
        }


async def test_a_line_is_written_before_the_eyes_of_the_room(home: Path) -> None:
    """F2 on the board opens a line whose point is stored and seen; letters go nowhere else."""
    async with at_desk(home, whole(profile="redbridge", analysis=[]), size=WIDE) as desk:
        await to_board(desk)
        before = desk.program.screen.query_one(QuickEntry)
        assert not before.display
        await desk.press("right", "right", "f2")
        view = board_of(desk)._drawn  # noqa: SLF001 - what has been laid out is kept
        await desk.type("- A+B: never left alone.")
        assert board_of(desk)._drawn is view  # noqa: SLF001 - a letter lays out no board
        await desk.press("enter")
        assert [each["text"] for each in desk.stored()["analysis"]] == ["A+B: never left alone."]
        assert "A+B: never left alone." in desk.shown
        assert "Danger and harm, 1 of" in desk.lines[0]
        await desk.press("escape")
        assert isinstance(desk.program.screen, BoardScreen)
        assert not before.display


async def test_what_was_typed_on_the_board_is_not_lost(home: Path) -> None:
    """A line that was not entered stands in the meeting's own line; a command is given back."""
    async with at_desk(home, whole()) as desk:
        await to_board(desk)
        await desk.press("f2")
        await desk.type("/closed")
        await desk.press("enter")
        assert NO_COMMANDS in desk.shown
        await desk.press("escape", "escape")
        assert desk.meeting.is_current
        assert desk.meeting.query_one(QuickEntry).text == "/closed"


async def test_the_board_begins_at_the_heading_of_the_cursor(home: Path) -> None:
    """Ctrl+D at a line of the step turns the screen to the room at the heading above it."""
    async with at_desk(home, sixty("redbridge")) as desk:
        await desk.go("analysis")
        await desk.at("Point 003")
        await desk.press("ctrl+d")
        assert isinstance(desk.program.screen, BoardScreen)
        assert "Strengths, 4 of" in desk.lines[0]


# -- the room's own screen


async def test_the_seats_are_told_where_the_board_is(home: Path) -> None:
    """While the screen is turned to the room, the chair is where the board is."""
    async with at_desk(home, sixty("redbridge")) as desk:
        await to_board(desk)
        await desk.press("right", "right")
        desk.meeting.look()
        assert desk.meeting.whereabouts == ("analysis", "Grey areas")
        await desk.press("f9")
        assert desk.meeting.whereabouts == ("decision", "")
        await desk.press("escape")
        assert desk.meeting.whereabouts == ("decision", "")


async def test_the_screen_of_the_room_follows_the_chair(home: Path) -> None:
    """A viewer's board goes to the chair's heading, and to where something new was written."""
    record = sixty("redbridge")
    async with at_desk(home, record, seat="viewer") as desk:
        viewer = desk.program.screen
        assert isinstance(viewer, ViewerScreen)
        chair = session_at(home, "chair", record)
        chair.seats.tell("analysis", "Grey areas")
        viewer.look()
        await desk.settle()
        assert "Grey areas, 3 of" in desk.lines[0]
        chair.seats.tell("analysis", "Strengths")
        viewer.look()
        assert viewer.heading == "Strengths"
        chair.add(("analysis",), {"heading": "safety", "text": "Brand new."})
        chair.save()
        viewer.look()
        await desk.settle()
        assert viewer.heading == "Safety"
        assert "Brand new." in desk.shown
        chair.seats.leave()
