"""`export` makes the Word files that can be made, and refuses the others in a sentence."""

from __future__ import annotations

import os
from pathlib import Path

import docx
import pytest

from tests.commands.conftest import Do
from tests.samples import REFERENCE, SMALL, small_file
from tests.storage.faulty import mode

CHILDREN = [*SMALL["children"], {"id": "c2", "name": "Ben Okafor"}]


def words_of(path: Path) -> str:
    """The running text and tables of a Word file."""
    document = docx.Document(os.fspath(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


@pytest.mark.usefixtures("imported")
def test_minutes_are_made_and_named(do: Do, tmp_path: Path) -> None:
    """The file is where its printed name says, private, and holds what was said."""
    folder = tmp_path / "out" / "here"
    said = do("export", REFERENCE, "--document", "minutes", "--for", "full", "--to", folder)
    assert (said.status, said.err) == (0, "")
    (path,) = map(Path, said.out.splitlines())
    assert path.parent == folder
    assert (mode(path), mode(folder)) == (0o600, 0o700)
    assert "note 2" in words_of(path)
    assert "Okafor" not in path.name


def test_the_plan_is_made_for_the_family_and_each_child(do: Do, tmp_path: Path) -> None:
    """One file for all and one for each child, every one of them with the plan's action."""
    do("import", small_file(tmp_path, children=CHILDREN))
    said = do("export", REFERENCE, "--document", "plan", "--for", "full", "--to", tmp_path)
    assert said.status == 0
    paths = [Path(line) for line in said.out.splitlines()]
    assert len(paths) == 3
    assert all("Visit." in words_of(path) for path in paths)


@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize(
    ("document", "recipient", "words"),
    [
        ("letter", "full", "'letter' cannot be made yet"),
        ("annex", "full", "'annex' cannot be made yet"),
        ("all", "full", "'all' cannot be made yet"),
        ("minutes", "professionals", "--for full"),
        ("plan", "p2", "--for full"),
    ],
)
def test_what_cannot_be_made_yet_is_refused_in_a_sentence(
    do: Do, tmp_path: Path, document: str, recipient: str, words: str
) -> None:
    """Nothing is written, and the sentence says what can be made."""
    folder = tmp_path / "out"
    said = do("export", REFERENCE, "--document", document, "--for", recipient, "--to", folder)
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert words in said.err
    assert not folder.exists()


@pytest.mark.usefixtures("imported")
def test_files_that_are_there_need_force(do: Do, tmp_path: Path) -> None:
    """A file is only written over when it is said so."""
    words = ("export", REFERENCE, "--document", "minutes", "--for", "full", "--to", tmp_path)
    path = Path(do(*words).out.strip())
    path.write_bytes(b"edited")
    said = do(*words)
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert "--force" in said.err
    assert path.read_bytes() == b"edited"
    assert do(*words, "--force").status == 0
    assert "note 2" in words_of(path)


@pytest.mark.usefixtures("imported")
def test_a_folder_that_cannot_be_made_is_said(do: Do, tmp_path: Path) -> None:
    """A file in the place of the folder is one line, without a traceback."""
    in_the_way = tmp_path / "small.json"
    for folder in (in_the_way, in_the_way / "below"):
        said = do("export", REFERENCE, "--document", "plan", "--for", "full", "--to", folder)
        assert (said.status, said.out, len(said.faults)) == (1, "", 1)
        assert "small.json" in said.err


@pytest.mark.usefixtures("imported")
def test_the_folder_may_be_set_once_for_all(do: Do, tmp_path: Path, home: Path) -> None:
    """Without `--to` the files go to the folder of the settings."""
    folder = tmp_path / "usual"
    (home / "settings.toml").write_text(f'export_folder = "{folder}"\n', encoding="utf-8")
    said = do("export", REFERENCE, "--document", "plan", "--for", "full")
    assert said.status == 0
    assert Path(said.out.splitlines()[0]).parent == folder
