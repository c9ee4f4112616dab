"""Re-opening at the screen: a reason is asked and kept, and the next version begins."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from screens.reopening import NO_REASON, NOT_APPROVED
from tests.conference.complete_records import edited
from tests.screens.desk import NOW, Desk, at_desk
from tests.screens.in_room import command

REASON = "The date of the core group is wrong."


async def by_line(desk: Desk) -> None:
    """Re-open by the line of the close, and type the reason."""
    await desk.go("close")
    await desk.choose("Re-open the record")
    await desk.type(REASON)
    await desk.press("enter")


async def by_command(desk: Desk) -> None:
    """Re-open by typing the command with its reason."""
    await command(desk, f"/reopen {REASON}")


async def by_palette(desk: Desk) -> None:
    """Re-open by finding the command by its name."""
    await desk.press("ctrl+p")
    await desk.type("re-open")
    await desk.press("enter")
    await desk.type(REASON)
    await desk.press("enter")


@pytest.mark.parametrize("way", [by_line, by_command, by_palette], ids=lambda way: way.__name__)
async def test_the_reason_is_kept_and_the_next_version_begins(way: Any, home: Path) -> None:
    """Whichever way, who, when and why are kept, and the record can be changed again."""
    async with at_desk(home, edited({"status": "approved"})) as desk:
        await way(desk)
        assert "Re-opened: this is version 2 draft." in desk.shown
        kept = desk.session.record.room.reopenings
        assert [(each.at, each.by, each.reason) for each in kept] == [(NOW, "chair", REASON)]
        assert desk.stored()["status"] == "concluded"
        await desk.note("one more point")
        assert desk.session.record.notes[-1].text == "one more point"


@pytest.mark.parametrize(
    ("keys", "words"), [(("escape",), "Not re-opened."), (("space", "enter"), NO_REASON)]
)
async def test_without_a_reason_it_stays_closed(
    home: Path, keys: tuple[str, ...], words: str
) -> None:
    """Escape and an empty reason re-open nothing, and say so."""
    async with at_desk(home, edited({"status": "approved"})) as desk:
        await command(desk, "/reopen")
        assert "Why is it opened again?" in desk.shown
        await desk.press(*keys)
        assert words in desk.shown
        assert desk.stored()["status"] == "approved"
        assert desk.session.record.room.reopenings == ()


async def test_only_an_approved_record_is_reopened(home: Path) -> None:
    """A record that is open is not opened again, and no version is counted."""
    async with at_desk(home, edited({})) as desk:
        await command(desk, "/reopen Because.")
        assert NOT_APPROVED in desk.shown
        assert desk.session.record.room.reopenings == ()
        await desk.go("close")
        assert all("Re-open the record" not in row.text for row in desk.rows)


async def test_the_close_tells_every_version(home: Path) -> None:
    """The version, whether it is a draft, and each re-opening with its reason stand there."""
    async with at_desk(home, edited({"status": "approved"})) as desk:
        await desk.go("close")
        assert any(row.text == "This is version 1." for row in desk.rows)
        await by_line(desk)
        texts = [row.text for row in desk.rows]
        assert "This is version 2 draft." in texts
        assert any(text.startswith("Re-opened: ") and REASON in text for text in texts)
        await desk.choose("Approve the record")
        assert any(row.text == "This is version 2." for row in desk.rows)
