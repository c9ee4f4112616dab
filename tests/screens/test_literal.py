"""What people write is shown as they wrote it, never as markup or an order to the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference import shapes
from cpc_tui.conference.parts import PartShape, fields_of
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Shape
from screens.targets import EntryAt, PartAt, PresenceOf
from tests.screens.desk import NARROW, WIDE, Desk, at_desk
from tests.screens.whole import NASTY, whole_json

CODED = frozenset({"profile", "heading", "question", "key"})
LONG = "A sentence [b]of[/b] the account. " * 1818
"""60,000 characters in one paragraph."""


def nasty(shape: Shape, value: Any, name: str = "") -> Any:
    """JSON of the record with every text that people write turned into a nasty one."""
    if isinstance(shape, shapes.Nullable):
        return None if value is None else nasty(shape.inner, value, name)
    if isinstance(shape, shapes.Listed):
        return [nasty(shape.item, each) for each in value]
    if isinstance(shape, PartShape):
        known = fields_of(shape.type)
        return {key: nasty(known[key].shape, each, key) for key, each in value.items()}
    coded = name in CODED or isinstance(shape, shapes.Pattern | shapes.ReferenceText)
    return f"{value} {NASTY}" if isinstance(shape, shapes.Text) and not coded else value


def nasty_record() -> Record:
    """A record with an entry in every list, every text of it nasty."""
    value = whole_json(family_name="", venue="", purpose="")
    return record_from_json(nasty(PartShape(Record), value))


def assert_harmless(desk: Desk) -> None:
    """Nothing on the screen is an order to the terminal, and brackets stand as they were typed."""
    for line in desk.lines:
        assert line.isprintable(), repr(line)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
async def test_every_step_shows_texts_literally(size: tuple[int, int], home: Path) -> None:
    """In every step, from its first line to its last, texts stand literally and harmlessly."""
    async with at_desk(home, nasty_record(), size=size) as desk:
        assert "[no contact] [/] [b]bold[/b]" in desk.lines[0]
        for step in desk.meeting.steps:
            await desk.go(step)
            assert any("[no contact] [/] [b]bold[/b]" in row.text for row in desk.rows)
            for key in ("home", "pagedown", "end", "pageup"):
                await desk.press(key)
                assert_harmless(desk)


@pytest.mark.parametrize("step", ["prepare", "contribution", "decision", "plan"])
async def test_every_form_shows_texts_literally(step: str, home: Path) -> None:
    """Each form shows what stands in it literally, and closing it untouched changes nothing."""
    async with at_desk(home, nasty_record(), size=WIDE) as desk:
        await desk.go(step)
        before = desk.stored()
        kinds: dict[object, Any] = {}
        for row in desk.rows:
            if isinstance(row.key, EntryAt | PartAt | PresenceOf):
                kinds[type(row.key), getattr(row.key, "path", ())] = row
        for row in kinds.values():
            desk.meeting.pane.lines.go_to(row.key)
            await desk.press("enter")
            assert_harmless(desk)
            await desk.press("escape")
        assert desk.stored() == before


async def test_lists_to_choose_from_show_texts_literally(home: Path) -> None:
    """Names, statements and all that can be found stand literally in the lists to choose from."""
    async with at_desk(home, nasty_record()) as desk:
        await desk.press("ctrl+f")
        assert "[no contact]" in desk.shown
        assert_harmless(desk)
        await desk.press("pagedown", "pagedown", "end", "escape")
        await desk.go("plan")
        await desk.choose("Visit Ana.")
        for label in ("Who does it", "For which outcome"):
            await desk.to_field(label)
            await desk.press("enter")
            assert "[no contact]" in desk.shown
            assert_harmless(desk)
            await desk.press("escape")
        assert_harmless(desk)


async def test_a_removed_text_is_told_of_without_its_words(home: Path) -> None:
    """What is said in the status line of a change names the list and never what was written."""
    async with at_desk(home, nasty_record()) as desk:
        await desk.go("plan")
        await desk.at("Visit Ana.")
        await desk.press("delete")
        assert "Visit" not in desk.lines[-2]
        await desk.press("u")
        assert "Visit" not in desk.lines[-2]
        assert "Taken back: Actions." in desk.lines[-2]


@pytest.mark.parametrize("text", [NASTY, LONG], ids=["nasty", "60000"])
async def test_any_text_pasted_into_a_form_is_stored_as_typed(text: str, home: Path) -> None:
    """Brackets, escape codes, other scripts and 60,000 characters go through a form unchanged."""
    async with at_desk(home, nasty_record()) as desk:
        await desk.go("contribution")
        await desk.choose("Add: something else they say")
        await desk.to_field("Their own account")
        await desk.paste(text)
        await desk.press("escape")
        assert desk.stored()["contributions"][-1]["text"] == text
        assert_harmless(desk)
        key = desk.session.record.contributions[-1].id
        desk.meeting.pane.reveal(("contributions", key))
        await desk.press("enter")
        assert_harmless(desk)
        assert desk.field("Their own account").asked.value == text
        await desk.press("escape")
        assert desk.stored()["contributions"][-1]["text"] == text


def test_the_texts_of_the_test_are_nasty() -> None:
    """The record of these tests holds its text in every list, so that they cannot pass blindly."""
    written = repr(nasty_record())
    assert written.count("[no contact]") > 60
