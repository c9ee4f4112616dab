"""A whole meeting, held and written out by the real program while somebody watches."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conference.complete_records import complete_json
from tests.process import every_command as steps
from tests.process import watched
from tests.process.real import CASE, Machine
from tests.terminal.cast import SHIPPED

REFERENCE = SHIPPED.reference
TALK = """/start
hv: weight is back on the line
hv> ring the nursery by 14/12
/private ask about the uncle
/next
- worry about the stairs
/export --to out
/quit
"""
CRASH = """
import sys
from cpc_tui.commands import showing

def fail(*arguments):
    family = "Bryony Larkspur, 14 Teasel Court"
    raise RuntimeError(f"{family} is not what was expected")

showing.show = fail

from cpc_tui.start import main

sys.exit(main())
"""
"""The program with a command that fails inside, with a family in its words and variables."""


@pytest.fixture(scope="session")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A user's folders after a whole meeting with every kind of export, and a fault at its end."""
    folder = tmp_path_factory.mktemp("user")
    machine = Machine(folder, umask=0o000, environment={"SEEN": str(folder / "seen")})
    eye = (watched.__file__,)

    def run(*words: object, stdin: str = "", status: int = 0) -> None:
        done = machine.run(*words, stdin=stdin, before=eye)
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr

    (folder / "out").mkdir(mode=0o700)
    run("import", CASE)
    run("open", REFERENCE, "--plain", stdin=TALK)
    run("open", REFERENCE, "--plain", "--as", "minute-taker", stdin="mo: all is well\n")
    out = folder / "out" / "deep"
    run("export", REFERENCE, "--all-recipients", "--to", out)
    run("export", REFERENCE, "--all-recipients", "--to", out, "--force", "--format", "txt")
    run(
        "export", REFERENCE, "--for", "full", "--document", "minutes", "--to", out, "--format", "md"
    )
    run("invitations", REFERENCE, "--to", folder / "calendar", status=1)
    run("backup", folder / "all.backup")
    for words in (("list",), ("deadlines",), ("history", REFERENCE), ("verify",), ("doctor",)):
        machine.run(*words, before=eye)
    run("find", "Larkspur")
    run("approve", REFERENCE, "--because", "It is a test.")
    script = folder / "faulty.py"
    script.write_text(CRASH, encoding="utf-8")
    failed = machine.run("show", REFERENCE, before=(str(script),))
    assert failed.returncode == 1
    return machine


@pytest.fixture(scope="session")
def every_command(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A user's folders after every command, on a store that stands encrypted at the end."""
    folder = tmp_path_factory.mktemp("every")
    seen = {"SEEN": str(folder / "seen")}
    machine = Machine(folder, umask=0o000, environment=seen)
    record = json.dumps({**complete_json(), "reference": steps.REFERENCE})
    (folder / "record.json").write_text(record, encoding="utf-8")
    (folder / "table.csv").write_text("name,kind,role\nEve Night,professional,Teacher\n")
    machine.temporary.mkdir(mode=0o700)
    done = subprocess.run(
        [sys.executable, steps.__file__, str(folder)],
        cwd=folder,
        env=machine.variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        umask=machine.umask,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return machine


def open_to_others(folder: Path) -> dict[str, str]:
    """What others could enter or read below a folder, with its mode."""
    found = [folder, *folder.rglob("*")]
    modes = {each: stat.S_IMODE(each.lstat().st_mode) for each in found if not each.is_symlink()}
    return {str(each): oct(mode) for each, mode in modes.items() if mode & 0o077}
