"""`circulation` prints who gets what; `invitations` makes calendar files."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.commands.conftest import Do
from tests.support import shared_case

REF = "MED-CPC-2026-1093"


@pytest.fixture(autouse=True)
def imported_case(do: Do) -> None:
    """The review held in Medway."""
    assert do("import", shared_case("medway-review")).status == 0


def test_who_gets_what_is_a_table(do: Do) -> None:
    """Each lot has its line, those who get nothing their reason, and warnings stand below."""
    told = do("circulation", REF)
    assert (told.status, told.err) == (0, "")
    lines = [" ".join(each.split()) for each in told.out.splitlines()]
    assert lines[0] == "Who Papers How Sent on Version"
    assert "Agnieszka Sobczyńska decision letter and plan by hand 17 Nov 2026 1" in lines
    assert "Kofi Bramwell-Owusu minutes secure email - by default" in lines
    assert "Joss Wetherell-Dunn: Advocate: no copy unless the chair adds one." in lines
    assert "Kofi Bramwell-Owusu is in the core group and on no line of the list." in lines


def test_who_gets_what_for_another_program(do: Do) -> None:
    """JSON has everybody, with documents, lots and warnings."""
    found = {each["person"]: each for each in do("circulation", REF, "--json").json}
    assert found["p13"]["documents"] == ["letter", "plan"]
    assert found["p13"]["lots"] == [
        {
            "documents": ["letter", "plan"],
            "how": "by_hand",
            "sent_on": "2026-11-17",
            "version": "1",
        }
    ]
    assert (found["p12"]["documents"], found["p6"]["by_default"]) == ([], True)
    assert found["p16"]["warnings"]


def test_invitations_are_written_and_named(do: Do, tmp_path: Path) -> None:
    """Two files for their owner alone, in a folder that is made; again they need --force."""
    folder = tmp_path / "out"
    told = do("invitations", REF, "--to", folder)
    names = [f"{REF}-core-group.ics", f"{REF}-review.ics"]
    assert (told.status, told.out.splitlines()) == (0, [str(folder / name) for name in names])
    for name in names:
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
        assert (folder / name).read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    again = do("invitations", REF, "--to", folder)
    assert (again.status, len(again.faults)) == (1, 1)
    assert do("invitations", REF, "--to", folder, "--force").status == 0


def test_without_a_date_no_file_is_made(do: Do, tmp_path: Path) -> None:
    """Each that cannot be made is one sentence; with none made the status is 1."""
    do("import", shared_case("medway-review-prepared"), "--replace")
    told = do("invitations", REF, "--to", tmp_path / "out")
    assert (told.status, told.out) == (1, "")
    assert len(told.faults) == 2
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_a_file_is_one_sentence(do: Do, tmp_path: Path) -> None:
    """Nothing is written, and what is wrong is said."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    told = do("invitations", REF, "--to", tmp_path / "file")
    assert (told.status, len(told.faults)) == (1, 1)
