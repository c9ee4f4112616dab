"""What the disk refuses is said in words, typing goes on, and saving is tried again by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens.desk import NARROW, WIDE, Desk, at_desk
from tests.screens.whole import whole
from tests.storage.faulty import fail, fill_the_disk


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that looks often, so that no test waits for it."""
    monkeypatch.setattr("screens.looking.LOOK_SECONDS", 0.03)
    monkeypatch.setattr("screens.keeping_up.RETRY_SECONDS", 0.2)


def texts(desk: Desk) -> list[str]:
    """The notes on the disk."""
    return [each["text"] for each in desk.stored()["notes"]]


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
async def test_a_full_disk_is_said_and_got_over(
    size: tuple[int, int], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk the status line says NOT SAVED and why; with room again all is saved."""
    async with at_desk(home, whole(), size=size) as desk:
        await desk.go("plan")
        with monkeypatch.context() as full:
            fill_the_disk(full, 0)
            await desk.note("First, unsaved.")
            assert desk.lines[-2].startswith("NOT SAVED: ")
            assert "the disk is full" in desk.lines[-2]
            assert any("First, unsaved." in row.text for row in desk.rows)
            await desk.note("Second, unsaved.")
            await desk.choose("Visit Ana.")
            await desk.fill("How we will know", "Typed meanwhile.")
            await desk.press("escape")
            assert desk.lines[-2].startswith("NOT SAVED: ")
            assert "First, unsaved." not in texts(desk)
        await desk.wait_until(lambda: desk.lines[-2].startswith("Saved "))
        assert texts(desk)[-2:] == ["First, unsaved.", "Second, unsaved."]
        assert desk.stored()["plans"]["actions"][0]["measure"] == "Typed meanwhile."


async def test_a_sync_that_fails_is_not_called_saved(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk takes the words but cannot sync them, the status line does not say Saved."""
    async with at_desk(home, whole()) as desk:
        with monkeypatch.context() as broken:
            fail(broken, "fsync")
            await desk.note("Perhaps.")
            assert desk.lines[-2].startswith("NOT SAVED: ")
        await desk.wait_until(lambda: desk.lines[-2].startswith("Saved "))
        assert texts(desk)[-1] == "Perhaps."
        assert texts(desk).count("Perhaps.") == 1


async def test_the_warning_stays_whatever_is_said(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NOT SAVED stays in view however long the sentence is that something else says."""
    async with at_desk(home, whole()) as desk:
        await desk.go("prepare")
        with monkeypatch.context() as full:
            fill_the_disk(full, 0)
            await desk.note("Unsaved.")
            await desk.at("Nia Hartwell-Boyd — Social worker")
            await desk.press("delete")
            assert desk.lines[-2].startswith("NOT SAVED: ")
            await desk.press("ctrl+s")
            assert desk.lines[-2].startswith("NOT SAVED: ")
        await desk.press("ctrl+s")
        assert desk.lines[-2].startswith("Saved ")
        assert texts(desk)[-1] == "Unsaved."


async def test_what_is_not_saved_can_be_taken_back(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Undo works on what waits to be saved, and what was taken back is not there afterwards."""
    async with at_desk(home, whole()) as desk:
        before = desk.stored()
        await desk.go("plan")
        with monkeypatch.context() as full:
            fill_the_disk(full, 0)
            await desk.note("Unsaved.")
            await desk.press("u")
            assert not any("Unsaved." in row.text for row in desk.rows)
        await desk.wait_until(lambda: desk.lines[-2].startswith("Saved "))
        assert desk.stored() == before


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+j"])
async def test_leaving_unsaved_is_asked_first(
    key: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Leaving program or conference with something unsaved asks first; Enter means no."""
    async with at_desk(home, whole()) as desk:
        with monkeypatch.context() as full:
            fill_the_disk(full, 0)
            await desk.note("Unsaved.")
            await desk.press(key)
            assert "Not everything is saved." in desk.shown
            await desk.press("enter")
            assert desk.meeting.is_current
            assert desk.program.is_running
        await desk.wait_until(lambda: "Unsaved." in texts(desk))


async def test_what_is_typed_is_saved_without_a_key(home: Path) -> None:
    """A text is stored after a pause in typing, with nothing pressed to save it."""
    async with at_desk(home, whole()) as desk:
        await desk.go("plan")
        await desk.choose("Visit Ana.")
        await desk.fill("How we will know", "Seen at home.")
        await desk.wait_until(
            lambda: desk.stored()["plans"]["actions"][0]["measure"] == "Seen at home."
        )
        await desk.wait_until(lambda: desk.lines[-2].startswith("Saved "))
