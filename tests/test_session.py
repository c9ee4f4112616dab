"""A session: every change is saved at once, checked, and seen by the other seat."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import write_record
from cpc_tui.session import Session, StillNamed
from tests.samples import AT, MOMENT, REFERENCE, library_at, on_disk, session_at, small
from tests.storage.faulty import fill_the_disk


@pytest.fixture
def session(home: Path) -> Session:
    """A seat at the small conference."""
    return session_at(home)


def state(session: Session) -> tuple[str, int, datetime | None]:
    """Why something is not saved, how much of it, and when saving last worked."""
    return session.problem, session.waiting, session.saved_at


def note_ids(record: Record) -> list[str]:
    """The notes in their order."""
    return [note.id for note in record.notes]


def test_every_kind_of_change_is_saved_at_once(session: Session, home: Path) -> None:
    """Setting, adding, removing and moving are on the disk when the call returns."""
    session.set(("venue",), "Room 3")
    key = session.add(("notes",), {"step": "close", "text": "last"})
    session.remove(("notes",), "n1")
    session.move(("notes",), "n3", -1)
    assert note_ids(session.record) == ["n3", "n2", key]
    assert on_disk(home) == session.record
    assert state(session) == ("", 0, MOMENT)


@pytest.mark.parametrize(
    "change",
    [
        lambda session: session.set(("family_name",), "Okafor [/]"),
        lambda session: session.set(("venue",), ""),
        lambda session: session.set(("started_at",), None),
        lambda session: session.set(("plans", "actions", "a1", "by_when"), None),
        lambda session: session.set(("plans", "rules"), ["Nobody shouts."]),
        lambda session: session.move(("notes",), "n1", -1),
        lambda session: session.move(("notes",), "n3", 5),
    ],
)
def test_what_changes_nothing_leaves_no_trace(
    session: Session, change: Callable[[Session], None]
) -> None:
    """Leaving a field as it was, or an entry at the end of its list, is no change to undo."""
    change(session)
    assert session.saved_at is None
    assert session.undo() == ()


def test_a_default_can_be_stated(session: Session) -> None:
    """Saying outright what was only the default is a change: it may matter who may read a note."""
    session.set(("notes", "n1", "visibility"), "everyone")
    assert "visibility" in session.record.notes[0].stated


def test_an_entry_is_given_an_id_or_a_key_of_its_own(session: Session) -> None:
    """Lists whose entries have ids get a fresh one, the others a key that no dump shows."""
    note = session.add(("notes",), {"step": "close", "text": "last"})
    here = session.add(("attendance",), {"person": "p3", "status": "present"})
    assert session.record.notes[-1].id == note
    assert session.record.attendance[-1].entry_key == here
    assert here not in write_record(session.record)


def test_an_id_that_is_taken_is_refused(session: Session) -> None:
    """Adding never takes the place of another entry."""
    with pytest.raises(RecordRefused):
        session.add(("notes",), {"id": "n1", "step": "close", "text": "another"})
    assert session.record == small()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda session: session.set(("held_on",), "2026-02-30"), RecordRefused),
        (lambda session: session.set(("nonsense",), "x"), PlaceGone),
        (lambda session: session.set(("notes", "n9", "text"), "x"), PlaceGone),
        (lambda session: session.add(("notes",), {"step": "lunch", "text": ""}), RecordRefused),
        (lambda session: session.add(("venue",), {}), PlaceGone),
        (lambda session: session.remove(("notes",), "n9"), PlaceGone),
        (lambda session: session.move(("notes",), "n9", 1), PlaceGone),
        (lambda session: session.set(("reference",), ""), RecordRefused),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_saved(
    session: Session, change: Callable[[Session], None], fault: type[Exception]
) -> None:
    """A refused change leaves record, journal and undo as they were."""
    with pytest.raises(fault):
        change(session)
    assert (session.record, session.saved_at, session.undo()) == (small(), None, ())


def test_a_reference_of_another_conference_is_refused(session: Session, home: Path) -> None:
    """Two conferences never come to the same reference by typing; a free one may be taken."""
    library_at(home).add(small(reference="taken"), at=AT, seat="chair")
    with pytest.raises(RecordRefused):
        session.set(("reference",), "taken")
    session.set(("reference",), "free")
    assert session.record.reference == "free"


def test_somebody_who_is_named_cannot_be_removed(session: Session) -> None:
    """The places that name a person are told, and once they are gone the person may go."""
    with pytest.raises(StillNamed) as refused:
        session.remove(("people",), "p2")
    assert refused.value.places == ("attendance[1].person",)
    assert "Okafor" not in str(refused.value)
    session.remove(("attendance",), session.record.attendance[1].entry_key)
    session.remove(("people",), "p2")
    assert [person.id for person in session.record.people] == ["p1", "p3"]


def test_the_key_of_an_entry_is_nobodys_name(home: Path) -> None:
    """An entry whose key happens to look like a person's id can be removed."""
    record = small(
        people=[{"id": "e1", "name": "Ann", "kind": "chair"}],
        attendance=[{"person": "e1", "status": "present"}],
        chair="e1",
        plans={},
    )
    session = session_at(home, record=record)
    assert session.record.attendance[0].entry_key == "e1"
    session.remove(("attendance",), "e1")
    assert session.record.attendance == ()


def test_two_seats_come_to_the_same_record(home: Path) -> None:
    """Each sees the other's change by looking, and listeners are told of both."""
    chair, minutes = session_at(home, "chair"), session_at(home)
    told: list[str] = []
    chair.on_change.append(lambda: told.append(chair.record.venue))
    minutes.set(("venue",), "Room 3")
    assert chair.look()
    assert not chair.look()
    chair.set(("venue",), "Room 4")
    assert minutes.look()
    assert told == ["Room 3", "Room 4"]
    assert chair.record == minutes.record == on_disk(home)
    assert (chair.seat, minutes.seat) == ("chair", "minute-taker")


def test_who_is_forgotten_is_told_no_more(session: Session) -> None:
    """A screen that is left hears of no change, and being left twice is no fault."""
    told: list[str] = []

    def tell() -> None:
        told.append(session.record.venue)

    session.on_change.append(tell)
    session.set(("venue",), "Room 2")
    session.forget(tell)
    session.forget(tell)
    session.set(("venue",), "Room 3")
    assert told == ["Room 2"]


def test_a_full_disk_is_told_of_and_saving_is_tried_again(
    session: Session, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typing goes on, what waits is counted, undo works, and a later save writes all of it."""
    with monkeypatch.context() as full:
        fill_the_disk(full, room=5)
        session.set(("venue",), "Room 3")
        session.set(("venue",), "Room 4")
        assert state(session) == ("the disk is full", 2, None)
        assert session.record.venue == "Room 4"
        session.undo()
        assert session.record.venue == "Room 3"
        assert not session.save()
        assert state(session) == ("the disk is full", 3, None)
    assert on_disk(home) == small()
    assert session.save()
    assert state(session) == ("", 0, MOMENT)
    assert on_disk(home) == session.record
    assert library_at(home).open(REFERENCE)[1].number == 4


def test_saving_brings_the_record_file_up_to_date(session: Session, home: Path) -> None:
    """After `save`, a person who opens `record.json` finds the last change."""
    session.set(("venue",), "Room 3")
    assert session.save()
    (record_file,) = home.glob("conferences/*/record.json")
    assert b"Room 3" in record_file.read_bytes()


@pytest.mark.parametrize(
    "text", ["[bold]x[/] \x1b[31m", "a\tb\x00\x07", "שלום \u202e", "é e\u0301 🙂", "x" * 60_000]
)
def test_text_is_kept_as_typed(session: Session, home: Path, text: str) -> None:
    """Brackets, escapes, control characters, other scripts and long text come back the same."""
    session.add(("notes",), {"step": "close", "text": text})
    session.set(("purpose",), text)
    found = on_disk(home)
    assert (found.notes[-1].text, found.purpose) == (text, text)
