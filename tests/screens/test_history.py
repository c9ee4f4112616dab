"""The history: newest first, filtered by typing, and what was removed comes back by Enter."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from cpc_tui.conference.past import PastUnreadable, Written
from cpc_tui.storage.past import past_of
from screens.history import HistoryScreen
from tests.samples import REFERENCE, library_at, small
from tests.screens.desk import Desk, at_desk
from widgets.outline import Outline


def reader(home: Path) -> Callable[[], tuple[Written, ...]]:
    """Reads the changes of the small conference from the disk."""
    return lambda: past_of(library_at(home).open(REFERENCE)[0].journal)


@asynccontextmanager
async def looking_back(home: Path) -> AsyncIterator[Desk]:
    """A conference in which a note was changed and removed, and its history on the screen."""
    async with at_desk(home, small()) as desk:
        desk.session.set(("venue",), "Room [/] 2")
        desk.session.set(("notes", "n2", "text"), "changed")
        desk.session.remove(("notes",), "n2")
        await show(desk, HistoryScreen(desk.session, reader(home)))
        yield desk


async def show(desk: Desk, screen: HistoryScreen) -> None:
    """Show the history and wait until it has been read."""
    await desk.program.push_screen(screen)
    await read(desk)


async def read(desk: Desk) -> None:
    """Wait until what was asked for is on the screen."""
    await desk.program.workers.wait_for_complete()
    await desk.settle()


async def test_the_newest_change_stands_first_with_before_and_after(home: Path) -> None:
    """Who, when, in which step, and what it was; what people typed is never markup."""
    async with looking_back(home) as desk:
        texts = [row.text for row in desk.rows]
        assert [row.key for row in desk.rows] == [4, 3, 2, 1]
        assert texts[0].endswith("\nbefore: changed\nEnter brings it back.")
        assert texts[1].startswith("8 Dec 2026 10:42:07  chair  Reports  Changed: Note (changed)")
        assert texts[2].endswith("before: Not known yet\nafter: Room [/] 2")
        assert texts[3].endswith("Begun")
        assert "Room [/] 2" in desk.shown
        assert "4 changes" in desk.lines[0]


async def test_enter_brings_a_removed_entry_back(home: Path) -> None:
    """It is in the record and on the disk again with its own id, and can be undone."""
    async with looking_back(home) as desk:
        await desk.press("enter")
        await read(desk)
        assert [each["id"] for each in desk.stored()["notes"]] == ["n1", "n2", "n3"]
        assert "Brought back" in desk.shown
        assert [row.key for row in desk.rows] == [5, 4, 3, 2, 1]
        assert "Enter brings it back" not in desk.shown
        desk.session.undo()
        assert [each["id"] for each in desk.stored()["notes"]] == ["n1", "n3"]


async def test_what_is_there_cannot_be_brought_back(home: Path) -> None:
    """Enter on any other line says so and changes nothing."""
    async with looking_back(home) as desk:
        await desk.press("down", "enter")
        assert "Only what was removed" in desk.shown
        assert len(desk.stored()["notes"]) == 2


async def test_what_names_somebody_gone_says_what_to_bring_back_first(home: Path) -> None:
    """No record comes to name somebody who is not in it."""
    async with at_desk(home, small()) as desk:
        desk.session.add(("notes",), {"id": "n9", "step": "plan", "text": "x", "speaker": "p3"})
        desk.session.remove(("notes",), "n9")
        desk.session.set(("plans", "actions", "a1", "who"), [])
        desk.session.remove(("people",), "p3")
        await show(desk, HistoryScreen(desk.session, reader(home)))
        await desk.at("Removed: Note")
        await desk.press("enter")
        assert "bring that back first" in desk.shown
        await desk.at("Removed: Person")
        await desk.press("enter")
        await read(desk)
        await desk.at("Removed: Note")
        await desk.press("enter")
        await read(desk)
        assert [each["id"] for each in desk.stored()["notes"]] == ["n1", "n2", "n3", "n9"]


async def test_the_list_is_filtered_by_typing(home: Path) -> None:
    """F asks for a step, a child or a person; typing shortens the list of them."""
    async with looking_back(home) as desk:
        await desk.press("f")
        await desk.type("prepare")
        await desk.press("enter")
        await read(desk)
        assert [row.key for row in desk.rows] == [2, 1]
        assert "Step: Prepare" in desk.lines[0]
        await desk.press("f")
        await desk.type("child ana")
        await desk.press("enter")
        await read(desk)
        assert [row.key for row in desk.rows] == [4, 3, 1]
        await desk.press("f", "escape")
        assert "Child: Ana" in desk.lines[0]


async def test_a_history_that_cannot_be_read_is_said(home: Path) -> None:
    """In a sentence on the screen, which stays."""

    def fail() -> tuple[Written, ...]:
        raise PastUnreadable("Line 2 of journal.jsonl does not fit.")

    async with at_desk(home, small()) as desk:
        await show(desk, HistoryScreen(desk.session, fail))
        assert "Line 2 of journal.jsonl does not fit." in desk.shown
        assert desk.program.screen.query_one(Outline).rows == ()


async def test_escape_goes_back_to_the_meeting(home: Path) -> None:
    """The meeting is as it was left."""
    async with looking_back(home) as desk:
        await desk.press("escape")
        assert desk.program.screen is desk.meeting
