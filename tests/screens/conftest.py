"""What the tests of the screens share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program was started, and so where files go."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here
