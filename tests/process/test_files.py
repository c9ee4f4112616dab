"""Whatever the program writes is its owner's alone, and nothing stays where it has no business."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.process.conftest import REFERENCE, open_to_others
from tests.process.every_command import PASSPHRASE
from tests.process.real import CASE, Machine
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat

WRITTEN = (
    "keys/*.json",
    "receipts/*.receipt",
    "words/*",
    "access.jsonl",
    "settings-*.sealed",
    "conferences/*/access.jsonl",
    "conferences/*/keys.json",
    "replaced-*/*/journal.jsonl",
)
"""What every command together writes into an encrypted data folder, besides the conferences."""
NOT_OURS = ("faulty.py",)
"""What the test itself has put there."""


def test_every_file_is_its_owners_alone_under_a_loose_umask(machine: Machine) -> None:
    """After a whole meeting, exports, a backup and a fault no group and nobody else may read."""
    written = [machine.home, machine.folder / "out"]
    files = [each for folder in written for each in folder.rglob("*") if each.is_file()]
    assert {".docx", ".txt", ".md", ".json", ".jsonl", ".log"} <= {e.suffix for e in files}
    for folder in written:
        assert open_to_others(folder) == {}
    assert stat.S_IMODE((machine.folder / "all.backup").stat().st_mode) == 0o600


def test_every_file_of_an_encrypted_store_is_its_owners_alone(every_command: Machine) -> None:
    """Keys, receipts, words, access logs, sealed settings, what was kept aside, and papers."""
    home = every_command.home
    for each in WRITTEN:
        assert list(home.glob(each)), each
    for made in (home, every_command.folder / "calendar", every_command.folder / "papers"):
        assert open_to_others(made) == {}
    for name in ("all.backup", "recovery.key"):
        assert stat.S_IMODE((every_command.folder / name).stat().st_mode) == 0o600
    assert list(every_command.temporary.iterdir()) == []


def test_what_the_screen_writes_is_its_owners_alone(every_command: Machine, tmp_path: Path) -> None:
    """Of an encrypted store, while it is open and afterwards: notes, papers, a purge, a seat."""
    data = shutil.copytree(every_command.home, tmp_path / "data")
    program = [sys.executable, "-m", "cpc_tui", "--home", str(data), "open", REFERENCE]
    loose = ["/bin/sh", "-c", 'umask 000; exec "$@"', "sh", *program]
    receipts = len(list((data / "receipts").iterdir()))
    with Seat(loose, tmp_path) as seat:
        seat.wait_for("Passphrase:")
        seat.type(f"{PASSPHRASE}\r")
        meeting = Meeting(seat)
        meeting.begin()
        meeting.note("hv: all is well")
        meeting.saved()
        assert list(data.glob("conferences/*/seats/*"))
        assert open_to_others(data) == {}
        seat.press("ctrl+o")
        seat.wait_for("Working out who gets what")
        seat.press("enter")
        seat.wait_for("files made in")
        seat.press("escape")
        meeting.at_step("Introductions")
        assert open_to_others(data) == {}
        seat.press("ctrl+j")
        seat.wait_for("Child protection conferences")
        seat.press("down", "delete")
        seat.wait_for("Why is it to be purged?")
        seat.type("It was a trial.\r")
        seat.wait_for(f"Type {REFERENCE} to purge it")
        seat.type(f"{REFERENCE}\r")
        seat.wait_for("Purged:")
        seat.press("ctrl+q")
        assert seat.end() == 0
    assert open_to_others(data) == {}
    assert len(list((data / "receipts").iterdir())) == receipts + 1
    made = [each for each in tmp_path.iterdir() if each != data]
    assert ".docx" in {each.suffix for each in made}
    assert {stat.S_IMODE(each.stat().st_mode) for each in made} == {0o600}


def test_nothing_is_written_anywhere_else(machine: Machine) -> None:
    """Neither the temporary folder nor the home folder holds anything besides."""
    assert list(machine.temporary.iterdir()) == []
    there = {each.name for each in machine.folder.iterdir()}
    assert there - {*NOT_OURS, "seen", "tmp"} == {"data", "out", "all.backup"}


# -- a PDF, which LibreOffice makes of a file


@pytest.fixture
def hanging(tmp_path: Path) -> Machine:
    """A user with a conference, and a LibreOffice that never comes to an end."""
    machine = Machine(tmp_path)
    programs = tmp_path / "bin"
    programs.mkdir()
    office = programs / "soffice"
    office.write_text('#!/bin/sh\necho $$ > "$OUT"\nexec sleep 600\n', encoding="utf-8")
    office.chmod(0o700)
    os.mkfifo(tmp_path / "out")
    machine.told("import", CASE)
    path = f"{programs}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    machine.environment |= {"PATH": path}
    return machine


def begin_pdf(machine: Machine) -> subprocess.Popen[bytes]:
    """Begin to make a PDF, and wait until LibreOffice is at it."""
    office = machine.folder / "bin" / "soffice"
    office.write_text(
        office.read_text(encoding="utf-8").replace("$OUT", str(machine.folder / "out")),
        encoding="utf-8",
    )
    words = ["export", REFERENCE, "--document", "agenda", "--for", "full", "--format", "pdf"]
    command = [sys.executable, "-m", "cpc_tui", "--home", str(machine.home), *words]
    begun = subprocess.Popen(
        [*command, "--to", str(machine.folder)],
        env=dict(machine.variables),
        umask=0,
        stderr=subprocess.DEVNULL,
    )
    # It opens only when LibreOffice writes to it.
    machine.environment["OFFICE"] = (machine.folder / "out").read_text(encoding="ascii").strip()
    return begun


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_nothing_of_a_pdf(number: signal.Signals, hanging: Machine) -> None:
    """While it is made it is its owner's alone; a signal ends it all."""
    begun = begin_pdf(hanging)
    (place,) = hanging.temporary.iterdir()
    assert (place / "document.docx").is_file()
    assert open_to_others(place) == {}
    begun.send_signal(number)
    assert begun.wait(30) == 1
    assert list(hanging.temporary.iterdir()) == []
    assert not Path("/proc", hanging.environment["OFFICE"], "exe").exists()


def test_what_a_killed_program_left_goes_with_the_next_pdf(hanging: Machine) -> None:
    """That of one that still works stays, and so does what is another's."""
    killed = begin_pdf(hanging)
    (left,) = hanging.temporary.iterdir()
    killed.kill()
    killed.wait()
    os.kill(int(hanging.environment["OFFICE"]), signal.SIGKILL)
    assert (left / "document.docx").is_file()
    elsewhere = hanging.folder / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    (elsewhere / "precious").touch()
    link = hanging.temporary / "cpc-tui-pdf-link"
    link.symlink_to(elsewhere)
    first = begin_pdf(hanging)
    assert not left.exists()
    (works,) = (each for each in hanging.temporary.iterdir() if each != link)
    second = begin_pdf(hanging)
    assert works.exists()
    assert (elsewhere / "precious").exists()
    for each in (first, second):
        each.terminate()
        each.wait()
    assert list(hanging.temporary.iterdir()) == [link]
