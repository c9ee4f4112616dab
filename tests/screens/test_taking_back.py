"""Nothing is lost for good: undo, removing with what still names it, and moving up and down."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.screens.desk import Desk, at_desk
from tests.screens.whole import whole


def ids(desk: Desk, *path: str) -> list[str]:
    """The ids of a list on the disk, in order."""
    here: Any = desk.stored()
    for name in path:
        here = here[name]
    return [each["id"] for each in here]


@pytest.mark.parametrize("key", ["ctrl+underscore", "u"])
async def test_undo_takes_back_change_after_change(key: str, home: Path) -> None:
    """Undo takes back the last change, then the one before, and the record is as it was."""
    async with at_desk(home, whole()) as desk:
        states = [desk.stored()]
        await desk.go("plan")
        for number in range(3):
            await desk.note(f"Note {number}.")
            states.append(desk.stored())
        for before in reversed(states[:-1]):
            await desk.press(key)
            assert desk.stored() == before
            assert "Taken back: Notes." in desk.lines[-2]
        await desk.press(key)
        assert "There is nothing to take back." in desk.lines[-2]
        assert desk.stored() == states[0]


async def test_work_goes_on_after_undo(home: Path) -> None:
    """After an undo one goes on typing; what is typed then is stored, and undone in its turn."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.note("One.")
        await desk.press("u")
        await desk.note("Two.")
        assert [each["text"] for each in desk.stored()["notes"]][-1] == "Two."
        await desk.press("u")
        assert "Two." not in [each["text"] for each in desk.stored()["notes"]]


async def test_undo_in_a_form_takes_back_what_was_typed(home: Path) -> None:
    """Ctrl+_ in a form takes back what was typed there last, and shows the text from before."""
    async with at_desk(home, whole()) as desk:
        before = desk.stored()
        await desk.go("plan")
        await desk.choose("Visit Ana.")
        await desk.fill("How we will know", "Other.")
        await desk.press("ctrl+underscore")
        assert desk.stored() == before


async def test_u_in_a_text_is_a_letter(home: Path) -> None:
    """In a text `u` is a letter like any other and takes nothing back."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.note("One.")
        await desk.press("f2")
        await desk.type("undo")
        await desk.press("enter")
        assert [each["text"] for each in desk.stored()["notes"]][-2:] == ["One.", "undo"]


async def test_what_is_named_elsewhere_stays(home: Path) -> None:
    """A person whom other entries name is not removed; a sentence says where they are named."""
    async with at_desk(home, whole()) as desk:
        before = desk.stored()
        await desk.go("prepare")
        await desk.at("Nia Hartwell-Boyd — Social worker")
        await desk.press("delete")
        assert desk.stored() == before
        said = desk.lines[-2]
        assert said.startswith("Nothing changed yet")
        assert "Attendance" in said
        assert "first" in said


async def test_an_outcome_goes_once_no_action_names_it(home: Path) -> None:
    """An outcome with an action stays; once the action is gone it can go, and undo brings both."""
    async with at_desk(home, whole()) as desk:
        before = desk.stored()
        await desk.go("plan")
        await desk.at("Ana is safe.")
        await desk.press("delete")
        assert ids(desk, "plans", "outcomes") == ["o1"]
        assert "Actions" in desk.lines[-2]
        await desk.at("Visit Ana.")
        await desk.press("delete")
        await desk.at("Ana is safe.")
        await desk.press("delete")
        assert ids(desk, "plans", "outcomes") == []
        await desk.press("u", "u")
        assert desk.stored() == before


@pytest.mark.parametrize("step", ["prepare", "introductions", "analysis", "plan", "close"])
async def test_no_line_minds_a_key(step: str, home: Path) -> None:
    """A key of lists on a line that it does not fit, or at an end, breaks nothing."""
    async with at_desk(home, whole()) as desk:
        await desk.go(step)
        kinds = {type(row.key): row for row in desk.rows if row.selectable}
        for row in kinds.values():
            for key in ("delete", "<", ">", "space", "insert"):
                desk.meeting.pane.lines.go_to(row.key)
                await desk.press(key, "escape")
        await desk.press(*["escape"] * 3)
        assert desk.meeting.is_current


@pytest.mark.parametrize(
    ("step", "words", "path"),
    [
        ("plan", "Second.", ("plans", "actions")),
        ("prepare", "Ben — Ben", ("children",)),
        ("analysis", "Left at night.", ("analysis",)),
        ("plan", "Said second.", ("notes",)),
    ],
)
async def test_a_line_moves_among_its_like(
    step: str, words: str, path: tuple[str, ...], home: Path
) -> None:
    """`<` moves a line up past the one above it in its section, `>` back, each stored at once."""
    async with at_desk(home, moving()) as desk:
        await desk.go(step)
        await desk.at(words)
        here = desk.here
        above = selectable_before(desk)
        before = ids(desk, *path)
        await desk.press("<")
        assert desk.here.key == here.key
        assert selectable_after(desk).text == above.text
        moved = ids(desk, *path)
        assert moved != before
        await desk.press(">")
        assert selectable_before(desk).text == above.text
        await desk.press("u")
        assert ids(desk, *path) == moved


async def test_those_invited_are_put_in_order(home: Path) -> None:
    """The list of those invited is put in another order by `<` and `>`."""
    async with at_desk(home, whole()) as desk:
        await desk.go("introductions")
        await desk.at("Nia Hartwell-Boyd")
        await desk.press("<")
        people = [each["person"] for each in desk.stored()["attendance"]]
        assert people[:3] == ["ch", "sw", "mt"]


async def test_at_the_ends_nothing_moves(home: Path) -> None:
    """At the first and last place of a section `<` and `>` change nothing."""
    async with at_desk(home, moving()) as desk:
        before = desk.stored()
        await desk.go("plan")
        await desk.at("Visit Ana.")
        await desk.press("<")
        await desk.at("Said second.")
        await desk.press(">")
        assert desk.stored() == before


def moving() -> Any:
    """A record in which entries of one section stand apart in their list."""
    raw: dict[str, Any] = {
        "analysis": [
            {"id": "m1", "heading": "risks", "text": "Left alone."},
            {"id": "m2", "heading": "strengths", "text": "School."},
            {"id": "m3", "heading": "risks", "text": "Left at night."},
        ],
        "notes": [
            {"id": "n1", "step": "plan", "text": "Said first."},
            {"id": "n2", "step": "close", "text": "Elsewhere."},
            {"id": "n3", "step": "plan", "text": "Said second."},
        ],
        "plans": {
            "outcomes": [{"id": "o1", "text": "Safe."}, {"id": "o2", "text": "Well."}],
            "actions": [
                {"id": "a1", "outcome": "o1", "action": "Visit Ana."},
                {"id": "a2", "outcome": "o2", "action": "Of the other."},
                {"id": "a3", "outcome": "o1", "action": "Second."},
            ],
        },
    }
    return whole(**raw)


def selectable_before(desk: Desk) -> Any:
    """The line above the cursor."""
    places = [row for row in desk.rows if row.selectable]
    return places[places.index(desk.here) - 1]


def selectable_after(desk: Desk) -> Any:
    """The line below the cursor."""
    places = [row for row in desk.rows if row.selectable]
    return places[places.index(desk.here) + 1]


async def test_a_letter_that_is_no_choice_takes_nothing_back(home: Path) -> None:
    """At a choice of a form `u` is a letter like others: nothing is undone, and the form stays."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.note("Kept.")
        await desk.choose("Visit Ana.")
        await desk.to_field("How far it is")
        before = desk.stored()
        await desk.press("u", "y")
        assert "“y” is no choice here. Enter shows the list." in desk.shown
        assert desk.stored() == before
        await desk.press("space", "escape")
        assert "is no choice here" not in desk.shown
        assert [each["text"] for each in desk.stored()["notes"]][-1] == "Kept."
