"""`approve` and `reopen` from the command line, and what writes to an approved record."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.approval import CLOSED
from cpc_tui.conference.versions import version_words
from tests.commands.conftest import Do
from tests.conference.complete_records import complete_json
from tests.samples import REFERENCE, library_at, small_file

APPROVED = {**complete_json(), "status": "approved", "reference": REFERENCE}


@pytest.fixture
def approved(do: Do, tmp_path: Path) -> Path:
    """A complete record that came in approved; the file it came from."""
    path = small_file(tmp_path, **APPROVED)
    assert do("import", path).status == 0
    return path


def stored(home: Path) -> str:
    """The version of the conference as the disk has it."""
    return version_words(library_at(home).open(REFERENCE)[1].record)


@pytest.mark.usefixtures("approved")
def test_a_record_is_reopened_and_approved_again(do: Do, home: Path) -> None:
    """Each says which version it is then, and it is on the disk."""
    said = do("reopen", REFERENCE, "--because", "The date is wrong.")
    assert (said.status, said.err) == (0, "")
    assert "version 2 draft" in said.out
    record = library_at(home).open(REFERENCE)[1].record
    assert record.room.reopenings[0].reason == "The date is wrong."
    again = do("approve", REFERENCE)
    assert (again.status, again.err) == (0, "")
    assert stored(home) == "2"


@pytest.mark.usefixtures("imported")
def test_what_lacks_something_serious_needs_a_reason(do: Do, home: Path) -> None:
    """Without one all that is missing is named and nothing is approved; with one it is kept."""
    said = do("approve", REFERENCE)
    assert said.status == 1
    assert "--because" in said.faults[-1]
    assert len(said.faults) > 2
    assert stored(home) == "1 draft"
    assert do("approve", REFERENCE, "--because", "It was a rehearsal.").status == 0
    kept = library_at(home).open(REFERENCE)[1].record.room.approvals[0]
    assert kept.reason == "It was a rehearsal."
    assert len(kept.lacking) == len(said.faults) - 1


@pytest.mark.usefixtures("approved")
@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("approve", REFERENCE), 1, "is approved already"),
        (("reopen", REFERENCE), 2, "--because"),
        (("reopen", REFERENCE, "--because", "  "), 1, "say why"),
        (("approve", "none"), 1, "no conference"),
    ],
)
def test_what_cannot_be_done_is_said(
    do: Do, home: Path, words: tuple[str, ...], status: int, told: str
) -> None:
    """One sentence each, and the record stays as it is."""
    said = do(*words)
    assert said.status == status
    assert told in said.err
    assert stored(home) == "1"


@pytest.mark.usefixtures("imported")
def test_an_open_record_is_not_reopened(do: Do, home: Path) -> None:
    """There is nothing to re-open, and no version is counted."""
    said = do("reopen", REFERENCE, "--because", "Why not.")
    assert (said.status, "nothing to re-open" in said.err) == (1, True)
    assert stored(home) == "1 draft"


def test_importing_over_an_approved_record_is_refused(do: Do, home: Path, approved: Path) -> None:
    """The sentence names the command that opens it; after that it is replaced."""
    said = do("import", approved, "--replace")
    assert said.status == 1
    assert "cpc-tui reopen" in said.err
    assert do("reopen", REFERENCE, "--because", "All of it is wrong.").status == 0
    assert do("import", approved, "--replace").status == 0
    assert stored(home) == "2"


@pytest.mark.usefixtures("approved")
def test_invitees_of_an_approved_record_are_refused(do: Do, home: Path, tmp_path: Path) -> None:
    """A table of people changes the record, and so waits until it is re-opened."""
    table = tmp_path / "people.csv"
    table.write_text("name,kind\nDee Rook,professional\n", encoding="utf-8")
    before = library_at(home).open(REFERENCE)[1].record
    said = do("invitees", REFERENCE, table)
    assert (said.status, said.faults) == (1, [CLOSED])
    assert library_at(home).open(REFERENCE)[1].record == before
