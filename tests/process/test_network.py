"""No network: neither the program nor what it starts ever asks for one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from cpc_tui.cli import COMMANDS
from tests.process import watched
from tests.process.conftest import REFERENCE
from tests.process.every_command import CARRIED_OUT, STEPS
from tests.process.every_command import REFERENCE as TRIAL
from tests.process.real import CASE, Machine
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat

UNIX = "socket.__new__ 1"
"""Two ends within the process, by which asyncio wakes itself up; nothing else can reach them."""


def seen(file: Path) -> Counter[str]:
    """What was seen, and how often."""
    return Counter(file.read_text(encoding="ascii").splitlines())


def test_no_command_asks_for_a_network(machine: Machine) -> None:
    """Over a whole meeting with every kind of export no socket is even made."""
    told = seen(machine.folder / "seen")
    assert [each for each in told if each.startswith(("socket.", "urllib.", "http."))] == []


def test_every_command_is_looked_at() -> None:
    """Whoever adds a command says how it is typed."""
    commands = {name for names in COMMANDS.values() for name in names}
    assert {each.words.split()[0] for each in STEPS} == commands


def test_not_one_of_all_commands_asks_for_a_network(every_command: Machine) -> None:
    """Each of them, with keys, a backup, a purge and calendar files, makes no socket."""
    told = (every_command.folder / "seen").read_text(encoding="ascii").splitlines()
    carried_out = [f"{CARRIED_OUT} {each.words.split()[0]}" for each in STEPS]
    assert [each for each in told if each.startswith(CARRIED_OUT)] == carried_out
    assert [each for each in told if each.startswith(("socket.", "urllib.", "http."))] == []
    made = [each.name for each in (every_command.folder / "calendar").iterdir()]
    assert sorted(made) == [f"{TRIAL}-core-group.ics", f"{TRIAL}-review.ics"]


def test_the_screen_asks_for_no_network(machine: Machine, tmp_path: Path) -> None:
    """From the list into a conference, its documents and back: only asyncio wakes itself up."""
    data = shutil.copytree(machine.home, tmp_path / "data")
    command = [sys.executable, watched.__file__, "--home", str(data), "open", REFERENCE]
    with Seat(command, tmp_path, SEEN=str(tmp_path / "seen")) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        meeting.begin_note("hv: all is well")
        seat.press("enter", "escape")
        seat.press("ctrl+o")
        seat.wait_for("Make")
        seat.press("escape")
        seat.press("ctrl+j")
        seat.wait_for("Child protection conferences")
        seat.press("ctrl+q")
        assert seat.end() == 0
    assert set(seen(tmp_path / "seen")) <= {UNIX}


def test_the_eye_sees_a_connection(tmp_path: Path) -> None:
    """The watch above is not blind."""
    code = (
        "import socket; from tests.process.watched import watch; watch();"
        "socket.socket().connect_ex(('127.0.0.1', 9))"
    )
    path = tmp_path / "seen"
    around = Machine(tmp_path, environment={"SEEN": str(path)}).variables
    subprocess.run([sys.executable, "-c", code], env=around, check=True)
    assert set(seen(path)) == {"socket.__new__ 2", "socket.connect"}


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not here")
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_making_a_pdf_asks_for_no_network(tmp_path: Path) -> None:
    """LibreOffice, which a PDF is made by, speaks within this machine alone."""
    machine = Machine(tmp_path)
    machine.told("import", CASE)
    log = tmp_path / "trace"
    trace = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=%network", "--"]
    words = ["export", REFERENCE, "--document", "agenda", "--for", "full", "--format", "pdf"]
    command = [sys.executable, "-m", "cpc_tui", "--home", str(machine.home), *words]
    done = subprocess.run(
        [*trace, *command, "--to", str(tmp_path / "out")],
        env=machine.variables,
        capture_output=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    calls = log.read_text(encoding="utf-8", errors="replace")
    assert [line for line in calls.splitlines() if "AF_INET" in line or "AF_NETLINK" in line] == []
    assert list(machine.temporary.iterdir()) == []
