"""Sealing that is refused, cut off or killed loses nothing, and is made good."""

from __future__ import annotations

import errno
import gzip
import os
import signal
from pathlib import Path

import pytest

from cpc_tui.storage import sealing
from cpc_tui.storage.faults import NotSaved
from cpc_tui.storage.journal import Journal
from tests.storage.faulty import fail, fill_the_disk, start
from tests.storage.journals import (
    add,
    begun,
    ended_between_the_two_files,
    header_of,
    numbers,
    sealed_in,
    whole,
)

KILLED = """
import os, signal, sys
from pathlib import Path
from cpc_tui.storage.journal import Journal
from tests.storage.journals import little_room
journal, left = Journal(Path(sys.argv[1])), int(sys.argv[2])
journal.open()

def count_down(descriptor):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)

os.fsync = count_down
with little_room():
    journal.seal()
"""


pytestmark = pytest.mark.usefixtures("small_files")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal is."""
    return tmp_path / "journal.jsonl"


def test_what_a_cut_off_sealing_left_is_passed_over_and_replaced(path: Path) -> None:
    """Until the live file is replaced it is the truth; the next sealing leaves one file of each."""
    journal = begun(path, 20)
    with ended_between_the_two_files(), pytest.raises(KeyboardInterrupt):
        journal.seal()
    assert sealed_in(path.parent) == ["journal.1-18.jsonl.gz"]
    assert header_of(path)["journal"] in (1, 3)
    add(journal, "and one more " * 20)
    before = path.read_bytes()
    assert numbers(Journal(path).read_all()) == list(range(1, 22))
    assert journal.seal()
    assert sealed_in(path.parent) == ["journal.1-19.jsonl.gz"]
    assert whole(path) == before


def test_sealing_that_was_cut_off_can_be_done_again_as_it_was(path: Path) -> None:
    """With no line added since, the same file is written in the place of the one that is there."""
    journal = begun(path, 20)
    before = path.read_bytes()
    with ended_between_the_two_files(), pytest.raises(KeyboardInterrupt):
        journal.seal()
    assert Journal(path).open().number == 20
    journal.read_new()
    assert journal.seal()
    assert sealed_in(path.parent) == ["journal.1-18.jsonl.gz"]
    assert whole(path) == before


@pytest.mark.parametrize("foreign", ["journal.1-18.jsonl.gz", "journal.1-17.jsonl.gz"])
def test_sealed_lines_of_another_journal_are_never_written_over(path: Path, foreign: str) -> None:
    """What somebody left in the folder stays there, and the journal is read without it."""
    journal = begun(path, 20)
    path.with_name(foreign).write_bytes(gzip.compress(b"lines of another\n"))
    journal.seal()
    assert gzip.decompress(path.with_name(foreign).read_bytes()) == b"lines of another\n"
    assert numbers(Journal(path).read_all()) == list(range(1, 21))


@pytest.mark.parametrize("harm", ["torn", "unread", "altered"])
def test_a_journal_that_is_not_as_it_was_read_is_not_sealed(path: Path, harm: str) -> None:
    """Half a line, lines of others or other bytes than were read are for reading to find first."""
    journal = begun(path, 20)
    if harm == "unread":
        other = Journal(path)
        other.open()
        add(other, "unread")
    else:
        data = path.read_bytes()
        path.write_bytes(data + b'{"n":21' if harm == "torn" else data.replace(b"20 w", b"20 W"))
    if harm != "unread":
        status = path.stat()
        journal._file._see(status)  # noqa: SLF001 - as if nobody had touched it
    before = path.read_bytes()
    assert not journal.seal()
    assert (path.read_bytes(), sealed_in(path.parent)) == (before, [])


@pytest.mark.parametrize("room", [0, 100, 450, 600, 1100])
def test_a_full_disk_leaves_the_journal_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """Wherever the disk is full nothing is lost, and it is done when there is room again."""
    journal = begun(path, 20)
    before = path.read_bytes()
    with monkeypatch.context() as full:
        fill_the_disk(full, room)
        with pytest.raises(NotSaved, match="the disk is full"):
            journal.seal()
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.tmp"))
    assert journal.read_new() == []
    assert journal.seal()
    assert whole(path) == before


@pytest.mark.parametrize("call", ["fsync", "rename"])
@pytest.mark.parametrize("after", range(4))
def test_a_disk_that_fails_at_any_step_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, after: int
) -> None:
    """Old or new, what stands is whole, and this seat goes on with it."""
    journal = begun(path, 20)
    before = path.read_bytes()
    with monkeypatch.context() as broken:
        fail(broken, call, errno.EIO, after=after)
        if call == "fsync" or after < 2:
            with pytest.raises(NotSaved, match="the disk reported an error"):
                journal.seal()
        else:
            assert journal.seal()
    assert whole(path) == before
    assert journal.read_new() == []
    add(journal, "goes on")
    assert numbers(Journal(path).read_all()) == list(range(1, 22))


@pytest.mark.parametrize("sync", [1, 2, 3, 4])
def test_a_program_killed_within_sealing_loses_nothing(path: Path, sync: int) -> None:
    """At each of its four syncs the program dies; all lines are there, and sealing is made good."""
    begun(path, 20)
    program = start(KILLED, path, sync)
    program.communicate()
    assert program.returncode == -signal.SIGKILL
    journal = Journal(path)
    assert numbers(journal.open().entries) == list(range(1, 21))
    unfinished = {1: ["journal.1-18.jsonl.gz.tmp"], 3: ["journal.jsonl.tmp"]}.get(sync, [])
    assert [each.name for each in path.parent.glob("*.tmp")] == unfinished
    assert journal.seal() == (sync < 4)
    assert sealed_in(path.parent) == ["journal.1-18.jsonl.gz"]
    assert numbers(Journal(path).read_all()) == list(range(1, 21))
    sealing.discard_unfinished(path)
    assert list(path.parent.glob("*.tmp")) == []


def test_the_first_line_in_a_new_file_lasts_through_a_power_cut(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who sealed may have died before the folder was synced, so whoever writes first does it."""
    seats = [begun(path, 20), Journal(path)]
    seats[1].open()
    add(seats[1], "known")
    seats[0].read_new()
    seats[0].seal()
    synced: list[bool] = []
    real = os.fsync

    def sync(descriptor: int) -> None:
        synced.append(os.path.samestat(os.fstat(descriptor), path.parent.stat()))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", sync)
    add(seats[1], "a")
    add(seats[1], "b")
    assert synced == [False, True, False]
