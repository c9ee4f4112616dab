"""`corrections` reads an edited file back: what it differs in; the record stays as it is."""

from __future__ import annotations

import os
from pathlib import Path

import docx
import pytest

from cpc_tui import language
from cpc_tui.conference.writing import record_to_json
from tests.commands.conftest import Do
from tests.commands.test_export_asked import DECIDED
from tests.samples import REFERENCE, library_at, small_file


@pytest.fixture
def exported(do: Do, tmp_path: Path) -> Path:
    """The minutes for everybody, exported from the small record."""
    assert do("import", small_file(tmp_path)).status == 0
    said = do("export", REFERENCE, "--document", "minutes", "--for", "full", "--to", tmp_path)
    assert said.status == 0, said.err
    return Path(said.out.splitlines()[0])


def edit(path: Path, old: str = "note 2", new: str = "a note that was put right") -> Path:
    """Change some words of a file as somebody does in Word."""
    document = docx.Document(os.fspath(path))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    places = [*document.paragraphs, *(each for cell in cells for each in cell.paragraphs)]
    run = next(run for each in places for run in each.runs if old in run.text)
    run.text = run.text.replace(old, new)
    document.save(os.fspath(path))
    return path


def test_what_was_changed_is_told(do: Do, exported: Path) -> None:
    """Was and proposed stand under their heading, and as JSON for another program."""
    said = do("corrections", REFERENCE, "--from", edit(exported))
    assert (said.status, said.err) == (0, "")
    assert "Was: note 2" in said.out
    assert "Proposed: a note that was put right" in said.out
    (told,) = do("corrections", REFERENCE, "--from", exported, "--json").json
    assert (told["was"], told["now"]) == ("note 2", "a note that was put right")


def test_it_is_compared_with_the_record_as_it_was(do: Do, home: Path, exported: Path) -> None:
    """What was changed in the record since the export is no correction of the reader's."""
    store, _ = library_at(home).open(REFERENCE)
    from tests.samples import session_at

    session = session_at(home)
    session.set(("notes", "n1", "text"), "changed since")
    assert store.open().record.notes[0].text == "changed since"
    said = do("corrections", REFERENCE, "--from", edit(exported), "--json")
    assert [each["was"] for each in said.json] == ["note 2"]


def test_a_renamed_file_is_known_by_its_mark(do: Do, exported: Path, tmp_path: Path) -> None:
    """Whoever sends it back under another name is understood all the same."""
    do("export", REFERENCE, "--document", "plan", "--for", "full", "--to", tmp_path)
    other = edit(exported).rename(tmp_path / "Comments from the hospital.docx")
    said = do("corrections", REFERENCE, "--from", other, "--json")
    assert [each["now"] for each in said.json] == ["a note that was put right"]


def test_only_keeping_writes_anything(do: Do, home: Path, exported: Path) -> None:
    """Without --keep nothing is recorded; with it, corrections that only the chair reads."""
    before = library_at(home).open(REFERENCE)[1].record
    do("corrections", REFERENCE, "--from", edit(exported))
    assert library_at(home).open(REFERENCE)[1].record == before
    said = do("corrections", REFERENCE, "--from", exported, "--keep")
    assert said.status == 0
    assert "1 correction is recorded" in said.out
    after = library_at(home).open(REFERENCE)[1].record
    (kept,) = after.room.corrections
    assert "Was: note 2\nProposed: a note that was put right" in kept.wrong
    assert (kept.document, kept.visibility, kept.agreed) == ("minutes", "chair", None)
    assert kept.raised_on is not None
    assert record_to_json(after) == record_to_json(before)


def test_a_file_as_it_was_made_has_nothing_to_tell(do: Do, exported: Path) -> None:
    """One sentence, and no corrections in JSON."""
    said = do("corrections", REFERENCE, "--from", exported, "--keep")
    assert (said.status, said.err) == (0, "")
    assert said.out == f"In {exported.name} no words were changed since it was made.\n"
    assert do("corrections", REFERENCE, "--from", exported, "--json").json == []


@pytest.mark.parametrize("how", [("--band", "8-11"), ("--beside",), ("--band", "4-7", "--beside")])
def test_a_paper_in_another_form_is_read_back_too(
    do: Do, tmp_path: Path, how: tuple[str, ...]
) -> None:
    """A page for another age, and two columns, are compared with what they were."""
    do("import", small_file(tmp_path, **DECIDED))
    asked = ("--document", "own-page", "--for", "full", "--to", tmp_path)
    path = Path(do("export", REFERENCE, *asked, *how).out.splitlines()[0])
    said = do("corrections", REFERENCE, "--from", edit(path, "is for you", "is yours"), "--json")
    assert [each["now"] for each in said.json] != []
    assert all("is yours" in each["now"] for each in said.json)


def test_a_file_in_another_language_is_read_back_in_that_one(do: Do, exported: Path) -> None:
    """Each sentence of the program would seem to be changed: the refusal says what to do."""
    edit(exported)
    language.settle(None, tag="cy")
    try:
        said = do("corrections", REFERENCE, "--from", exported)
    finally:
        language.settle(None)
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert "was made in another language" in said.err
    assert "CPC_TUI_LANGUAGE=en-GB" in said.err


def test_a_file_of_another_conference_is_refused(do: Do, exported: Path, tmp_path: Path) -> None:
    """The sentence says whose it is, so that it can be read back there."""
    do("import", small_file(tmp_path, reference="ENG/2026 118"))
    said = do("corrections", "ENG/2026 118", "--from", edit(exported))
    assert said.status == 1
    assert said.faults == [f"{exported} is of another conference, {REFERENCE}."]


@pytest.mark.usefixtures("imported")
def test_what_is_no_file_of_ours_is_refused(do: Do, tmp_path: Path) -> None:
    """A letter of somebody else, a text, and a file that is not there: one sentence each."""
    other, text = tmp_path / "letter.docx", tmp_path / "notes.txt"
    document = docx.Document()
    document.add_paragraph("Dear all")
    document.save(os.fspath(other))
    text.write_text("Dear all", encoding="utf-8")
    for path, words in (
        (other, "was not made by this program"),
        (text, "is not a Word file"),
        (tmp_path / "none.docx", "cannot be read"),
        (tmp_path, "cannot be read"),
    ):
        said = do("corrections", REFERENCE, "--from", path)
        assert (said.status, said.out, len(said.faults)) == (1, "", 1)
        assert words in said.err
