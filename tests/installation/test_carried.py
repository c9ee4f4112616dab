"""One file, or a folder of packages, carries the program to hosts without index or network."""

from __future__ import annotations

import hashlib
import shutil
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.installation.conftest import Tried, run

pytestmark = pytest.mark.installation


def test_one_file_is_the_same_each_time_and_works(
    make: Callable[..., str], sources: Path, tmp_path: Path
) -> None:
    """Made twice, in folders of other names, it is the same to the last bit; and it runs alone."""
    elsewhere = tmp_path / "elsewhere" / "other-name"
    shutil.copytree(sources, elsewhere)
    made = []
    for folder, at in ((tmp_path / "one", sources), (tmp_path / "two", elsewhere)):
        make("single-file", folder, at)
        made.append(folder / "cpc-tui.pyz")
    first, second = (hashlib.sha256(each.read_bytes()).hexdigest() for each in made)
    assert first == second
    host = tmp_path / "host"
    host.mkdir()
    alone = shutil.move(made[0], host / "cpc-tui")
    shutil.rmtree(elsewhere)
    Tried(Path(alone), host).does_its_work()


def test_a_folder_of_packages_needs_no_network(make: Callable[..., str], tmp_path: Path) -> None:
    """From the wheelhouse alone a fresh environment gets the program, and it works."""
    make("wheelhouse", tmp_path)
    venv.create(tmp_path / "host", with_pip=True)
    pip = (tmp_path / "host" / "bin" / "python", "-m", "pip", "install", "-q")
    where = ("--no-index", "--find-links", tmp_path / "wheelhouse")
    # Nothing that this machine's own configuration adds is looked at.
    run(*pip, *where, "cpc-tui", PIP_CONFIG_FILE="/dev/null", PIP_FIND_LINKS="")
    program = tmp_path / "host" / "bin" / "cpc-tui"
    assert (tmp_path / "host" / "share" / "man" / "man1" / "cpc-tui.1").is_file()
    Tried(program, tmp_path).does_its_work()


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("uv", ("tool", "install", "--compile-bytecode", "--python", sys.executable)),
        ("pipx", ("install", "--python", sys.executable)),
    ],
)
def test_the_tools_that_the_readme_names_install_it(
    tool: str, words: tuple[str, ...], sources: Path, tmp_path: Path
) -> None:
    """`uv tool install` and `pipx install` each give a program that works."""
    installer = Path(sys.executable).parent / tool
    assert installer.is_file(), "run `make installation`"
    run(installer, *words, sources, HOME=str(tmp_path), XDG_DATA_HOME="", XDG_BIN_HOME="")
    Tried(tmp_path / ".local" / "bin" / "cpc-tui", tmp_path).does_its_work()
