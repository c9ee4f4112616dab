"""Where the system refuses, the journal stays as it was and says why; trying again is safe."""

import errno
import os
from pathlib import Path

import pytest

from cpc_tui.storage.faults import CannotRead, JournalFault, NotSaved, in_words
from cpc_tui.storage.journal import Journal
from cpc_tui.storage.lock import ConferenceLock
from tests.storage.faulty import fail, fill_the_disk, mode, start
from tests.storage.journals import AT, add, changes_in

LIMITED = """
import resource, sys
from pathlib import Path
from cpc_tui.storage.faults import NotSaved
from cpc_tui.storage.journal import Journal
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
journal = Journal(Path(sys.argv[1]))
saved = 0
try:
    while True:
        journal.append(["x" * 100], at="", seat="chair")
        saved += 1
except NotSaved as fault:
    print(saved, fault.reason, sep=";")
"""


@pytest.mark.parametrize("room", [0, 1, 150, 260])
def test_a_full_disk_leaves_the_journal_as_it_was(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """A batch that does not fit is taken back whole, and trying again keeps each change once."""
    add(journal, "before")
    content = journal.path.read_bytes()
    with monkeypatch.context() as full:
        fill_the_disk(full, room)
        with pytest.raises(NotSaved) as caught:
            add(journal, "one", "two")
        assert caught.value.reason == "the disk is full"
        assert journal.path.read_bytes() == content
    add(journal, "one", "two")
    assert changes_in(journal.path) == ["before", "one", "two"]


@pytest.mark.parametrize("first", [True, False])
def test_a_failed_sync_is_not_called_saved(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, first: bool
) -> None:
    """Where the disk does not confirm a line it is taken back, the very first of a journal too."""
    kept = [] if first else ["before"]
    if not first:
        add(journal, "before")
    with monkeypatch.context() as broken:
        fail(broken, "fsync", after=int(first))
        with pytest.raises(NotSaved, match="disk reported an error"):
            add(journal, "lost")
    assert changes_in(journal.path) == kept
    add(journal, "again")
    assert changes_in(journal.path) == [*kept, "again"]


def test_a_line_that_could_not_be_taken_back_is_not_kept_twice(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If even cutting the file back fails, the next try still leaves the change there once."""
    add(journal, "before")
    with monkeypatch.context() as broken:
        fail(broken, "fsync")
        fail(broken, "ftruncate")
        with pytest.raises(NotSaved):
            add(journal, "again")
    assert journal.read_new() == []
    add(journal, "again", "more")
    assert changes_in(journal.path) == ["before", "again", "more"]


def test_a_line_that_could_not_be_taken_back_is_no_line_to_another_seat(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody goes on behind what was not saved, and what the next try writes is read by all."""
    other = Journal(journal.path)
    add(journal, "before")
    other.open()
    with monkeypatch.context() as broken:
        fail(broken, "fsync")
        fail(broken, "ftruncate")
        with pytest.raises(NotSaved):
            journal.append(["again", "more"], at=AT, seat="chair")
        assert other.read_new() == []
    journal.append(["again", "more"], at=AT.replace("07", "08"), seat="chair")
    add(other, "behind")
    assert changes_in(journal.path) == ["before", "again", "more", "behind"]
    assert [path.name for path in journal.path.parent.iterdir() if "torn" in path.name] == []


def test_nothing_is_written_behind_a_line_that_was_altered(journal: Journal) -> None:
    """A seat that has read another line than stands there now leaves the journal readable."""
    other = Journal(journal.path)
    add(journal, "before", "one")
    other.open()
    journal.path.write_bytes(journal.path.read_bytes().replace(b"one", b"two"))
    for _ in range(2):
        with pytest.raises(JournalFault, match="the line was altered while it was in use"):
            add(other, "behind")
    assert changes_in(journal.path) == ["before", "two"]


@pytest.mark.parametrize("fault", ["full disk", "not JSON"])
def test_others_lines_are_not_skipped_by_a_failed_append(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """What the other seat wrote, met while a save failed, is still new afterwards."""
    other = Journal(journal.path)
    other.open()
    add(journal, "a")
    with monkeypatch.context() as full:
        if fault == "full disk":
            fill_the_disk(full, 0)
        with pytest.raises((NotSaved, ValueError)):
            add(other, "b" if fault == "full disk" else float("nan"))
    assert other.has_grown()
    assert [entry.change for entry in other.read_new()] == ["a"]


def test_an_interrupted_append_is_taken_back(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A signal that ends the program between writing and syncing leaves no line behind."""
    add(journal, "a")

    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as interrupted:
        interrupted.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            add(journal, "b")
    assert changes_in(journal.path) == ["a"]


def test_a_limit_on_file_size_is_told_and_harms_nothing(journal: Journal) -> None:
    """A real limit of the system stops a program with a reason, and all it had saved is there."""
    saved, reason = start(LIMITED, journal.path).communicate()[0].strip().split(";")
    assert reason == "the file has reached the size limit set on this machine"
    assert int(saved) > 2
    assert changes_in(journal.path) == ["x" * 100] * int(saved)


def test_a_lock_that_stays_taken_is_told_as_not_saved(journal: Journal) -> None:
    """When the other seat does not let go, the status line has a reason to show."""
    holder = start(
        "import sys; from pathlib import Path; from cpc_tui.storage.lock import ConferenceLock\n"
        "with ConferenceLock(Path(sys.argv[1])):\n  print(flush=True); sys.stdin.readline()",
        journal.path.with_name("lock"),
    )
    assert holder.stdout
    holder.stdout.readline()
    impatient = Journal(journal.path, ConferenceLock(journal.path.with_name("lock"), timeout=0))
    with pytest.raises(NotSaved, match="another session is busy"):
        add(impatient, "a")
    holder.communicate("\n")
    add(impatient, "a")
    assert changes_in(journal.path) == ["a"]


def test_a_folder_that_is_gone_is_told_as_not_saved(tmp_path: Path) -> None:
    """Without its folder a journal cannot be made, and the reason says so."""
    with pytest.raises(NotSaved, match="no longer there"):
        add(Journal(tmp_path / "gone" / "journal.jsonl"), "a")


def test_a_folder_one_may_only_read_can_be_read(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a read-only disk, even without a lock file, a conference opens; saving says why not."""
    add(journal, "a")
    journal.path.with_name("lock").unlink()
    real = os.open

    def read_only(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", read_only)
    seat = Journal(journal.path)
    assert [entry.change for entry in seat.open().entries] == ["a"]
    with pytest.raises(NotSaved, match="disk is read-only"):
        add(seat, "b")


def test_a_link_in_the_journals_place_is_not_followed(journal: Journal, tmp_path: Path) -> None:
    """A symbolic link cannot lead the store to write or read elsewhere."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"")
    journal.path.symlink_to(elsewhere)
    with pytest.raises(NotSaved, match="a link stands"):
        add(journal, "a")
    with pytest.raises(CannotRead, match="a link stands"):
        journal.open()
    assert elsewhere.read_bytes() == b""


def test_journal_and_lock_are_private_whatever_the_umask(journal: Journal) -> None:
    """Journal and lock are for their owner alone, even where new files are open to all."""
    former = os.umask(0)
    try:
        add(journal, "a")
    finally:
        os.umask(former)
    assert mode(journal.path) == 0o600
    assert mode(journal.path.with_name("lock")) == 0o600


@pytest.mark.parametrize("name", ["ENOSPC", "EROFS", "EACCES", "EDQUOT", "EIO", "EFBIG"])
def test_every_likely_refusal_has_plain_words(name: str) -> None:
    """The usual reasons for a failed save are told without the system's own terms."""
    words = in_words(OSError(getattr(errno, name), "system words", "/secret/path"))
    assert name not in words
    assert "secret" not in words
    assert "EXDEV" in in_words(OSError(errno.EXDEV, "rare"))
