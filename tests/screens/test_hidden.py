"""One key hides everything at once, and any key brings it back and does nothing else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from cpc_tui.keymap import COMMANDS
from screens.hidden import HiddenScreen
from tests.screens.desk import Desk, at_desk
from tests.screens.test_help import export, form, grid, home_screen, lines, new, quick
from tests.screens.whole import whole

There = Callable[[Desk], Awaitable[None]]


async def go_to(desk: Desk) -> None:
    """Over the list of steps."""
    await desk.press("ctrl+t")


async def find(desk: Desk) -> None:
    """Over the list of all that was recorded."""
    await desk.press("ctrl+f")


async def palette(desk: Desk) -> None:
    """Over the palette."""
    await desk.press("ctrl+p")


@pytest.mark.parametrize(
    "there", [lines, form, grid, quick, export, home_screen, new, go_to, find, palette]
)
async def test_everything_is_hidden(there: There, home: Path) -> None:
    """From every place either key covers the whole screen: only the program's name is left."""
    async with at_desk(home, whole()) as desk:
        await there(desk)
        for key in ("f3", "ctrl+backslash"):
            await desk.press(key)
            assert isinstance(desk.program.screen, HiddenScreen)
            assert [line.strip() for line in desk.lines if line.strip()] == [
                "cpc-tui – press any key to go on, l to lock"
            ]
            assert desk.program.screen.styles.background.a == 1
            await desk.press("x")


async def test_any_key_brings_it_back(home: Path) -> None:
    """Each key, those of commands included, brings the screen back and does nothing besides."""
    commands = {key for command in COMMANDS for key in command.keys}
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.note("One.")
        await desk.at("Visit Ana.")
        before, record = desk.shown, desk.stored()
        for key in sorted(commands | {"a", "1", "tab", "up", "ctrl+c", "backspace", "pagedown"}):
            await desk.press("f3", key)
            assert desk.program.is_running
            assert desk.meeting.is_current, key
            assert desk.shown == before, key
        assert desk.stored() == record


async def test_a_form_is_left_as_it_was(home: Path) -> None:
    """Hidden in the middle of a word, the form comes back with the word and the cursor in it."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.choose("Visit Ana.")
        await desk.fill("How we will know", "Seen al")
        await desk.press("f3", "x")
        await desk.type("one.")
        await desk.press("escape")
        assert desk.stored()["plans"]["actions"][0]["measure"] == "Seen alone."
