"""A conference whose older lines are sealed opens as ever, and is looked back on as a whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cpc_tui.conference.bringing_back import removed_entries, restoring
from cpc_tui.conference.past import PastUnreadable, record_at
from cpc_tui.session import Session
from cpc_tui.storage import sealing
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.faults import NotSaved, SealedFault
from cpc_tui.storage.index import ConferenceIndex, is_stale
from cpc_tui.storage.verifying import verify
from tests.samples import REFERENCE, library_at, on_disk, session_at
from tests.storage.both_ways import plain_in
from tests.storage.journals import header_of, sealed_in
from tests.storage.sealed import sealed, sealed_session, write_on

pytestmark = pytest.mark.usefixtures("small_files")


@pytest.fixture
def session(home: Path) -> Session:
    """A seat whose journal has sealed lines."""
    return sealed_session(home)


@pytest.fixture
def folder(session: Session, home: Path) -> Path:
    """Its folder."""
    return next((home / "conferences").iterdir())


def test_settling_seals_a_large_journal(folder: Path, session: Session) -> None:
    """What is sealed is in record.json, so that opening reads neither the file nor says a word."""
    after = header_of(folder / "journal.jsonl")["after"]
    tables = json.loads(plain_in(folder / "record.json"))
    assert sealed_in(folder) == [f"journal.1-{after}.jsonl.gz"]
    assert tables["journal"]["1"]["n"] >= after
    sealed(folder).unlink()
    _, opened = library_at(folder.parent.parent).open(REFERENCE)
    assert (opened.record, opened.number, opened.notices) == (session.record, 23, ())


@pytest.mark.parametrize("harm", ["missing", "damaged", "behind"])
def test_without_a_record_file_sealed_lines_are_read_as_well(
    folder: Path, session: Session, harm: str
) -> None:
    """The journal gives the whole record back, whatever has become of record.json."""
    if harm == "missing":
        (folder / "record.json").unlink()
    else:
        old = b"damaged" if harm == "damaged" else _record_of_the_beginning(folder)
        (folder / "record.json").write_bytes(old)
    _, opened = library_at(folder.parent.parent).open(REFERENCE)
    assert opened.record == session.record
    assert len(opened.notices) == (harm != "behind")
    assert library_at(folder.parent.parent).open(REFERENCE)[1].notices == ()
    assert verify(folder).well


def _record_of_the_beginning(folder: Path) -> bytes:
    session_at(folder.parents[1] / "elsewhere")
    return next((folder.parents[1] / "elsewhere").glob("conferences/*/record.json")).read_bytes()


def test_without_both_it_is_said_which_file_is_missing(folder: Path) -> None:
    """What cannot be opened is told of by name, and nothing of it is touched."""
    (folder / "record.json").unlink()
    name = sealed(folder).name
    sealed(folder).unlink()
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    with pytest.raises(SealedFault, match=f"^{name} is missing"):
        library_at(folder.parent.parent).open(REFERENCE)
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


def test_a_viewer_never_seals(home: Path) -> None:
    """Who only reads leaves the files as they are."""
    session = session_at(home)
    write_on(session, 20)
    viewer = session_at(home, "viewer")
    viewer.settle()
    (folder,) = conference_folders(home)
    assert sealed_in(folder) == []


def test_a_journal_that_a_killed_session_left_large_is_sealed_by_the_next(home: Path) -> None:
    """Nobody has to write for it: the first moment of quiet is enough."""
    write_on(session_at(home), 20)
    session = session_at(home)
    session.settle()
    (folder,) = conference_folders(home)
    assert len(sealed_in(folder)) == 1
    assert not session.problem


def test_the_list_is_not_stale_after_sealing(folder: Path, home: Path, session: Session) -> None:
    """The row says which live file it was made of, so that nothing need be read again."""
    write_on(session, 20)
    session.settle()
    assert len(sealed_in(folder)) == 2
    (row,) = ConferenceIndex(home / "index.json").rows()
    assert not is_stale(row, folder / "journal.jsonl")


def test_sealing_that_fails_is_no_problem_and_is_tried_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The status line says nothing of it, and typing goes on."""
    session = session_at(home)
    write_on(session, 20)
    (folder,) = conference_folders(home)

    def refuse(path: Path, data: bytes) -> None:
        raise NotSaved("the disk is full")

    with monkeypatch.context() as full:
        full.setattr(sealing, "write_atomically", refuse)
        session.settle()
        (row,) = ConferenceIndex(home / "index.json").rows()
        assert not is_stale(row, folder / "journal.jsonl")
        session.set(("purpose",), "Why today")
    assert (session.problem, session.waiting, sealed_in(folder)) == ("", 0, [])
    session.settle()
    assert len(sealed_in(folder)) == 1
    assert on_disk(home) == session.record


def test_a_seat_that_has_not_looked_never_takes_the_record_file_back(home: Path) -> None:
    """What is sealed stays in record.json, or opening would have to read it again."""
    session, other = session_at(home), session_at(home, "chair")
    other.set(("venue",), "Room 2")
    write_on(session, 20)
    session.settle()
    other.settle()
    (folder,) = conference_folders(home)
    assert json.loads(plain_in(folder / "record.json"))["journal"]["1"]["n"] == 22


def test_what_a_killed_sealing_left_unfinished_is_removed(folder: Path, session: Session) -> None:
    """Half a file with words of the record in it does not lie about for long."""
    for name in ("journal.jsonl.tmp", "journal.30-40.jsonl.gz.tmp"):
        (folder / name).write_bytes(b"half")
    session.settle()
    assert list(folder.glob("*.tmp")) == []


def test_two_seats_go_on_through_sealings(home: Path) -> None:
    """Each sees what the other writes, whoever seals, and a step of before can be taken back."""
    chair, minutes = session_at(home, "chair"), session_at(home)
    chair.set(("venue",), "Room 2")
    for number in range(4):
        write_on(minutes, 12)
        minutes.settle()
        chair.look()
        chair.add(("notes",), {"step": "plan", "text": f"from the chair {number}"})
        chair.settle()
        minutes.look()
        assert chair.record == minutes.record
    for _ in range(5):
        chair.undo()
    minutes.look()
    assert chair.record == minutes.record == on_disk(home)
    assert (chair.record.venue, len(chair.record.notes)) == ("", 3)
    (folder,) = conference_folders(home)
    assert len(sealed_in(folder)) > 2
    assert verify(folder).well


def test_history_goes_back_to_the_beginning(session: Session) -> None:
    """The record as it was, and what was removed, come from sealed lines as from others."""
    past = session.past()
    assert [each.number for each in past] == list(range(1, 24))
    assert [note.id for note in record_at(past, 1).notes] == ["n1", "n2", "n3"]
    (removed,) = removed_entries(past)
    assert removed.number == 2
    line = restoring(session.record, removed)
    session.add(line.path, line.entry)
    assert [note.id for note in session.record.notes] == ["n1", "n2", "n3"]


def test_history_says_which_file_is_missing(session: Session, folder: Path) -> None:
    """The session goes on; its history is told to lack a file."""
    name = sealed(folder).name
    sealed(folder).unlink()
    with pytest.raises(PastUnreadable, match=f"^{name} is missing"):
        session.past()
    session.set(("venue",), "Room 3")
    assert not session.problem
