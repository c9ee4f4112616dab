"""The disk refuses: the status line says so, typing goes on, and it saves when it can again."""

from __future__ import annotations

import os
import resource
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.shell import dumped

BEFORE = "Before the disk was full."
DURING = "While it is full people go on talking."
AFTER = "And they go on."
NO_LIMIT = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
EVERYBODY_OBEYS = ("--bounding-set", "-dac_override,-dac_read_search", "--")
"""How `setpriv` is told that file modes hold for root too."""


def journal_of(data: Path) -> Path:
    """The one file of a conference that only grows."""
    (journal,) = data.glob("conferences/*/*journal*")
    return journal


def check_refusal(
    seat: Seat, data: Path, refuse: Callable[[], None], allow: Callable[[], None]
) -> None:
    """Type before, while and after the disk refuses; leaving is asked about meanwhile."""
    meeting = Meeting(seat)
    meeting.begin()
    meeting.next_step("Introductions")
    meeting.note(BEFORE)
    meeting.saved()
    refuse()
    meeting.note(DURING)
    seat.wait(lambda: meeting.status.startswith("NOT SAVED: "), "NOT SAVED")
    reason = meeting.status.removeprefix("NOT SAVED: ")
    assert reason[0].isalnum(), meeting.status
    meeting.note(AFTER)
    assert meeting.status.startswith("NOT SAVED: ")
    seat.press("ctrl+q")
    seat.wait_for("Leave all the same")
    seat.press("n")
    seat.wait_without("Leave all the same")
    stored = str(dumped(data, SHIPPED))
    assert BEFORE in stored
    assert DURING not in stored
    allow()
    meeting.saved()
    stored = str(dumped(data, SHIPPED))
    assert [stored.count(words) for words in (BEFORE, DURING, AFTER)] == [1, 1, 1]
    seat.press("ctrl+q")
    assert seat.end() == 0


@pytest.mark.parametrize("room", [0, 20], ids=["no room", "room for a part of a line"])
def test_a_full_disk(room: int, data: Path) -> None:
    """Where no file may grow, nothing is lost, and it saves by itself when one may again."""
    with Seat(program("--home", data, "open", SHIPPED.reference), data.parent) as seat:

        def refuse() -> None:
            size = journal_of(data).stat().st_size + room
            resource.prlimit(seat.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

        def allow() -> None:
            resource.prlimit(seat.pid, resource.RLIMIT_FSIZE, NO_LIMIT)

        check_refusal(seat, data, refuse, allow)


def test_a_read_only_folder(data: Path) -> None:
    """Where the data folder may not be written, nothing is lost, and it saves when it may."""
    command = program("--home", data, "open", SHIPPED.reference)
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("file modes mean nothing to root, and setpriv is not here")
        command = [setpriv, *EVERYBODY_OBEYS, *command]
    folder = journal_of(data).parent
    with Seat(command, data.parent) as seat:

        def set_modes(of_folders: int, of_files: int) -> None:
            for path in folder.iterdir():
                path.chmod(of_files)
            folder.chmod(of_folders)

        check_refusal(seat, data, lambda: set_modes(0o500, 0o400), lambda: set_modes(0o700, 0o600))


def test_a_full_disk_when_it_must_end(data: Path) -> None:
    """Asked to end where nothing can be saved, it ends, and no word saved before is lost."""
    with Seat(program("--home", data, "open", SHIPPED.reference), data.parent) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        meeting.note(BEFORE)
        meeting.saved()
        size = journal_of(data).stat().st_size
        resource.prlimit(seat.pid, resource.RLIMIT_FSIZE, (size, size))
        meeting.note(DURING)
        seat.wait(lambda: meeting.status.startswith("NOT SAVED: "), "NOT SAVED")
        seat.kill(signal.SIGTERM)
        assert seat.end() == 128 + signal.SIGTERM
        assert seat.modes == seat.modes_before
    assert str(dumped(data, SHIPPED)).count(BEFORE) == 1
