"""Every step is reached by every key meant for it, at both sizes, on every record."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.keymap import bar_items
from screens.headings import step_label
from tests.screens.desk import CASES, NARROW, WIDE, Desk, at_desk
from tests.screens.whole import whole
from widgets.outline import Outline

SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
RECORDS = pytest.mark.parametrize("name", CASES)
NEXT, BACK = ("f9", "ctrl+down", "ctrl+n"), ("f8", "ctrl+up")


def check(desk: Desk, place: int, size: tuple[int, int]) -> None:
    """The screen shows the step of that place, and nothing is cut."""
    meeting, lines = desk.meeting, desk.lines
    key = meeting.steps[place]
    assert meeting.step == key
    assert lines[0].startswith(f"{desk.reference}  ")
    label = step_label(meeting.session.profile, key)
    number = f"{place} of {len(meeting.steps) - 1} " if place else ""
    if size == NARROW:
        assert lines[1].startswith(f"{number}{label}")
    else:
        assert lines[1 + place].startswith(f"{place:>2} > {label}")
    step = meeting.session.profile.step(key)
    shown = "\n".join(lines)
    assert not step or f"Ask: {step.ask}"[:50] in shown
    assert "Missing:" in shown or "Nothing missing here." in shown
    assert any(line.lstrip().startswith("› ") for line in lines)
    assert isinstance(desk.program.focused, Outline)
    assert_keys_are_whole(lines[-1], size[0])


def assert_keys_are_whole(line: str, width: int) -> None:
    """The line of keys names as many as fit, each of them whole."""
    words = [f"{key} {label}" for key, label in bar_items("everywhere", "meeting")]
    shown = line.split("  ")
    assert shown == words[: len(shown)]
    assert len(shown) >= 8
    assert len(shown) == len(words) or len("  ".join(words[: len(shown) + 1])) > width


@SIZES
@RECORDS
async def test_every_step_is_reached_by_every_key(
    name: str, size: tuple[int, int], home: Path
) -> None:
    """Each key for the next step and the step before goes through all of them, and stops there."""
    async with at_desk(home, name, size=size) as desk:
        await desk.go("prepare")
        before = desk.stored()
        last = len(desk.meeting.steps) - 1
        for key in NEXT:
            for place in range(1, last + 1):
                await desk.press(key)
                check(desk, place, size)
            await desk.press(key)
            check(desk, last, size)
            assert "This is the last step." in desk.lines[-2]
            back = BACK[0] if key != NEXT[1] else BACK[1]
            for place in reversed(range(last)):
                await desk.press(back)
                check(desk, place, size)
            await desk.press(back)
            assert "This is the first step." in desk.lines[-2]
        assert desk.stored() == before


@SIZES
@RECORDS
async def test_every_step_is_gone_to_by_name(name: str, size: tuple[int, int], home: Path) -> None:
    """Ctrl+T and part of the name of a step go there from anywhere, and Escape stays."""
    async with at_desk(home, name, size=size) as desk:
        steps = desk.meeting.steps
        for place in (5, *reversed(range(len(steps)))):
            label = step_label(desk.session.profile, steps[place])
            await desk.press("ctrl+t")
            await desk.type(label[-5:])
            await desk.press("enter")
            check(desk, place, size)
        await desk.press("ctrl+t", "down", "escape")
        check(desk, 0, size)


async def test_the_screen_follows_the_size(home: Path) -> None:
    """The agenda folds into a line when the terminal gets narrow, and unfolds again."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        check(desk, desk.meeting.steps.index("plan"), NARROW)
        await desk.pilot.resize_terminal(*WIDE)
        await desk.settle()
        check(desk, desk.meeting.steps.index("plan"), WIDE)
        await desk.pilot.resize_terminal(*NARROW)
        await desk.settle()
        check(desk, desk.meeting.steps.index("plan"), NARROW)


async def test_the_cursor_waits_where_it_was(home: Path) -> None:
    """Going to another step and back finds the cursor on the line where it was left."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.at("Visit Ana.")
        await desk.press("f9", "down", "f8")
        assert "Visit Ana." in desk.here.text


async def test_who_is_here_is_one_key_away(home: Path) -> None:
    """F5 goes to the list of those invited from any step."""
    async with at_desk(home, whole()) as desk:
        await desk.go("close")
        await desk.press("f5")
        assert desk.meeting.step == "introductions"
        assert "Dr Una Fairlight" in desk.here.text
