"""A locked program shows nothing, takes nothing and keeps all that was being typed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from cpc_tui.conference.accounting import Act
from cpc_tui.opening import open_office
from cpc_tui.session import Session
from cpc_tui.storage.access_log import AccessLog
from cpc_tui.storage.cipher import changing, held, locks
from cpc_tui.storage.cipher.locks import Secret, new_key_file
from cpc_tui.storage.cipher.person import add_lock
from cpc_tui.storage.cipher.person import unlock as unlock_person
from screens import locked
from screens.locked import LockedScreen
from screens.viewer import ViewerScreen
from tests.samples import library_at
from tests.screens.desk import Desk, at_desk
from tests.screens.test_help import export, form, grid, home_screen, lines, new, quick
from tests.screens.test_hidden import There, find, go_to, palette
from tests.screens.whole import whole
from widgets.quick_entry import QuickEntry

PASSPHRASE, ANOTHER = "correct horse battery", "wrong horse battery"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess at a passphrase cost next to nothing."""
    monkeypatch.setattr(locks, "COST", 2)


@pytest.fixture
def sealed(home: Path) -> Iterator[Path]:
    """A data folder that is encrypted, and opened by the chair."""
    changing.begin(home, Secret.typed(PASSPHRASE), "Ann Ferrars")
    yield home
    held.lock(home)


@dataclass
class Clock:
    """A clock that stands until it is set on."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        """The seconds."""
        return self.seconds

    def pass_minutes(self, minutes: float) -> None:
        """Let time go by."""
        self.seconds += minutes * 60


def clock_of(desk: Desk) -> Clock:
    """Let the lock go by a clock of the test."""
    clock = Clock()
    desk.program.seat_lock.clock = clock
    desk.program.seat_lock.touch()
    return clock


def set_minutes(desk: Desk, minutes: int | None) -> None:
    """What the settings say."""
    office = desk.program.office
    office.settings = replace(office.settings, lock_after_minutes=minutes)


def is_locked(desk: Desk) -> bool:
    """Whether the screen is locked."""
    return isinstance(desk.program.screen, LockedScreen)


async def unlock(desk: Desk, passphrase: str = PASSPHRASE) -> None:
    """Type a passphrase, and wait until it was looked at."""
    screen = desk.program.screen
    assert isinstance(screen, LockedScreen)
    await desk.type(passphrase)
    await desk.press("enter")
    await desk.wait_until(lambda: not (screen.is_current and screen.is_checking))
    await desk.settle()


async def lock(desk: Desk) -> None:
    """Lock by keys."""
    await desk.press("f3", "l")
    assert is_locked(desk)


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


async def test_the_keys_are_let_go_until_the_passphrase(sealed: Path) -> None:
    """Locked, this process can read nothing; a wrong passphrase says so, the right one opens."""
    async with at_desk(sealed, whole()) as desk:
        await lock(desk)
        assert not held.is_unlocked(sealed)
        shown = [line.strip() for line in desk.lines if line.strip()]
        assert shown == [locked.NAME, "Passphrase:", locked.ENCRYPTED, locked.LEAVES]
        await desk.type("abc")
        long = desk.shown
        await desk.type("defghij")
        assert desk.shown == long
        assert "abc" not in long
        await desk.press("backspace*20")
        await unlock(desk, ANOTHER)
        assert is_locked(desk)
        assert not held.is_unlocked(sealed)
        shown = [line.strip() for line in desk.lines if line.strip()]
        assert shown == [locked.NAME, "Passphrase:", "That passphrase is wrong.", locked.LEAVES]
        await unlock(desk)
        assert not is_locked(desk)
        await desk.note("Said after it was opened.")
        assert "Said after it was opened." in str(desk.stored())
        assert "horse" not in str(desk.stored())


async def test_each_mistake_makes_the_next_try_wait_longer(sealed: Path) -> None:
    """The first costs nothing, since anybody mistypes; then the pauses grow to half a minute."""
    async with at_desk(sealed, whole()) as desk:
        clock = clock_of(desk)
        await lock(desk)
        pauses = []
        for _ in range(9):
            await unlock(desk, ANOTHER)
            pauses.append(desk.program.seat_lock.pause)
            clock.seconds += pauses[-1]
        assert pauses == [0, 1, 2, 4, 8, 16, 32, 32, 32]
        await unlock(desk)
        assert not is_locked(desk)


async def test_another_persons_passphrase_does_not_open_it(sealed: Path) -> None:
    """The chair's own notes stand open here: whoever else may open the folder begins their own."""
    theirs = Secret.typed("minutes: battery staple")
    changing.add(sealed, "Ben", theirs)
    async with at_desk(sealed, whole()) as desk:
        await lock(desk)
        await unlock(desk, "minutes: battery staple")
        assert is_locked(desk)
        assert "That passphrase is wrong." in desk.shown
        tried = AccessLog.of_those_without_key(sealed).read().lines
        refused = Act(deed="refused", because="That passphrase is wrong.")
        assert [each.act for each in tried] == [refused]
        await unlock(desk)
        assert not is_locked(desk)


async def test_what_is_half_typed_is_stored_and_stands_there_again(sealed: Path) -> None:
    """Form and line are kept on the disk while it is locked; opened, the line is typed on."""
    async with at_desk(sealed, whole()) as desk:
        await desk.go("plan")
        await desk.choose("Visit Ana.")
        await desk.fill("How we will know", "Seen al")
        await desk.press("f2")
        await desk.type("hv: she said that Thu")
        await desk.press("left*3")
        before = desk.session.record
        await lock(desk)
        assert not held.is_unlocked(sealed)
        assert desk.session.waiting == 0
        await desk.type("not for the record")
        await desk.press("ctrl+u")
        await unlock(desk)
        quick = desk.meeting.query_one(QuickEntry)
        assert quick.text == "hv: she said that Thu"
        assert len(desk.stored()["notes"]) == len(before.notes)
        await desk.type("on ")
        assert quick.text == "hv: she said that on Thu"
        await desk.press("enter", "escape")
        assert desk.stored()["plans"]["actions"][0]["measure"] == "Seen al"
        assert "she said that on Thu" in str(desk.stored())
        assert await redo_does_nothing(desk)


async def redo_does_nothing(desk: Desk) -> bool:
    """Whether nothing was taken back that could be done again."""
    before = desk.session.record
    return desk.session.redo() == () and desk.session.record == before


async def test_a_program_that_ends_while_it_is_locked_loses_nothing(sealed: Path) -> None:
    """What was half typed is a note; nothing is left to be saved, nor asked."""
    async with at_desk(sealed, whole()) as desk:
        await desk.press("f2")
        await desk.type("hv: she said that Thursday")
        await lock(desk)
        assert desk.program.save_all()
        held.unlock(sealed, Secret.typed(PASSPHRASE))
        assert str(desk.stored()).count("she said that Thursday") == 1


async def test_a_private_line_stays_private(sealed: Path) -> None:
    """Half a private note is never stored where others read it."""
    async with at_desk(sealed, whole()) as desk:
        await desk.press("f2")
        await desk.type("/private ask about the bru")
        await lock(desk)
        held.unlock(sealed, Secret.typed(PASSPHRASE))
        record = library_at(sealed).open(desk.reference)[1].record
        assert [each.text for each in record.room.private_notes] == ["ask about the bru"]
        assert "about the bru" not in str(record.notes)


async def test_others_go_on_meanwhile(sealed: Path) -> None:
    """What the other seat writes is not read while it is locked, and stands there afterwards."""
    async with at_desk(sealed, whole()) as desk:
        await lock(desk)
        held.unlock(sealed, Secret.typed(PASSPHRASE))
        other = open_office(sealed).open(whole().reference, "minute-taker")
        other.seats.tell("reports")
        other.add(("notes",), {"step": "reports", "text": "Written meanwhile."})
        assert "Written meanwhile." not in str(desk.session.record)
        await unlock(desk)
        assert "Written meanwhile." in str(desk.session.record)
        assert desk.session.seats.others()
        other.seats.leave()


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


async def test_what_cannot_be_saved_keeps_the_keys_until_it_is(
    sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen is hidden at once and says why; the keys go when the disk takes the words."""
    async with at_desk(sealed, whole()) as desk:
        session = desk.session
        refuse(session, monkeypatch)
        await desk.press("f2")
        await desk.type("hv: on a full disk")
        await lock(desk)
        assert held.is_unlocked(sealed)
        assert "NOT SAVED: no space" in desk.shown
        await unlock(desk, ANOTHER)
        assert is_locked(desk)
        monkeypatch.undo()
        desk.program._let_go()  # noqa: SLF001 - what the timer does
        await desk.settle()
        assert not held.is_unlocked(sealed)
        assert "NOT SAVED" not in desk.shown


def refuse(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk be full for a session."""
    from cpc_tui.storage.faults import NotSaved

    def full(*_: object, **__: object) -> None:
        raise NotSaved("no space")

    monkeypatch.setattr(session._saver.store, "append", full)  # noqa: SLF001 - the disk


async def test_a_key_file_opens_it_with_enter(sealed: Path, tmp_path: Path) -> None:
    """Who opened it by a file needs no passphrase; where the file is gone it is asked for."""
    file = tmp_path / "own.key"
    secret = new_key_file(file)
    add_lock(sealed, unlock_person(sealed, Secret.typed(PASSPHRASE)), secret)
    async with at_desk(sealed, whole()) as desk:
        office = desk.program.office
        office.settings = replace(office.settings, key_file=file)
        await lock(desk)
        await unlock(desk, "")
        assert not is_locked(desk)
        await lock(desk)
        file.unlink()
        await unlock(desk, "")
        assert is_locked(desk)
        await unlock(desk)
        assert not is_locked(desk)


async def test_ctrl_q_leaves_a_locked_program(sealed: Path) -> None:
    """Who has forgotten the passphrase is not shut in, and nothing is lost."""
    async with at_desk(sealed, whole()) as desk:
        await desk.press("f2")
        await desk.type("hv: she said that Thursday")
        await lock(desk)
        await desk.press("ctrl+q")
        assert desk.program.return_code == 0


async def test_the_keys_stay_while_something_is_being_made(sealed: Path) -> None:
    """Documents that are made meanwhile are made to their end, and noted; then the keys go."""
    async with at_desk(sealed, whole()) as desk:
        done = asyncio.Event()
        desk.program.run_worker(done.wait())
        await lock(desk)
        assert held.is_unlocked(sealed)
        done.set()
        await desk.settle()
        desk.program._let_go()  # noqa: SLF001 - what the timer does
        assert not held.is_unlocked(sealed)


async def test_an_entry_that_others_changed_meanwhile_is_kept(sealed: Path) -> None:
    """The half line was stored as a note; where somebody changed that, it stays and is told."""
    async with at_desk(sealed, whole()) as desk:
        await desk.press("f2")
        await desk.type("hv: she said that Thu")
        await lock(desk)
        held.unlock(sealed, Secret.typed(PASSPHRASE))
        other = open_office(sealed).open(whole().reference, "minute-taker")
        (note,) = (each for each in other.record.notes if "Thu" in each.text)
        other.set(("notes", note.entry_key, "text"), "She said that Thursday suits.")
        other.seats.leave()
        await unlock(desk)
        assert desk.meeting.query_one(QuickEntry).text == ""
        assert "She said that Thursday suits." in str(desk.stored())
        assert "is kept as an entry" in desk.shown
