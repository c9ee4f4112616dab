"""`find` looks for words in all conferences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Do
from tests.samples import REFERENCE


@pytest.mark.usefixtures("imported")
def test_each_line_is_printed_with_its_conference(do: Do) -> None:
    """A line that holds all the words, capitals or not, stands beside its reference."""
    told = do("find", "NOTE", "2")
    assert told.status == 0
    assert told.out.startswith(f"{REFERENCE}: ")
    assert "note 2" in told.out
    assert "note 1" not in told.out


@pytest.mark.usefixtures("imported")
def test_json_tells_the_step(do: Do) -> None:
    """As JSON each line has its reference and step."""
    (line,) = do("find", "--json", "note 2").json
    assert line["reference"] == REFERENCE
    assert line["step"]
    assert "note 2" in line["line"]


@pytest.mark.usefixtures("imported")
def test_nothing_found_is_no_fault(do: Do) -> None:
    """Where nothing holds the words nothing is printed."""
    told = do("find", "elephant")
    assert (told.status, told.out, told.err) == (0, "", "")


@pytest.mark.usefixtures("imported")
def test_what_cannot_be_read_is_said(do: Do, home: Path) -> None:
    """A conference that cannot be read makes the status 1, with a line that names it."""
    (folder,) = (home / "conferences").iterdir()
    for name in ("journal.jsonl", "record.json"):
        (folder / name).write_text("{broken}\n{broken}\n")
    told = do("find", "note")
    assert told.status == 1
    assert told.faults
