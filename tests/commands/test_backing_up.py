"""`backup` and `restore` say what they did, and refuse in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Do
from tests.samples import REFERENCE, small_file
from tests.storage.faulty import mode


def test_all_conferences_go_there_and_back(
    do: Do, imported: Path, tmp_path: Path, home: Path
) -> None:
    """A backup of one home is restored in another, and dumps are the same."""
    do("import", small_file(tmp_path, reference="second"))
    backup = tmp_path / "backup.tar"
    told = do("backup", backup)
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith(f"Backed up 2 conferences in 6 files: {backup}, ")
    assert mode(backup) == 0o600
    other = tmp_path / "other"
    told = do("restore", backup, "--home", other)
    assert (told.status, told.err) == (0, "")
    assert told.out.splitlines() == [f"Restored {REFERENCE}.", "Restored second."]
    for reference in (REFERENCE, "second"):
        assert do("dump", reference, "--home", other).out == do("dump", reference).out
    assert do("verify", "--home", other).status == 0


def test_only_those_named_are_backed_up(do: Do, imported: Path, tmp_path: Path) -> None:
    """One by its reference; one that is not there writes nothing."""
    do("import", small_file(tmp_path, reference="second"))
    do("backup", tmp_path / "one.tar", "second")
    told = do("restore", tmp_path / "one.tar", "--home", tmp_path / "other")
    assert told.out == "Restored second.\n"
    told = do("backup", tmp_path / "none.tar", "second", "third")
    assert (told.status, told.err) == (1, "There is no conference third; nothing was written.\n")
    assert not (tmp_path / "none.tar").exists()


def test_replacing_says_where_what_was_there_is_kept(
    do: Do, imported: Path, tmp_path: Path, home: Path
) -> None:
    """Without --replace nothing happens; with it the former folder is named."""
    do("backup", tmp_path / "b.tar")
    told = do("restore", tmp_path / "b.tar")
    assert told.status == 1
    assert told.err.startswith(f"{REFERENCE} is there already; --replace puts")
    told = do("restore", tmp_path / "b.tar", REFERENCE, "--replace")
    (kept,) = home.glob("replaced-*/*")
    assert told.out == f"Restored {REFERENCE}. What was there is kept in {kept}.\n"


def test_a_damaged_conference_is_in_the_backup_and_told_of(
    do: Do, imported: Path, tmp_path: Path, home: Path
) -> None:
    """The backup is made, and the status is 1."""
    journal = next(home.glob("conferences/*/journal.jsonl"))
    journal.write_bytes(journal.read_bytes().replace(b'"n":1', b'"n":7'))
    told = do("backup", tmp_path / "b.tar")
    assert told.status == 1
    assert "is in the backup as it is: Line 1 of journal.jsonl does not fit" in told.err
    assert (tmp_path / "b.tar").exists()


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("small.json", "is there already; nothing was written. Name another file."),
        ("", "is a folder; name a file in it."),
        ("no/where.tar", "was not written: there is no such file or folder."),
    ],
)
def test_a_place_where_no_backup_can_be_made_is_said(
    do: Do, imported: Path, tmp_path: Path, target: str, words: str
) -> None:
    """The file's name and what to do."""
    told = do("backup", tmp_path / target)
    assert (told.status, told.out, len(told.faults)) == (1, "", 1)
    assert words in told.err


def test_without_conferences_there_is_nothing_to_back_up(do: Do, tmp_path: Path) -> None:
    """No empty file is made that somebody may take for a backup."""
    told = do("backup", tmp_path / "b.tar")
    assert (told.status, told.err) == (1, "There are no conferences to back up.\n")
    assert not (tmp_path / "b.tar").exists()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("gone.tar", "cannot be read: there is no such file or folder."),
        ("", "cannot be read: it is a folder, not a file."),
        ("small.json", "This is no backup that can be restored: it is not a whole tar file."),
    ],
)
def test_what_is_no_backup_is_said(
    do: Do, imported: Path, tmp_path: Path, source: str, words: str
) -> None:
    """One line, and nothing is restored."""
    told = do("restore", tmp_path / source, "--home", tmp_path / "other")
    assert (told.status, told.out, len(told.faults)) == (1, "", 1)
    assert words in told.err
