"""What the tests of storage have in common."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cpc_tui.storage.backup import back_up
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.journal import Journal
from cpc_tui.storage.library import Library
from tests.samples import AT, library_at, session_at, small
from tests.storage.journals import little_room


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal that is not there yet."""
    return Journal(tmp_path / "journal.jsonl")


@pytest.fixture
def small_files() -> Iterator[None]:
    """Let few lines of a journal be many."""
    with little_room():
        yield


@pytest.fixture
def backup(home: Path, tmp_path: Path) -> Path:
    """A backup of two conferences."""
    session_at(home).set(("venue",), "Room 2")
    library_at(home).add(small(reference="second"), at=AT, seat="chair")
    path = tmp_path / "backup.tar"
    back_up(conference_folders(home), path)
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Library:
    """A library elsewhere that holds nothing yet."""
    return library_at(tmp_path / "elsewhere")
