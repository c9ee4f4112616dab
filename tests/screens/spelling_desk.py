"""A desk where somebody writes with a small dictionary at hand, and what is seen of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from cpc_tui.conference.record import Record
from screens.dialogs import PickDialog
from tests.samples import library_at, small
from tests.screens.desk import Desk, at_desk
from widgets.row_list import RowList

NOTE = "The childern were seen by Okafor. She recieved help."


def noted(text: str = NOTE) -> Record:
    """A record with one note."""
    return small(notes=[{"id": "n1", "step": "reports", "text": text, "kind": "quote"}])


@asynccontextmanager
async def writing(home: Path, record: Record | None = None) -> AsyncIterator[Desk]:
    """At a desk where the dictionary has been read for an editor."""
    async with at_desk(home, record or small()) as desk:
        assert not desk.program.is_reading
        await desk.press("f2")
        await desk.wait_until(lambda: desk.program.speller is not None)
        await desk.settle()
        yield desk


def underlined(desk: Desk) -> list[str]:
    """The words that are underlined on the screen, row by row."""
    screen = desk.program.screen
    screen._on_timer_update()  # noqa: SLF001 - what waits to be drawn is drawn
    strips = screen._compositor.render_strips(desk.program.size)  # noqa: SLF001 - no public way
    return [
        segment.text
        for strip in strips
        for segment in strip
        if segment.style and segment.style.underline
    ]


def choices(desk: Desk) -> list[str]:
    """What may be chosen in the dialog that stands open."""
    assert isinstance(desk.program.screen, PickDialog)
    return [row.text for row in desk.program.screen.query_one(RowList).rows]


def note(desk: Desk) -> Any:
    """The note as it is stored."""
    return desk.stored()["notes"][0]["text"]


def known_here(desk: Desk) -> list[str]:
    """The words that are right in this conference, as they are stored."""
    record = library_at(desk.home).open(desk.reference)[1].record
    return [each.word for each in record.room.known_words]


async def open_note(desk: Desk) -> None:
    """Open the form of the note, with the cursor in its text."""
    await desk.go("reports")
    await desk.choose("In their own words")
    await desk.to_field("What was said")
