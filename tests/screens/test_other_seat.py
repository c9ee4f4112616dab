"""Another seat writes in what is open in a form: it is left alone, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

from tests.samples import session_at, small
from tests.screens.desk import Desk, at_desk

NOTE = ("notes", "n2", "text")
CHAIR, OTHER = "chair at 10:42", "minute-taker at 10:42"


async def open_note(desk: Desk) -> None:
    """Open the second note with the cursor in its text."""
    await desk.go("reports")
    await desk.choose("note 2")
    await desk.to_field("What was said")


async def test_the_field_being_edited_is_left_alone_until_it_is_left(home: Path) -> None:
    """What another seat adds meanwhile is merged in the record at once, and shown on leaving."""
    async with at_desk(home, small()) as desk:
        other = session_at(home)
        await open_note(desk)
        await desk.type(", and more")
        other.set(NOTE, "A note 2")
        desk.session.look()
        await desk.settle()
        assert desk.field("What was said").answer == "note 2, and more"
        await desk.press("tab")
        assert desk.session.record.notes[1].text == "A note 2, and more"
        assert desk.field("What was said").answer == "A note 2, and more"
        assert desk.session.clashes == ()


async def test_typing_on_beside_another_seat_marks_the_place_once(home: Path) -> None:
    """Two who write at one place each go on in their own version, told apart by seat and time."""
    async with at_desk(home, small()) as desk:
        other = session_at(home)
        await open_note(desk)
        for mine, theirs in ((" one", " a"), (" two", " b")):
            other.look()
            shown = "note 2 a" if theirs == " b" else "note 2"
            other.set(NOTE, shown + theirs, base=shown)
            await desk.type(mine)
            desk.meeting.flush()
            desk.session.look()
        await desk.press("tab")
        text = desk.session.record.notes[1].text
        assert text == f"note 2 [{OTHER}: a b] [{CHAIR}: one two]"
        assert desk.field("What was said").answer == text
        assert len(desk.session.clashes) == 1


async def test_what_is_typed_in_a_removed_entry_brings_it_back(home: Path) -> None:
    """The form stays open, and the note stands where it stood, with what was typed."""
    async with at_desk(home, small()) as desk:
        other = session_at(home)
        await open_note(desk)
        await desk.type("!")
        other.remove(("notes",), "n2")
        desk.session.look()
        await desk.settle()
        assert [each.text for each in desk.session.record.notes] == ["note 1", "note 2!", "note 3"]
        assert desk.field("What was said").answer == "note 2!"


async def test_the_form_of_a_removed_entry_is_closed_where_nothing_was_typed(home: Path) -> None:
    """Who only looks at an entry that another seat removes is told, and the entry stays removed."""
    async with at_desk(home, small()) as desk:
        other = session_at(home)
        await open_note(desk)
        other.remove(("notes",), "n2")
        desk.session.look()
        await desk.settle()
        assert "the form was closed" in desk.shown
        assert [each.id for each in desk.session.record.notes] == ["n1", "n3"]


async def test_an_added_entry_that_another_seat_wrote_in_is_kept(home: Path) -> None:
    """Leaving a form just as it was opened takes the new entry back, but not another's words."""
    async with at_desk(home, small()) as desk:
        other = session_at(home)
        await desk.press("f4")
        other.look()
        key = other.record.plans.actions[-1].id
        other.set(("plans", "actions", key, "action"), "Visit twice.")
        desk.session.look()
        await desk.press("escape")
        assert desk.session.record.plans.actions[-1].action == "Visit twice."


async def test_undo_of_what_another_seat_changed_is_refused_in_words(home: Path) -> None:
    """The status line says why, and the other seat's text stands."""
    async with at_desk(home, small()) as desk:
        other = session_at(home)
        await desk.go("reports")
        desk.session.set(NOTE, "mine")
        other.look()
        other.set(NOTE, "theirs")
        desk.session.look()
        await desk.press("u")
        assert "Another seat has changed this field" in desk.shown
        assert desk.session.record.notes[1].text == "theirs"
