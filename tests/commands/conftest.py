"""What the tests of commands have in common."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cpc_tui import mounts
from cpc_tui.cli import main
from cpc_tui.commands import secret_line
from cpc_tui.storage.cipher import held, locks
from tests.samples import small_file

CHECKOUT = Path(__file__).resolve().parents[2]
PASSPHRASE, OTHER = "correct horse battery", "staple staple staple"
Answer = Callable[..., list[str]]


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def faults(self) -> list[str]:
        """The lines on standard error."""
        return self.err.splitlines()

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Do = Callable[..., Said]


@pytest.fixture
def do(capsys: pytest.CaptureFixture[str]) -> Do:
    """Carry out a command within this process."""

    def carry_out(*words: object) -> Said:
        capsys.readouterr()
        status = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Said(status, out, err)

    return carry_out


@pytest.fixture(autouse=True)
def on_a_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let no test depend on the kind of disk that the tests run on."""
    monkeypatch.setattr(mounts, "_MOUNTS", tmp_path / "mounts")


@pytest.fixture
def imported(do: Do, tmp_path: Path) -> Path:
    """The small record, imported; the file it came from."""
    path = small_file(tmp_path)
    assert do("import", path).status == 0
    return path


def program(
    *words: object, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program by itself, without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "cpc_tui", *map(str, words)],
        cwd=CHECKOUT,
        env=os.environ | environment,
        input=stdin,
        capture_output=True,
        check=False,
    )


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Type answers, one to each question; what was asked is in the list that it gives."""
    monkeypatch.setattr(locks, "COST", 2)
    monkeypatch.setattr(secret_line, "has_somebody", lambda: True)

    def type_(*answers: str) -> list[str]:
        left, asked = list(answers), []

        def ask(words: str) -> str:
            asked.append(words)
            return left.pop(0)

        monkeypatch.setattr(secret_line, "ask_secret", ask)
        monkeypatch.setattr(secret_line, "ask_line", ask)
        return asked

    return type_


@pytest.fixture
def encrypted(do: Do, answer: Answer, imported: Path, home: Path) -> Path:
    """A data folder with the small record, encrypted by Ann, whose key is not here."""
    answer(PASSPHRASE, PASSPHRASE, "Ann", "")
    assert do("encrypt").status == 0
    held.lock(home)
    return home
