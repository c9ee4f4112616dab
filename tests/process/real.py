"""The real program as a process of its own, in surroundings that a test chooses."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.terminal.child import CHECKOUT, surroundings

CASE = CHECKOUT / "cpc_tui" / "demo.json"


@dataclass
class Machine:
    """A user's own folders, empty at first.

    Attributes:
        folder: The home folder; all that the program writes is to be below it.
        umask: Of what starts the program.
        environment: Variables besides the few that are needed.
    """

    folder: Path
    umask: int = 0o000
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def home(self) -> Path:
        """The data folder."""
        return self.folder / "data"

    @property
    def temporary(self) -> Path:
        """Where temporary files go."""
        return self.folder / "tmp"

    def run(
        self, *words: object, stdin: str = "", before: Sequence[str] = ("-m", "cpc_tui")
    ) -> subprocess.CompletedProcess[str]:
        """Carry out a command."""
        self.temporary.mkdir(exist_ok=True, mode=0o700)
        return subprocess.run(
            [sys.executable, *before, "--home", str(self.home), *map(str, words)],
            cwd=self.folder,
            env=self.variables,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            umask=self.umask,
            check=False,
        )

    @property
    def variables(self) -> Mapping[str, str]:
        """The program's environment."""
        return (
            surroundings(self.folder)
            | {"TMPDIR": str(self.temporary), "XDG_RUNTIME_DIR": str(self.temporary)}
            | self.environment
        )

    def told(self, *words: object, stdin: str = "") -> str:
        """What a command prints; it must not fail."""
        done = self.run(*words, stdin=stdin)
        assert done.returncode == 0, done.stderr
        return done.stdout
