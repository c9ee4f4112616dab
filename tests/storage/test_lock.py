"""One writer at a time, whichever process, thread or part of the program it is."""

import os
import threading
import time
from pathlib import Path

import pytest

from cpc_tui.storage.faults import StoreBusy
from cpc_tui.storage.lock import ConferenceLock
from tests.storage.faulty import mode, start

HOLD = """
import sys
from pathlib import Path
from cpc_tui.storage.lock import ConferenceLock
with ConferenceLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the side file would be; it is not there yet."""
    return tmp_path / "lock"


def test_another_process_is_kept_out_until_the_lock_is_free(path: Path) -> None:
    """While one process holds the lock another gives up in the time set, and gets it afterwards."""
    holder = start(HOLD, path)
    assert holder.stdout
    holder.stdout.readline()
    lock = ConferenceLock(path, timeout=0.02)
    with pytest.raises(StoreBusy, match="busy"), lock:
        pytest.fail("both hold it")
    holder.communicate("\n")
    with lock:
        pass


def test_waiting_is_enough_when_the_holder_lets_go(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock that comes free within the time is taken without a fault."""
    holder = start(HOLD, path)
    assert holder.stdout
    holder.stdout.readline()
    waits: list[float] = []

    def let_go(seconds: float) -> None:
        waits.append(seconds)
        holder.communicate("\n")

    monkeypatch.setattr(time, "sleep", let_go)
    with ConferenceLock(path, timeout=60):
        assert len(waits) == 1


def test_a_killed_holder_leaves_no_lock_behind(path: Path) -> None:
    """The lock of a process that was killed is free at once, with nothing to tidy up."""
    holder = start(HOLD, path)
    assert holder.stdout
    holder.stdout.readline()
    holder.kill()
    holder.communicate()
    with ConferenceLock(path, timeout=0):
        pass


def test_its_holder_may_take_it_again(path: Path, tmp_path: Path) -> None:
    """Within a thread it nests, also through another object or another way to the same file."""
    (tmp_path / "way").symlink_to(tmp_path)
    lock = ConferenceLock(path, timeout=0)
    with lock, lock, ConferenceLock(path, timeout=0), ConferenceLock(tmp_path / "way" / "lock", 0):
        pass
    with lock:
        pass


def test_it_is_held_until_the_outermost_lets_go(path: Path) -> None:
    """Leaving an inner hold does not yet let another process in."""
    probe = (
        "import sys; from pathlib import Path; from cpc_tui.storage.lock import ConferenceLock\n"
        "from cpc_tui.storage.faults import StoreBusy\n"
        "try:\n  ConferenceLock(Path(sys.argv[1]), 0).__enter__(); print('free')\n"
        "except StoreBusy: print('busy')"
    )
    lock = ConferenceLock(path)
    with lock:
        with lock:
            pass
        assert start(probe, path).communicate()[0].strip() == "busy"
    assert start(probe, path).communicate()[0].strip() == "free"


def test_another_thread_is_kept_out(path: Path) -> None:
    """Two threads of one process do not hold it both, though flock alone would let them."""
    found: list[str] = []

    def try_it() -> None:
        try:
            with ConferenceLock(path, timeout=0):
                found.append("held")
        except StoreBusy:
            found.append("busy")

    with ConferenceLock(path):
        thread = threading.Thread(target=try_it)
        thread.start()
        thread.join()
    thread = threading.Thread(target=try_it)
    thread.start()
    thread.join()
    assert found == ["busy", "held"]


def test_a_fault_inside_lets_go(path: Path) -> None:
    """Whatever is raised while it is held, it is free afterwards."""
    with pytest.raises(KeyError), ConferenceLock(path):
        raise KeyError
    holder = start(HOLD, path)
    assert holder.communicate("\n")[0].strip() == "held"


def test_a_vain_attempt_keeps_nothing(path: Path) -> None:
    """A thread that gave up waiting for another process is not in its own process's way later."""
    holder = start(HOLD, path)
    assert holder.stdout
    holder.stdout.readline()
    lock = ConferenceLock(path, timeout=0)
    with pytest.raises(StoreBusy), lock:
        pytest.fail("both hold it")
    holder.communicate("\n")
    found: list[str] = []

    def take_it() -> None:
        with lock:
            found.append("held")

    thread = threading.Thread(target=take_it)
    thread.start()
    thread.join()
    assert found == ["held"]


def test_a_side_file_removed_meanwhile_is_not_trusted(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock got on a file that was just removed keeps nobody out, so it is taken anew."""
    real = os.open
    opened: list[int] = []

    def remove_after_opening(name: Path, flags: int, permissions: int = 0o777) -> int:
        descriptor = real(name, flags, permissions)
        if not opened:
            path.unlink()
        opened.append(descriptor)
        return descriptor

    monkeypatch.setattr(os, "open", remove_after_opening)
    with ConferenceLock(path):
        assert path.exists()
        assert len(opened) == 2


def test_reading_holds_it_as_well(path: Path) -> None:
    """A reader keeps a writer out, so it never sees a line that may yet be taken back."""
    lock = ConferenceLock(path)
    holder = start(HOLD, path)
    assert holder.stdout
    holder.stdout.readline()
    with pytest.raises(StoreBusy), ConferenceLock(path, timeout=0).reading():
        pytest.fail("both hold it")
    holder.communicate("\n")
    with lock.reading():
        assert path.exists()


def test_reading_goes_without_where_nothing_can_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder that refuses a lock file a reader may read; writers and other faults are told."""

    def refuse(*arguments: object) -> int:
        raise PermissionError(13, "refused")

    monkeypatch.setattr(os, "open", refuse)
    with ConferenceLock(path).reading():
        pass
    with pytest.raises(PermissionError), ConferenceLock(path):
        pytest.fail("nothing was locked")
    monkeypatch.undo()
    with pytest.raises(FileNotFoundError), ConferenceLock(path.parent / "gone" / "lock").reading():
        pytest.fail("there is no folder")


def test_who_may_only_read_still_takes_the_writers_lock(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A seat without permission to write opens the lock file for reading, and is kept out by it."""
    with ConferenceLock(path):
        pass
    real = os.open

    def read_only(name: Path, flags: int, permissions: int = 0o777) -> int:
        if flags & (os.O_RDWR | os.O_CREAT):
            raise PermissionError(13, "refused")
        return real(name, flags, permissions)

    holder = start(HOLD, path)
    assert holder.stdout
    holder.stdout.readline()
    monkeypatch.setattr(os, "open", read_only)
    with pytest.raises(StoreBusy), ConferenceLock(path, timeout=0).reading():
        pytest.fail("both hold it")
    holder.communicate("\n")


def test_the_side_file_is_private_and_stays(path: Path) -> None:
    """The file is for its owner alone, whatever the umask, and stays, since others wait on it."""
    former = os.umask(0)
    try:
        with ConferenceLock(path):
            pass
    finally:
        os.umask(former)
    assert mode(path) == 0o600
