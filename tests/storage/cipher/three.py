"""Three people of one data folder, and what each of them sees."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.storage.cipher import held
from cpc_tui.storage.cipher.locks import Secret
from tests.samples import REFERENCE, library_at

OFFICE = Secret.typed("office: seven bicycles")
SECOND = "second"


def become(home: Path, secret: Secret) -> None:
    """Be somebody else from now on."""
    held.lock(home)
    held.unlock(home, secret)


def folder_of(home: Path, reference: str = REFERENCE) -> Path:
    """The folder of a conference that one may read."""
    folder = library_at(home).folder_of(reference)
    assert folder
    return folder


def listed(home: Path) -> list[str]:
    """The references in the list."""
    return sorted(each.reference for each in library_at(home).rows())
