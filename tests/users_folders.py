"""Folders that real users of the machine share, made as the README says."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.users import TEAM


@contextmanager
def passable() -> Iterator[Path]:
    """A folder that everybody can pass through; the folders of pytest are root's alone."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o711)
    yield place
    shutil.rmtree(place)


def given_to(folder: Path, user: int, group: int) -> None:
    """Give a folder away; the test is skipped where this root may not."""
    try:
        os.chown(folder, user, group)
    except OSError:
        pytest.skip("this root may not be anybody else")


def of_the_team(place: Path) -> Path:
    """A data folder that the team shares."""
    home = place / "conferences of the team"
    home.mkdir()
    given_to(home, 0, TEAM)
    home.chmod(0o2770)
    return home


def folder_in(home: Path) -> Path:
    """The folder of the one conference."""
    (folder,) = (home / "conferences").iterdir()
    return folder


def modes_of(home: Path) -> set[int]:
    """The modes of all that is in a data folder."""
    return {stat.S_IMODE(each.lstat().st_mode) for each in home.rglob("*")}
