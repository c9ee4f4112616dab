"""Two users of the machine, and a folder that their group shares."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.samples import session_at
from tests.users import ANN, BEN, TEAM, Someone
from tests.users_folders import of_the_team


@pytest.fixture
def home(place: Path) -> Path:
    """A data folder that the team shares, made as the README says."""
    return of_the_team(place)


@pytest.fixture
def private(place: Path) -> Path:
    """A data folder of Ann's own."""
    private = place / "private"
    private.mkdir(mode=0o700)
    os.chown(private, ANN, ANN)
    return private


@pytest.fixture
def ann(tmp_path: Path) -> Iterator[Someone]:
    """A user of the team."""
    # What is imported late is not to be sought by somebody who may not enter the checkout.
    session_at(tmp_path / "warm").save()
    ann = Someone(ANN, TEAM)
    yield ann
    ann.is_killed()


@pytest.fixture
def ben(ann: Someone) -> Iterator[Someone]:
    """Another user of the team, whose umask takes nothing away."""
    ben = Someone(BEN, TEAM, umask=0)
    yield ben
    ben.is_killed()
