"""No screen has more than about fifty widgets, so that each is there at once and stays quick."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.forms import asked_of
from cpc_tui.conference.places import at_place, part_type
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.keymap import commands_at
from screens.page import Page
from screens.steps import STEPS, write_step
from tests.screens.desk import NOW, Desk, at_desk
from tests.screens.reach import forms_of
from tests.screens.whole import whole
from widgets.form import Form

MOST = 55
AROUND_A_FORM = 15
"""Widgets of the meeting and of the form beside its fields."""
OF_A_FIELD = 2
NOT_PRESSED = frozenset({"leave", "hide", "home"})
"""Commands that end it, cover all, or go elsewhere."""
OPENED = ("introductions", "decision", "plan")
"""Steps in which most stands, and at which every key is pressed."""


def widgets_on(desk: Desk) -> int:
    """How many widgets the screen on top has, hidden ones too."""
    return len(desk.program.screen.query("*"))


async def back(desk: Desk) -> None:
    """Close what stands over the meeting."""
    for _ in range(10):
        if desk.program.screen is desk.meeting and not desk.meeting.query(Form):
            return
        await desk.press("escape")


async def test_the_steps(tmp_path: Path) -> None:
    """Each step of a conference in which all has been recorded."""
    async with at_desk(tmp_path, whole()) as desk:
        counted = {}
        for step in STEPS:
            await desk.go(step)
            counted[step] = widgets_on(desk)
    assert max(counted.values()) <= MOST, counted


@pytest.mark.parametrize("step", OPENED)
async def test_what_one_key_opens(step: str, tmp_path: Path) -> None:
    """Every screen, form and list to which a key leads from a step."""
    async with at_desk(tmp_path, whole()) as desk:
        await desk.go(step)
        counted = {}
        for command in commands_at("meeting", "everywhere"):
            if command.keys and command.id not in NOT_PRESSED:
                await desk.press(command.keys[0])
                counted[command.id] = widgets_on(desk)
                await back(desk)
                await desk.go(step)
    assert max(counted.values()) <= MOST, counted


async def test_what_stands_around_a_form(tmp_path: Path) -> None:
    """A form has two widgets for each field, and no more than a few beside them."""
    async with at_desk(tmp_path, whole()) as desk:
        await desk.press("f4")
        fields = len(desk.form.fields)
        assert widgets_on(desk) <= fields * OF_A_FIELD + AROUND_A_FORM


async def test_the_list_of_conferences_and_what_its_keys_open(tmp_path: Path) -> None:
    """The first screen, and all that one key opens there."""
    async with at_desk(tmp_path, None, others=[whole()]) as desk:
        counted = {"home": widgets_on(desk)}
        for command in commands_at("home"):
            # What is opened is the meeting, of which the other tests tell.
            if command.id != "open":
                await desk.press(*command.keys[:1])
                counted[command.id] = widgets_on(desk)
                await desk.press("escape*2")
    assert max(counted.values()) <= MOST, counted


def test_no_form_asks_for_more_than_a_screen_of_fields() -> None:
    """Of all forms that any line of any step opens."""
    record = whole()
    profile = load_profile(record.profile)
    asked = {}
    for step in STEPS:
        page = Page(record, profile, NOW)
        write_step(page, step)
        for path, only, new in forms_of(page):
            kind = part_type(path)
            part = kind if new else at_place(record, path) or kind
            asked[path, only] = len(asked_of(part, record, profile, only=only))
    assert max(asked.values()) * OF_A_FIELD + AROUND_A_FORM <= MOST, asked
