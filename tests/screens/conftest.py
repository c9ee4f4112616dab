"""What the tests of the screens share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cpc_tui.storage.cipher import changing, held, locks
from cpc_tui.storage.cipher.locks import Secret
from tests.screens.desk import NOW
from tests.screens.locked_desk import PASSPHRASE
from tests.spelling.small_dictionary import STEMS, put_dictionary


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program was started, and so where files go."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


@pytest.fixture
def still_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day on which what is due does not depend on when the tests are run."""
    monkeypatch.setattr("screens.home.now", lambda: NOW)
    monkeypatch.setattr("cpc_tui.opening.now", lambda: NOW)


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess at a passphrase cost next to nothing."""
    monkeypatch.setattr(locks, "COST", 2)


@pytest.fixture
def sealed(home: Path, cheap: None) -> Iterator[Path]:
    """A data folder that is encrypted, and opened by the chair."""
    changing.begin(home, Secret.typed(PASSPHRASE), "Ann Ferrars")
    yield home
    held.lock(home)


@pytest.fixture
def small_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The small dictionary, read as soon as somebody writes."""
    put_dictionary(tmp_path / "share", stems=f"{STEMS}is\nsafe\nnote\nshouts\nvisit\n")
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    monkeypatch.setattr("screens.spelling._AFTER_PAINT", 0)
    monkeypatch.setattr("screens.spelling._BETWEEN", 0)
