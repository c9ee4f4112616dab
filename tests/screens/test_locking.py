"""A locked program shows nothing and takes nothing, and locks itself when nobody types."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens import locked
from screens.viewer import ViewerScreen
from tests.screens.desk import at_desk
from tests.screens.locked_desk import clock_of, is_locked, lock, set_minutes
from tests.screens.test_help import export, form, grid, home_screen, lines, new, quick
from tests.screens.test_hidden import There, find, go_to, palette
from tests.screens.whole import whole
from widgets.quick_entry import QuickEntry


@pytest.mark.parametrize(
    "there", [lines, form, grid, quick, export, home_screen, new, go_to, find, palette]
)
async def test_nothing_is_shown_and_all_comes_back(there: There, home: Path) -> None:
    """From every place two keys lock it; only Enter opens it, and all is as it was."""
    async with at_desk(home, whole()) as desk:
        await there(desk)
        before, record = desk.shown, desk.stored()
        focused = desk.program.focused
        await lock(desk)
        shown = [line.strip() for line in desk.lines if line.strip()]
        assert shown == [locked.NAME, locked.PLAIN, locked.LEAVES]
        await desk.type("hv: not for the record")
        await desk.press("f2", "ctrl+p", "f1", "escape", "ctrl+o", "delete", "f3", "l")
        await desk.paste("nor this")
        assert is_locked(desk)
        await desk.press("enter")
        assert not is_locked(desk)
        assert desk.program.focused is focused
        if there not in (home_screen, export):  # These go on reading meanwhile.
            assert desk.shown == before
        assert desk.stored() == record


async def test_typing_lock_locks(home: Path) -> None:
    """In a conference the line of quick entry takes the word as well."""
    async with at_desk(home, whole()) as desk:
        await desk.press("f2")
        await desk.type("/lock")
        await desk.press("enter")
        assert is_locked(desk)


async def test_it_locks_itself_after_a_time_without_keys(home: Path) -> None:
    """The usual time has to pass since the last key; the clock of the day does not matter."""
    async with at_desk(home, whole()) as desk:
        clock = clock_of(desk)
        clock.pass_minutes(29.9)
        assert not desk.program.lock_if_due()
        await desk.press("f2")
        clock.pass_minutes(29.9)
        assert not desk.program.lock_if_due()
        clock.pass_minutes(0.2)
        assert desk.program.lock_if_due()
        await desk.settle()
        assert is_locked(desk)


async def test_a_key_after_a_long_sleep_finds_it_locked(home: Path) -> None:
    """A machine that slept wakes to a key before anybody looked: the key does nothing but that."""
    async with at_desk(home, whole()) as desk:
        await desk.press("f2")
        clock_of(desk).pass_minutes(600)
        await desk.type("x")
        assert is_locked(desk)
        await desk.press("enter")
        assert desk.meeting.query_one(QuickEntry).text == ""


@pytest.mark.parametrize(("minutes", "after"), [(0, None), (5, 5), (None, 30)])
async def test_the_settings_say_after_how_long(
    minutes: int | None, after: int | None, home: Path
) -> None:
    """Nought is never."""
    async with at_desk(home, whole()) as desk:
        set_minutes(desk, minutes)
        clock = clock_of(desk)
        clock.pass_minutes((after or 10_000) - 0.1)
        assert not desk.program.lock_if_due()
        clock.pass_minutes(0.2)
        assert desk.program.lock_if_due() is (after is not None)
        await desk.settle()


@pytest.mark.parametrize(("minutes", "locks_itself"), [(None, False), (5, True)])
async def test_what_is_turned_to_the_room_stays(
    minutes: int | None, locks_itself: bool, home: Path
) -> None:
    """A viewer's screen and the board lock by themselves only where the settings say so."""
    async with at_desk(home, whole(), seat="viewer") as desk:
        assert isinstance(desk.program.screen, ViewerScreen)
        set_minutes(desk, minutes)
        clock_of(desk).pass_minutes(600)
        assert desk.program.lock_if_due() is locks_itself
        await desk.settle()
    async with at_desk(home, None) as desk:
        await desk.program.open_conference(whole().reference)
        await desk.press("f2")
        await desk.type("/board")
        await desk.press("enter")
        set_minutes(desk, minutes)
        clock_of(desk).pass_minutes(600)
        assert desk.program.lock_if_due() is locks_itself
        await desk.settle()


# -- encrypted


async def test_nothing_looks_about_while_it_is_locked(home: Path) -> None:
    """Not one of its clocks runs on, keys or not."""
    async with at_desk(home, whole()) as desk:
        looked: list[int] = []
        session = desk.session
        await lock(desk)

        def look() -> bool:
            looked.append(1)
            return False

        session.look = look  # type: ignore[method-assign]
        meeting = desk.meeting
        await desk.type("abc")
        assert meeting._often is not None  # noqa: SLF001 - what would wake it
        assert not meeting._often._active.is_set()  # noqa: SLF001 - as above
        assert not looked
        await desk.press("enter")
        assert looked
        assert meeting._often._active.is_set()  # noqa: SLF001 - as above
