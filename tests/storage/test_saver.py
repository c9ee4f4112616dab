"""What is called saved is on the disk, and what is not waits, is told of and is tried again."""

from __future__ import annotations

import errno
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cpc_tui.conference.changes import Change, SetField
from cpc_tui.conference.edits import remove_entry
from cpc_tui.storage.conference import ConferenceStore
from cpc_tui.storage.plain_json import decode
from cpc_tui.storage.saver import Saver
from tests.samples import AT, REFERENCE, library_at, small
from tests.storage.both_ways import plain_in
from tests.storage.faulty import fail, fill_the_disk

MOMENT = datetime.fromisoformat(AT)


def saver_at(home: Path, seat: str = "minute-taker") -> Saver:
    """A seat at the small record, which is added where it is not there yet."""
    library = library_at(home)
    if not library.holds(REFERENCE):
        library.add(small(), at=AT, seat=seat)
    store, opened = library.open(REFERENCE)
    return Saver(library, store, seat, opened.record, opened.number, last_at=opened.last_at)


def venue(text: str, before: str = "") -> Change:
    """A change of the room."""
    return SetField(("venue",), text, before)


def state(saver: Saver) -> tuple[str, int, datetime | None]:
    """Why something is not saved, how much of it, and when saving last worked."""
    return saver.problem, len(saver.waiting), saver.saved_at


def lines(saver: Saver) -> int:
    """How many lines the journal has on the disk."""
    return len(saver.store.journal.path.read_bytes().splitlines())


def test_a_change_is_on_the_disk_when_it_is_called_saved(home: Path) -> None:
    """After handing over, another session reads the change, though `record.json` has it not."""
    saver = saver_at(home)
    assert state(saver) == ("", 0, None)
    saver.hand_over([venue("Room 3")], MOMENT)
    assert state(saver) == ("", 0, MOMENT)
    assert b"Room 3" not in (saver.store.folder / "record.json").read_bytes()
    assert saver_at(home).record.venue == "Room 3"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EDQUOT, "your share of the disk is used up"),
    ],
)
def test_what_cannot_be_saved_waits_and_is_written_once(
    home: Path, monkeypatch: pytest.MonkeyPatch, error: int, words: str
) -> None:
    """The reason is told in words, the changes add up, and all go to the disk as soon as it can."""
    saver = saver_at(home)
    with monkeypatch.context() as full:
        fill_the_disk(full, room=10, error=error)
        for number in (1, 2, 3):
            saver.hand_over([venue(f"Room {number}", saver.record.venue)], MOMENT)
            assert state(saver) == (words, number, None)
        assert saver.record.venue == "Room 3"
        assert saver.agreed.venue == ""
        saver.settle()
    assert lines(saver) == 1
    saver.append(MOMENT)
    assert state(saver) == ("", 0, MOMENT)
    saver.append(MOMENT + timedelta(seconds=1))
    assert lines(saver) == 4
    assert saver_at(home).record.venue == "Room 3"


def test_two_seats_see_each_other_and_keep_the_numbering(home: Path) -> None:
    """Lines of both seats stand in one chain, and both end with the same record."""
    chair, minutes = saver_at(home, "chair"), saver_at(home)
    assert not minutes.look()
    chair.hand_over([venue("Room 3")], MOMENT)
    minutes.hand_over([SetField(("purpose",), "Why", "")], MOMENT)
    assert (minutes.record.venue, minutes.record.purpose) == ("Room 3", "Why")
    assert chair.record.purpose == ""
    assert chair.look()
    assert not chair.look()
    assert chair.record == minutes.record
    entries = ConferenceStore(chair.store.folder).journal.open().entries
    assert [(each.n, each.seat) for each in entries] == [
        (1, "chair"),
        (2, "chair"),
        (3, "minute-taker"),
    ]


def test_a_change_to_what_the_other_seat_removed_brings_it_back(home: Path) -> None:
    """What is written in an entry while another takes it away stands in it, in its old place."""
    chair, minutes = saver_at(home, "chair"), saver_at(home)
    chair.hand_over([remove_entry(chair.record, ("notes",), "n1")], MOMENT)
    text = SetField(("notes", "n1", "text"), "too late", "note 1")
    minutes.hand_over([text, venue("Room 3")], MOMENT)
    assert (minutes.problem, minutes.record.venue) == ("", "Room 3")
    assert [note.text for note in minutes.record.notes] == ["too late", "note 2", "note 3"]
    assert chair.look()
    assert chair.record == minutes.record == saver_at(home).record


def test_settling_brings_record_and_index_up_to_date(home: Path) -> None:
    """`record.json` follows the journal when there is time for it, and so does the list."""
    saver = saver_at(home)
    saver.hand_over([SetField(("status",), "live", "preparing")], MOMENT + timedelta(hours=1))
    saver.settle()
    tables = decode(plain_in(saver.store.folder / "record.json"))
    assert isinstance(tables, dict)
    last = saver.store.journal.open().last
    assert last
    assert tables["journal"] == {"1": {"format": 1, "n": 2, "digest": last.digest}}
    assert b"2026-12-08T11:42:07" in plain_in(home / "index.json")


def test_settling_without_a_change_does_not_call_the_conference_changed(home: Path) -> None:
    """Only to look at a conference leaves its place in the list of what was last worked on."""
    saver = saver_at(home)
    saver.settle()
    assert [row.updated_at for row in library_at(home).rows()] == [AT]


def test_settling_behind_another_seat_does_not_hide_its_change_from_the_list(home: Path) -> None:
    """A seat that has not looked yet never marks its older row as the newest."""
    chair, minutes = saver_at(home, "chair"), saver_at(home)
    minutes.hand_over([venue("Room 3")], MOMENT)
    chair.hand_over([SetField(("status",), "live", "preparing")], MOMENT)
    minutes.settle()
    assert [row.status for row in library_at(home).rows()] == ["live"]


def test_settling_that_fails_loses_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that has room for the journal alone is no fault to tell of, and is tried again."""
    saver = saver_at(home)
    saver.hand_over([venue("Room 3")], MOMENT)
    with monkeypatch.context() as full:
        fail(full, "fsync", errno.ENOSPC)
        saver.settle()
    assert saver.problem == ""
    assert saver_at(home).record.venue == "Room 3"
    saver.settle()
    assert b"Room 3" in plain_in(saver.store.folder / "record.json")


def test_a_line_that_this_program_does_not_know_stops_nobody(home: Path) -> None:
    """A newer program's line is passed over while people type, and told of at the next opening."""
    saver, newer = saver_at(home), ConferenceStore(saver_at(home).store.folder)
    newer.open()
    newer.journal.append([{"op": "merge"}], at=AT, seat="chair")
    saver.hand_over([venue("Room 3")], MOMENT)
    assert (saver.problem, saver.waiting, saver.record.venue) == ("", [], "Room 3")
    saver.settle()
    with pytest.raises(Exception, match=r"Line 2 of journal\.jsonl"):
        ConferenceStore(newer.folder).open()


@pytest.mark.parametrize("harm", ["remove", "cut", "garbage"])
def test_a_journal_that_is_harmed_while_in_use_is_told_of(home: Path, harm: str) -> None:
    """Nothing is written after lines that cannot be trusted; what is typed waits."""
    saver = saver_at(home)
    path = saver.store.journal.path
    if harm == "remove":
        path.unlink()
    elif harm == "cut":
        path.write_bytes(path.read_bytes()[:50])
    else:
        with path.open("ab") as journal:
            journal.write(b"garbage\nmore\n")
    assert not saver.look()
    saver.hand_over([venue("Room 3")], MOMENT)
    assert "journal.jsonl" in saver.problem
    assert not saver.problem.endswith(".")
    assert (len(saver.waiting), saver.record.venue) == (1, "Room 3")


def test_a_lock_that_is_held_too_long_is_told_of(home: Path) -> None:
    """Another session that keeps the lock delays saving and nothing else."""
    saver = saver_at(home)
    store = saver.store
    store.journal.lock._timeout = 0.01  # noqa: SLF001 - so that the test need not wait
    with store.journal.lock:
        thread = threading.Thread(target=saver.hand_over, args=([venue("Room 3")], MOMENT))
        thread.start()
        thread.join()
    assert saver.problem == "another session is busy with this conference"
    saver.append(MOMENT)
    assert (saver.problem, saver.waiting) == ("", [])


def test_another_conference_of_a_reference_is_known(home: Path) -> None:
    """A reference is of another where the library has it and this conference is not it."""
    saver = saver_at(home)
    saver.library.add(small(reference="second"), at=AT, seat="chair")
    assert saver.is_of_another("second")
    assert not saver.is_of_another("third")
    assert not saver.is_of_another(REFERENCE)
    assert not saver.is_of_another(5)
