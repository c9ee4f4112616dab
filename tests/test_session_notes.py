"""What the program notes by itself: it is saved and shared, and is nobody's step to take back."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.clashes import Clash, RaiseClash, Stamp, Version
from cpc_tui.session import Session
from tests.samples import AT, on_disk, session_at
from tests.seats import cut_off

TURNS = ("room", "turns")
TURN = {"step": "reports", "from": "2026-12-08T10:42:07"}


@pytest.fixture
def session(home: Path) -> Session:
    """A seat at the small conference."""
    return session_at(home, "chair")


def test_it_is_saved_and_told_to_the_other_seat(session: Session, home: Path) -> None:
    """A turn is on the disk at once, and in the record of whoever else sits here."""
    other = session_at(home, "minute-taker")
    key = session.note_down(TURNS, TURN)
    assert on_disk(home).room.turns[0].entry_key == key
    other.look()
    assert other.record == session.record
    assert [each.step for each in other.record.room.turns] == ["reports"]


def test_undo_takes_back_what_the_user_did_last(session: Session, home: Path) -> None:
    """Undo and redo pass over what the program noted, before and after."""
    session.note_down(TURNS, TURN)
    session.set(("venue",), "Room 3")
    session.note_down(TURNS, {**TURN, "step": "analysis"})
    assert session.steps_done == 1
    session.undo()
    assert (session.record.venue, len(session.record.room.turns)) == ("", 2)
    session.note_down(TURNS, {**TURN, "step": "plan"})
    session.redo()
    assert (session.record.venue, len(session.record.room.turns)) == ("Room 3", 3)
    session.undo()
    assert session.undo() == ()
    assert len(on_disk(home).room.turns) == 3


def test_the_other_seat_does_not_take_it_back_either(session: Session, home: Path) -> None:
    """A turn noted at one seat between two changes of the other leaves both to be undone."""
    other = session_at(home, "minute-taker")
    other.set(("venue",), "Room 3")
    session.look()
    session.note_down(TURNS, TURN)
    other.look()
    other.set(("purpose",), "Why.")
    session.look()
    session.note_down(TURNS, {**TURN, "step": "analysis"})
    other.undo()
    assert (other.record.purpose, other.record.venue) == ("", "Room 3")
    other.undo()
    assert other.record.venue == ""
    assert other.undo() == ()
    session.look()
    assert session.undo() == ()
    assert [each.step for each in on_disk(home).room.turns] == ["reports", "analysis"]


def test_it_waits_where_it_cannot_be_saved(session: Session, home: Path) -> None:
    """What was noted while the disk did not answer is written with what comes after it."""
    cut_off(session, off=True)
    session.note_down(TURNS, TURN)
    assert session.waiting == 1
    assert len(session.record.room.turns) == 1
    cut_off(session, off=False)
    assert session.save()
    assert len(on_disk(home).room.turns) == 1


def test_it_is_no_part_of_a_step(session: Session) -> None:
    """Within changes that belong together nothing is noted: it would be taken back with them."""
    with pytest.raises(RuntimeError), session.together():
        session.note_down(TURNS, TURN)
    assert session.record.room.turns == ()


def test_a_clash_about_a_private_note_is_the_chairs_alone(session: Session, home: Path) -> None:
    """The minute-taker is not told that two wrote in a private note at once."""
    other = session_at(home, "minute-taker")
    path = ("room", "private_notes", "e1", "text")
    version = Version(Stamp("chair", AT), "uncle")
    clash = Clash.between("words", path, version, version)
    session._saver.hand_over((RaiseClash(clash),), session.clock())  # noqa: SLF001 - as merging does
    other.look()
    assert len(session.clashes) == 1
    assert other.clashes == ()
