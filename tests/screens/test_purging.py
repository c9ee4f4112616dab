"""Purging from the list of conferences, by keys alone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.storage.receipts import Receipts
from tests.conference.complete_records import complete_json
from tests.samples import library_at
from tests.screens.desk import at_desk
from tests.screens.whole import whole

LONG_AFTER = datetime.fromisoformat("2027-06-01T09:00:00")


@pytest.fixture(autouse=True)
def long_after(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day on which what was circulated in December may go."""
    for place in ("screens.home.now", "cpc_tui.opening.now", "cpc_tui.clock.now"):
        monkeypatch.setattr(place, lambda: LONG_AFTER)


def finished() -> Record:
    """A conference that is approved, with all papers sent."""
    record: dict[str, Any] = {**complete_json(), "status": "approved", "reference": "A/1"}
    for row in record["circulation"]:
        row["sent_on"] = "2026-12-10"
    return record_from_json(record)


async def test_what_may_go_stands_in_the_list_and_is_purged_by_its_line(home: Path) -> None:
    """Enter on its line asks for the reference; typed, it is gone, and the list says so."""
    async with at_desk(home, None, others=[finished(), whole(reference="B/2")]) as desk:
        texts = [row.text for row in desk.rows]
        line = texts[texts.index("No longer needed here") + 1]
        assert line.startswith("A/1")
        await desk.choose(line)
        await desk.type("A/1")
        await desk.press("enter")
        assert "Purged: A/1." in desk.shown
        assert not [row.text for row in desk.rows if "A/1" in row.text]
        assert [row.reference for row in library_at(home).rows()] == ["B/2"]
    (receipt,) = Receipts(home).all()
    assert not receipt.early


async def test_one_that_is_needed_takes_a_reason_and_its_reference(home: Path) -> None:
    """Delete on a conference asks why and then for its reference; Escape leaves it there."""
    async with at_desk(home, None, others=[whole(reference="B/2")]) as desk:
        await desk.at("B/2")
        await desk.press("delete")
        assert "Why is it to be purged?" in desk.shown
        await desk.press("escape")
        assert "Nothing was purged." in desk.shown
        await desk.press("delete")
        await desk.type("A trial.")
        await desk.press("enter")
        await desk.type("B/3")
        await desk.press("enter")
        assert "that is not B/2" in desk.shown
        assert library_at(home).holds("B/2")
        await desk.press("delete")
        await desk.type("A trial.")
        await desk.press("enter")
        await desk.type("B/2")
        await desk.press("enter")
    assert not library_at(home).holds("B/2")
    assert Receipts(home).all()[0].because == "A trial."


async def test_the_close_of_an_approved_record_says_how_long_it_stays(home: Path) -> None:
    """Its last step names the day from which the working copy may go."""
    async with at_desk(home, finished()) as desk:
        await desk.go("close")
        texts = [row.text for row in desk.rows]
        assert any("it may go from 7 Jan 2027" in text for text in texts)
