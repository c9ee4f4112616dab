"""Which letters and colours a terminal is taken to have."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cpc_tui.drawn_with import ASCII, EVERYTHING, LATIN_1, has_colours, last_letter

LETTERS: tuple[tuple[dict[str, str], int], ...] = (
    ({"LANG": "en_GB.UTF-8"}, EVERYTHING),
    ({"LANG": "C", "LC_CTYPE": "C.utf8"}, EVERYTHING),
    ({"LANG": "en_GB.UTF-8", "TERM": "linux"}, LATIN_1),
    ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, ASCII),
    ({"LANG": "en_GB.ISO-8859-1"}, ASCII),
    ({"LANG": "POSIX"}, ASCII),
    ({}, EVERYTHING),
)
COLOURS = (
    ({"TERM": "xterm"}, True),
    ({"TERM": "xterm", "NO_COLOR": ""}, True),
    ({"TERM": "xterm", "NO_COLOR": "1"}, False),
    ({"TERM": "vt220"}, False),
    ({"TERM": "xterm-mono"}, False),
)


@pytest.mark.skipif(sys.platform == "darwin", reason="its terminals show every letter")
@pytest.mark.parametrize(("environment", "last"), LETTERS)
def test_the_locale_tells_of_letters(environment: dict[str, str], last: int) -> None:
    """The first variable that is set counts; the Linux console has no signs."""
    assert last_letter(environment) == last


@pytest.mark.parametrize(("environment", "coloured"), COLOURS)
def test_the_kind_of_terminal_tells_of_colours(environment: dict[str, str], coloured: bool) -> None:
    """Old terminals have two, and `NO_COLOR` counts where it is not empty."""
    assert has_colours(environment) == coloured


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="only Linux tells")
@pytest.mark.parametrize("given", [{"LANG": "C"}, {"LANG": "POSIX"}])
def test_what_python_makes_of_the_locale_does_not_count(given: dict[str, str]) -> None:
    """With the locale C, Python sets `LC_CTYPE` to UTF-8; the terminal has none for it."""
    code = "import os; from cpc_tui.drawn_with import last_letter; print(last_letter())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **given},
        capture_output=True,
        check=True,
    )
    assert int(done.stdout) == ASCII
