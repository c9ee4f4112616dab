"""Two users of the machine in a folder that their group shares: each is accounted for."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cpc_tui.conference.accounting import Act
from cpc_tui.storage.access_log import NAME, AccessLog, note, note_at_home
from cpc_tui.storage.closed import closed_to_the_group
from cpc_tui.storage.contents import conference_folders
from tests.storage.deeds import change_mode, sit
from tests.users import ANN, BEN, CAT, TEAM, Someone

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two users at once")


@pytest.fixture
def home() -> Iterator[Path]:
    """A data folder that the team shares, in a place that everybody can pass through."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o711)
    home = place / "team"
    home.mkdir()
    os.chown(home, ANN, TEAM)
    home.chmod(0o2770)
    yield home
    shutil.rmtree(place)


def opened(home: Path) -> str:
    """Account for opening the only conference, and for a purge; why not, or nothing."""
    (folder,) = conference_folders(home)
    return note(folder, Act(deed="opened", seat="chair")) or note_at_home(home, Act(deed="purged"))


def test_each_adds_to_the_same_log(home: Path) -> None:
    """By their own number, whoever made the file, and nothing is closed to the other."""
    ann, ben = Someone(ANN, TEAM), Someone(BEN, TEAM, umask=0o022)
    ann.does(sit, home, "chair")
    assert [who.does(opened, home) for who in (ann, ben, ann)] == ["", "", ""]
    (folder,) = conference_folders(home)
    for log in (AccessLog.of_conference(folder), AccessLog.of_home(home)):
        read = log.read()
        assert (read.fault, [each.uid for each in read.lines]) == ("", [ANN, BEN, ANN])
        assert stat.S_IMODE(log.lines.path.stat().st_mode) == 0o660
    assert closed_to_the_group(home) == []


def test_whoever_may_not_write_is_told_so(home: Path) -> None:
    """A log that only its owner may write to names the owner, and stops nobody who reads."""
    ann, ben = Someone(ANN, TEAM), Someone(BEN, TEAM)
    ann.does(sit, home, "chair")
    ann.does(opened, home)
    (folder,) = conference_folders(home)
    ann.does(change_mode, folder / NAME, 0o640)
    assert f"{NAME} belongs to {ANN}" in ben.does(opened, home)


def test_whoever_is_not_of_the_group_reads_and_writes_nothing(home: Path) -> None:
    """Not even that there is a log."""
    ann, cat = Someone(ANN, TEAM), Someone(CAT)
    ann.does(sit, home, "chair")
    (folder,) = conference_folders(home)
    assert cat.does(note, folder, Act(deed="opened")) != ""
    assert not (folder / NAME).exists()
