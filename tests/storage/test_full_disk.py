"""The system itself refuses: what was called saved is there, and what waited is saved later."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.samples import session_at
from tests.seats import store_of
from tests.storage.apart import Apart, Line
from tests.storage.faulty import CHECKOUT
from tests.storage.filling import Filling
from tests.storage.journals import little_room
from tests.storage.small_disk import NO_MOUNT

ROOM = 20_000
"""Bytes that a file may have more than the journal has in the beginning."""


def test_a_small_disk_that_two_seats_fill_up(tmp_path: Path) -> None:
    """Two seats fill a file system of 256 kB: nothing is lost, and it saves once there is room."""
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("unshare is not here")
    own = "--mount" if os.geteuid() == 0 else "--map-root-user"
    done = subprocess.run(
        [unshare, own, "--mount", sys.executable, "-m", "tests.storage.small_disk", tmp_path],
        cwd=CHECKOUT,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode == NO_MOUNT or done.stderr.startswith("unshare:"):
        pytest.skip(f"no file system may be mounted here: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr


def test_a_size_that_no_file_may_exceed(home: Path) -> None:
    """Two seats type to a limit of the system: nothing is lost, and it saves once it is lifted."""

    def fill(line: Line) -> None:
        journal = store_of(session_at(home)).journal.path
        filling = Filling(home, "the file has reached the size limit set on this machine")
        most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (journal.stat().st_size + ROOM, most))
        filling.fill(lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))

    with little_room():
        Apart(fill, lambda *_: None).end()
