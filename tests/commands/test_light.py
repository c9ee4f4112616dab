"""What each command imports: nothing that it has no need of."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cpc_tui.cli import COMMANDS
from tests.samples import REFERENCE, small_file

CHECKOUT = Path(__file__).resolve().parents[2]
HEAVY = ("textual", "docx", "lxml", "icalendar", "cryptography", "PIL", "fontTools", "holidays")
LOADED = """
import sys
from cpc_tui.start import main
status = main(sys.argv[2:])
print("LOADED", status, *(name for name in sys.argv[1].split() if name in sys.modules))
"""


def loaded(home: Path, *words: str) -> list[str]:
    """The exit status of a command, and which of the heavy libraries it loaded."""
    run = subprocess.run(
        [sys.executable, "-c", LOADED, " ".join(HEAVY), "--home", str(home), *words],
        cwd=CHECKOUT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.rpartition("LOADED ")[2].split()


@pytest.fixture
def filled(home: Path, tmp_path: Path) -> Path:
    """A data folder with one conference, whose list has been read."""
    loaded(home, "import", str(small_file(tmp_path)))
    loaded(home, "list")
    return home


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("list",), "0"),
        (("list", "--json"), "0"),
        (("show", REFERENCE), "0"),
        (("check", REFERENCE), "0"),
        (("deadlines",), "0"),
        (("deadlines", REFERENCE), "0"),
        (("find", "note"), "0"),
        (("dump", REFERENCE), "0"),
        (("history", REFERENCE), "0"),
        (("verify", REFERENCE), "0"),
        (("keys",), "0"),
        (("profiles",), "0"),
        (("open", "NOBODY"), "1"),
        (("--version",), "0"),
        (("--help",), "0"),
    ],
    ids=" ".join,
)
def test_a_command_loads_none_of_the_heavy_libraries(
    words: tuple[str, ...], status: str, filled: Path
) -> None:
    """What prints needs neither a screen nor a word processor."""
    told, *libraries = loaded(filled, *words)
    assert told == status
    assert not set(libraries) & set(HEAVY)


@pytest.mark.parametrize("name", ["plan", "minutes"])
def test_an_export_loads_no_screen(name: str, filled: Path, tmp_path: Path) -> None:
    """Word files are made without Textual."""
    libraries = loaded(filled, "export", REFERENCE, name, "--to", str(tmp_path / "papers"))
    assert "textual" not in libraries


def test_a_command_loads_no_other(home: Path) -> None:
    """Of the modules of commands, one is imported for one command."""
    code = (
        "import sys; from cpc_tui.cli import COMMANDS, menu_for; menu_for(['keys']);"
        "print(*(name for name in COMMANDS if f'cpc_tui.commands.{name}' in sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["keys"]


def test_the_table_of_commands_names_each_in_its_module() -> None:
    """What is said of a command by its module alone is said in the whole help too."""
    from cpc_tui.cli import menu_for, whole_menu

    every = list(whole_menu()._commands.choices)  # noqa: SLF001 - argparse keeps them nowhere else
    assert every == [name for names in COMMANDS.values() for name in names]
    for names in COMMANDS.values():
        for name in names:
            assert list(menu_for([name])._commands.choices) == list(names)  # noqa: SLF001 - as above
