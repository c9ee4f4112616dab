"""What a command writes for its user is that user's alone, in a folder of a group too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Do
from tests.samples import REFERENCE
from tests.storage.faulty import mode


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder of a group's, with whatever else it has in it."""
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o2770)
    return shared


def test_a_dump_is_private(do: Do, imported: Path, shared: Path) -> None:
    """The whole record is not opened to a group because it is written beside its files."""
    assert do("dump", REFERENCE, shared / "record.json").status == 0
    assert mode(shared / "record.json") == 0o600


def test_a_backup_is_private(do: Do, imported: Path, shared: Path) -> None:
    """Nor is a backup."""
    assert do("backup", shared / "all.tar").status == 0
    assert mode(shared / "all.tar") == 0o600


def test_word_files_are_private(do: Do, imported: Path, shared: Path) -> None:
    """Nor is a folder that is made for Word files, or a file in it."""
    folder = shared / "today"
    words = ("--document", "plan", "--for", "full", "--to", folder)
    assert do("export", REFERENCE, *words).status == 0
    assert mode(folder) == 0o700
    assert {mode(each) for each in folder.iterdir()} == {0o600}
