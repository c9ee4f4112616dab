"""`export` makes the Word files that can be made, and refuses the others in a sentence."""

from __future__ import annotations

import io
import os
from pathlib import Path

import docx
import msoffcrypto
import pytest

from cpc_tui.commands import exporting
from exports.making import FORMATS
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
        ("letter", "full", "no decision letter to make"),
        ("annex", "p2", "no restricted annex for Bel Okafor"),
        ("minutes", "p9", "Nobody in the record has the id 'p9'"),
        ("minutes", "c1", "is not among the people"),
    ],
)
def test_what_there_is_none_of_is_refused_in_a_sentence(
    do: Do, tmp_path: Path, document: str, recipient: str, words: str
) -> None:
    """Nothing is written, not even the folder, and the sentence says why."""
    folder = tmp_path / "out"
    said = do("export", REFERENCE, "--document", document, "--for", recipient, "--to", folder)
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert words in said.err
    assert not folder.exists()


@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--document", "minutes"], "--all-recipients"),
        (["--for", "full"], "--document"),
        (["--for", "full", "--all-recipients"], "not both"),
        (["--for", "full", "--document", "plan", "--protect", "--password-file", "x"], "not both"),
        (["--for", "full", "--document", "plan", "--protect", "--format", "pdf"], "Only Word"),
        (["--for", "full", "--document", "plan", "--protect"], "no terminal"),
        (["--for", "full", "--document", "plan", "--template", "x", "--format", "md"], "template"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(
    do: Do, tmp_path: Path, words: list[str], told: str
) -> None:
    """One line that says what to write, exit status 2, and no folder."""
    said = do("export", REFERENCE, *words, "--to", tmp_path / "out")
    assert (said.status, said.out, len(said.faults)) == (2, "", 1)
    assert told in said.err
    assert not (tmp_path / "out").exists()


def test_the_formats_of_the_command_are_those_of_the_exports() -> None:
    """Menu and exports name the same formats, in the same order."""
    assert exporting.FORMAT_NAMES == FORMATS


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


@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_plain_text_is_made_without_word(do: Do, tmp_path: Path, ending: str) -> None:
    """Text and Markdown hold the same words, in files of their own ending."""
    words = ("--document", "minutes", "--for", "p2", "--format", ending)
    (path,) = map(Path, do("export", REFERENCE, *words, "--to", tmp_path / "out").out.splitlines())
    assert path.name == f"ENG-2026-117-minutes-BO.{ending}"
    assert b"note 2" in path.read_bytes()
    assert path.read_bytes().startswith(b"OFFICIAL")


@pytest.mark.usefixtures("imported")
def test_a_password_is_read_from_a_private_file(do: Do, tmp_path: Path) -> None:
    """A file that others may read is refused; the first line of one’s own locks the file."""
    secret = tmp_path / "secret"
    opens = "Wren house 12"
    secret.write_text(f"{opens}\nmore", encoding="utf-8")
    secret.chmod(0o644)
    words = ("--document", "plan", "--for", "full", "--to", tmp_path / "out")
    said = do("export", REFERENCE, *words, "--password-file", secret)
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert "chmod 600" in said.err
    secret.chmod(0o600)
    said = do("export", REFERENCE, *words, "--password-file", secret)
    assert said.status == 0
    (path,) = map(Path, said.out.splitlines())
    locked = msoffcrypto.OfficeFile(io.BytesIO(path.read_bytes()))
    locked.load_key(password=opens)
    opened = io.BytesIO()
    locked.decrypt(opened)
    assert docx.Document(opened).paragraphs


@pytest.mark.usefixtures("imported")
def test_an_empty_password_is_refused(do: Do, tmp_path: Path) -> None:
    """A file without a word in it does not make files that anybody can open."""
    secret = tmp_path / "secret"
    secret.touch(mode=0o600)
    words = ("--document", "plan", "--for", "full", "--to", tmp_path / "out")
    said = do("export", REFERENCE, *words, "--password-file", secret)
    assert (said.status, len(said.faults)) == (1, 1)
    assert "empty" in said.err
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("imported")
def test_a_template_that_is_none_is_one_line(do: Do, tmp_path: Path) -> None:
    """A template that is not Word is told in a sentence, and nothing is written."""
    words = ("--document", "plan", "--for", "full", "--to", tmp_path / "out")
    said = do("export", REFERENCE, *words, "--template", tmp_path / "small.json")
    assert (said.status, said.out, len(said.faults)) == (1, "", 1)
    assert "template" in said.err
    assert list((tmp_path / "out").iterdir()) == []
