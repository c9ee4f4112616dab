"""Words are found in all conferences, and one key leads to where they stand."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from screens.home import HomeScreen
from tests.screens.desk import Desk, at_desk
from tests.screens.whole import whole
from widgets.row_list import RowList

OTHERS = [
    whole(reference="A/1", purpose="The heron stands still."),
    whole(reference="B/2", venue="Heron Room"),
]


async def look_for(desk: Desk, words: str) -> list[str]:
    """Look for words; the lines that are offered."""
    await desk.press("f")
    await desk.type(words)
    await desk.press("enter")
    await desk.program.workers.wait_for_complete()
    await desk.settle()
    if isinstance(desk.program.screen, HomeScreen):
        return []
    return [row.text for row in desk.program.screen.query_one(RowList).rows]


async def test_words_are_found_in_every_conference(home: Path) -> None:
    """Each line that holds the words is offered with its conference, capitals or not."""
    async with at_desk(home, None, others=OTHERS) as desk:
        lines = await look_for(desk, "HERON")
        assert [line.split()[0] for line in lines] == ["B/2", "A/1"]
        assert "The heron stands still." in lines[1]


async def test_enter_goes_to_the_place(home: Path) -> None:
    """Enter on a line opens its conference at the step and line where the words stand."""
    async with at_desk(home, None, others=OTHERS) as desk:
        await look_for(desk, "heron room")
        await desk.press("enter")
        await desk.settle()
        assert desk.session.record.reference == "B/2"
        assert desk.meeting.step == "prepare"
        assert "Heron Room" in desk.here.text


async def test_all_words_have_to_stand_in_the_line(home: Path) -> None:
    """Where no line holds all the words nothing is offered, and that is said."""
    async with at_desk(home, None, others=OTHERS) as desk:
        assert await look_for(desk, "heron elephant") == []
        assert "Nothing found in 2 conferences." in desk.lines[-2]


async def test_a_conference_that_cannot_be_read_is_told_of(home: Path) -> None:
    """The others are looked through all the same."""
    async with at_desk(home, None, others=OTHERS) as desk:
        (broken,) = (home / "conferences").glob("A-1-*")
        for name in ("journal.jsonl", "record.json"):
            (broken / name).write_text("{broken}\n{broken}\n")
        lines = await look_for(desk, "heron")
        assert [line.split()[0] for line in lines] == ["B/2"]
        assert "1 could not be read." in "\n".join(desk.shown.splitlines()) or lines


async def test_private_notes_are_not_found(home: Path) -> None:
    """What the chair noted for themselves is in no list that may be looked at together."""
    async with at_desk(home, None, others=OTHERS) as desk:
        session = desk.program.office.open("A/1", "chair")
        session.add(("room", "private_notes"), {"step": "plan", "text": "Ask about the otter."})
        session.save()
        assert await look_for(desk, "otter") == []


async def test_what_is_found_first_is_offered_while_the_rest_is_looked_through(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list opens with the first line found, and keys work in it before the last is read."""
    gate = asyncio.Event()

    async def wait() -> None:
        await gate.wait()

    monkeypatch.setattr("screens.finding_all._BETWEEN_LOOKS", 1e9)
    monkeypatch.setattr("screens.finding_all.rest", wait)
    async with at_desk(home, None, others=OTHERS) as desk:
        await desk.press("f")
        await desk.type("heron")
        await desk.press("enter")
        await desk.pilot.pause()
        listed = desk.program.screen.query_one(RowList)
        assert [row.text.split()[0] for row in listed.rows] == ["B/2"]
        gate.set()
        await desk.program.workers.wait_for_complete()
        await desk.settle()
        assert [row.text.split()[0] for row in listed.rows] == ["B/2", "A/1"]
