"""What the room sees of the family tree: nothing until the chair turns it to the room."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.storage.seats import Seats
from screens.board import BoardScreen
from screens.tree import TreeScreen
from screens.tree_line import PLACEHOLDER
from screens.tree_room import NO_LONGER, NOT_CLEAR
from screens.tree_step import TREE_STEP
from screens.viewer import ViewerScreen
from tests.samples import session_at
from tests.screens.desk import at_desk
from tests.screens.trees import at_tree, family
from widgets.quick_entry import QuickEntry

DIVORCED = [{"id": "u1", "adults": ["mo", "fa"], "bond": "divorced"}]


async def test_the_room_is_led_to_the_tree_only_when_it_is_turned_to_it(home: Path) -> None:
    """The chair looks at it and mends it alone; Ctrl+D shows it, and Esc ends that."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        step = desk.meeting.whereabouts
        await at_tree(desk)
        assert desk.meeting.whereabouts == step
        assert "The room does not see this" in desk.lines[0]
        await desk.press("ctrl+d")
        assert desk.meeting.whereabouts == (TREE_STEP, "")
        assert "Shared screen" in desk.lines[0]
        await desk.press("escape")
        assert isinstance(desk.program.screen, TreeScreen)
        assert desk.meeting.whereabouts == step
        assert "The room does not see this" in desk.lines[0]


async def test_the_room_goes_on_seeing_it_while_the_chair_draws(home: Path) -> None:
    """A second Ctrl+D gives the chair the tree back to draw on, a third ends what the room sees."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        step = desk.meeting.whereabouts
        await at_tree(desk)
        await desk.press("ctrl+d")
        assert "^D Draw on" in desk.lines[-1]
        await desk.press("ctrl+d")
        assert isinstance(desk.program.screen, TreeScreen)
        assert desk.meeting.whereabouts == (TREE_STEP, "")
        assert "THE ROOM SEES THE TREE" in desk.lines[0]
        assert "Ctrl+D ends it" in desk.shown
        await desk.type("mo + fa divorced")
        await desk.press("enter", "escape")
        assert desk.stored()["relationships"]
        assert desk.meeting.whereabouts == (TREE_STEP, "")
        await desk.press("ctrl+d")
        assert NO_LONGER in desk.shown
        assert desk.meeting.whereabouts == step


async def test_leaving_the_tree_ends_what_the_room_sees(home: Path) -> None:
    """Back in the meeting the room is at the step; the tree opened again is the chair’s alone."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        step = desk.meeting.whereabouts
        await at_tree(desk)
        await desk.press("ctrl+d", "ctrl+d", "escape")
        assert desk.program.screen is desk.meeting
        assert desk.meeting.whereabouts == step
        await at_tree(desk)
        assert "The room does not see this" in desk.lines[0]


async def test_a_line_begun_before_the_room_is_not_lost(home: Path) -> None:
    """It stands behind what the chair’s own line held; when the program is left both are kept."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.press("f2")
        await desk.type("mo + fa")
        await desk.press("escape", "ctrl+d", "f2")
        await desk.type("mo: Ben")
        await desk.press("enter")
        assert NOT_CLEAR not in desk.shown
        await desk.press("f2")
        await desk.type("separated")
        await desk.press("ctrl+d")
        assert isinstance(desk.program.screen, TreeScreen)
        assert desk.program.screen.query_one(QuickEntry).text == "mo + fa separated"
        await desk.press("ctrl+d", "ctrl+d", "f2")
        await desk.type(": Ana")
        await desk.press("ctrl+q")
    assert [each["adults"] for each in desk.stored()["relationships"]] == [["mo"]]
    notes = [each["text"] for each in desk.stored()["notes"]]
    assert "/tree mo + fa separated : Ana" in notes


async def test_at_a_step_the_key_does_nothing_on_the_board(home: Path) -> None:
    """Drawing on is of the family tree alone: a step stays turned to the room."""
    async with at_desk(home, family(), size=(80, 24)) as desk:
        await desk.go("analysis")
        await desk.press("ctrl+d")
        assert isinstance(desk.program.screen, BoardScreen)
        assert "Draw on" not in desk.lines[-1]
        await desk.press("ctrl+d")
        assert isinstance(desk.program.screen, BoardScreen)


async def test_what_the_room_sees_is_told_truly(home: Path) -> None:
    """In a closed session it sees nothing; at another seat than the chair’s it is led elsewhere."""
    closed = [{"from": "2020-01-01T10:00:00"}]
    async with at_desk(home / "a", family(closed_sessions=closed), size=(80, 24)) as desk:
        await at_tree(desk)
        await desk.press("ctrl+d", "ctrl+d")
        assert "CLOSED: the room sees nothing" in desk.lines[0]
    record = family()
    async with at_desk(home / "b", record, size=(80, 24), seat="minute-taker") as desk:
        chair = session_at(home / "b", "chair", record)
        chair.seats.tell("reports")
        await at_tree(desk)
        await desk.press("ctrl+d", "ctrl+d")
        assert "The room follows the chair" in desk.lines[0]
        chair.seats.leave()


async def test_the_tree_on_the_board_holds_only_what_everyone_may_know(home: Path) -> None:
    """Whom only the chair may know of is not on it; what is typed there is entered at once."""
    relatives = [
        {"id": "r1", "name": "Hidden Lee", "visibility": "chair"},
        {"id": "r2", "name": "Open Lee"},
    ]
    hidden = [{"id": "u1", "adults": ["mo", "r1"], "visibility": "chair"}]
    record = family(relatives=relatives, relationships=hidden)
    async with at_desk(home, record, size=(80, 24)) as desk:
        await at_tree(desk)
        assert "Hidden Lee" in desk.shown
        await desk.press("ctrl+d")
        assert "Family tree" in desk.lines[0]
        assert "Shared screen" in desk.lines[0]
        assert "Hidden" not in desk.shown
        assert "F9" not in desk.lines[-1]
        assert "Heading" not in desk.lines[-1]
        await desk.press("f2")
        assert PLACEHOLDER in desk.shown
        await desk.type("mo + Lee")
        await desk.press("enter")
        assert "Not entered." in desk.shown
        assert "Hidden" not in desk.shown
        await desk.press("f2", "ctrl+u")
        await desk.type("mo + fa separated: Ana")
        await desk.press("enter", "escape")
        assert "<Dana Marsh> ─/─ <Ed Okafor>" in desk.shown
        assert "[ ] male" in desk.shown
        await desk.press("escape")
        assert desk.stored()["relationships"][1]["bond"] == "separated"


async def test_a_viewer_sees_the_tree_while_it_is_turned_to_the_room(home: Path) -> None:
    """The shared screen follows to the tree, shows what everyone may know of it, and goes back."""
    record = family(relationships=DIVORCED)
    async with at_desk(home, record, size=(80, 24), seat="viewer") as desk:
        viewer = desk.program.screen
        assert isinstance(viewer, ViewerScreen)
        (folder,) = (home / "conferences").iterdir()
        seats = Seats(folder, "chair", "una")
        seats.tell(TREE_STEP)
        viewer.look()
        await desk.settle()
        assert "<Dana Marsh> ─//─ <Ed Okafor>" in desk.shown
        assert "Family tree" in desk.lines[0]
        seats.tell("reports")
        viewer.look()
        await desk.settle()
        assert "─//─" not in desk.shown
        assert "Family tree" not in desk.lines[0]
        seats.leave()
