"""New entries are added from wherever the meeting is, and begin with what is known already."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.keymap import commands_at
from tests.screens.desk import NOW, Desk, at_desk
from tests.screens.whole import whole
from widgets.quick_entry import QuickEntry

MOMENT = NOW.isoformat()


def last(desk: Desk, *path: str) -> dict[str, Any]:
    """The last entry of a list on the disk."""
    here: Any = desk.stored()
    for name in path:
        here = here[name]
    return here[-1]  # type: ignore[no-any-return]


async def test_an_action_is_added_from_every_step(home: Path) -> None:
    """F4 and Ctrl+B open a new action in every step; what is typed at once goes into it."""
    keys = next(each.keys for each in commands_at("meeting") if each.id == "add_action")
    async with at_desk(home, whole()) as desk:
        for number, step in enumerate(desk.meeting.steps):
            await desk.go(step)
            await desk.press(keys[number % len(keys)])
            await desk.type(f"Do {step}")
            await desk.press("escape")
            assert last(desk, "plans", "actions")["action"] == f"Do {step}"
            assert desk.meeting.step == step
        assert desk.meeting.query_one(QuickEntry).text == ""


async def test_an_action_is_added_beside_what_is_open(home: Path) -> None:
    """F4 in a form or in the grid keeps what was typed there and opens the new action."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.choose("Visit Ana.")
        await desk.fill("How we will know", "Half a")
        await desk.press("f4")
        await desk.type("Another.")
        await desk.press("escape")
        actions = desk.stored()["plans"]["actions"]
        assert actions[0]["measure"] == "Half a"
        assert actions[-1]["action"] == "Another."
        await desk.go("decision")
        await desk.choose("Open the grid")
        await desk.press("f4")
        await desk.type("A third.")
        await desk.press("escape")
        assert last(desk, "plans", "actions")["action"] == "A third."


@pytest.mark.parametrize(
    ("step", "line", "path", "given"),
    [
        ("analysis", "Left alone.", ("analysis",), {"heading": "risks", "at": MOMENT}),
        ("plan", "Visit Ana.", ("plans", "actions"), {"outcome": "o1", "children": ["c1"]}),
        ("contribution", "It is hard.", ("contributions",), {"person": "mo", "given": "spoken"}),
        ("category", "Said at category.", ("notes",), {"step": "category", "at": MOMENT}),
        ("prepare", "Ana — Ana Okafor", ("children",), {}),
    ],
)
async def test_insert_adds_where_the_cursor_is(
    step: str, line: str, path: tuple[str, ...], given: dict[str, Any], home: Path
) -> None:
    """Insert adds to the section of the cursor; the new entry begins with what that says of it."""
    async with at_desk(home, whole()) as desk:
        await desk.go(step)
        await desk.at(line)
        await desk.press("insert")
        text = next(each for each in desk.form.fields if each.asked.kind in ("prose", "line"))
        await desk.fill(text.asked.label, "New.")
        await desk.press("escape")
        added = last(desk, *path)
        assert {key: added.get(key) for key in given} == given
        assert "New." in added.values()


async def test_the_next_one_is_an_enter_away(home: Path) -> None:
    """After an entry was added the cursor is still on the adding line: Enter adds another."""
    async with at_desk(home, whole()) as desk:
        await desk.go("reports")
        await desk.choose("Add: note")
        await desk.type("First.")
        await desk.press("escape", "enter")
        await desk.type("Second.")
        await desk.press("escape")
        assert [each["text"] for each in desk.stored()["notes"]][-2:] == ["First.", "Second."]


async def test_who_may_read_an_entry_is_set_and_shown(home: Path) -> None:
    """An entry is kept to named readers in its form, and its line says so in words."""
    async with at_desk(home, whole()) as desk:
        await desk.go("reports")
        await desk.choose("Said at reports.")
        await desk.fill("Who may read this", "Named readers only")
        await desk.fill("Named readers", "Nia Hartwell-Boyd, social worker")
        await desk.press("escape")
        note = next(each for each in desk.stored()["notes"] if each["step"] == "reports")
        assert (note["visibility"], note["readers"]) == ("named", ["sw"])
        assert "Said at reports. (Named readers only)" in desk.shown


async def test_what_is_said_in_a_closed_session_is_marked(home: Path) -> None:
    """What is noted while the family is out is for professionals, and its line says so."""
    closed = [{"from": "2026-12-08T10:40:00", "present": ["ch", "sw"]}]
    async with at_desk(home, whole(closed_sessions=closed, ended_at=None)) as desk:
        await desk.go("close")
        await desk.note("Between us.")
        assert "visibility" not in last(desk, "notes")
        row = next(each for each in desk.rows if "Between us." in each.text)
        assert row.restricted == "Professionals only"
