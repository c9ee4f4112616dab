"""The command line as a whole: exit statuses, where it keeps data, and how it fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cpc_tui import __version__, cli
from cpc_tui.commands import listing
from tests.commands.conftest import CHECKOUT, Do, program
from tests.samples import REFERENCE, small_file
from tests.storage.faulty import mode

COMMANDS = (
    *("open", "new", "demo", "import", "dump", "show", "export"),
    *("check", "deadlines", "list", "profiles", "keys", "doctor"),
)
LOADED = """
import sys
from cpc_tui.cli import main
status = main(sys.argv[1:])
heavy = [name for name in ("textual", "docx", "holidays") if name in sys.modules]
print(status, *heavy, file=sys.stderr)
"""


def test_version_and_help_are_printed(do: Do) -> None:
    """Both go to standard output with status 0, and help names every command."""
    assert do("--version").out == f"cpc-tui {__version__}\n"
    shown = do("--help")
    assert shown.status == 0
    assert [name for name in COMMANDS if f"    {name}" not in shown.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(do: Do, command: str) -> None:
    """Help for a command says what it does and that the data can be elsewhere."""
    shown = do(command, "--help")
    assert shown.status == 0
    assert "--home" in shown.out


@pytest.mark.parametrize(
    "words",
    [
        ["bogus"],
        ["show"],
        ["list", "--jso"],
        ["open", "x", "--as", "judge"],
        ["import", "a", "b"],
        ["--home", "", "list"],
        ["export", "x", "--for", "full", "--to", "."],
        ["export", "x", "--document", "poem", "--for", "full", "--to", "."],
        ["export", "x", "--document", "minutes", "--to", "."],
        ["export", "x", "--document", "minutes", "--for", "full"],
        ["show", "x", "lunch"],
    ],
)
def test_wrong_usage_ends_with_status_two(do: Do, words: list[str]) -> None:
    """A command that is put wrongly is told so on standard error and nothing is done."""
    said = do(*words)
    assert (said.status, said.out) == (2, "")
    assert said.err


def test_home_may_stand_before_or_after_the_command(do: Do, tmp_path: Path, home: Path) -> None:
    """`--home` is the same in both places, and goes before the environment."""
    elsewhere = tmp_path / "elsewhere"
    assert do("--home", elsewhere, "import", small_file(tmp_path)).status == 0
    assert REFERENCE in do("list", "--home", elsewhere).out
    assert REFERENCE not in do("list").out
    assert not home.exists()


@pytest.mark.parametrize("command", ["dump", "show", "check", "deadlines"])
def test_a_reference_that_is_not_there_is_one_line(do: Do, command: str) -> None:
    """What is not there is said with where to look, and the status is 1."""
    said = do(command, "nothing")
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert "cpc-tui list" in said.err


@pytest.mark.usefixtures("imported")
def test_settings_with_faults_are_named_line_by_line(do: Do, home: Path) -> None:
    """Each fault of the settings file is a line of its own."""
    (home / "settings.toml").write_text('rol = "chair"\nanimations = 1\n', encoding="utf-8")
    said = do("list")
    assert (said.status, said.out, len(said.faults)) == (1, "", 2)
    assert "Did you mean 'role'?" in said.faults[0]


def test_a_fault_of_the_program_is_told_calmly(
    do: Do, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback and no words of the error reach the screen; a private log says where."""
    home.mkdir()

    def fail(arguments: object) -> int:
        raise ZeroDivisionError("Bel Okafor")

    monkeypatch.setattr(listing, "list_conferences", fail)
    said = do("list")
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert "Okafor" not in said.err
    assert "Traceback" not in said.err
    log = home / "crash.log"
    assert mode(log) == 0o600
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert "Okafor" not in log.read_text(encoding="utf-8")


def test_an_interruption_is_no_traceback(do: Do, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C ends a command with a word and status 1."""

    def interrupt(arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(listing, "list_conferences", interrupt)
    assert do("list").err == "Stopped.\n"


@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["list", "--json"],
        ["show", REFERENCE],
        ["show", REFERENCE, "plan"],
        ["check", REFERENCE],
        ["dump", REFERENCE],
        ["keys"],
        ["profiles"],
        ["--version"],
    ],
)
def test_what_is_only_read_loads_neither_screen_nor_word(words: list[str]) -> None:
    """The commands for pipes start quickly: no Textual and no python-docx."""
    run = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    status, *loaded = run.stderr.split()
    assert status == "0", run.stderr
    assert loaded == []


@pytest.mark.usefixtures("imported")
def test_a_reader_that_stops_early_is_no_fault() -> None:
    """`cpc-tui show REF | head` ends without a word on standard error."""
    command = f'{sys.executable} -m cpc_tui show "{REFERENCE}"'
    run = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command} | true"],  # noqa: S607 - any bash will do
        cwd=CHECKOUT,
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.usefixtures("imported")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written_is_said() -> None:
    """A full disk behind standard output is one line and status 1."""
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "cpc_tui", "list"],
            cwd=CHECKOUT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert run.returncode == 1
    assert run.stderr == b"The output could not be written: the disk is full.\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_locale_without_utf_8_shows_what_it_can(tmp_path: Path, encoding: str) -> None:
    """Letters that the terminal has not are question marks; the dump is UTF-8 all the same."""
    path = small_file(tmp_path, family_name="Sobczyńska 名前", reference="Ń-1")
    assert program("import", path, PYTHONIOENCODING=encoding).returncode == 0
    shown = program("list", PYTHONIOENCODING=encoding)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"Sobczy?ska ??" in shown.stdout
    dumped = program("dump", "Ń-1", PYTHONIOENCODING=encoding)
    assert "Sobczyńska 名前" in dumped.stdout.decode("utf-8")


def test_nothing_a_record_holds_reaches_the_terminal_as_a_command(do: Do, tmp_path: Path) -> None:
    """Escape sequences in names and texts are left out of everything that is printed."""
    evil = "\x1b[2J\x1b]0;owned\x07\x9b31m\u202e"
    path = small_file(
        tmp_path,
        family_name=f"A{evil}B",
        purpose=evil,
        people=[
            {"id": "p1", "name": f"N{evil}", "kind": "professional", "role": evil},
            {"id": "p3", "name": evil, "kind": "family"},
        ],
        attendance=[{"person": "p1", "status": "expected"}],
    )
    do("import", path)
    for words in (["list"], ["show", REFERENCE], ["check", REFERENCE], ["deadlines"]):
        said = do(*words)
        assert said.status == 0
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(said.out + said.err)


def test_the_program_can_be_run_as_a_module() -> None:
    """`python -m cpc_tui` is the command, and its status is the process's."""
    assert program("--version").stdout.decode() == f"cpc-tui {__version__}\n"
    assert program("show").returncode == 2
    assert program("show", "nothing").returncode == 1


def test_a_closed_standard_output_is_no_crash(imported: Path) -> None:
    """Even where there is nowhere to print, a command ends as it should."""
    run = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m cpc_tui list >&-"],  # noqa: S607 - any bash will do
        cwd=CHECKOUT,
        env=os.environ,
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")


def test_statuses_are_those_that_are_promised() -> None:
    """0 is done, 1 could not, 2 wrong usage."""
    assert (cli.DONE, cli.COULD_NOT, cli.WRONG_USAGE) == (0, 1, 2)
