"""The program without a terminal: what is imported before a test sits down, and dumped after."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from tests.terminal.cast import Cast
from tests.terminal.child import CHECKOUT
from tests.terminal.seat import program


def run(home: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """Carry out a command on a data folder, without a terminal and in the checkout."""
    return subprocess.run(
        program("--home", home, *words),
        cwd=CHECKOUT,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def told(home: Path, *words: object) -> str:
    """What a command prints; it must not fail."""
    done = run(home, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def imported(cast: Cast, folder: Path) -> Path:
    """A data folder that holds the record of a cast."""
    home = folder / "data"
    told(home, "import", cast.file(folder))
    return home


def dumped(home: Path, cast: Cast) -> dict[str, Any]:
    """The record as it stands on the disk."""
    record: dict[str, Any] = json.loads(told(home, "dump", cast.reference))
    return record
