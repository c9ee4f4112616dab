"""A conference on disk is what its journal says, whatever has become of `record.json`."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.changes import AddEntry, SetField
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.storage.conference import ConferenceStore, NeverBegun
from cpc_tui.storage.faults import CannotRead, JournalFault, NotSaved
from cpc_tui.storage.files import write_atomically
from cpc_tui.storage.plain_json import decode, encode
from cpc_tui.storage.tables import to_tables
from tests.samples import AT, library_at, small
from tests.storage.both_ways import plain_in
from tests.storage.faulty import fail, fill_the_disk, mode, start

VENUE = SetField(("venue",), "Room 3", "")
NOTE = AddEntry(("notes",), {"id": "n9", "step": "close", "text": "last"}, "n3")

KILLED_BEFORE_KEEPING = """
import os, signal, sys
from pathlib import Path
from cpc_tui.storage.conference import ConferenceStore
from tests.storage.test_conference import AT, NOTE, VENUE
store = ConferenceStore(Path(sys.argv[1]))
store.open()
store.append([VENUE, NOTE], at=AT, seat="chair")
print("saved", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""

KILLED_WITHIN_KEEPING = """
import os, signal, sys
from pathlib import Path
from cpc_tui.storage import files
from cpc_tui.storage.conference import ConferenceStore
from tests.storage.test_conference import AT, NOTE, VENUE
store = ConferenceStore(Path(sys.argv[1]))
opened = store.open()
store.append([VENUE, NOTE], at=AT, seat="chair")
print("saved", flush=True)
os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)
store.keep(store.open().record, 3)
"""


@pytest.fixture
def store(home: Path) -> ConferenceStore:
    """The small record, put into a library."""
    return library_at(home).add(small(), at=AT, seat="chair")[0]


def record_file(store: ConferenceStore) -> Path:
    """Its `record.json`."""
    return store.folder / "record.json"


def names(store: ConferenceStore) -> list[str]:
    """The files in its folder, but for that of its keys."""
    return sorted(each.name for each in store.folder.iterdir() if each.name != "keys.json")


def reopened(store: ConferenceStore) -> Record:
    """The record as another session would find it."""
    return ConferenceStore(store.folder).open().record


def has_both(record: Record) -> bool:
    """Whether the record holds both of the changes above."""
    return record.venue == "Room 3" and record.notes[-1].text == "last"


def test_what_is_stored_is_private(home: Path) -> None:
    """Every file is 0600 and every folder 0700, also where the umask would allow more."""
    before = os.umask(0)
    try:
        store, _ = library_at(home).add(small(), at=AT, seat="chair")
    finally:
        os.umask(before)
    assert {mode(each) for each in (home, *home.rglob("*")) if each.is_dir()} == {0o700}
    assert {mode(each) for each in home.rglob("*") if each.is_file()} == {0o600}
    assert names(store) == ["journal.jsonl", "lock", "record.json"]


def test_the_journal_beyond_the_record_is_replayed(store: ConferenceStore) -> None:
    """Changes that only the journal holds are there on opening, and nothing is said about it."""
    store.append([VENUE, NOTE], at=AT, seat="chair")
    opened = ConferenceStore(store.folder).open()
    assert has_both(opened.record)
    assert (opened.number, opened.last_at, opened.notices) == (3, AT, ())


@pytest.mark.parametrize("program", [KILLED_BEFORE_KEEPING, KILLED_WITHIN_KEEPING])
def test_a_kill_after_the_journal_line_loses_nothing(store: ConferenceStore, program: str) -> None:
    """What was called saved is there though the program was killed before `record.json` had it."""
    process = start(program, store.folder)
    said, _ = process.communicate()
    assert said == "saved\n"
    assert process.returncode == -signal.SIGKILL
    assert has_both(reopened(store))
    store.open()
    store.keep(reopened(store), 3)
    assert names(store) == ["journal.jsonl", "lock", "record.json"]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\0" * 4096,
        b'{"conference": {"1": {"format"',
        b"[]",
        b'{"conference": {"1": 5}, "journal": {}}',
        encode(to_tables(record_to_json(small(reference="other"), for_store=True), 99)),
        encode(to_tables({"format": "cpc-record/1"}, 1)),
        b"[" * 100_000,
        b"\xff\xfe",
    ],
    ids=["empty", "zeros", "cut", "list", "row", "ahead", "no-record", "deep", "not-utf-8"],
)
def test_a_damaged_record_is_made_again_and_kept_aside(
    store: ConferenceStore, damage: bytes
) -> None:
    """The journal gives the record back; it is said once, and the damaged file is still there."""
    before = reopened(store)
    record_file(store).write_bytes(damage)
    opened = ConferenceStore(store.folder).open()
    assert opened.record == before
    (notice,) = opened.notices
    assert notice == (
        "record.json was damaged; the journal was read instead. It is kept in record.json.broken-1."
    )
    assert (store.folder / "record.json.broken-1").read_bytes() == damage
    assert ConferenceStore(store.folder).open().notices == ()
    assert reopened(store) == before


def test_a_missing_record_is_made_again(store: ConferenceStore) -> None:
    """Without `record.json` the journal is read, and it is said once."""
    before = reopened(store)
    record_file(store).unlink()
    opened = ConferenceStore(store.folder).open()
    assert opened.record == before
    assert opened.notices == ("record.json was missing; the journal was read instead.",)
    assert ConferenceStore(store.folder).open().notices == ()


def test_a_second_damaged_record_does_not_take_the_place_of_the_first(
    store: ConferenceStore,
) -> None:
    """Each damaged file is kept under a number of its own."""
    for damage in (b"first", b"second"):
        record_file(store).write_bytes(damage)
        store.open()
    assert (store.folder / "record.json.broken-1").read_bytes() == b"first"
    assert (store.folder / "record.json.broken-2").read_bytes() == b"second"


def test_an_older_record_is_brought_up_to_date(store: ConferenceStore) -> None:
    """A `record.json` from an earlier line is a start, and the lines after it are replayed."""
    old = record_file(store).read_bytes()
    store.append([VENUE], at=AT, seat="chair")
    store.keep(reopened(store), 2)
    store.append([NOTE], at=AT, seat="chair")
    write_atomically(record_file(store), old)
    assert has_both(reopened(store))


def test_a_name_that_two_seats_lost_does_not_count_as_damage(store: ConferenceStore) -> None:
    """A reference to somebody who was removed at the same moment keeps `record.json` usable."""
    store.append([SetField(("chair",), "p99", None)], at=AT, seat="chair")
    store.keep(reopened(store), 2)
    opened = ConferenceStore(store.folder).open()
    assert (opened.record.chair, opened.notices) == ("p99", ())


def test_a_folder_that_cannot_be_written_to_still_opens(
    store: ConferenceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged record on a read-only disk is told of, and the journal is read all the same."""
    before = reopened(store)
    record_file(store).write_bytes(b"damaged")

    def refuse(self: Path, target: object) -> Path:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "rename", refuse)
    opened = ConferenceStore(store.folder).open()
    assert opened.record == before
    assert opened.notices == ("record.json is damaged; the journal was read instead.",)
    assert record_file(store).read_bytes() == b"damaged"


def test_a_folder_without_a_beginning_is_said_to_be_one(tmp_path: Path) -> None:
    """A journal of which nothing was written is neither a fault of a line nor a crash."""
    with pytest.raises(NeverBegun):
        ConferenceStore(tmp_path).open()


def test_a_line_torn_by_a_kill_is_told_of(store: ConferenceStore) -> None:
    """The half line that a killed writer left is kept aside, and the rest is read."""
    with store.journal.path.open("ab") as journal:
        journal.write(b'{"n":2,"at"')
    opened = ConferenceStore(store.folder).open()
    assert opened.number == 1
    assert opened.notices == (
        "The last line of the journal was cut off; it is kept in journal.torn-1.",
    )


def test_a_line_about_what_is_gone_changes_nothing(store: ConferenceStore) -> None:
    """Of two seats one may edit what the other has removed: the removal stands."""
    gone = SetField(("notes", "n77", "text"), "edited", "before")
    store.append([gone, VENUE], at=AT, seat="chair")
    opened = ConferenceStore(store.folder).open()
    assert opened.record.venue == "Room 3"
    assert [note.id for note in opened.record.notes] == ["n1", "n2", "n3"]


@pytest.mark.parametrize(
    "change", [{"op": "explode"}, "text", {"op": "set", "path": ["venue"], "value": 5}]
)
def test_a_line_that_holds_no_change_is_named(store: ConferenceStore, change: Any) -> None:
    """A line that this program cannot apply is a fault with its number and nothing of its text."""
    store.journal.append([change], at=AT, seat="chair")
    with pytest.raises(JournalFault, match=r"Line 2 of journal\.jsonl") as fault:
        ConferenceStore(store.folder).open()
    assert "explode" not in str(fault.value)


def test_keeping_on_a_full_disk_leaves_the_former_file(
    store: ConferenceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`record.json` is replaced whole or not at all."""
    before = record_file(store).read_bytes()
    fill_the_disk(monkeypatch, room=100)
    with pytest.raises(NotSaved, match="the disk is full"):
        store.keep(small(venue="elsewhere"), 1)
    assert record_file(store).read_bytes() == before
    assert names(store) == ["journal.jsonl", "lock", "record.json"]


def test_what_the_system_refuses_is_said_in_words(
    store: ConferenceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No raw error of the system leaves the store, neither on reading nor on keeping."""
    fail(monkeypatch, "open", errno.EMFILE)
    with pytest.raises(CannotRead, match="too many files are open"):
        ConferenceStore(store.folder).open()
    with pytest.raises(NotSaved, match="too many files are open"):
        store.keep(small(), 1)


def test_the_record_file_says_up_to_which_line_it_goes(store: ConferenceStore) -> None:
    """The number in `record.json` is that of the line it was kept after."""
    store.append([VENUE], at=AT, seat="chair")
    store.keep(reopened(store), 2)
    tables: Any = decode(plain_in(record_file(store)))
    assert tables["journal"]["1"]["n"] == 2
    assert tables["conference"]["1"]["venue"] == "Room 3"
