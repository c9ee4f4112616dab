"""Two seats at one conference, a viewer's seat, and a disk that refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.storage.faults import NotSaved
from cpc_tui.storage.journal import Journal
from tests.plain.talking import talk, talk_at
from tests.samples import session_at, small


def test_what_the_other_seat_wrote_is_told_before_the_next_prompt(home: Path) -> None:
    """The other's changes are said with their words, and once, also where they came first."""
    chair, other = session_at(home, "chair"), session_at(home, "minute-taker")

    def write() -> None:
        chair.on_change.remove(write)
        other.set(("venue",), "Room 2")
        other.add(("notes",), {"step": "plan", "text": "the other's words"})

    chair.on_change.append(write)
    done = talk(chair, "mine", "mine again", "mine once more")
    assert done.text.count("the other's words") == 1
    assert done.text.count("Room 2") == 1
    assert "Minute-taker: Added: Note." in done.text


def test_the_chairs_own_business_is_not_told_to_another_seat(home: Path) -> None:
    """Private notes, and who waits to speak, are never said at another seat."""
    minutes, chair = session_at(home, "minute-taker"), session_at(home, "chair")
    chair.add(("room", "private_notes"), {"step": "plan", "text": "SECRET"})
    done = talk(minutes, "/private of mine", "/wait hv", "/find SECRET")
    assert "SECRET" not in done.text
    assert done.status == 1
    assert len(done.complained) == 2


def test_a_viewer_reads_only_what_everyone_may(home: Path) -> None:
    """A viewer's lines hold nothing restricted, and whatever they type changes nothing."""
    record = small(
        status="live",
        started_at="2026-12-08T10:00:00",
        notes=[
            {"id": "n1", "step": "reports", "text": "OPEN"},
            {"id": "n2", "step": "reports", "text": "HIDDEN", "visibility": "professionals"},
        ],
    )
    lines = ("/go reports", "/read", "/find HIDDEN", "a note", "/undo")
    done = talk_at(home, *lines, seat="viewer", record=record)
    assert "OPEN" in done.text
    assert "HIDDEN" not in done.text
    assert done.status == 1
    assert len(done.record.notes) == 2


def test_a_disk_that_refuses_is_told_of_in_words(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not saved is said, typing goes on, the end says that it is lost, and the status is 1."""
    session = session_at(home, "chair")

    def refuse(*args: object, **named: object) -> None:
        raise NotSaved("the disk is full")

    monkeypatch.setattr(Journal, "append", refuse)
    done = talk(session, "first", "second")
    assert done.status == 1
    assert "NOT SAVED: the disk is full" in done.text
    assert "Not saved yet: Note: first" in done.text
    assert done.complained == ["NOT SAVED: the disk is full. It is lost."]


def test_that_all_is_saved_again_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What waited is on the disk once it can be, and that is said."""
    session = session_at(home, "chair")
    real, tries = Journal.append, iter([True, True, False])

    def refuse(self: Journal, *args: object, **named: object) -> object:
        if next(tries, False):
            raise NotSaved("the disk is full")
        return real(self, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Journal, "append", refuse)
    done = talk(session, "first", "second", "third")
    assert "Everything is saved again." in done.text
    assert [each.text for each in done.record.notes][-3:] == ["first", "second", "third"]
