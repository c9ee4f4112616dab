"""The link drops right after something that is accounted for: its line is there all the same."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cpc_tui.storage.access_log import AccessLog
from cpc_tui.storage.contents import conference_folders
from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat

SLOW = """
import sys
import threading
import time

from screens import ending
from cpc_tui.storage.access_log import AccessLog

ends = threading.Event()
there, leave_now, add = ending.terminal_is_there, ending.leave_now, AccessLog.add


def leave(status):
    ends.set()
    leave_now(status)


def add_late(log, act):
    if act.deed in ("approved", "exported"):
        ends.wait()
        time.sleep(0.3)
    add(log, act)


ending.leave_now = leave
AccessLog.add = add_late

from cpc_tui.start import main

sys.exit(main())
"""
"""The program on a disk that takes the access log only after the program has begun to end."""


def approve(meeting: Meeting) -> None:
    """Approve the record."""
    meeting.begin_note("/approve it is a test")
    meeting.seat.press("enter")
    meeting.seat.wait_for("Approved")


def export(meeting: Meeting) -> None:
    """Make everybody's own copies."""
    meeting.seat.press("ctrl+o")
    meeting.seat.wait_for("Make")
    meeting.seat.press("enter")
    meeting.seat.wait_for("files made in")


@pytest.mark.parametrize(("act", "deed"), [(approve, "approved"), (export, "exported")])
def test_it_is_in_the_log_though_the_link_drops_at_once(
    act: Callable[[Meeting], None], deed: str, data: Path, tmp_path: Path
) -> None:
    """Nobody tells the program that its link is gone: it sees it, and waits for the log."""
    script = tmp_path / "slow.py"
    script.write_text(SLOW, encoding="utf-8")
    command = [sys.executable, str(script), "--home", str(data), "open", SHIPPED.reference]
    with Seat(command, tmp_path, deaf=True) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        act(meeting)
        seat.hang_up()
        assert seat.end() > 0
    (folder,) = conference_folders(data)
    read = AccessLog.of_conference(folder).read()
    assert read.fault == ""
    done: list[str] = [each.act.deed for each in read.lines if each.act]
    assert done.count(deed) == 1
