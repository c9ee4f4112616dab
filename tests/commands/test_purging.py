"""`purge` and `receipts` from the command line."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from cpc_tui.storage.access_log import AccessLog
from cpc_tui.storage.receipts import Receipt, Receipts
from tests.commands.conftest import Do
from tests.conference.complete_records import complete_json
from tests.samples import REFERENCE, library_at, small_file

LONG_AFTER = datetime.fromisoformat("2027-06-01T09:00:00")


@pytest.fixture
def finished(do: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The reference of a conference that came in approved, with all papers sent, long ago."""
    record = {**complete_json(), "status": "approved", "reference": REFERENCE}
    for row in record["circulation"]:
        row["sent_on"] = "2026-12-10"
    assert do("import", small_file(tmp_path, **record)).status == 0
    monkeypatch.setattr("cpc_tui.clock.now", lambda: LONG_AFTER)
    return REFERENCE


def test_what_may_go_is_listed_and_purged(do: Do, home: Path, finished: str) -> None:
    """Its reference given twice destroys it; the receipt and the access log tell of it."""
    assert f"{finished}  since" in do("purge").out
    listed = do("purge", "--json").json
    assert listed == [{"reference": finished, "from": "2027-01-07", "may_go": True}]
    said = do("purge", finished, "--confirm", finished)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith(f"Purged: {finished}. The receipt: cpc-tui receipts.")
    assert "Backups that were made before still hold it" in said.out
    assert not library_at(home).holds(finished)
    (receipt,) = Receipts(home).all()
    assert not receipt.early
    deeds = [each.act for each in AccessLog.of_home(home).read().lines]
    assert [(each.deed, each.reference) for each in deeds if each] == [("purged", finished)]
    assert finished in do("receipts").out
    assert do("receipts", "--json").json[0]["reference"] == finished


def test_what_may_go_later_is_listed_with_its_day(
    do: Do, finished: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the approval on everybody can see until when a conference stays here."""
    monkeypatch.setattr("cpc_tui.clock.now", lambda: datetime(2027, 1, 6, 9))  # noqa: DTZ001
    assert f"{finished}  from 7 Jan 2027" in do("purge").out
    assert not do("purge", "--json").json[0]["may_go"]


@pytest.mark.usefixtures("imported")
def test_what_is_needed_goes_with_a_reason_alone(do: Do, home: Path) -> None:
    """Without one it says what it is needed for; with one, that stands in the receipt."""
    said = do("purge", REFERENCE, "--confirm", REFERENCE)
    assert said.status == 1
    assert said.faults[0] == "It is not approved yet."
    assert "--because" in said.faults[-1]
    assert library_at(home).holds(REFERENCE)
    assert do("purge", REFERENCE, "--confirm", REFERENCE, "--because", "A trial.").status == 0
    (receipt,) = Receipts(home).all()
    assert (receipt.early, receipt.because) == (True, "A trial.")
    assert "A trial." in do("receipts").out


def test_another_reference_does_not_confirm(do: Do, home: Path, finished: str) -> None:
    """Nor does none where nobody can be asked; nothing is purged."""
    assert do("purge", finished, "--confirm", "other").status == 1
    said = do("purge", finished)
    assert said.status == 1
    assert "--confirm" in said.err or "Type" in said.err
    assert library_at(home).holds(finished)
    assert Receipts(home).all() == []


def test_nothing_to_say_is_said(do: Do) -> None:
    """Without conferences and without receipts both commands say so."""
    assert do("purge").out.startswith("Nothing may go yet")
    assert do("receipts").out == "Nothing was purged yet.\n"
    assert do("receipts", "--json").json == []


def test_a_conference_that_is_not_there_is_refused(do: Do) -> None:
    """In the words of every other command."""
    said = do("purge", "none", "--confirm", "none", "--because", "why")
    assert said.status == 1
    assert "There is no conference with that reference" in said.err


def test_a_receipt_that_keeps_its_reason_to_itself_does_not_say_another(home: Path, do: Do) -> None:
    """Of a conference for some people alone that went early, no reason is kept for all to read."""
    early = Receipt(
        reference="", purged_at="2026-11-22T11:10:07Z", user="ann", uid=1000, early=True
    )
    home.mkdir(exist_ok=True)
    Receipts(home).keep(early)
    said = do("receipts").out
    assert "before its time" in said
    assert "its time was over" not in said
