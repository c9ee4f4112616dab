"""What the tests of encryption have in common."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.storage.cipher import changing, locks
from cpc_tui.storage.cipher.choosing import keep_for
from cpc_tui.storage.cipher.locks import Secret
from tests.samples import library_at, session_at, small
from tests.storage.cipher.three import OFFICE, SECOND, folder_of

CHAIR, MINUTES = Secret.typed("chair: correct horse"), Secret.typed("minutes: battery staple")


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess at a passphrase cost next to nothing."""
    monkeypatch.setattr(locks, "COST", 2)


@pytest.fixture
def sealed_home(home: Path) -> Path:
    """A data folder that is encrypted, holds no conference, and was opened by the chair."""
    changing.begin(home, CHAIR, "Ann Ferrars")
    return home


@pytest.fixture
def three(cheap: None, sealed_home: Path) -> Path:
    """A data folder of Ann, Bo and Cy with two conferences, opened by Ann."""
    session_at(sealed_home).set(("venue",), "Room 2")
    library_at(sealed_home).add(small(reference=SECOND), at="", seat="chair")
    changing.add(sealed_home, "Bo", MINUTES)
    changing.add(sealed_home, "Cy", OFFICE)
    library_at(sealed_home).rows()
    return sealed_home


@pytest.fixture
def kept(three: Path) -> Path:
    """The folder of the first conference, which is for Ann and Bo alone."""
    folder = folder_of(three)
    assert keep_for(folder, ["bo"]) == []
    return folder
