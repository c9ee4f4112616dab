"""The conference that the benchmarks measure."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from benchmarks.long_conference import EMPTY, LONG, make_conferences
from cpc_tui.conference.writing import record_to_json
from cpc_tui.storage.verifying import verify

CHANGES = 120
BEGUN = datetime.fromisoformat("2026-12-08T10:00:00")


def test_it_holds_as_many_changes_as_are_asked_for_by_two_seats(tmp_path: Path) -> None:
    """Each change is a line of its journal, chair and minute-taker both write, and all is well."""
    office = make_conferences(tmp_path / "home", CHANGES)
    session = office.open(LONG, "chair")
    past = session.past()
    assert len(past) == CHANGES + 1
    assert {each.seat for each in past} == {"chair", "minute-taker"}
    folder = office.library.folder_of(LONG)
    assert folder is not None
    assert verify(folder).well
    assert len(office.open(EMPTY, "chair").past()) == 1


def test_it_is_the_same_each_time(tmp_path: Path) -> None:
    """Two runs measure the same record."""
    homes = (tmp_path / name for name in ("first", "second"))
    offices = [make_conferences(home, CHANGES, BEGUN) for home in homes]
    first, second = (record_to_json(each.open(LONG, "chair").record) for each in offices)
    assert first == second
