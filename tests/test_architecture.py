"""The shape of the code: short files, and a core that loads none of the heavy libraries.

`make check` proves from the source who imports whom; these tests prove what an import loads.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
LONGEST_FILE = 300  # lines

LOADED = """
import importlib, sys
libraries, modules = (argument.split() for argument in sys.argv[1:])
for name in modules:
    importlib.import_module(name)
print(*(name for name in libraries if name in sys.modules))
"""


def source_files(*places: str) -> Iterator[Path]:
    """Yield every Python file at or under the places named."""
    for place in places:
        yield from sorted((CHECKOUT / place).rglob("*.py"))
        if (module := CHECKOUT / f"{place}.py").is_file():
            yield module


def modules(*places: str) -> list[str]:
    """Name every module at or under the places named, as an import would."""
    names = []
    for path in source_files(*places):
        parts = path.relative_to(CHECKOUT).with_suffix("").parts
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def loaded_by(names: list[str], libraries: str) -> list[str]:
    """Import the modules in a fresh interpreter; name those of the libraries that were loaded."""
    run = subprocess.run(
        [sys.executable, "-c", LOADED, libraries, " ".join(names)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.split()


def test_no_file_is_long() -> None:
    """Every source file is short enough to be read in one go."""
    lengths = {
        str(path.relative_to(CHECKOUT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in source_files("cpc_tui", "screens", "widgets", "exports", "tests", "benchmarks")
    }
    assert lengths
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


@pytest.mark.parametrize(
    ("place", "libraries"),
    [
        ("cpc_tui/conference", "textual docx tinydb holidays"),
        ("cpc_tui/storage", "textual docx holidays"),
        ("cpc_tui/session", "textual docx"),
        ("cpc_tui/keymap", "textual docx tinydb holidays"),
        ("exports", "textual tinydb"),
        ("cpc_tui/cli", "textual docx tinydb holidays"),
    ],
)
def test_importing_loads_no_heavy_library(place: str, libraries: str) -> None:
    """Importing a part of the program that shows nothing never loads what it must do without."""
    names = modules(place)
    if not names:
        pytest.skip(f"there is no {place} yet")
    assert loaded_by(names, libraries) == []


def test_data_classes_cost_nothing_to_define() -> None:
    """Every start defines some three hundred; those of the standard library would double it."""
    files = source_files("cpc_tui", "screens", "widgets", "exports")
    standard = re.compile(r"^from dataclasses import .*\bdataclass\b", re.MULTILINE)
    # The driver knows nothing of the program but itself.
    ours = [each for each in files if "driver" not in each.parts]
    assert [str(each) for each in ours if standard.search(each.read_text("utf-8"))] == []


def test_the_check_of_loaded_libraries_sees_one() -> None:
    """The import check above is not blind: it reports Textual for a module that does load it."""
    assert loaded_by(["textual"], "textual docx") == ["textual"]
