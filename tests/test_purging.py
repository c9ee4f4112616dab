"""Purging as the command line and the screen ask for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.opening import Office
from cpc_tui.purging import purge, to_purge
from cpc_tui.settings import Settings
from cpc_tui.storage.purging import NotPurged
from cpc_tui.storage.receipts import Receipts
from tests.samples import REFERENCE, library_at, session_at


def test_what_somebody_changed_meanwhile_is_not_purged(tmp_path: Path) -> None:
    """What the question said no longer holds; asked once more, it goes, and the receipt is true."""
    home = tmp_path / "home"
    office = Office(home, Settings(), (), library_at(home))
    session = session_at(home)
    asked = to_purge(office, REFERENCE)
    session.set(("venue",), "Room 2")
    session.save()
    session.seats.leave()
    with pytest.raises(NotPurged, match="somebody changed it meanwhile"):
        purge(office, asked, "A trial.")
    assert Receipts(home).all() == []
    purge(office, to_purge(office, REFERENCE), "A trial.")
    assert len(Receipts(home).all()) == 1
