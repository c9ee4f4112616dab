"""A backup has the access log with it, and restoring one forgets nothing that was done since."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.accounting import Act
from cpc_tui.storage.access_log import NAME, AccessLog, note
from cpc_tui.storage.backup import back_up
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.library import Library
from cpc_tui.storage.restoring import restore
from tests.samples import library_at, session_at
from tests.storage.both_ways import unlock_too

OPENED, READ, FOUND = Act(deed="opened"), Act(deed="read"), Act(deed="found")


@pytest.fixture
def folder(home: Path) -> Path:
    """The folder of a conference that was opened once."""
    session_at(home)
    (found,) = conference_folders(home)
    note(found, OPENED)
    return found


def backup_of(folder: Path, to: Path) -> Path:
    """A backup of a conference."""
    back_up([folder], to)
    return to


def deeds(home: Path) -> list[str]:
    """What the log of the only conference says was done."""
    (folder,) = conference_folders(home)
    read = AccessLog.of_conference(folder).read()
    assert read.fault == ""
    return [each.act.deed if each.act else "" for each in read.lines]


def test_it_goes_into_a_backup_and_out_of_it(folder: Path, tmp_path: Path) -> None:
    """Elsewhere the conference has its log, and goes on with it."""
    backup = backup_of(folder, tmp_path / "b.tar")
    other = tmp_path / "elsewhere"
    restore(backup, library_at(other), unlock=lambda: unlock_too(other))
    assert deeds(other) == ["opened"]
    note(conference_folders(other)[0], READ)
    assert deeds(other) == ["opened", "read"]


def test_what_was_done_since_the_backup_is_not_forgotten(
    folder: Path, home: Path, tmp_path: Path
) -> None:
    """Putting an older state of the record back is no way to take lines off the log."""
    backup = backup_of(folder, tmp_path / "b.tar")
    note(folder, READ)
    restore(backup, library_at(home), replace=True)
    assert deeds(home) == ["opened", "read"]
    note(conference_folders(home)[0], FOUND)
    assert deeds(home) == ["opened", "read", "found"]


def test_a_longer_log_of_the_backup_is_the_one_that_goes_on(
    folder: Path, home: Path, tmp_path: Path
) -> None:
    """Where it is restored on a machine whose copy is older."""
    older = (folder / NAME).read_bytes()
    note(folder, READ)
    backup = backup_of(folder, tmp_path / "b.tar")
    (folder / NAME).write_bytes(older)
    restore(backup, library_at(home), replace=True)
    assert deeds(home) == ["opened", "read"]


def test_logs_that_went_different_ways_are_both_kept(
    folder: Path, home: Path, tmp_path: Path
) -> None:
    """The backup's goes on, and the other stays with the conference that is kept aside."""
    older = (folder / NAME).read_bytes()
    note(folder, READ)
    backup = backup_of(folder, tmp_path / "b.tar")
    (folder / NAME).write_bytes(older)
    note(folder, FOUND)
    (restored,) = restore(backup, library_at(home), replace=True)
    assert deeds(home) == ["opened", "read"]
    assert restored.replaced
    aside = AccessLog.of_conference(restored.replaced).read()
    assert [each.act for each in aside.lines] == [OPENED, FOUND]


def test_a_backup_from_before_there_was_a_log_keeps_the_one_that_is_there(
    folder: Path, home: Path, tmp_path: Path
) -> None:
    """It is restored as ever."""
    log = (folder / NAME).read_bytes()
    (folder / NAME).unlink()
    backup = backup_of(folder, tmp_path / "b.tar")
    (folder / NAME).write_bytes(log)
    restore(backup, library_at(home), replace=True)
    assert deeds(home) == ["opened"]


def test_a_damaged_log_keeps_no_backup_from_being_restored(
    folder: Path, home: Path, tmp_path: Path, empty: Library
) -> None:
    """The record is what a backup is for; `verify` says what is wrong with the log."""
    (folder / NAME).write_bytes(b'{"a":1}\n{"a":1}\n')
    backup = backup_of(folder, tmp_path / "b.tar")
    restore(backup, empty, unlock=lambda: unlock_too(empty.home))
    (restored,) = conference_folders(empty.home)
    assert AccessLog.of_conference(restored).read().line == 1
