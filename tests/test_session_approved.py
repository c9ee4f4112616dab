"""An approved record is closed: nothing changes it but a re-opening, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.approving import approve, reopen
from cpc_tui.conference.approval import CLOSED, NOT_TAKEN_BACK, RecordClosed
from cpc_tui.conference.places import entries_at, list_shape
from cpc_tui.conference.versions import is_draft, version_of, version_words
from cpc_tui.conference.writing import record_to_json
from cpc_tui.session import Session
from cpc_tui.storage.beginning import ClosedThere
from tests.samples import AT, library_at, on_disk, session_at, small
from tests.strategies import values

CHANGES: dict[str, Callable[[Session], object]] = {
    "a field": lambda at: at.set(("venue",), "Room 3"),
    "a field within": lambda at: at.set(("previous", "reference"), "ENG/2025 9"),
    "a field merged": lambda at: at.set(("notes", "n1", "text"), "note 1, more", base="note"),
    "an entry": lambda at: at.add(("notes",), {"step": "close", "text": "last"}),
    "a removal": lambda at: at.remove(("plans", "actions"), "a1"),
    "a move": lambda at: at.move(("notes",), "n1", 2),
    "the state": lambda at: at.set(("status",), "concluded"),
    "the state to live": lambda at: at.set(("status",), "live"),
    "the reference": lambda at: at.set(("reference",), "ENG/2026 118"),
}


@pytest.fixture
def session(home: Path) -> Session:
    """A seat at the small conference, which it has approved."""
    made = session_at(home, "chair")
    made.set(("purpose",), "Why")
    approve(made, (), "")
    return made


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_refused_with_a_sentence(
    session: Session, home: Path, change: Callable[[Session], object]
) -> None:
    """Whatever somebody does, the record and its journal stay as approved; how to go on is said."""
    before = on_disk(home)
    with pytest.raises(RecordClosed) as refused:
        change(session)
    assert refused.value.words == CLOSED
    assert "/reopen" in CLOSED
    assert session.record == before == on_disk(home)


@pytest.mark.parametrize("status", ["approved"])
def test_a_record_that_came_approved_is_closed_too(home: Path, status: str) -> None:
    """An imported record that says it is approved takes no changes either."""
    session = session_at(home, record=small(status=status))
    with pytest.raises(RecordClosed):
        session.set(("venue",), "Room 3")
    reopen(session, "The venue is wrong.")
    session.set(("venue",), "Room 3")
    assert on_disk(home).venue == "Room 3"
    assert version_words(session.record) == "2 draft"


def test_what_goes_on_after_an_approval_is_open(session: Session) -> None:
    """Who was given what, why something was late, and what the desk keeps are changed as before."""
    key = session.add(("circulation",), {"person": "p2", "documents": ["letter"]})
    session.set(("circulation", key, "sent_on"), "2026-12-09")
    session.add(("breaches",), {"deadline": "minutes", "reason": "Illness."})
    session.add(("room", "waiting"), {"person": "p2"})
    session.note_down(("room", "turns"), {"step": "close"})
    session.undo()
    assert not session.record.room.waiting
    assert session.record.circulation[0].sent_on is not None


def test_undo_of_what_was_done_before_is_refused(session: Session, home: Path) -> None:
    """Neither the approval nor what came before it is taken back by a key."""
    before = on_disk(home)
    for _ in range(2):
        with pytest.raises(RecordClosed, match="closed"):
            session.undo()
    assert session.record == before == on_disk(home)


def test_redo_at_another_seat_is_refused(home: Path) -> None:
    """What somebody took back before the other seat approved stays taken back."""
    chair, minutes = session_at(home, "chair"), session_at(home)
    minutes.set(("venue",), "Room 3")
    minutes.undo()
    chair.look()
    approve(chair, (), "")
    minutes.look()
    with pytest.raises(RecordClosed):
        minutes.redo()
    assert minutes.record == chair.record == on_disk(home)


def test_reopening_begins_the_next_version(session: Session, home: Path) -> None:
    """With a reason the record is open, as a draft of version 2; who and when are kept."""
    assert (version_of(session.record), is_draft(session.record)) == (1, False)
    reopen(session, " The date is wrong. ")
    kept = on_disk(home).room.reopenings[0]
    assert (kept.by, kept.reason) == ("chair", "The date is wrong.")
    assert kept.at is not None
    assert version_words(on_disk(home)) == "2 draft"
    session.set(("venue",), "Room 3")
    approve(session, (), "")
    assert version_words(on_disk(home)) == "2"


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_reopening_needs_a_reason(session: Session, home: Path, reason: str) -> None:
    """Without one nothing is changed, not even the list of re-openings."""
    before = on_disk(home)
    with pytest.raises(RecordClosed):
        reopen(session, reason)
    assert session.record == before == on_disk(home)


def test_a_reopening_is_not_taken_back(session: Session, home: Path) -> None:
    """That would approve what somebody else has changed since; /approve is the way."""
    reopen(session, "The date is wrong.")
    other = session_at(home)
    other.set(("venue",), "Room 3")
    session.look()
    with pytest.raises(RecordClosed) as refused:
        session.undo()
    assert refused.value.words == NOT_TAKEN_BACK
    assert on_disk(home).status == "concluded"


def test_what_was_done_after_a_reopening_is_taken_back(session: Session) -> None:
    """Undo goes back as far as the re-opening, and no further."""
    reopen(session, "The date is wrong.")
    opened = session.record
    session.set(("venue",), "Room 3")
    assert session.undo()
    assert session.record == opened


def test_words_on_their_way_are_not_lost(home: Path) -> None:
    """What another seat did without knowing of the approval is merged into the record."""
    chair, minutes = session_at(home, "chair"), session_at(home)
    approve(chair, (), "")
    minutes.set(("venue",), "Room 3")
    assert on_disk(home).venue == "Room 3"
    assert on_disk(home).status == "approved"
    with pytest.raises(RecordClosed):
        minutes.set(("venue",), "Room 4")


def test_a_file_does_not_replace_an_approved_record(session: Session, home: Path) -> None:
    """Importing over it is refused, names the way, and leaves it; re-opened, it is replaced."""
    before = on_disk(home)
    with pytest.raises(ClosedThere, match="cpc-tui reopen"):
        library_at(home).add(small(venue="Room 9"), at=AT, seat="chair", replace=True)
    assert on_disk(home) == before
    reopen(session, "All of it is wrong.")
    library_at(home).add(small(venue="Room 9"), at=AT, seat="chair", replace=True)
    assert on_disk(home).venue == "Room 9"
    assert version_words(on_disk(home)) == "2 draft"


@given(data=st.data())
def test_no_added_entry_slips_through(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Of an approved record the public format stays the same, but for who got what and delays."""
    session = session_at(tmp_path_factory.mktemp("any"), record=small(status="approved"))
    before = record_to_json(session.record)
    lists = [("people",), ("notes",), ("decisions",), ("breaches",), ("room", "pauses")]
    ids = {"people": ["p1"], "children": ["c1"], "statements": [], "reports": [], "outcomes": []}
    for _ in range(3):
        path = data.draw(st.sampled_from(lists))
        entry = data.draw(values(list_shape(path), ids)) | {"id": "x1"}
        if not hasattr(list_shape(path).type, "id"):
            entry.pop("id")
        try:
            session.add(path, entry)
        except RecordClosed:
            assert path[0] not in ("breaches", "room")
        for each in entries_at(session.record, ("notes",)):
            with pytest.raises(RecordClosed):
                session.remove(("notes",), each.entry_key)
    after = record_to_json(session.record)
    assert {**after, "breaches": []} == {**before, "breaches": []}
