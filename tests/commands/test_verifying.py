"""`verify` prints a line for each conference, and its status says whether all are well."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Do
from tests.samples import REFERENCE, small_file


@pytest.fixture
def journal(imported: Path, home: Path) -> Path:
    """The journal of the small record."""
    return next(home.glob("conferences/*/journal.jsonl"))


def test_all_conferences_are_told_of_one_line_each(do: Do, imported: Path, tmp_path: Path) -> None:
    """Where all is well the status is 0."""
    do("import", small_file(tmp_path, reference="second"))
    told = do("verify")
    assert (told.status, told.err) == (0, "")
    well = "All well, 1 line. Access log: all well, 1 line."
    assert told.out.splitlines() == [f"{REFERENCE}: {well}", f"second: {well}"]
    assert do("verify", "second").out == f"second: {well}\n"


def test_the_first_line_that_does_not_fit_is_named(do: Do, journal: Path, tmp_path: Path) -> None:
    """The status is 1, the others are told of all the same, and nothing recorded is printed."""
    do("import", small_file(tmp_path, reference="second"))
    journal.write_bytes(journal.read_bytes().replace(b'"n":1', b'"n":7'))
    told = do("verify")
    assert told.status == 1
    first, second = told.out.splitlines()
    assert "Line 1 of journal.jsonl does not fit: its number is another." in first
    assert second.startswith("second: All well, 1 line.")
    assert "Okafor" not in told.out
    assert do("verify", REFERENCE).status == 1
    assert do("verify", "second").status == 0


def test_verify_for_another_program(do: Do, journal: Path) -> None:
    """JSON holds the number of the line and the sentence."""
    (well,) = do("verify", "--json").json
    assert (well["well"], well["reference"], well["lines"], well["line"]) == (
        *(True, REFERENCE, 1, None),
    )
    with journal.open("ab") as file:
        file.write(b"half a line")
    told = do("verify", REFERENCE, "--json")
    assert told.status == 1
    (cut,) = told.json
    assert (cut["well"], cut["line"], cut["mendable"]) == (False, 2, True)


def test_an_unknown_reference_is_said(do: Do, imported: Path) -> None:
    """A mistyped reference is not taken for a conference that is well."""
    told = do("verify", "nobody")
    assert (told.status, told.out) == (1, "")
    assert "no conference with that reference" in told.err


def test_without_conferences_there_is_nothing_to_verify(do: Do) -> None:
    """An empty library is well."""
    assert do("verify").out == "There are no conferences yet.\n"
    assert do("verify", "--json").json == []


def test_a_newer_conference_is_refused_by_every_command(do: Do, journal: Path) -> None:
    """The sentence says which version it takes, and that nothing was changed."""
    data = journal.read_bytes().replace(b'{"journal":1,', b'{"journal":9,')
    journal.write_bytes(data)
    for words in (("show", REFERENCE), ("dump", REFERENCE), ("history", REFERENCE)):
        told = do(*words)
        assert (told.status, told.out, len(told.faults)) == (1, "", 1)
        assert told.faults[0].startswith("A newer version of cpc-tui kept this conference")
    assert journal.read_bytes() == data
