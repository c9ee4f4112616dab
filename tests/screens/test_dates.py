"""A date that is none is said under its field, kept there, and never stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens.desk import Desk, at_desk
from tests.screens.whole import whole


async def open_review(desk: Desk) -> None:
    """Open the form of the review's date."""
    await desk.go("close")
    await desk.choose("Date:")


@pytest.mark.parametrize("typed", ["31/2", "soon", "14/14/2026", "[/", "2026-02-30"])
async def test_a_wrong_date_is_said_and_not_stored(typed: str, home: Path) -> None:
    """What is no date is said under the field on leaving it; it stays, and nothing is stored."""
    async with at_desk(home, whole()) as desk:
        before = desk.stored()
        await open_review(desk)
        await desk.fill("Date", typed)
        await desk.press("tab")
        place = next(n for n, line in enumerate(desk.lines) if line.strip() == typed)
        assert desk.lines[place + 1].strip().startswith("! ")
        assert desk.stored() == before


async def test_a_wrong_date_stays_in_the_form_until_corrected(home: Path) -> None:
    """What was typed is there again when the form is opened again, and once corrected is stored."""
    async with at_desk(home, whole()) as desk:
        before = desk.stored()
        await open_review(desk)
        await desk.fill("Date", "31/2")
        await desk.press("escape")
        assert "Not stored, and kept in the form: Date." in desk.lines[-2]
        assert desk.stored() == before
        await desk.press("f8", "f9")
        await desk.choose("Date:")
        assert "31/2" in [line.strip() for line in desk.lines]
        await desk.fill("Date", "28/2/2027")
        await desk.press("tab")
        assert desk.stored()["review"] == before["review"] | {"on": "2027-02-28"}
        assert "Sunday 28 February 2027" in desk.shown


async def test_a_wrong_date_does_not_hold_up_the_others(home: Path) -> None:
    """The other fields of a form are stored while one of them holds what is no date."""
    async with at_desk(home, whole()) as desk:
        await open_review(desk)
        await desk.fill("Date", "never")
        await desk.fill("Place", "Room 2")
        await desk.press("escape")
        assert desk.stored()["review"] == {"on": "2027-02-26", "venue": "Room 2"}


async def test_enter_stays_at_a_wrong_date(home: Path) -> None:
    """Enter goes on to the next field only from a date that is one."""
    async with at_desk(home, whole()) as desk:
        await open_review(desk)
        await desk.fill("Date", "31/2")
        await desk.press("enter")
        assert desk.field("Date").has_focus
        await desk.fill("Date", "1/3/2027")
        await desk.press("enter")
        assert desk.field("Time").has_focus
        assert desk.stored()["review"]["on"] == "2027-03-01"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("+10d", "2026-12-10"), ("14 Dec", "2026-12-14"), ("14/12", "2026-12-14"), ("", None)],
)
async def test_dates_are_typed_as_people_write_them(
    typed: str, stored: str | None, home: Path
) -> None:
    """A day with or without its year, or counted from the meeting’s, is stored as a date."""
    async with at_desk(home, whole()) as desk:
        await open_review(desk)
        await desk.fill("Date", typed)
        await desk.press("tab")
        assert desk.stored()["review"]["on"] == stored


async def test_a_wrong_time_of_arrival_is_not_stored(home: Path) -> None:
    """Times in the meeting that cannot be are said under the field, and the old ones stay."""
    async with at_desk(home, whole()) as desk:
        await desk.go("introductions")
        before = desk.stored()
        await desk.choose("Ama Okafor")
        await desk.fill("Times in the meeting", "11:00 to 10:00")
        await desk.press("tab")
        assert "ends before it begins" in desk.shown
        assert desk.stored() == before


async def test_the_status_line_tells_that_something_is_not_stored(home: Path) -> None:
    """While a field holds what is no value, the status line says so rather than Saved."""
    async with at_desk(home, whole()) as desk:
        await open_review(desk)
        await desk.fill("Date", "31/2")
        await desk.press("tab")
        await desk.wait_until(lambda: "Not stored" in desk.lines[-2])
        assert "Date" in desk.lines[-2]
