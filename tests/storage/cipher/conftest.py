"""What the tests of encryption have in common."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.storage.cipher import changing, locks
from cpc_tui.storage.cipher.locks import Secret

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
