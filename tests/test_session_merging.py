"""Two sessions at one conference: what both change is merged, listed, and taken back rightly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.changes import LEFT_OUT
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.record import Record
from cpc_tui.session import ChangedSince, Session
from cpc_tui.storage.conference import ConferenceStore
from tests.samples import library_at, on_disk, session_at, small
from tests.seats import cut_off, store_of
from tests.storage.faulty import fill_the_disk

BOTH = "[chair at 10:42: Room 3] [minute-taker at 10:42: Room 4]"
Seats = tuple[Session, Session]


@pytest.fixture
def seats(home: Path) -> Seats:
    """The chair and the minute-taker at the small conference."""
    return session_at(home, "chair"), session_at(home)


def agreed(*sessions: Session) -> Record:
    """The record that all have after looking."""
    for session in sessions:
        session.look()
    assert all(each.record == sessions[0].record for each in sessions)
    assert all(each.clashes == sessions[0].clashes for each in sessions)
    return sessions[0].record


def test_a_field_that_both_filled_in_holds_both(seats: Seats, home: Path) -> None:
    """A seat that had not looked yet overwrites nothing, and both seats and the disk agree."""
    chair, minutes = seats
    chair.set(("venue",), "Room 3")
    minutes.set(("venue",), "Room 4")
    assert agreed(chair, minutes).venue == BOTH
    assert on_disk(home).venue == BOTH


def test_an_editor_that_showed_an_older_value_overwrites_nothing(seats: Seats) -> None:
    """What a field still showed while another seat wrote in it is merged with that seat's."""
    chair, minutes = seats
    chair.set(("venue",), "Room 3")
    minutes.look()
    minutes.set(("venue",), "Room 4", base="")
    assert agreed(chair, minutes).venue == BOTH
    minutes.set(("venue",), "Room 4b", base="Room 4")
    assert agreed(chair, minutes).venue == BOTH.replace("4]", "4b]")
    assert len(minutes.clashes) == 1


@pytest.mark.parametrize("base", ["Room 3", LEFT_OUT])
def test_an_editor_that_is_up_to_date_writes_what_it_shows(seats: Seats, base: Any) -> None:
    """A base that is the record's own value, or none at all, changes nothing about a change."""
    chair, minutes = seats
    chair.set(("venue",), "Room 3")
    minutes.look()
    minutes.set(("venue",), "Room 4", base=base)
    assert agreed(chair, minutes).venue == "Room 4"


def test_an_editor_that_changed_nothing_changes_nothing(seats: Seats) -> None:
    """A field that is left as it was shown leaves alone what another wrote meanwhile."""
    chair, minutes = seats
    chair.set(("held_on",), "2026-12-09")
    minutes.look()
    minutes.set(("held_on",), "2026-12-08", base="2026-12-08")
    assert agreed(chair, minutes) == small(held_on="2026-12-09")


def test_null_is_a_base_like_another(seats: Seats) -> None:
    """A field that was shown as not known and is known by now is not overwritten unsaid."""
    chair, minutes = seats
    chair.set(("chair_independent",), True)
    minutes.look()
    minutes.set(("chair_independent",), False, base=None)
    assert agreed(chair, minutes).chair_independent is False
    assert [clash.earlier.value for clash in chair.clashes] == [True]


def test_what_an_editor_holds_brings_a_removed_entry_back(seats: Seats) -> None:
    """Text typed in a note that another seat removes meanwhile is not lost with the note."""
    chair, minutes = seats
    chair.remove(("notes",), "n2")
    minutes.look()
    minutes.set(("notes", "n2", "text"), "edited", base="note 2")
    assert [note.text for note in agreed(chair, minutes).notes] == ["note 1", "edited", "note 3"]
    minutes.undo()
    assert [note.id for note in agreed(chair, minutes).notes] == ["n1", "n3"]
    assert minutes.clashes == ()


def test_what_was_never_there_is_still_told_of(seats: Seats) -> None:
    """A base does not let anybody write in what the record never held, or what does not fit."""
    _, minutes = seats
    with pytest.raises(PlaceGone):
        minutes.set(("notes", "n9", "text"), "x", base="y")
    with pytest.raises(RecordRefused):
        minutes.set(("held_on",), "yesterday", base=None)
    assert minutes.record == small()


def test_clashes_are_listed_for_all_until_one_clears_them(seats: Seats, home: Path) -> None:
    """Both see them, a third who comes later too, and once cleared they are gone for all."""
    chair, minutes = seats
    chair.set(("venue",), "Room 3")
    minutes.set(("venue",), "Room 4")
    agreed(chair, minutes)
    assert minutes.save()
    (clash,) = session_at(home, "viewer").clashes
    assert chair.clashes == (clash,)
    told: list[int] = []
    chair.on_change.append(lambda: told.append(len(chair.clashes)))
    chair.clear_clash(clash)
    chair.clear_clash(clash)
    assert told == [0]
    agreed(chair, minutes)
    assert minutes.clashes == session_at(home, "viewer").clashes == ()
    assert minutes.record.venue == BOTH


def test_clashes_are_kept_beside_the_record(seats: Seats, home: Path) -> None:
    """The file of the record lists them in a table, from which they are read again."""
    chair, minutes = seats
    chair.set(("venue",), "Room 3")
    minutes.set(("venue",), "Room 4")
    assert minutes.save()
    folder = store_of(minutes).folder
    assert b'"clashes":' in (folder / "record.json").read_bytes()
    opened = ConferenceStore(folder).open()
    assert (opened.clashes, opened.notices) == (minutes.clashes, ())
    (folder / "record.json").unlink()
    assert ConferenceStore(folder).open().clashes == minutes.clashes
    library_at(home).add(small(), at="2026-12-09T10:00:00", seat="chair", replace=True)
    assert ConferenceStore(folder).open().clashes == ()


def test_undo_takes_back_what_was_written(seats: Seats) -> None:
    """After merging, the way back leads to what the other seat wrote, and settles the clash."""
    chair, minutes = seats
    chair.set(("venue",), "Room 3")
    minutes.set(("venue",), "Room 4")
    assert len(minutes.undo()) == 1
    assert (agreed(chair, minutes).venue, minutes.clashes) == ("Room 3", ())
    assert len(minutes.redo()) == 1
    assert (agreed(chair, minutes).venue, len(minutes.clashes)) == (BOTH, 1)


def test_undo_is_refused_where_the_other_seat_has_gone_on(seats: Seats) -> None:
    """The other seat's words stand, the sentence says why, and the step can be tried again."""
    chair, minutes = seats
    chair.set(("venue",), "Room 3")
    minutes.look()
    minutes.set(("venue",), "Room 4")
    chair.look()
    with pytest.raises(ChangedSince) as refused:
        chair.undo()
    assert "Another seat has changed this field" in refused.value.words
    assert agreed(chair, minutes).venue == "Room 4"
    minutes.undo()
    chair.look()
    chair.undo()
    assert agreed(chair, minutes) == small()


def test_what_came_to_nothing_is_passed_over_in_undoing(seats: Seats) -> None:
    """A removal that was not done is no step to take back; the step before it is."""
    chair, minutes = seats
    minutes.set(("purpose",), "Why")
    chair.set(("notes", "n2", "text"), "edited")
    minutes.remove(("notes",), "n2")
    assert [clash.kind for clash in minutes.clashes] == ["changed"]
    assert len(minutes.undo()) == 1
    assert (agreed(chair, minutes).purpose, minutes.clashes) == ("", ())
    assert minutes.undo() == ()


def test_what_waits_is_merged_as_soon_as_others_are_seen(
    seats: Seats, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the disk is full a seat shows both versions; what is written later is the same."""
    chair, minutes = seats
    chair.set(("venue",), "Room 3")
    with monkeypatch.context() as full:
        fill_the_disk(full, room=0)
        minutes.set(("venue",), "Room 4")
        assert (minutes.record.venue, minutes.waiting) == (BOTH, 2)
    chair.set(("purpose",), "Why")
    minutes.look()
    assert (minutes.record.venue, minutes.record.purpose) == (BOTH, "Why")
    assert minutes.save()
    assert agreed(chair, minutes).venue == BOTH
    minutes.undo()
    assert agreed(chair, minutes).venue == "Room 3"


def test_saving_tells_of_what_others_wrote(seats: Seats) -> None:
    """Saving takes in what others wrote first, and listeners hear of it."""
    chair, minutes = seats
    cut_off(minutes, off=True)
    minutes.set(("venue",), "Room 4")
    chair.set(("purpose",), "Why")
    cut_off(minutes, off=False)
    told: list[str] = []
    minutes.on_change.append(lambda: told.append(minutes.record.purpose))
    assert minutes.save()
    assert (told, minutes.record.purpose) == (["Why"], "Why")


def test_undo_of_a_move_is_of_the_order_it_was_written_upon(seats: Seats) -> None:
    """A move that was merged with another seat's is taken back to the order that one left."""
    chair, minutes = seats
    chair.move(("notes",), "n1", 2)
    minutes.move(("notes",), "n2", 1)
    agreed(chair, minutes)
    with pytest.raises(ChangedSince):
        chair.undo()
    for seat in (minutes, chair):
        seat.look()
        assert seat.undo()
    assert agreed(chair, minutes) == small()
