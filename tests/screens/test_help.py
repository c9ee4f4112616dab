"""Help tells the keys of the place one is in, and the palette finds every command and step."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from cpc_tui.app import Program
from cpc_tui.keymap import PLACES, Where, commands_at
from screens.headings import step_label
from screens.help import HelpScreen
from screens.home import HomeScreen
from screens.meeting import MeetingScreen
from screens.new import NewScreen
from tests.screens.desk import Desk, at_desk
from tests.screens.whole import whole
from widgets.row_list import RowList

MEETING: tuple[Where, ...] = ("meeting", "list", "form", "grid", "everywhere")


async def lines(desk: Desk) -> None:
    """At the lines of a step."""
    await desk.go("plan")


async def form(desk: Desk) -> None:
    """In a form."""
    await desk.go("plan")
    await desk.choose("Visit Ana.")


async def grid(desk: Desk) -> None:
    """In the grid of views."""
    await desk.go("decision")
    await desk.choose("Open the grid")


async def quick(desk: Desk) -> None:
    """In the quick-entry line."""
    await desk.press("f2")


async def export(desk: Desk) -> None:
    """Where documents are made."""
    await desk.press("ctrl+o")


async def home_screen(desk: Desk) -> None:
    """In the list of conferences."""
    await desk.press("ctrl+j")


async def new(desk: Desk) -> None:
    """Where a conference is begun."""
    await desk.press("ctrl+j", "n")


PLACES_OF: list[tuple[Callable[[Desk], Awaitable[None]], tuple[Where, ...]]] = [
    (lines, MEETING),
    (form, MEETING),
    (grid, MEETING),
    (quick, MEETING),
    (export, ("export", "everywhere")),
    (home_screen, ("home", "everywhere")),
    (new, ("new", "everywhere")),
]


@pytest.mark.parametrize(("there", "places"), PLACES_OF)
async def test_help_tells_the_keys_of_the_place(
    there: Callable[[Desk], Awaitable[None]], places: tuple[Where, ...], home: Path
) -> None:
    """Help opens from each place, names every key that holds there, and leads back to it."""
    async with at_desk(home, whole()) as desk:
        await there(desk)
        screen, focused = desk.program.screen, desk.program.focused
        await desk.press("f1")
        assert isinstance(desk.program.screen, HelpScreen)
        texts = [row.text for row in desk.rows]
        assert {PLACES[place] for place in places} <= set(texts)
        for command in commands_at(*places):
            keys = ", ".join(command.ways)
            assert any(keys in text and command.help in text for text in texts)
        for back_and_forth in ("escape", "ctrl+g", "ctrl+g", "f1", "f1"):
            await desk.press(back_and_forth)
        assert desk.program.screen is screen
        assert desk.program.focused is focused


async def test_help_tells_of_the_quick_entry_line(home: Path) -> None:
    """In a conference help shows what can be typed into the quick-entry line."""
    async with at_desk(home, whole()) as desk:
        await desk.press("f1")
        texts = [row.text for row in desk.rows]
        assert any(text.startswith("hv> text by 14/12") for text in texts)
        assert any(text.startswith("- text") for text in texts)


async def test_the_palette_names_every_command_and_step(home: Path) -> None:
    """The palette lists each command with its keys, and every step."""
    async with at_desk(home, whole()) as desk:
        await desk.press("ctrl+p")
        texts = [row.text for row in desk.program.screen.query_one(RowList).rows]
        commands = commands_at("meeting", "everywhere")
        for command in commands:
            keys = ", ".join(command.ways)
            assert f"{command.label} ({keys}): {command.help}" in texts
        labels = [step_label(desk.session.profile, step) for step in desk.meeting.steps]
        assert set(texts) >= {f"Go to {label}" for label in labels}


@pytest.mark.parametrize("place", [lines, form, quick, export, home_screen])
async def test_the_palette_does_what_is_taken(
    place: Callable[[Desk], Awaitable[None]], home: Path
) -> None:
    """A command taken from the palette is done where one was when it was opened."""
    async with at_desk(home, whole()) as desk:
        await place(desk)
        screen = desk.program.screen
        await desk.press("ctrl+p")
        await desk.type("help f1")
        await desk.press("enter")
        assert isinstance(desk.program.screen, HelpScreen)
        await desk.press("escape")
        assert desk.program.screen is screen


async def test_the_palette_goes_to_a_step(home: Path) -> None:
    """A step taken from the palette is gone to."""
    async with at_desk(home, whole()) as desk:
        await desk.press("ctrl+p")
        await desk.type("go to contingency")
        await desk.press("enter")
        assert desk.meeting.step == "contingency"


def test_every_command_is_an_action_of_its_screen() -> None:
    """Each command that the table names for a screen is one of that screen's own actions."""
    screens: dict[Where, type[object]] = {
        "everywhere": Program,
        "home": HomeScreen,
        "new": NewScreen,
        "meeting": MeetingScreen,
    }
    for place, screen in screens.items():
        actions = {name.removeprefix("action_") for name in dir(screen)}
        assert {each.id for each in commands_at(place)} - actions == set()
