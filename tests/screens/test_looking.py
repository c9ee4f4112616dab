"""The screens look seldom while nobody types, and show what others do all the same."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic
from unittest.mock import patch

import pytest

from cpc_tui.session import Session
from cpc_tui.storage.watching import FolderWatch, Heard
from screens import looking
from screens.viewer import ViewerScreen
from tests.samples import session_at, small
from tests.screens.desk import Desk, at_desk
from widgets.outline import Outline

NEVER = 3600.0
NOTE = ("notes", "n2", "text")


def looks(monkeypatch: pytest.MonkeyPatch, *, often: float = NEVER, seldom: float = NEVER) -> None:
    """Let screens look every so many seconds."""
    monkeypatch.setattr(looking, "LOOK_SECONDS", often)
    monkeypatch.setattr(looking, "QUIET_SECONDS", seldom)


def told_by_nobody(home: Path) -> None:
    """Let the user's settings have it that the system tells nothing."""
    home.mkdir()
    (home / "settings.toml").write_text("[terminal]\nfolder_watch = false\n", encoding="utf-8")


def on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test depend on the kind of disk that the tests run on."""
    monkeypatch.setattr("cpc_tui.storage.watching.file_system_of", lambda _: "ext4")


@asynccontextmanager
async def at_reports(home: Path) -> AsyncIterator[Desk]:
    """The chair at a step with notes."""
    async with at_desk(home, small(), size=(120, 40)) as desk:
        await desk.go("reports")
        await desk.settle()
        yield desk


def open_descriptors() -> int:
    """How many descriptors this process has open."""
    return len(list(Path("/dev/fd").iterdir()))


def folder_of(home: Path) -> Path:
    """The folder of the one conference."""
    (folder,) = (home / "conferences").iterdir()
    return folder


@pytest.mark.parametrize("is_told", [True, False], ids=["told by the system", "by looking"])
async def test_what_others_do_is_shown(
    is_told: bool, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another seat's words, and where it is, stand there with no key pressed and either way."""
    on_this_machine(monkeypatch)
    if is_told:
        looks(monkeypatch)
    else:
        looks(monkeypatch, often=0.03)
        told_by_nobody(home)
    async with at_reports(home) as desk:
        other = session_at(home)
        other.set(NOTE, "Heard at once.")
        await desk.wait_until(lambda: "Heard at once." in desk.shown)
        with patch("screens.pace.monotonic", lambda: monotonic() + 10):
            other.seats.tell("plan")
            await desk.wait_until(lambda: "also here: minute-taker at Plan" in desk.shown)
            other.seats.leave()
            await desk.wait_until(lambda: "also here" not in desk.shown)


async def test_a_viewer_follows_the_chair_when_told(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen at the front of the room goes where the chair goes, and shows what is new."""
    on_this_machine(monkeypatch)
    looks(monkeypatch)
    async with at_reports(home) as desk:
        chair = session_at(home, "chair")
        viewer = ViewerScreen(session_at(home, "viewer"))
        await desk.program.push_screen(viewer)
        desk.session.seats.leave()
        await desk.settle()
        chair.seats.tell("plan")
        await desk.wait_until(lambda: viewer.step == "plan")
        chair.set(("plans", "outcomes", "o1", "text"), "Ana sleeps well.")
        rows = viewer.query_one(Outline)
        await desk.wait_until(lambda: any("sleeps well" in each.text for each in rows.rows))
        chair.seats.leave()


async def test_it_looks_seldom_when_nobody_types(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some time after the last key it rests, and a key or a paste wakes it."""
    on_this_machine(monkeypatch)
    looks(monkeypatch, often=0.01)
    monkeypatch.setattr(looking, "LIVELY_SECONDS", 0.0)
    async with at_reports(home) as desk:
        await desk.wait_until(lambda: desk.meeting.is_quiet)
        for wake in (desk.press("f9"), desk.paste("words")):
            with patch.object(looking, "LIVELY_SECONDS", NEVER):
                await wake
                assert not desk.meeting.is_quiet
                seen = await next_look(desk)
                assert seen
            await desk.wait_until(lambda: desk.meeting.is_quiet)


async def next_look(desk: Desk) -> bool:
    """Wait until the meeting looks again."""
    seen = False

    def look(session: Session) -> bool:
        nonlocal seen
        seen = True
        return False

    with patch.object(Session, "look", look):
        await desk.wait_until(lambda: seen)
    return seen


async def test_it_does_not_look_while_it_rests(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the time of many looks nothing is looked at: what it is not told it does not know."""
    on_this_machine(monkeypatch)
    looks(monkeypatch, often=0.01)
    monkeypatch.setattr(looking, "LIVELY_SECONDS", 0.0)
    take = FolderWatch.take
    monkeypatch.setattr(FolderWatch, "take", lambda watch: take(watch) and Heard())
    async with at_reports(home) as desk:
        await desk.wait_until(lambda: desk.meeting.is_quiet)
        session_at(home).set(NOTE, "Not told.")
        ticks: list[int] = []
        desk.program.set_interval(looking.LOOK_SECONDS, lambda: ticks.append(1))
        await desk.wait_until(lambda: len(ticks) > 20)
        assert "Not told." not in desk.shown
        await desk.press("x")
        await desk.wait_until(lambda: "Not told." in desk.shown)


async def test_it_goes_on_looking_often_where_nobody_tells_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system does not tell, it never rests."""
    looks(monkeypatch, often=0.01)
    monkeypatch.setattr(looking, "LIVELY_SECONDS", 0.0)
    told_by_nobody(home)
    async with at_reports(home) as desk:
        for _ in range(3):
            assert await next_look(desk)
            assert not desk.meeting.is_quiet


async def test_it_looks_seldom_and_not_never(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system forgot to tell is found, and the clocks go on."""
    on_this_machine(monkeypatch)
    looks(monkeypatch, often=0.01, seldom=0.05)
    monkeypatch.setattr(looking, "LIVELY_SECONDS", 0.0)
    async with at_reports(home) as desk:
        await desk.wait_until(lambda: desk.meeting.is_quiet)
        assert await next_look(desk)
        assert desk.meeting.is_quiet


async def test_a_folder_that_goes_away_is_looked_for_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Moved away and back, such as by a restore, the conference is followed by looking."""
    on_this_machine(monkeypatch)
    looks(monkeypatch, often=0.01)
    monkeypatch.setattr(looking, "LIVELY_SECONDS", 0.0)
    async with at_reports(home) as desk:
        await desk.wait_until(lambda: desk.meeting.is_quiet)
        folder = folder_of(home)
        folder.rename(home / "elsewhere")
        await desk.wait_until(lambda: not desk.meeting.is_quiet)
        (home / "elsewhere").rename(folder)
        session_at(home).set(NOTE, "Back again.")
        await desk.wait_until(lambda: "Back again." in desk.shown)
        assert not desk.meeting.is_quiet


async def test_what_is_not_saved_is_tried_again_though_nobody_types(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While something is not saved it does not rest, and it rests once all is."""
    on_this_machine(monkeypatch)
    looks(monkeypatch, often=0.01)
    monkeypatch.setattr(looking, "LIVELY_SECONDS", 0.0)
    monkeypatch.setattr("screens.keeping_up.RETRY_SECONDS", 0.05)
    async with at_reports(home) as desk:
        with patch("os.fsync", side_effect=OSError(28, "No space left on device")):
            await desk.note("Perhaps.")
            assert desk.session.problem
            assert await next_look(desk)
            assert not desk.meeting.is_quiet
        await desk.wait_until(lambda: not desk.session.problem)
        await desk.wait_until(lambda: desk.meeting.is_quiet)


async def test_record_json_follows_though_nobody_types(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pause after the last change it is written, once."""
    on_this_machine(monkeypatch)
    looks(monkeypatch, often=0.01)
    monkeypatch.setattr("screens.keeping_up.SETTLE_SECONDS", 0.05)
    async with at_reports(home) as desk:
        stored = folder_of(home) / "record.json"
        await desk.note("To be kept.")
        await desk.wait_until(lambda: "To be kept." in stored.read_text(encoding="utf-8"))
        before = stored.stat().st_ino
        await next_look(desk)
        assert stored.stat().st_ino == before


async def test_leaving_a_conference_leaves_nothing_open(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opened and closed again and again, a conference uses up no descriptors."""
    on_this_machine(monkeypatch)
    async with at_desk(home, small()) as desk:
        await desk.press("ctrl+j")
        counts = []
        for _ in range(4):
            await desk.program.open_conference(desk.reference)
            await desk.settle()
            await desk.wait_until(lambda: bool(desk.meeting._told_by))  # noqa: SLF001 - what is closed
            await desk.press("ctrl+j")
            counts.append(open_descriptors())
        assert len(set(counts)) == 1
