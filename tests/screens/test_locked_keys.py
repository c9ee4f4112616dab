"""A locked program lets the keys of what is encrypted go, and its passphrase brings them back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from cpc_tui.conference.accounting import Act
from cpc_tui.session import Session
from cpc_tui.storage.access_log import AccessLog
from cpc_tui.storage.cipher import changing, held
from cpc_tui.storage.cipher.locks import Secret, new_key_file
from cpc_tui.storage.cipher.person import add_lock
from cpc_tui.storage.cipher.person import unlock as unlock_person
from screens import locked
from tests.screens.desk import at_desk
from tests.screens.locked_desk import ANOTHER, PASSPHRASE, clock_of, is_locked, lock, unlock
from tests.screens.whole import whole


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
