"""What happens in a conference's folder is told by the system, where it can; and nothing else."""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cpc_tui import mounts
from cpc_tui.storage import watching
from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.journal import Journal
from cpc_tui.storage.seats import FOLDER, Seats
from cpc_tui.storage.watching import FolderWatch, Heard, watch_folder
from tests.storage.faulty import UNLOCK
from tests.storage.test_seats import SITS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
NOTHING = Heard()
LONGEST_QUEUE = Path("/proc/sys/fs/inotify/max_queued_events")
MOST_WRITTEN = 100_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A conference's folder, whose journal has a line."""
    folder = tmp_path / "conference"
    folder.mkdir()
    append(folder)
    return folder


@pytest.fixture
def watch(folder: Path) -> Iterator[FolderWatch]:
    """A watch of the folder that has heard nothing yet."""
    with closing(FolderWatch(folder)) as watch:
        assert watch.take() == NOTHING
        yield watch


def append(folder: Path) -> None:
    """Add a line to the journal."""
    Journal(folder / JOURNAL).append(["a change"], at="2026-12-08T10:42:07", seat="chair")


def open_descriptors() -> int:
    """How many descriptors this process has open."""
    return len(list(Path("/dev/fd").iterdir()))


# -- what is told


def test_an_added_line_is_told_of_once(folder: Path, watch: FolderWatch) -> None:
    """What another seat appends is there to be heard as soon as it is on the disk."""
    append(folder)
    assert watch.take() == Heard(journal=True)
    assert watch.take() == NOTHING


def test_a_line_that_nobody_may_read_yet_is_not_told_of(folder: Path, watch: FolderWatch) -> None:
    """It is told of when its writer, who has it synced by then, closes the journal."""
    with (folder / JOURNAL).open("ab", buffering=0) as journal:
        journal.write(b"{")
        assert watch.take() == NOTHING
    assert watch.take() == Heard(journal=True)


def test_a_journal_in_the_place_of_another_is_told_of(folder: Path, watch: FolderWatch) -> None:
    """Sealing replaces the file; lines that are added to the new one are told of as well."""
    (folder / "new").write_bytes((folder / JOURNAL).read_bytes())
    (folder / "new").rename(folder / JOURNAL)
    assert watch.take() == Heard(journal=True)
    append(folder)
    assert watch.take() == Heard(journal=True)


def test_other_files_are_not_told_of(folder: Path, watch: FolderWatch) -> None:
    """Locking, reading and `record.json` wake no screen."""
    Journal(folder / JOURNAL).open()
    (folder / "record.json.new").write_text("{}")
    (folder / "record.json.new").rename(folder / "record.json")
    assert watch.take() == NOTHING


@pytest.mark.parametrize("is_first", [True, False], ids=["the first", "a second"])
def test_a_seat_is_told_of(is_first: bool, folder: Path) -> None:
    """Somebody sits down, moves on and leaves, also where nobody has ever sat before."""
    one = Seats(folder, "minute-taker", "ben")
    if not is_first:
        one.tell("plan")
    with closing(FolderWatch(folder)) as watch:
        two = Seats(folder, "chair", "ann")
        two.tell("reports")
        assert watch.take() == Heard(seats=True)
        two.tell("analysis")
        assert watch.take() == Heard(seats=True)
        one.others()
        assert watch.take() == NOTHING
        two.leave()
        assert watch.take() == Heard(seats=True)


def test_a_killed_program_is_told_of(folder: Path, watch: FolderWatch) -> None:
    """The system closes the file of its seat, and that is heard."""
    program = [sys.executable, "-c", UNLOCK + SITS, str(folder)]
    with subprocess.Popen(program, stdout=subprocess.PIPE) as sitting:
        assert sitting.stdout is not None
        assert sitting.stdout.readline() == b"here\n"
        assert watch.take().seats
        sitting.send_signal(signal.SIGKILL)
        sitting.wait()
    assert watch.take() == Heard(seats=True)


def test_seats_are_told_of_though_their_folder_was_made_again(
    folder: Path, watch: FolderWatch
) -> None:
    """Whoever removes the empty folder takes nothing away."""
    Seats(folder, "chair").tell("plan")
    watch.take()
    for file in (folder / FOLDER).iterdir():
        file.unlink()
    (folder / FOLDER).rmdir()
    assert watch.take() == Heard(seats=True)
    two = Seats(folder, "minute-taker")
    two.tell("plan")
    assert watch.take() == Heard(seats=True)
    two.tell("reports")
    assert watch.take() == Heard(seats=True)


def test_a_folder_that_goes_away_is_told_of(folder: Path, tmp_path: Path) -> None:
    """Renamed or removed, nothing will be heard of it any more."""
    with closing(FolderWatch(folder)) as watch:
        folder.rename(tmp_path / "elsewhere")
        assert watch.take().over
    with closing(FolderWatch(tmp_path / "elsewhere")) as watch:
        for file in (tmp_path / "elsewhere").iterdir():
            file.unlink()
        (tmp_path / "elsewhere").rmdir()
        assert watch.take().over


def test_too_much_at_once_counts_as_everything(folder: Path, watch: FolderWatch) -> None:
    """Where the system could not keep all that happened, one looks at all there is."""
    longest = int(LONGEST_QUEUE.read_text())
    if longest > MOST_WRITTEN:
        pytest.skip("the system keeps more than is quickly made")
    for number in range(longest + 2):
        os.close(os.open(folder / f"other-{number % 2}", os.O_WRONLY | os.O_CREAT))
    assert Heard(journal=True, seats=True) in [watch.take() for _ in range(longest)]


# -- where it cannot be had


def test_what_is_on_a_disk_of_this_machine_is_watched(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Of a folder that other machines write to nothing is told, so nobody relies on it."""
    monkeypatch.setattr(mounts, "_MOUNTS", tmp_path / "mounts")
    for kind in ("ext4", "xfs", "tmpfs"):
        (tmp_path / "mounts").write_text(f"a / {kind} rw\n")
        watch = watch_folder(folder)
        assert watch is not None
        watch.close()
    for kind in ("nfs4", "cifs", "fuse.sshfs", "9p", "of which nobody has heard"):
        (tmp_path / "mounts").write_text(f"a / ext4 rw\nb {tmp_path} {kind} rw\n")
        assert watch_folder(folder) is None
    (tmp_path / "mounts").unlink()
    assert watch_folder(folder) is None


class Refusing:
    """A system that lets nobody watch, or not a second folder."""

    def __init__(self, most: int) -> None:
        self._left = most

    def inotify_init1(self, flags: int) -> int:
        """A descriptor, or -1."""
        return os.open("/dev/null", flags) if self._left >= 0 else -1

    def inotify_add_watch(self, *_: object) -> int:
        """A number, or -1."""
        self._left -= 1
        return 1 if self._left >= 0 else -1


@pytest.mark.parametrize("most", [-1, 0, 1], ids=["no watch", "no folder", "no second folder"])
def test_a_system_that_refuses_leaves_nothing_open(
    most: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At its limit of watches there is none, and no descriptor is used up."""
    Seats(folder, "chair").tell("plan")
    before = open_descriptors()
    monkeypatch.setattr(watching, "file_system_of", lambda _: "ext4")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Refusing(most))
    monkeypatch.setattr(ctypes, "get_errno", lambda: errno.ENOSPC)
    assert watch_folder(folder) is None
    assert open_descriptors() == before


def test_without_the_means_to_call_the_system_there_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On another system, or with a Python that lacks them, one looks instead."""
    monkeypatch.setattr(watching, "file_system_of", lambda _: "ext4")
    with monkeypatch.context() as lacking:
        lacking.setitem(sys.modules, "ctypes", None)
        assert watch_folder(folder) is None
    monkeypatch.setattr(sys, "platform", "darwin")
    assert watch_folder(folder) is None


def test_watching_leaves_nothing_open(folder: Path) -> None:
    """Conferences may be opened and closed all day."""
    before = open_descriptors()
    for _ in range(50):
        watch = FolderWatch(folder)
        append(folder)
        watch.take()
        watch.close()
        watch.close()
    assert open_descriptors() == before
