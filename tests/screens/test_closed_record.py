"""An approved record at the screen: no key changes it, and what was typed stands or is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.approving import approve, reopen
from cpc_tui.conference.approval import CLOSED
from screens.refused_words import NOT_STORED
from tests.conference.complete_records import edited
from tests.samples import REFERENCE, library_at, session_at, small
from tests.screens.desk import Desk, at_desk
from tests.screens.in_room import command, live_now

APPROVED = {"status": "approved"}
SHORT = "closed to changes"

KEYS = {
    "insert": ("reports", "note 2", ("insert",)),
    "delete": ("reports", "note 2", ("delete",)),
    "down": ("reports", "note 2", (">",)),
    "elsewhere": ("reports", "note 2", ("ctrl+e",)),
    "tick": ("introductions", "Welcome", ("space",)),
    "here": ("introductions", "Bel Okafor", ("space",)),
    "keep out": ("introductions", "Bel Okafor", ("ctrl+x",)),
    "undo": ("reports", "note 2", ("u",)),
    "action": ("reports", "note 2", ("f4",)),
}
COMMANDS = ("/in ife", "/out mo", "/exclude mo", "/closed", "/adjourn Illness")


@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS)
async def test_no_key_changes_it(home: Path, keys: tuple[str, str, tuple[str, ...]]) -> None:
    """Each key that changes a record says instead how to re-open it, and the program goes on."""
    step, words, pressed = keys
    async with at_desk(home, small(**APPROVED)) as desk:
        before = desk.stored()
        await desk.go(step)
        await desk.at(words)
        await desk.press(*pressed)
        if pressed == ("ctrl+e",):
            await desk.press("down", "enter")
        if pressed == ("u",):
            assert "nothing to take back" in desk.shown
        else:
            assert SHORT in desk.shown
        assert desk.stored() == before
        await desk.press("escape")
        await desk.go("close")


@pytest.mark.parametrize("line", COMMANDS)
async def test_no_command_changes_it(home: Path, line: str) -> None:
    """Commands that record what happens in the room are refused, and nothing breaks."""
    async with at_desk(home, live_now(**APPROVED)) as desk:
        before = desk.stored()
        await command(desk, line)
        if desk.program.screen is not desk.meeting:
            await desk.press("enter")
        assert SHORT in desk.shown
        assert desk.stored() == before
        await desk.go("close")


async def test_the_grid_and_the_roll_call_are_closed(home: Path) -> None:
    """A letter in the grid of views or the roll-call changes nothing, and both stay as they are."""
    async with at_desk(home, live_now(**APPROVED)) as desk:
        before = desk.stored()
        await command(desk, "/rollcall")
        await desk.press("x")
        assert SHORT in desk.shown
        await desk.press("escape")
        await desk.go("decision")
        await desk.choose("grid")
        await desk.press("p")
        assert SHORT in desk.shown
        assert desk.stored() == before


async def test_a_quick_entry_is_kept_in_its_line(home: Path) -> None:
    """The line stands there again, whole, and is filed by Enter once the record is re-opened."""
    async with at_desk(home, small(**APPROVED)) as desk:
        await command(desk, "- nobody came to the door")
        assert SHORT in desk.shown
        assert "- nobody came to the door" in desk.shown
        reopen(desk.session, "One more point.")
        await desk.press("enter", "escape")
        assert desk.session.record.analysis[-1].text == "nobody came to the door"


async def test_a_line_that_is_never_filed_is_kept_as_a_correction(home: Path) -> None:
    """Leaving with a line that a closed record does not take keeps it on the desk."""
    async with at_desk(home, small(**APPROVED)) as desk:
        await command(desk, "nobody came to the door")
        await desk.press("ctrl+j")
    record = library_at(home).open(REFERENCE)[1].record
    kept = record.room.corrections[0]
    assert "nobody came to the door" in kept.wrong
    assert kept.visibility == "chair"
    assert record.notes == small(**APPROVED).notes


async def _open_note(desk: Desk) -> None:
    await desk.go("reports")
    await desk.choose("note 2")
    await desk.to_field("What was said")


async def test_letters_typed_as_another_seat_approves_stand_in_the_form(home: Path) -> None:
    """They are told not to be stored, and are stored when the record is re-opened."""
    async with at_desk(home, small()) as desk:
        other = session_at(home)
        await _open_note(desk)
        await desk.type(", and more")
        approve(other, (), "")
        desk.session.look()
        desk.meeting.flush()
        await desk.settle()
        assert desk.session.record.notes[1].text == "note 2"
        assert desk.field("What was said").answer == "note 2, and more"
        assert NOT_STORED[:40] in desk.shown
        await command(desk, "/reopen More was said.")
        assert desk.session.record.notes[1].text == "note 2, and more"
        assert "Re-opened: this is version 2 draft." in desk.shown


async def test_letters_in_a_form_that_is_closed_come_back_with_it(home: Path) -> None:
    """Escape keeps them in the form and says so; opened again after re-opening, they are stored."""
    async with at_desk(home, small(**APPROVED)) as desk:
        await _open_note(desk)
        assert SHORT in desk.shown
        await desk.type(", and more")
        await desk.press("escape")
        assert "Not stored, and kept in the form: What was said." in desk.shown
        reopen(desk.session, "More was said.")
        await _open_note(desk)
        await desk.settle()
        assert desk.stored()["notes"][1]["text"] == "note 2, and more"


async def test_letters_that_were_never_stored_are_kept_as_a_correction(home: Path) -> None:
    """Whoever leaves without re-opening finds what they typed among the corrections."""
    async with at_desk(home, small(**APPROVED)) as desk:
        await _open_note(desk)
        await desk.type(", and more")
        await desk.press("escape", "ctrl+j")
    record = library_at(home).open(REFERENCE)[1].record
    assert [each.wrong for each in record.room.corrections] == [
        "Typed after the approval (What was said): note 2, and more"
    ]
    assert record.notes[1].text == "note 2"


async def test_letters_taken_out_again_are_not_kept(home: Path) -> None:
    """A field that stands as the record has it leaves nothing behind."""
    async with at_desk(home, small(**APPROVED)) as desk:
        await _open_note(desk)
        await desk.type("x")
        desk.meeting.flush()
        await desk.press("backspace", "escape", "ctrl+j")
    assert library_at(home).open(REFERENCE)[1].record.room.corrections == ()


async def test_a_choice_is_put_back(home: Path) -> None:
    """Choosing another state in its form does not re-open the record; the form shows what holds."""
    async with at_desk(home, edited(APPROVED)) as desk:
        await desk.go("close")
        await desk.choose("State of this record")
        await desk.fill("State of this record", "Concluded")
        assert CLOSED[:30] in desk.shown
        assert desk.stored()["status"] == "approved"
        assert desk.field("State of this record").answer == "approved"


async def test_what_stays_open_is_written_as_before(home: Path) -> None:
    """Who was given what is recorded by its form without a word about the approval."""
    async with at_desk(home, edited({**APPROVED, "circulation": []})) as desk:
        await desk.go("close")
        await desk.choose("Add: reader of the papers")
        await desk.fill("Who", "Ife Okafor, grandmother")
        assert desk.stored()["circulation"][0]["person"] == "gm"
        assert SHORT not in desk.shown
        assert "Changed after" not in desk.shown
