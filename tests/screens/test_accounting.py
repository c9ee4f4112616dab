"""The screen accounts for who sits down and what they give out, and says where it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.storage.access_log import NAME, AccessLog
from cpc_tui.storage.contents import conference_folders
from tests.screens.desk import at_desk
from tests.screens.whole import whole


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that looks often, so that no test waits for it."""
    monkeypatch.setattr("screens.looking.LOOK_SECONDS", 0.03)


def deeds(home: Path) -> list[tuple[str, str]]:
    """What the log of the only conference says was done, and from which seat."""
    (folder,) = conference_folders(home)
    lines = AccessLog.of_conference(folder).read().lines
    return [(each.act.deed, each.act.seat) for each in lines if each.act]


async def test_each_opening_is_a_line(home: Path) -> None:
    """From the list as well, and typing leaves none."""
    async with at_desk(home, whole()) as desk:
        await desk.note("Somebody said something.")
        await desk.press("ctrl+j")
        await desk.press("enter")
        assert [each for each in deeds(home) if each[0] == "opened"] == [
            ("opened", desk.session.seat)
        ] * 2


async def test_what_cannot_be_accounted_for_is_said_and_stops_nothing(home: Path) -> None:
    """In the status line, while the record is approved all the same."""
    async with at_desk(home, whole()) as desk:
        (folder,) = conference_folders(home)
        log = folder / NAME
        log.unlink()
        log.mkdir()
        key = desk.session.add(("circulation",), {"person": "p2", "documents": ["plan"]})
        desk.session.set(("circulation", key, "sent_on"), "2026-12-09")
        await desk.wait_until(lambda: "not written to the access log" in desk.lines[-2])
        assert desk.session.problem == ""
