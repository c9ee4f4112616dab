"""A note, an action or a point filed elsewhere from where its line stands, in one step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from screens.dialogs import PickDialog
from tests.samples import session_at, small
from tests.screens.desk import Desk, at_desk


def note(number: int, **more: Any) -> dict[str, Any]:
    """A note of the health visitor."""
    text = f"note {number}"
    return {"id": f"n{number}", "step": "reports", "speaker": "p3", "text": text, **more}


NOTES = [note(1), note(2, at="2026-12-08T10:10:00"), note(3)]


async def refile(desk: Desk, *ways: str) -> None:
    """Press Ctrl+E at the lines, and tick the ways that these words find."""
    await desk.press("ctrl+e")
    assert isinstance(desk.program.screen, PickDialog)
    for way in ways:
        await desk.type(way)
        if len(ways) > 1:
            await desk.press("space", "ctrl+u")
    await desk.press("enter")


async def test_a_note_is_made_an_action_in_one_step(home: Path) -> None:
    """Its words and its speaker go into the plan, and one undo brings it back where it stood."""
    async with at_desk(home, small(notes=NOTES)) as desk:
        before = desk.stored()
        await desk.go("reports")
        await desk.at("note 2")
        await refile(desk, "action")
        after = desk.stored()
        assert [each["id"] for each in after["notes"]] == ["n1", "n3"]
        action = after["plans"]["actions"][-1]
        assert (action["action"], action["who"]) == ("note 2", ["p3"])
        assert "Filed elsewhere: As an action for Cyd Marlow." in desk.lines[-2]
        await desk.press("u")
        assert desk.stored() == before


@pytest.mark.parametrize(
    ("way", "changed"),
    [
        ("plan", {"step": "plan"}),
        ("about", {"children": ["c1"]}),
        ("professionals", {"visibility": "professionals"}),
    ],
)
async def test_a_note_is_moved_in_place(way: str, changed: dict[str, Any], home: Path) -> None:
    """Another step, child or reader changes that alone: it stays the same note."""
    async with at_desk(home, small(notes=NOTES)) as desk:
        await desk.go("reports")
        await desk.at("note 2")
        await refile(desk, way)
        stored = desk.stored()["notes"]
        assert [each["id"] for each in stored] == ["n1", "n2", "n3"]
        assert stored[1] == {**NOTES[1], **changed}
        await desk.press("u")
        assert desk.stored()["notes"] == NOTES


async def test_several_ways_are_one_step(home: Path) -> None:
    """Kind, child and reader ticked together are done together, and taken back together."""
    async with at_desk(home, small(notes=NOTES)) as desk:
        before = desk.stored()
        await desk.go("reports")
        await desk.at("note 2")
        await refile(desk, "strengths", "about", "professionals")
        (point,) = desk.stored()["analysis"]
        assert (point["heading"], point["children"]) == ("strengths", ["c1"])
        assert (point["visibility"], point["raised_by"]) == ("professionals", "p3")
        assert (point["text"], point["at"]) == ("note 2", NOTES[1]["at"])
        await desk.press("u")
        assert desk.stored() == before


async def test_named_readers_are_asked_for(home: Path) -> None:
    """Who is to read it is ticked in a second list; without anybody nothing changes."""
    async with at_desk(home, small(notes=NOTES)) as desk:
        await desk.go("reports")
        await desk.at("note 2")
        await refile(desk, "named")
        assert "Who is to read it?" in desk.shown
        await desk.press("escape")
        assert desk.stored()["notes"] == NOTES
        await refile(desk, "named")
        await desk.type("bel")
        await desk.press("enter")
        assert desk.stored()["notes"][1] == {
            **NOTES[1],
            "visibility": "named",
            "readers": ["p2"],
        }


async def test_an_action_and_a_point_are_filed_elsewhere_too(home: Path) -> None:
    """An action becomes a note of a step, a point an action."""
    point = {"id": "m1", "heading": "risks", "text": "Damp.", "raised_by": "p3"}
    async with at_desk(home, small(notes=[], analysis=[point])) as desk:
        await desk.go("plan")
        await desk.at("Visit.")
        await refile(desk, "reports")
        (made,) = desk.stored()["notes"]
        assert (made["text"], made["step"], made["speaker"]) == ("Visit.", "reports", "p3")
        await desk.go("analysis")
        await desk.at("Damp.")
        await refile(desk, "action")
        (action,) = desk.stored()["plans"]["actions"]
        assert (action["action"], action["who"]) == ("Damp.", ["p3"])


async def test_a_typed_command_files_what_the_cursor_is_on(home: Path) -> None:
    """`/refile` does what Ctrl+E does, with words that fit one way alone at once."""
    async with at_desk(home, small(notes=NOTES)) as desk:
        await desk.go("reports")
        await desk.at("note 2")
        await desk.type("/refile about ana")
        await desk.press("enter")
        assert desk.stored()["notes"][1]["children"] == ["c1"]
        await desk.type("/refile step")
        await desk.press("enter")
        assert isinstance(desk.program.screen, PickDialog)
        assert "On the board" not in desk.shown
        await desk.press("escape")


async def test_without_an_entry_under_the_cursor_the_last_typed_is_meant(home: Path) -> None:
    """After a line that went to the wrong place, `/refile` puts that right from anywhere."""
    async with at_desk(home, small(notes=[])) as desk:
        await desk.go("close")
        await desk.press("home")
        await desk.note("hv: visit Ana")
        await desk.note("/refile action")
        assert desk.stored()["notes"] == []
        assert desk.stored()["plans"]["actions"][-1]["action"] == "visit Ana"


async def test_elsewhere_it_is_said_where_to_go(home: Path) -> None:
    """On a line that is no such entry a sentence says what to do, and nothing opens."""
    async with at_desk(home, small(notes=[])) as desk:
        await desk.go("introductions")
        await desk.press("ctrl+e")
        assert not isinstance(desk.program.screen, PickDialog)
        assert "Put the cursor on a note" in desk.lines[-2]


async def test_an_entry_that_is_gone_meanwhile_is_said_to_be(home: Path) -> None:
    """Another seat removes it while the list is open: nothing is brought back."""
    async with at_desk(home, small(notes=NOTES)) as desk:
        await desk.go("reports")
        await desk.at("note 2")
        await desk.press("ctrl+e")
        session_at(home).remove(("notes",), "n2")
        desk.session.look()
        await desk.type("action")
        await desk.press("enter")
        assert "no longer in the record" in desk.lines[-2]
        assert [each["id"] for each in desk.stored()["notes"]] == ["n1", "n3"]


async def test_in_a_text_field_the_key_is_the_fields_own(home: Path) -> None:
    """Ctrl+E in a line goes to its end, as everywhere."""
    async with at_desk(home, small(notes=NOTES)) as desk:
        await desk.go("reports")
        await desk.at("note 2")
        await desk.press("f2", *"ac", "home", "ctrl+e", "d")
        assert "› acd" in desk.shown
