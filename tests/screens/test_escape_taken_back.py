"""An Escape that was the first byte of another key leaves one where one was."""

from __future__ import annotations

from pathlib import Path

from textual.events import Key

from cpc_tui.driver.waiting import EscapeTakenBack
from tests.screens.desk import Desk, at_desk
from tests.screens.whole import whole


async def cut(desk: Desk, key: str) -> None:
    """Press a key of which the network brings the first byte long before the rest."""
    await desk.press("escape")
    desk.program.post_message(EscapeTakenBack([Key(key, None)]))
    await desk.settle()


async def test_in_the_quick_entry_line(home: Path) -> None:
    """The arrow moves in the line, and what is typed next goes to the cursor."""
    async with at_desk(home, whole()) as desk:
        await desk.press("f2")
        await desk.type("ac")
        await cut(desk, "left")
        await desk.type("b")
        await desk.press("enter")
        assert desk.stored()["notes"][-1]["text"] == "abc"


async def test_in_a_field_of_a_form(home: Path) -> None:
    """The form stands open again with the cursor in the same field and place, as often as that."""
    async with at_desk(home, whole()) as desk:
        await desk.press("f4")
        await desk.type("Visxt")
        await cut(desk, "left")
        await cut(desk, "left")
        await cut(desk, "delete")
        await desk.type("i")
        await desk.press("tab", "tab")
        field = desk.program.focused
        await cut(desk, "shift+tab")
        await desk.press("shift+tab", "end")
        await desk.type(" soon")
        assert field is not None
        await desk.press("escape")
        assert desk.stored()["plans"]["actions"][-1]["action"] == "Visit soon"


async def test_where_nothing_was_left_nothing_opens(home: Path) -> None:
    """At the lines the rest of the key does what it does."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await cut(desk, "f9")
        assert desk.meeting.pane.forms.form is None
        assert desk.meeting.step == "core_group"


async def test_nothing_is_removed_where_the_escape_has_gone(home: Path) -> None:
    """At the lines of a step, which it has not come from, a late Delete takes none away."""
    async with at_desk(home, whole()) as desk:
        await desk.go("contingency")
        await desk.at("No visit")
        before = desk.stored()["contingency"]
        await cut(desk, "delete")
        assert desk.stored()["contingency"] == before
