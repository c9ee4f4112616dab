"""The access log: who did what and when, one line each, whatever happens to the disk."""

from __future__ import annotations

import errno
import json
import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui import clock
from cpc_tui.conference.accounting import Act, Paper
from cpc_tui.storage.access_log import (
    NAME,
    WITHOUT_KEY,
    AccessLog,
    note,
    note_at_home,
    note_refused,
    note_soon,
)
from cpc_tui.storage.access_verifying import verify_home_logs, verify_log
from cpc_tui.storage.contents import is_content
from cpc_tui.storage.lock import ConferenceLock
from tests.samples import library_at, session_at

OPENED = Act(deed="opened", seat="chair")
EXPORTED = Act(
    deed="exported",
    seat="chair",
    papers=(Paper("minutes", "person:p3", "9f" * 32),),
    command="export",
)


@pytest.fixture
def folder(home: Path) -> Path:
    """The folder of a conference that has no log yet."""
    session_at(home)
    return library_at(home).folder_of("ENG/2026 117") or home


def deeds(folder: Path) -> list[str]:
    """What its log says was done."""
    read = AccessLog.of_conference(folder).read()
    assert read.fault == ""
    return [each.act.deed if each.act else "" for each in read.lines]


def test_a_line_says_who_did_what_and_when(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system user and their number, the seat, the papers, and the moment in UTC."""
    moment = datetime(2026, 12, 8, 10, 42, 7, tzinfo=UTC)
    monkeypatch.setattr(clock, "utc_now", lambda: moment)
    assert note(folder, OPENED) == ""
    assert note(folder, EXPORTED) == ""
    first, second = AccessLog.of_conference(folder).read().lines
    assert (first.n, first.at, first.uid) == (1, "2026-12-08T10:42:07Z", os.geteuid())
    assert first.user
    assert (first.act, second.act) == (OPENED, EXPORTED)


def test_each_line_has_the_hash_of_the_one_before(folder: Path) -> None:
    """The chain is the journal's: altering any byte of a line but the last is found by number."""
    for act in (OPENED, EXPORTED, OPENED):
        note(folder, act)
    path = folder / NAME
    lines = path.read_bytes().split(b"\n")
    lines[1] = lines[1].replace(b'"n":2', b'"n": 2')
    path.write_bytes(b"\n".join(lines))
    verdict = verify_log(AccessLog.of_conference(folder))
    assert (verdict.well, verdict.line) == (False, 3)
    assert verdict.fault.startswith("Line 3 of access.jsonl does not fit")
    read = AccessLog.of_conference(folder).read()
    assert [each.n for each in read.lines] == [1, 2]


def test_a_torn_last_line_is_kept_aside(folder: Path) -> None:
    """A program that was killed keeps nobody from being accounted for."""
    note(folder, OPENED)
    path = folder / NAME
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:40])
    assert verify_log(AccessLog.of_conference(folder)).line == 2
    assert note(folder, EXPORTED) == ""
    assert deeds(folder) == ["opened", "exported"]
    assert (folder / "access.torn-1").read_bytes() == whole[:40]


def test_several_at_once_break_no_chain(folder: Path) -> None:
    """Each waits for the lock of the conference, and every line is there."""
    threads = [
        threading.Thread(target=lambda: [note(folder, OPENED) for _ in range(10)]) for _ in range(4)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert deeds(folder) == ["opened"] * 40


def test_a_full_disk_is_said_and_leaves_the_log_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is raised; once there is room again the next line follows."""
    note(folder, OPENED)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        assert note(folder, OPENED) == "the disk is full"
    assert note(folder, EXPORTED) == ""
    assert deeds(folder) == ["opened", "exported"]


def test_a_folder_that_is_gone_is_not_made_again(folder: Path) -> None:
    """A conference that was purged meanwhile does not come back as an empty folder."""
    gone = folder.with_name("gone")
    assert note(gone, OPENED) == "the data folder is no longer there"
    assert not gone.exists()
    assert note_at_home(gone, OPENED) != ""
    assert not gone.exists()


def test_a_last_line_of_another_form_is_never_written_behind(folder: Path) -> None:
    """Such a log is told of by `verify`; whoever reads the conference goes on."""
    (folder / NAME).write_bytes(b'{"a":1}\n')
    assert "states no number" in note(folder, OPENED)
    assert (folder / NAME).read_bytes() == b'{"a":1}\n'


def test_only_the_end_of_a_long_log_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one opening costs does not grow with how often there was one."""
    for _ in range(60):
        note(folder, EXPORTED)
    sizes: list[int] = []
    pread = os.pread

    def counted(descriptor: int, size: int, offset: int) -> bytes:
        sizes.append(size)
        return pread(descriptor, size, offset)

    monkeypatch.setattr(os, "pread", counted)
    note(folder, OPENED)
    assert sum(sizes) < (folder / NAME).stat().st_size
    assert len(deeds(folder)) == 61


def test_a_line_longer_than_the_end_that_is_read_first_is_found(folder: Path) -> None:
    """An export for very many people is one line of many kilobytes."""
    papers = tuple(Paper("minutes", f"person:p{n}", "ab" * 32) for n in range(200))
    for _ in range(2):
        assert note(folder, Act(deed="exported", papers=papers)) == ""
    assert deeds(folder) == ["exported", "exported"]


def test_a_line_is_synced_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder is synced only for a new file."""
    note(folder, OPENED)
    synced: list[int] = []
    fsync = os.fsync

    def counted(descriptor: int) -> None:
        synced.append(descriptor)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", counted)
    note(folder, OPENED)
    assert len(synced) == 1


def test_beside_a_meeting_it_is_tried_again_while_somebody_is_busy(folder: Path) -> None:
    """Whoever types does not wait; what cannot be done is told, and what can is done."""
    told: list[str] = []
    with ConferenceLock(folder / "lock"):
        thread = note_soon([folder], OPENED, told.append)
        assert deeds_of_file(folder) == b""
    thread.join()
    assert (deeds(folder), told) == (["opened"], [])
    note_soon([folder.with_name("gone")], OPENED, told.append).join()
    assert told == ["the data folder is no longer there"]


def deeds_of_file(folder: Path) -> bytes:
    """The bytes of the log, without its lock."""
    path = folder / NAME
    return path.read_bytes() if path.exists() else b""


def test_it_belongs_to_the_conference() -> None:
    """Backups and copies have it, and what was kept aside of it."""
    assert all(map(is_content, (NAME, "access.torn-1", "access.broken-1")))
    assert not is_content("access.lock.tmp")


def test_what_nobody_knows_is_read_as_such(folder: Path) -> None:
    """A line of a newer version is listed without its words, and breaks nothing."""
    note(folder, OPENED)
    log = AccessLog.of_conference(folder)
    log.lines.add([{"deed": "dreamt", "user": "ann", "uid": 7}], at="2026-12-08T10:00:00Z", seat="")
    second = log.read().lines[1]
    assert (second.act, second.user, second.uid) == (None, "ann", 7)
    assert note(folder, OPENED) == ""


def test_what_was_done_without_a_key_is_told_of_alone(home: Path) -> None:
    """A wrong passphrase leaves a moment, a user and the sentence, in plain text."""
    home.mkdir(exist_ok=True)
    assert note_refused(home, "That passphrase is wrong.") == ""
    fields = json.loads((home / WITHOUT_KEY).read_text())
    assert set(fields["change"]) == {"deed", "because", "user", "uid"}
    assert all(each.well for each in verify_home_logs(home))
    (home / WITHOUT_KEY).write_text("{}\n")
    assert [each.line for each in verify_home_logs(home) if not each.well] == [1]


@given(st.one_of(st.binary(max_size=300), st.sampled_from([b"[" * 100_000, b"\n" * 9, b"{}\n{"])))
def test_whatever_stands_in_the_file_is_told_of_in_words(folder: Path, data: bytes) -> None:
    """Nothing is raised by reading it, checking it, or adding to it."""
    path = folder / NAME
    for each in folder.glob("access.*"):
        each.unlink()
    path.write_bytes(data)
    log = AccessLog.of_conference(folder)
    assert isinstance(log.read().fault, str)
    verdict = verify_log(log)
    why = note(folder, OPENED)
    if not why:
        assert verify_log(log).lines == verdict.lines + 1
