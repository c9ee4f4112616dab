"""The library finds every conference by its reference, and its list keeps up with them."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from cpc_tui.conference.changes import SetField
from cpc_tui.conference.record import Record
from cpc_tui.storage.faults import CannotRead, JournalFault, NotSaved
from cpc_tui.storage.index import DueLine
from cpc_tui.storage.library import AlreadyThere, Library, NoSuchConference
from tests.samples import AT, REFERENCE, library_at, small
from tests.storage.both_ways import is_encrypted_here, plain_in
from tests.storage.faulty import fail, fill_the_disk, start

ADD = """
import sys
from pathlib import Path
from cpc_tui.storage.library import AlreadyThere
from tests.samples import AT, library_at, small
print(flush=True)
sys.stdin.readline()
try:
    library_at(Path(sys.argv[1])).add(small(venue=sys.argv[2]), at=AT, seat="chair")
except AlreadyThere:
    print("already there", flush=True)
else:
    print("added", flush=True)
"""


@pytest.fixture
def library(home: Path) -> Library:
    """A library with nothing in it, whose folder is not there yet."""
    return library_at(home)


def test_a_conference_that_was_added_is_opened_the_same(library: Library, home: Path) -> None:
    """What goes in comes out, in the same session and in the next."""
    _, added = library.add(small(), at=AT, seat="chair")
    assert added.record == small()
    _, opened = library_at(home).open(REFERENCE)
    assert opened.record == added.record
    assert (opened.number, opened.last_at, opened.notices) == (1, AT, ())


def test_an_empty_library_has_no_rows_and_makes_no_folder(library: Library, home: Path) -> None:
    """Looking into a library that nobody has used leaves the disk as it is."""
    assert library.rows() == []
    assert library.unreadable() == []
    assert not library.holds(REFERENCE)
    with pytest.raises(NoSuchConference, match="cpc-tui list"):
        library.open(REFERENCE)
    assert not home.exists()


def test_adding_the_same_reference_is_refused(library: Library) -> None:
    """Nothing is written over unless it is said so."""
    library.add(small(), at=AT, seat="chair")
    with pytest.raises(AlreadyThere, match="--replace"):
        library.add(small(venue="other"), at=AT, seat="chair")
    assert library.open(REFERENCE)[1].record.venue == ""


def test_replacing_keeps_the_old_record_in_the_history(library: Library) -> None:
    """The new record takes the place, and the journal still holds all of the old one."""
    library.add(small(venue="old room"), at=AT, seat="chair")
    store, opened = library.add(small(venue="new room"), at=AT, seat="chair", replace=True)
    assert opened.number == 2
    assert library.open(REFERENCE)[1].record == small(venue="new room")
    assert "old room" in str(store.journal.read_all())


def test_two_programs_that_add_the_same_reference_do_not_mix(home: Path) -> None:
    """Of two imports at the same moment one is told that the other was first."""
    programs = [start(ADD, home, venue) for venue in ("one", "two")]
    for program in programs:
        assert program.stdout
        program.stdout.readline()
    said = [program.communicate("\n")[0].strip() for program in programs]
    assert sorted(said) == ["added", "already there"]
    assert library_at(home).open(REFERENCE)[1].number == 1


@pytest.mark.parametrize("room", [0, 40, 4000])
def test_a_full_disk_stores_nothing_and_a_second_try_works(
    library: Library, home: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """An import that did not fit is not there by half, nor in the way of the next one."""
    with monkeypatch.context() as full:
        fill_the_disk(full, room)
        if room < 100:
            with pytest.raises(NotSaved, match="the disk is full"):
                library.add(small(), at=AT, seat="chair")
            assert library.rows() == []
            assert not library.holds(REFERENCE)
    library_at(home).add(small(), at=AT, seat="chair", replace=room > 100)
    assert library_at(home).open(REFERENCE)[1].record == small()


def test_a_disk_that_fills_after_the_journal_has_it_counts_as_stored(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the journal holds the record, neither `record.json` nor the index can undo that."""
    with monkeypatch.context() as full:
        fail(full, "fsync", errno.ENOSPC, after=4 if is_encrypted_here() else 2)
        library.add(small(), at=AT, seat="chair")
    _, opened = library.open(REFERENCE)
    assert opened.record == small()
    assert [row.reference for row in library.rows()] == [REFERENCE]


def test_an_import_cut_off_by_a_kill_can_be_made_again(library: Library, home: Path) -> None:
    """A torn first line is kept aside, and the reference is free."""
    store, _ = library.add(small(), at=AT, seat="chair")
    whole = store.journal.path.read_bytes()
    store.journal.path.write_bytes(whole[:100])
    (store.folder / "record.json").unlink()
    (home / "index.json").unlink()
    library_at(home).add(small(), at=AT, seat="chair")
    assert library_at(home).open(REFERENCE)[1].record == small()
    assert (store.folder / "journal.torn-1").read_bytes() == whole[:100]


def test_rows_tell_of_each_conference(library: Library) -> None:
    """A row holds what the opening screen shows, children who are not considered left out."""
    children = [{"id": "c1", "name": "Ana"}, {"id": "c2", "name": "Ben", "subject": False}]
    library.add(small(children=children), at=AT, seat="chair")
    (row,) = library.rows()
    assert (row.reference, row.family_name, row.conference_type) == (
        REFERENCE,
        "Okafor [/]",
        "initial",
    )
    assert (row.held_on, row.starts_at, row.status) == ("2026-12-08", "10:00", "preparing")
    assert (row.children, row.updated_at, row.profile) == (1, AT, "england")


def test_a_stale_row_is_made_again(library: Library, home: Path) -> None:
    """A change that the index was not told of is in the list all the same, and then indexed."""
    store, _ = library.add(small(), at=AT, seat="chair")
    later = "2026-12-09T09:00:00"
    store.append([SetField(("status",), "live", "preparing")], at=later, seat="chair")
    (row,) = library.rows()
    assert (row.status, row.updated_at) == ("live", later)
    assert b'"live"' in plain_in(home / "index.json")


def test_a_row_that_nothing_has_made_stale_is_not_read_again(library: Library) -> None:
    """The list opens no conference whose journal is as the index knows it."""
    store, _ = library.add(small(), at=AT, seat="chair")
    (store.folder / "record.json").unlink()
    library.rows()
    assert not (store.folder / "record.json").exists()


@pytest.mark.parametrize("damage", [b"", b"garbage", b'{"conferences": {"1": {}}}', None])
def test_a_damaged_index_is_made_again(library: Library, home: Path, damage: bytes | None) -> None:
    """The index is a convenience: without it every conference is still in the list."""
    library.add(small(), at=AT, seat="chair")
    library.add(small(reference="second"), at=AT, seat="chair")
    before = library.rows()
    index = home / "index.json"
    index.unlink() if damage is None else index.write_bytes(damage)
    assert library_at(home).rows() == before
    assert REFERENCE.encode() in index.read_bytes()


def test_an_index_that_cannot_be_read_is_done_without(library: Library, home: Path) -> None:
    """A folder in the place of the index keeps nobody from a conference."""
    library.add(small(), at=AT, seat="chair")
    (home / "index.json").unlink()
    (home / "index.json").mkdir()
    assert [row.reference for row in library_at(home).rows()] == [REFERENCE]
    assert library_at(home).open(REFERENCE)[1].record == small()


def test_what_is_due_is_worked_out_again_when_its_day_has_passed(home: Path) -> None:
    """A row from last week does not call due what is late today."""
    today = date(2026, 12, 8)

    def due(record: Record) -> tuple[DueLine, ...]:
        return (DueLine("minutes", "2026-12-10", "late" if today.day > 10 else "due"),)

    library = Library(home, due, day=lambda: today)
    library.add(small(), at=AT, seat="chair")
    assert library.rows()[0].due[0].state == "due"
    today = date(2026, 12, 11)
    assert library.rows()[0].due[0].state == "late"


def test_a_conference_that_cannot_be_read_is_named_and_the_others_are_listed(
    library: Library, home: Path
) -> None:
    """One damaged journal is no reason to hide the rest; it keeps its former row."""
    store, _ = library.add(small(reference="damaged"), at=AT, seat="chair")
    library.add(small(reference="sound"), at=AT, seat="chair")
    store.journal.path.write_bytes(b"not a journal\n" * 2)
    assert {row.reference for row in library.rows()} == {"damaged", "sound"}
    (home / "index.json").unlink()
    assert [row.reference for row in library.rows()] == ["sound"]
    ((folder, sentence),) = library.unreadable()
    assert folder == store.folder.name
    assert sentence == "Line 1 of journal.jsonl does not fit: it is not JSON."
    with pytest.raises(JournalFault):
        library.add(small(reference="damaged"), at=AT, seat="chair", replace=True)


def test_what_the_list_put_right_is_told_on_opening(library: Library, home: Path) -> None:
    """A record that was mended while listing is still told of, once, to whoever opens it."""
    store, _ = library.add(small(), at=AT, seat="chair")
    (store.folder / "record.json").write_bytes(b"damaged")
    (home / "index.json").unlink()
    library.rows()
    assert len(library.open(REFERENCE)[1].notices) == 1
    assert library.open(REFERENCE)[1].notices == ()


def test_a_folder_that_may_not_be_entered_is_said_in_words(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No raw error of the system leaves the library."""

    def refuse(self: Path, **_: object) -> os.stat_result:
        raise PermissionError(errno.EACCES, "denied")

    library.add(small(), at=AT, seat="chair")
    monkeypatch.setattr(os, "listdir", refuse)
    for ask in (library.rows, library.unreadable, lambda: library.open("another")):
        with pytest.raises(CannotRead, match="you have no permission"):
            ask()


def test_stray_files_are_no_conferences(library: Library, home: Path) -> None:
    """What somebody left in the data folder is passed over."""
    library.add(small(), at=AT, seat="chair")
    (home / "conferences" / "notes.txt").write_text("x", encoding="utf-8")
    (home / "conferences" / "empty").mkdir()
    assert [row.reference for row in library.rows()] == [REFERENCE]
    assert library.unreadable() == []
