"""What the tests at a terminal begin with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.terminal.cast import SHIPPED
from tests.terminal.shell import imported, told


@pytest.fixture(scope="session")
def shipped_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the shipped conference, to be copied."""
    return imported(SHIPPED, tmp_path_factory.mktemp("shipped"))


@pytest.fixture
def data(tmp_path: Path, shipped_data: Path) -> Path:
    """A data folder of the test's own with the shipped conference."""
    return shutil.copytree(shipped_data, tmp_path / "data")


@pytest.fixture
def listed(data: Path) -> Path:
    """A data folder whose list has been read."""
    told(data, "list")
    return data
