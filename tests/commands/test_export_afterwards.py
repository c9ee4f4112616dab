"""The list of changes and the addendum from the command line: each reader's own, or a sentence."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.commands.conftest import Do
from tests.conference.complete_records import complete_json
from tests.samples import REFERENCE, library_at, session_at, small_file

RESTRICTED = "He was seen at the flat."


def words_of(path: Path) -> str:
    """The running text and tables of a Word file."""
    document = docx.Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


@pytest.fixture
def reopened(do: Do, home: Path, tmp_path: Path) -> Path:
    """A record that came in approved and was changed since; where the data is."""
    notes = [{"id": "n1", "step": "reports", "text": RESTRICTED}]
    record = {**complete_json(), "status": "approved", "reference": REFERENCE, "notes": notes}
    record["circulation"] = [
        {"person": each, "documents": ["minutes"], "sent_on": "2026-12-01"} for each in ("mo", "hv")
    ]
    assert do("import", small_file(tmp_path, **record)).status == 0
    assert do("reopen", REFERENCE, "--because", "The venue is wrong.").status == 0
    session = session_at(home, "chair", library_at(home).open(REFERENCE)[1].record)
    session.set(("venue",), "Room 2")
    session.set(("notes", "n1", "visibility"), "professionals")
    return home


def export(do: Do, to: Path, document: str, *whose: str) -> list[Path]:
    """Make a document and tell the Word files made."""
    said = do("export", REFERENCE, "--document", document, *whose, "--to", to)
    assert said.status == 0, said.err
    return [path for path in map(Path, said.out.splitlines()) if path.suffix == ".docx"]


@pytest.mark.usefixtures("reopened")
def test_each_reader_has_their_own_list_of_changes(do: Do, tmp_path: Path) -> None:
    """Those who had minutes get one each, and what is restricted since is not in the family's."""
    paths = export(do, tmp_path / "all", "changes", "--all-recipients")
    assert len(paths) > 1
    assert all("Room 2" in words_of(path) for path in paths)
    (mother,) = export(do, tmp_path / "one", "changes", "--for", "mo")
    assert "version 1" in words_of(mother)
    assert RESTRICTED not in words_of(mother)


@pytest.mark.usefixtures("imported")
def test_a_first_version_has_no_list_of_changes(do: Do, tmp_path: Path) -> None:
    """One sentence, and no file."""
    to = tmp_path / "none"
    said = do("export", REFERENCE, "--document", "changes", "--for", "full", "--to", to)
    assert (said.status, len(said.faults)) == (1, 1)
    assert "nothing to compare" in said.err
    assert not list(to.glob("*.docx")) if to.exists() else True


def test_the_addendum_is_made_for_its_readers(do: Do, reopened: Path, tmp_path: Path) -> None:
    """Without a correction there is none; with one, everybody who may read it has it."""
    said = do("export", REFERENCE, "--document", "addendum", "--for", "mo", "--to", tmp_path)
    assert (said.status, "no addendum" in said.err) == (1, True)
    session = session_at(reopened, "chair", library_at(reopened).open(REFERENCE)[1].record)
    session.add(("room", "corrections"), {"raised_by": "mo", "wrong": "Ana is seven."})
    paths = export(do, tmp_path, "addendum", "--all-recipients")
    assert len(paths) > 1
    assert all("Ana is seven." in words_of(path) for path in paths)
    assert all("Not answered yet" in words_of(path) for path in paths)
