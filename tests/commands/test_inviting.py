"""`invitees`: people from a table, whole or not at all, by file and by pipe."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Do, program
from tests.samples import REFERENCE, on_disk
from tests.storage.faulty import fill_the_disk

TABLE = "name,role,kind\nZed Quill,Uncle,family\n"


def test_people_are_added_and_told(do: Do, imported: Path, tmp_path: Path, home: Path) -> None:
    """What was taken in is said, and it is on the disk."""
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    said = do("invitees", REFERENCE, tmp_path / "a.csv")
    assert (said.status, said.out, said.err) == (0, "Invitees: 1 person added.\n", "")
    assert on_disk(home).people[-1].name == "Zed Quill"


def test_a_pipe_can_be_read(imported: Path, home: Path) -> None:
    """`-` reads the table from standard input."""
    done = program("invitees", REFERENCE, "-", stdin=TABLE.encode())
    assert done.returncode == 0
    assert on_disk(home).people[-1].name == "Zed Quill"


def test_every_fault_is_a_line(do: Do, imported: Path, tmp_path: Path, home: Path) -> None:
    """Each fault is told on a line of its own, and nobody is taken in."""
    before = on_disk(home)
    (tmp_path / "a.csv").write_text(f"{TABLE},,nobody\n", encoding="utf-8")
    said = do("invitees", REFERENCE, tmp_path / "a.csv")
    assert (said.status, said.out) == (1, "")
    assert [each.partition(":")[0] for each in said.faults] == ["line 3, kind", "line 3, name"]
    assert on_disk(home) == before


def test_a_conference_that_is_not_there_is_said(do: Do, tmp_path: Path) -> None:
    """A reference that leads nowhere is said, not made."""
    said = do("invitees", "NONE", tmp_path / "a.csv")
    assert (said.status, said.out) == (1, "")
    assert "no conference" in said.err


def test_a_full_disk_is_said(
    do: Do, imported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be saved is not said to be taken in."""
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    with monkeypatch.context() as full:
        fill_the_disk(full, 0)
        said = do("invitees", REFERENCE, tmp_path / "a.csv")
    assert (said.status, said.out) == (1, "")
    assert "Nothing was saved" in said.err
