"""What the tests of storage have in common."""

from pathlib import Path

import pytest

from cpc_tui.storage.journal import Journal


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal that is not there yet."""
    return Journal(tmp_path / "journal.jsonl")
