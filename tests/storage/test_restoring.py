"""A restore puts back what a backup holds, whole, and keeps aside what it replaces."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from cpc_tui.storage.backup import back_up
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.library import Library
from cpc_tui.storage.restoring import NotRestored, restore
from tests.samples import REFERENCE, library_at, on_disk, session_at
from tests.storage.backups import everything
from tests.storage.faulty import fail, mode


def test_what_was_backed_up_comes_back_the_same(backup: Path, empty: Library, home: Path) -> None:
    """Every byte is as it was, private, and the conferences are in the list and open."""
    done = restore(backup, empty)
    assert [(each.reference, each.replaced) for each in done] == [
        (REFERENCE, None),
        ("second", None),
    ]
    for folder in conference_folders(home):
        for name in ("journal.jsonl", "record.json"):
            there = empty.home / "conferences" / folder.name / name
            assert there.read_bytes() == (folder / name).read_bytes()
            assert mode(there) == 0o600
        assert mode(there.parent) == 0o700
    assert {row.reference for row in empty.rows()} == {REFERENCE, "second"}
    assert empty.open(REFERENCE)[1].record == on_disk(home)
    assert not (empty.home / "restoring").exists()


def test_only_what_is_asked_for_comes_back(backup: Path, empty: Library) -> None:
    """One of several, by its reference."""
    restore(backup, empty, ["second"])
    assert [row.reference for row in empty.rows()] == ["second"]
    with pytest.raises(NotRestored, match="third is not in this backup"):
        restore(backup, empty, ["third", REFERENCE])
    assert not empty.holds(REFERENCE)


def test_what_is_there_is_not_replaced_unless_asked(backup: Path, home: Path) -> None:
    """The refusal names what is there, and nothing at all is put in its place."""
    session_at(home).set(("venue",), "Room 3")
    before = everything(home)
    with pytest.raises(NotRestored, match=f"{REFERENCE} and second are there already"):
        restore(backup, library_at(home))
    assert everything(home) == before


def test_what_is_replaced_is_kept_aside_whole(backup: Path, home: Path) -> None:
    """It stands in a folder named for the moment, and the backup in its place."""
    session_at(home).set(("venue",), "Room 3")
    (folder,) = (each for each in conference_folders(home) if each.name.startswith("ENG"))
    (folder / "journal.torn-1").write_bytes(b"torn")
    former = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}
    (done,) = restore(backup, library_at(home), [REFERENCE], replace=True)
    assert done.replaced is not None
    assert done.replaced.parent.name.startswith("replaced-20")
    kept = {path.name: path.read_bytes() for path in done.replaced.iterdir()}
    assert kept == former
    assert on_disk(home).venue == "Room 2"
    assert not (folder / "journal.torn-1").exists()
    assert {row.reference for row in library_at(home).rows()} == {REFERENCE, "second"}


def test_a_seat_that_has_it_open_can_no_longer_write_to_it(backup: Path, home: Path) -> None:
    """What is typed on stays in that seat, and it is told, rather than mixed into the other."""
    session = session_at(home)
    restore(backup, library_at(home), [REFERENCE], replace=True)
    session.set(("venue",), "Room 9")
    assert "replaced by another file" in session.problem
    assert on_disk(home).venue == "Room 2"


def test_a_conference_finds_its_place_though_its_folder_is_taken(
    backup: Path, empty: Library
) -> None:
    """Another conference that began under the same reference stays as it is."""
    session = session_at(empty.home)
    session.set(("reference",), "renamed")
    restore(backup, empty)
    assert {row.reference for row in empty.rows()} == {REFERENCE, "second", "renamed"}


def test_a_renamed_conference_is_replaced_where_it_is(home: Path, tmp_path: Path) -> None:
    """The reference says which conference it is, not the folder."""
    session_at(home).set(("reference",), "renamed")
    back_up(conference_folders(home), tmp_path / "b.tar")
    (done,) = restore(tmp_path / "b.tar", library_at(home), replace=True)
    assert done.reference == "renamed"
    assert [row.reference for row in library_at(home).rows()] == ["renamed"]


def test_a_line_that_was_cut_off_does_not_keep_a_conference_back(
    home: Path, empty: Library, tmp_path: Path
) -> None:
    """It was never called saved; opening keeps it aside as it does anywhere."""
    session_at(home)
    (folder,) = conference_folders(home)
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(b"half")
    back_up([folder], tmp_path / "b.tar")
    restore(tmp_path / "b.tar", empty)
    assert "kept in journal.torn-1" in empty.open(REFERENCE)[1].notices[0]


@pytest.mark.parametrize("after", range(12))
@pytest.mark.parametrize("call", ["write", "fsync", "rename"])
def test_a_disk_that_fails_while_replacing_leaves_one_or_the_other(
    backup: Path, home: Path, monkeypatch: pytest.MonkeyPatch, call: str, after: int
) -> None:
    """Whichever write, sync or rename fails, the conference opens and is the old or the new."""
    session_at(home).set(("venue",), "Room 3")
    with monkeypatch.context() as broken:
        fail(broken, call, errno.EIO, after)
        told = _told(backup, home)
    venue = on_disk(home).venue
    assert (told, venue) in {("", "Room 2"), ("not restored", "Room 3"), ("in place", "Room 2")}


def _told(backup: Path, home: Path) -> str:
    """What a restore says: nothing where it went well."""
    try:
        restore(backup, library_at(home), [REFERENCE], replace=True)
    except NotRestored as fault:
        return "in place" if "is in its place" in str(fault) else "not restored"
    return ""
