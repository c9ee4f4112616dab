"""What the tests of installations have in common: a copy of the sources, and a way to try one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pexpect
import pyte
import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "dist", "build", "*_cache", "__pycache__")


def run(*words: object, folder: Path = CHECKOUT, **environment: str) -> str:
    """Run a program; what it printed.

    Raises:
        AssertionError: It ended with another status than 0.
    """
    done = subprocess.run(
        list(map(str, words)),
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources, in which things can be built beside all that others do."""
    copy = tmp_path_factory.mktemp("sources") / "cpc-tui"
    shutil.copytree(CHECKOUT, copy, ignore=LEFT_OUT)
    return copy


@pytest.fixture(scope="session")
def make(sources: Path) -> Callable[..., str]:
    """Make something of the Makefile, with the packages that are installed already."""
    stamp = Path(sys.prefix) / ".installed-packaging"

    def make(target: str, folder: Path, at: Path = sources) -> str:
        words = ("make", target, f"VENV={sys.prefix}", f"DIST={folder}", "-o", stamp)
        return run(*words, folder=at, SOURCE_DATE_EPOCH="1767225600")

    return make


@dataclass(frozen=True)
class Tried:
    """An installed program, tried from outside."""

    program: Path
    folder: Path

    def does_its_work(self) -> None:
        """Import a conference, make a Word file, and show the meeting on a terminal."""
        home = {"CPC_TUI_HOME": str(self.folder / "home"), "HOME": str(self.folder)}
        assert run(self.program, "--version", folder=self.folder, **home).startswith("cpc-tui ")
        run(self.program, "demo", folder=self.folder, **home)
        to = self.folder / "made"
        words = ("export", "DEMO-2026-0042", "--document", "minutes", "--for", "full", "--to", to)
        run(self.program, *words, folder=self.folder, **home)
        assert [each.suffix for each in to.iterdir()] == [".docx"]
        assert "Kent" in run(self.program, "profiles", folder=self.folder, **home)
        self._shows_the_meeting(home)

    def _shows_the_meeting(self, home: dict[str, str]) -> None:
        child = pexpect.spawn(
            str(self.program),
            ["open", "DEMO-2026-0042"],
            env={**os.environ, **home, "TERM": "xterm-256color"},
            encoding="utf-8",
            timeout=60,
            dimensions=(24, 80),
        )
        screen = pyte.Screen(80, 24)
        wait_for(child, screen, "F9 Next")
        child.send("\x07")
        wait_for(child, screen, "In a conference")
        child.send("\x11")
        child.expect(pexpect.EOF)
        child.close()
        assert child.exitstatus == 0


def wait_for(child: pexpect.spawn[str], screen: pyte.Screen, words: str) -> None:
    """Read what a program sends until its screen holds these words."""
    stream = pyte.Stream(screen)
    while not any(words in line for line in screen.display):
        stream.feed(child.read_nonblocking(4096, timeout=60))
