"""What other programs of the machine see of the program, while it runs and when it fails."""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cpc_tui import drawn_with
from cpc_tui.private_process import keep_out_of_sight, remove_debugging
from tests.process.conftest import REFERENCE
from tests.process.real import CASE, Machine
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.users import ANN, Someone

UMASK_AT = """
import os, sys
before = os.umask(0)
os.umask(before)
real = os.umask

def note(mask):
    if os.environ.get("NOTED"):
        print(sorted(each for each in sys.modules if each.startswith("cpc_tui")), oct(mask))
    return real(mask)

os.umask = note
from cpc_tui.start import main

sys.exit(main())
"""
DUMPABLE = """
import ctypes
from cpc_tui import cli

def told(*_):
    print("dumpable", ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
    return 0

cli.main = told
from cpc_tui.start import main

main()
"""
ENDS = """
import os, signal
from cpc_tui import cli

cli.main = lambda *_: os.kill(os.getpid(), signal.SIGSEGV)
from cpc_tui.start import main

main()
"""


def run(tmp_path: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a piece of Python beside the program."""
    around = dict(Machine(tmp_path, environment=environment).variables)
    return subprocess.run(
        ["/bin/sh", "-c", 'ulimit -S -c unlimited; exec "$@"', "sh", sys.executable, *command],
        cwd=tmp_path,
        env=around,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_nobody_may_look_into_it(tmp_path: Path) -> None:
    """Once it runs no debugger of the same user gets in, and the system dumps it nowhere."""
    assert run(tmp_path, "-c", DUMPABLE).stdout == "dumpable 0\n"


def test_a_hard_crash_leaves_no_core(tmp_path: Path) -> None:
    """Killed by a broken library, with cores allowed, it leaves none of its memory on the disk."""
    child = os.posix_spawn(
        "/bin/sh",
        [
            "sh",
            "-c",
            'ulimit -S -c unlimited; cd "$0"; exec "$@"',
            str(tmp_path),
            sys.executable,
            "-c",
            ENDS,
        ],
        dict(Machine(tmp_path).variables),
    )
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == signal.SIGSEGV
    assert not os.WCOREDUMP(status)
    assert [each for each in tmp_path.iterdir() if each.name.startswith("core")] == []


def test_the_mask_is_set_before_anything_else(tmp_path: Path) -> None:
    """Every way in sets it while next to nothing is imported yet."""
    done = run(tmp_path, "-c", UMASK_AT, NOTED="1")
    first = done.stdout.splitlines()[0]
    assert first == "['cpc_tui', 'cpc_tui.private_process', 'cpc_tui.start'] 0o77"


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """The program with a conference open on the screen."""
    machine = Machine(tmp_path)
    machine.told("import", CASE)
    with Seat(program("--home", machine.home, "open", REFERENCE), tmp_path) as seat:
        Meeting(seat).begin()
        yield seat


def test_the_lists_of_processes_hold_no_name(seat: Seat) -> None:
    """Command line, environment and name tell the reference that was typed, and nothing else."""
    process = Path("/proc") / str(seat.pid)
    shown = b"".join((process / each).read_bytes() for each in ("cmdline", "environ", "comm"))
    for name in (b"Larkspur", b"Bryony", b"Teasel", b"passphrase"):
        assert name not in shown
    limits = (process / "limits").read_text()
    assert next(line.split()[4:6] for line in limits.splitlines() if "core" in line) == ["0", "0"]
    assert "Umask:\t0077" in (process / "status").read_text()
    seat.press("ctrl+q")
    assert seat.end() == 0


def test_debugging_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """Variables that write keys to files or press keys are taken away, and that is said."""
    log = tmp_path / "keys"
    named = {"TEXTUAL_LOG": str(log), "TEXTUAL_PRESS": "a", "TEXTUAL": "devtools,debug"}
    done = run(tmp_path, "-m", "cpc_tui", "list", **named, TEXTUAL_FPS="20")
    assert done.stderr == (
        "Not used, since it could write down what is typed: TEXTUAL, TEXTUAL_LOG, TEXTUAL_PRESS.\n"
    )
    assert done.returncode == 0
    assert not log.exists()


def test_unknown_variables_of_textual_are_refused_too() -> None:
    """A later Textual may know others; what only changes looks or pace stays."""
    environment = {"TEXTUAL_SPY": "1", "TEXTUAL_FPS": "20", "TERM": "xterm", "TEXTUAL_DEBUG": "1"}
    assert remove_debugging(environment) == ["TEXTUAL_DEBUG", "TEXTUAL_SPY"]
    assert environment == {"TEXTUAL_FPS": "20", "TERM": "xterm"}


@pytest.mark.parametrize("how", [("-i",), ()])
def test_python_may_not_ask_what_it_held(how: tuple[str, ...], tmp_path: Path) -> None:
    """With a prompt of Python at its end the program does not run at all."""
    named = {} if how else {"PYTHONINSPECT": "1"}
    done = run(tmp_path, *how, "-m", "cpc_tui", "list", **named)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "does not run with PYTHONINSPECT or python -i" in done.stderr
    assert ">>>" not in done.stderr


def test_a_fault_leaves_no_name(machine: Machine) -> None:
    """What a failed command says and leaves holds neither its words nor its variables' values."""
    report = (machine.home / "crash.log").read_text(encoding="utf-8")
    assert "RuntimeError" in report
    names = {
        part
        for each in json.loads(CASE.read_text(encoding="utf-8"))["people"]
        for part in each["name"].split()
    }
    assert not {each for each in {*names, "Teasel", "uncle"} if each in report}


def letters_out_of_sight() -> str:
    """What the locale is taken for, once nobody may look into the process."""
    os.environ.update({"LANG": "C", "LC_ALL": "", "LC_CTYPE": "C.UTF-8"})
    # Whoever has become another user is out of sight already.
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
    drawn_with._known.clear()  # noqa: SLF001 - as at the start of a process
    keep_out_of_sight()
    return drawn_with.given()["LC_CTYPE"]


@pytest.mark.skipif(os.geteuid() != 0, reason="root may look at everything, also at itself")
def test_the_locale_is_looked_up_before() -> None:
    """An ordinary user's process out of sight cannot read what it was started with any more."""
    was_set = b"\0LC_CTYPE=" in b"\0" + Path("/proc/self/environ").read_bytes()
    assert Someone(ANN).does(letters_out_of_sight) == ("C.UTF-8" if was_set else "")
