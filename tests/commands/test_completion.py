"""`completion`: shells complete commands, options and references, and run nothing of a record."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from cpc_tui.cli import COMMANDS
from cpc_tui.storage.listed import listed_references
from tests.commands.conftest import CHECKOUT, Do
from tests.samples import AT, library_at, small

REFERENCES = ("RB-2026-0117", "Two words (a)", "$(touch HACKED)", "it's; `touch HACKED`")
SHELLS = {
    "bash": ("--norc", "--noprofile", "-i"),
    "zsh": ("-f", "-i"),
    "fish": ("--no-config", "-i"),
}
NAMES = [name for names in COMMANDS.values() for name in names]

_SHIM = f"""#!{sys.executable}
import json, sys
sys.path.insert(0, {str(CHECKOUT)!r})
if sys.argv[1] == "completion":
    from cpc_tui.cli import main
    sys.exit(main())
with open("said.json", "w") as file:
    json.dump(sys.argv[1:], file)
"""


@pytest.fixture
def conferences(home: Path) -> tuple[str, ...]:
    """Conferences whose references a shell would like to run."""
    library = library_at(home)
    for each in REFERENCES:
        library.add(small(reference=each), at=AT, seat="chair")
    library.rows()
    return REFERENCES


class Typist:
    """Somebody at a shell that has been told how to complete."""

    def __init__(self, shell: str, folder: Path) -> None:
        program = shutil.which(shell)
        if program is None:
            pytest.skip(f"{shell} is not installed; .ci/run installs it")
        self._folder = folder
        (folder / "bin").mkdir()
        (folder / "bin" / "cpc-tui").write_text(_SHIM, encoding="utf-8")
        (folder / "bin" / "cpc-tui").chmod(0o755)
        self._shell = pexpect.spawn(
            program,
            list(SHELLS[shell]),
            cwd=folder,
            env=_environment(folder),
            encoding="utf-8",
            timeout=60,
            dimensions=(24, 200),
        )
        for line in _BEGIN[shell]:
            self._shell.sendline(line)
        self._shell.sendline("echo ready to ty''pe")
        self._shell.expect("ready to type")

    def types(self, line: str) -> list[str]:
        """The words that the program is started with when a line is completed and entered."""
        said = self._folder / "said.json"
        said.unlink(missing_ok=True)
        self._shell.send(line)
        self._shell.sendline("; echo do''ne")
        self._shell.expect("\ndone|\rdone|done\r")
        words: list[str] = json.loads(said.read_text(encoding="utf-8"))
        return words

    def leave(self) -> None:
        """End the shell."""
        self._shell.close(force=True)


def _environment(folder: Path) -> dict[str, str]:
    return {
        "PATH": f"{folder / 'bin'}:/usr/bin:/bin",
        "HOME": str(folder),
        "CPC_TUI_HOME": str(folder / "home"),
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
    }


_BEGIN = {
    "bash": ('eval "$(cpc-tui completion bash)"',),
    "zsh": ("autoload -U compinit; compinit -u -D", 'eval "$(cpc-tui completion zsh)"'),
    "fish": ("cpc-tui completion fish | source",),
}


@pytest.fixture(params=SHELLS)
def typist(
    request: pytest.FixtureRequest, tmp_path: Path, conferences: tuple[str, ...]
) -> Iterator[Typist]:
    """Somebody at each shell in turn."""
    typist = Typist(request.param, tmp_path)
    yield typist
    typist.leave()


def test_a_shell_completes_commands_options_and_references(typist: Typist, tmp_path: Path) -> None:
    """What is completed reaches the program whole, and no reference is ever run as a command."""
    assert typist.types("cpc-tui ope\tRB\t") == ["open", "RB-2026-0117"]
    assert typist.types("cpc-tui show Two\t ") == ["show", "Two words (a)"]
    assert typist.types("cpc-tui show \\$\t ") == ["show", "$(touch HACKED)"]
    assert typist.types("cpc-tui show it\t ") == ["show", "it's; `touch HACKED`"]
    assert typist.types("cpc-tui open RB\t --as min\t ") == [
        "open",
        "RB-2026-0117",
        "--as",
        "minute-taker",
    ]
    assert not (tmp_path / "HACKED").exists()


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_knows_every_command(do: Do, shell: str) -> None:
    """Each command of the program stands in the script of each shell."""
    script = do("completion", shell)
    assert script.status == 0
    assert NAMES
    assert [name for name in NAMES if name not in script.out] == []


def test_the_references_are_those_of_the_list(do: Do, conferences: tuple[str, ...]) -> None:
    """One line for each conference, from the index alone."""
    assert do("completion", "references").out.splitlines() == sorted(conferences)


def test_nothing_is_said_where_there_is_no_list(do: Do, home: Path) -> None:
    """Without an index, with a broken one or with faulty settings a shell gets nothing at all."""
    assert (do("completion", "references").out, listed_references(home)) == ("", [])
    home.mkdir()
    for broken in (b"", b"[]", b"{}", b'{"conferences": {"1": {}}}', b'{"conferences": [1]}'):
        (home / "index.json").write_bytes(broken)
        assert listed_references(home) == []
    (home / "settings.toml").write_text("nonsense = 1\n", encoding="utf-8")
    said = do("completion", "references")
    assert (said.out, said.err) == ("", "")


def test_a_reference_that_a_line_cannot_hold_is_left_out(do: Do, home: Path) -> None:
    """Control characters and line breaks never reach a shell."""
    home.mkdir()
    rows = {"1": {"reference": "a\nb"}, "2": {"reference": "\x1b[2J"}, "3": {"reference": "c"}}
    (home / "index.json").write_text(json.dumps({"conferences": rows}), encoding="utf-8")
    assert do("completion", "references").out == "c\n"
