"""What is done at a meeting is accounted for beside it, and never holds anybody up."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.approving import approve, reopen
from cpc_tui.conference.accounting import Act, Paper
from cpc_tui.leaving import is_accounted_for
from cpc_tui.opening import Office
from cpc_tui.session import Session
from cpc_tui.settings import Settings
from cpc_tui.storage import access_log
from cpc_tui.storage.access_log import NAME, AccessLog
from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.lock import ConferenceLock
from tests.samples import AT, REFERENCE, library_at, small


@pytest.fixture
def office(home: Path) -> Office:
    """An office with one conference."""
    library = library_at(home)
    library.add(small(), at=AT, seat="chair")
    return Office(home, Settings(), (), library)


@pytest.fixture
def folder(office: Office) -> Path:
    """The folder of that conference."""
    (found,) = conference_folders(office.home)
    return found


def acts(session: Session, folder: Path) -> list[Act | None]:
    """What the log says, once all of it is written."""
    session.accounts.settle()
    return [each.act for each in AccessLog.of_conference(folder).read().lines]


def test_sitting_down_says_at_which_seat(office: Office, folder: Path) -> None:
    """A viewer looks on; each time is a line."""
    for seat in ("chair", "viewer", "minute-taker"):
        session = office.open(REFERENCE, seat)
    assert acts(session, folder) == [
        Act(deed="opened", seat="chair"),
        Act(deed="viewed", seat="viewer"),
        Act(deed="opened", seat="minute-taker"),
    ]


def test_reading_for_another_conference_is_one_act(office: Office, folder: Path) -> None:
    """Such as for the review that follows it, however often it is looked at for that."""
    office.read(REFERENCE)
    office.read(REFERENCE)
    session = office.open(REFERENCE, "chair")
    assert [each.deed for each in acts(session, folder) if each] == ["read", "opened"]


def test_what_is_done_at_the_meeting_is_accounted_for(office: Office, folder: Path) -> None:
    """Approving, re-opening, making files and sending papers; typing is not."""
    session = office.open(REFERENCE, "chair")
    session.set(("venue",), "Room 2")
    session.add(("circulation",), {"person": "p2", "documents": ["plan"], "sent_on": "2026-12-09"})
    made = {"document": "minutes", "recipient": "p3", "digest": "ab" * 32, "file": "x.docx"}
    session.note_down(("room", "exported"), made)
    approve(session, [], "")
    reopen(session, "a name is wrong")
    done = [each for each in acts(session, folder) if each][1:]
    assert sorted(each.deed for each in done) == ["approved", "circulated", "exported", "reopened"]
    papers = {each.deed: each.papers for each in done}
    assert papers["circulated"] == (Paper("plan", "person:p2"),)
    assert papers["exported"] == (Paper("minutes", "person:p3", "ab" * 32),)
    assert {each.seat for each in done} == {"chair"}


def test_what_is_not_saved_yet_is_not_accounted_for_yet(office: Office, folder: Path) -> None:
    """An approval counts once it is on the disk."""
    session = office.open(REFERENCE, "chair")
    assert acts(session, folder)[1:] == []
    journal = folder / JOURNAL
    kept = journal.rename(journal.with_name("moved"))
    approve(session, [], "")
    assert session.problem
    assert acts(session, folder)[1:] == []
    kept.rename(journal)
    assert session.save()
    assert acts(session, folder)[1:] == [Act(deed="approved", seat="chair")]


def test_nobody_at_the_meeting_waits_for_the_log(office: Office, folder: Path) -> None:
    """While this thread keeps the lock the change is made, and the log follows afterwards."""
    session = office.open(REFERENCE, "chair")
    with ConferenceLock(folder / "lock"):
        approve(session, [], "")
        assert session.record.status == "approved"
        assert session.problem == ""
        assert len(AccessLog.of_conference(folder).read().lines) == 1
    assert acts(session, folder)[1:] == [Act(deed="approved", seat="chair")]


def test_what_cannot_be_written_is_told_once(office: Office, folder: Path) -> None:
    """On opening as a notice, and nothing else stops for it."""
    office.open(REFERENCE, "chair")
    (folder / NAME).unlink()
    (folder / NAME).mkdir()
    session = office.open(REFERENCE, "chair")
    (notice,) = session.notices
    assert notice.startswith("What you do here is not written to the access log: a folder stands")
    approve(session, [], "")
    session.accounts.settle()
    assert session.accounts.take() == ""
    assert session.problem == ""


def test_a_search_gives_way_to_typing_until_somebody_waits(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its lines are written with pauses between conferences, and at once where one leaves."""
    monkeypatch.setattr(access_log, "_GIVING_WAY", 3600)
    for number in range(3):
        office.library.add(small(reference=f"F/{number}"), at=AT, seat="chair")
    folders = conference_folders(office.home)
    for each in folders:
        office.accounts.found(each)
    office.accounts.write_found()
    assert not is_accounted_for()
    office.accounts.settle()
    for each in folders:
        (line,) = AccessLog.of_conference(each).read().lines
        assert line.act == Act(deed="found", seat="chair")
