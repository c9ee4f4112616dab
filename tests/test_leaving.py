"""What is being written to the access log is waited for, and not for ever."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cpc_tui.approving import approve
from cpc_tui.conference.accounting import Act
from cpc_tui.leaving import is_accounted_for
from cpc_tui.locking import SeatLock
from cpc_tui.opening import Office
from cpc_tui.settings import Settings
from cpc_tui.storage.access_log import AccessLog, Accounted
from cpc_tui.storage.cipher import changing, held, locks
from cpc_tui.storage.cipher.locks import Secret
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.lock import ConferenceLock
from tests.samples import AT, REFERENCE, library_at, small

CHAIR = Secret.typed("chair: correct horse")


@pytest.fixture
def office(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """An office with one conference, encrypted and open."""
    monkeypatch.setattr(locks, "COST", 2)
    changing.begin(home, CHAIR, "Ann Ferrars")
    library = library_at(home)
    library.add(small(), at=AT, seat="chair")
    yield Office(home, Settings(), (), library)
    held.lock(home)


def test_it_is_known_whether_a_line_is_still_to_be_written(office: Office) -> None:
    """While somebody else keeps the conference busy it is not there, and soon afterwards it is."""
    session = office.open(REFERENCE, "chair")
    (folder,) = conference_folders(office.home)
    with ConferenceLock(folder / "lock"):
        approve(session, [], "")
        assert not is_accounted_for()
        assert not is_accounted_for(0.01)
    assert is_accounted_for(60)
    assert [each.act.deed for each in lines(folder) if each.act] == ["opened", "approved"]


def test_no_key_goes_before_its_lines_are_written(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever approves and locks at once is in the log."""
    session = office.open(REFERENCE, "chair")
    (folder,) = conference_folders(office.home)
    asked, add = threading.Event(), AccessLog.add

    def add_late(log: AccessLog, act: Act) -> None:
        asked.wait(60)
        add(log, act)

    def let_it_go_on(seconds: float = 0.0) -> bool:
        asked.set()
        return is_accounted_for(seconds)

    monkeypatch.setattr(AccessLog, "add", add_late)
    monkeypatch.setattr("cpc_tui.locking.is_accounted_for", let_it_go_on)
    approve(session, [], "")
    SeatLock(office).let_go()
    assert not held.is_unlocked(office.home)
    held.unlock(office.home, CHAIR)
    assert [each.act.deed for each in lines(folder) if each.act] == ["opened", "approved"]


def lines(folder: Path) -> tuple[Accounted, ...]:
    """The lines of a conference's log."""
    return AccessLog.of_conference(folder).read().lines
