"""The program fails inside: what is left in the terminal and in the crash log."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat
from tests.terminal.shell import dumped

WORDS = "She said that Thursday would be"
FAULTY = """
import sys
from cpc_tui.terminal import prepare

prepare()

from screens.meeting import MeetingScreen
from widgets.status_line import StatusLine


def fail(*arguments):
    family = "Bryony Larkspur, 14 Teasel Court"
    raise ValueError(f"{family} is not what was expected")


def at_a_key(screen):
    name = screen.session.record.people[9].name
    fail(name)


def at_a_tick(screen):
    screen.set_timer(0.01, fail)


def while_drawing(screen):
    StatusLine.render_line = fail
    screen.query_one(StatusLine).refresh()


def in_a_thread(screen):
    screen.run_worker(fail, thread=True)


MeetingScreen.action_attendance = HOW

from cpc_tui.cli import main

sys.exit(main())
"""
"""The program with one of its methods made to fail; F5 makes it."""


@pytest.mark.parametrize("how", ["at_a_key", "at_a_tick", "while_drawing", "in_a_thread"])
def test_a_fault_says_nothing_of_anybody(how: str, data: Path, tmp_path: Path) -> None:
    """The user reads a calm sentence; terminal and log hold no name, and what was typed is kept."""
    script = tmp_path / "faulty.py"
    script.write_text(FAULTY.replace("HOW", how), encoding="utf-8")
    command = [sys.executable, str(script), "--home", str(data), "open", SHIPPED.reference]
    with Seat(command, tmp_path) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        meeting.begin_note(WORDS)
        seat.press("f5")
        assert seat.end() == 1
        assert seat.modes == seat.modes_before
        assert not seat.private_modes()[1049]
        said = seat.said_at_the_end
    assert said.startswith("cpc-tui stopped because of a fault in the program.")
    log = data / "crash.log"
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    report = log.read_text(encoding="utf-8")
    assert "ValueError" in report
    assert "fail" in report
    record = dumped(data, SHIPPED)
    names = {part for person in record["people"] for part in person["name"].split()}
    for text in (said, report):
        assert "Traceback" not in text
        assert "Teasel" not in text
        assert not {name for name in names if name in text}
    assert str(record).count(WORDS) == 1
