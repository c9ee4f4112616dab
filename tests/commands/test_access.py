"""`access`: the log in words, as JSON and for a spreadsheet, by person and by day."""

from __future__ import annotations

import csv
import io
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cpc_tui import clock
from cpc_tui.conference.accounting import Act
from cpc_tui.sharing import user_name
from cpc_tui.storage.access_log import NAME, note, note_at_home
from cpc_tui.storage.contents import conference_folders
from tests.commands.conftest import Do
from tests.samples import REFERENCE, SMALL, small_file

ME = user_name(os.geteuid())


@pytest.fixture
def folder(imported: Path, home: Path) -> Path:
    """The folder of the small record."""
    (found,) = conference_folders(home)
    return found


def exported(do: Do, folder: Path) -> None:
    """Make the plan for the health visitor."""
    words = ("--document", "minutes", "--for", "p3", "--format", "txt", "--to", folder, "--force")
    assert do("export", REFERENCE, *words).status == 0


def test_one_conference_in_plain_words(
    do: Do, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When, who, from which seat, and what: people by their names as the record has them."""
    moment = datetime(2026, 12, 8, 10, 42, 7, tzinfo=UTC)
    monkeypatch.setattr(clock, "utc_now", lambda: moment)
    exported(do, tmp_path)
    told = do("access", REFERENCE)
    assert (told.status, told.err) == (0, "")
    header, *rows = told.out.splitlines()
    assert header.split() == ["When", "(UTC)", "Who", "Seat", "Conference", "What"]
    assert rows[-1].startswith("2026-12-08 10:42:07  ")
    assert all(f"{ME} ({os.geteuid()})" in each for each in rows)
    made = next(each for each in rows if "exported" in each)
    assert "exported minutes for Cyd Marlow (fingerprint " in made
    assert made.endswith("(cpc-tui export)")


def test_looking_is_itself_in_the_log(do: Do, folder: Path) -> None:
    """Once, after what was listed."""
    assert "listed" not in do("access", REFERENCE).out
    assert do("access", REFERENCE).out.count("listed what is kept") == 1


def test_another_program_gets_all_there_is(do: Do, folder: Path, tmp_path: Path) -> None:
    """Whole fingerprints, ids, numbers of lines, and what concerns no conference."""
    exported(do, tmp_path)
    note_at_home(folder.parent.parent, Act(deed="purged", reference="RB-1", digests=("ab" * 32,)))
    rows = do("access", "--json").json
    made = next(each for each in rows if each["deed"] == "exported")
    assert (made["reference"], made["uid"], made["line"]) == (REFERENCE, os.geteuid(), 3)
    (paper,) = made["papers"]
    assert (paper["document"], paper["recipient"]) == ("minutes", "person:p3")
    assert len(paper["fingerprint"]) == 64
    gone = next(each for each in rows if each["deed"] == "purged")
    assert (gone["reference"], gone["digests"]) == ("RB-1", ["ab" * 32])


def test_what_is_left_of_a_purged_conference_is_found_by_its_reference(
    do: Do, folder: Path
) -> None:
    """A reference that never was is said to be none."""
    note_at_home(folder.parent.parent, Act(deed="purged", reference="RB-1"))
    assert "purged it" in do("access", "RB-1").out
    told = do("access", "RB-2")
    assert (told.status, told.out) == (1, "")


def test_a_spreadsheet_takes_no_cell_for_a_formula(do: Do, folder: Path) -> None:
    """A user, or a conference, may be called anything."""
    note(folder, Act(deed="refused", because="x", seat="=cmd()"))
    rows = list(csv.DictReader(io.StringIO(do("access", REFERENCE, "--csv").out)))
    assert [each["deed"] for each in rows] == ["began", "refused"]
    assert rows[1]["seat"] == "'=cmd()"
    assert rows[0]["user"] == ME
    assert do("access", "--csv", "--json").status == 2


def test_a_person_of_the_record_has_all_that_was_done_with_it(
    do: Do, folder: Path, tmp_path: Path
) -> None:
    """What was made for them is marked, and other conferences are left out."""
    people = [each for each in SMALL["people"] if each["id"] != "p3"]
    other = SMALL["plans"] | {"actions": []}
    do("import", small_file(tmp_path, reference="second", people=people, plans=other))
    exported(do, tmp_path)
    rows = do("access", "--person", "cyd marlow", "--json").json
    assert {each["reference"] for each in rows} == {REFERENCE}
    assert {tuple(each["why"]) for each in rows if each["deed"] != "exported"} == {
        ("is in the record",)
    }
    (made,) = [each for each in rows if each["deed"] == "exported"]
    assert made["why"] == ["is in the record", "to or about them"]
    assert "Listed, since this person" in do("access", "--person", "Cyd Marlow").out


def test_a_user_of_the_machine_has_all_they_did(
    do: Do, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every conference and the data folder, and nobody else's."""
    note_at_home(folder.parent.parent, Act(deed="key_changed"))
    rows = do("access", "--person", ME, "--json").json
    assert [each["deed"] for each in rows] == ["began", "key_changed"]
    assert {tuple(each["why"]) for each in rows} == {("did it",)}
    assert "Nothing of that kind" in do("access", "--person", "nobody at all").out


def test_only_some_days(do: Do, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both days are included, typed as anywhere else."""
    for day in (1, 2, 3):
        moment = datetime(2026, 12, day, 23, 59, tzinfo=UTC)
        monkeypatch.setattr(clock, "utc_now", lambda moment=moment: moment)
        note(folder, Act(deed="viewed"))
    rows = do("access", REFERENCE, "--from", "2/12/2026", "--to", "2026-12-02", "--json").json
    assert [each["at"] for each in rows] == ["2026-12-02T23:59:00Z"]
    told = do("access", "--from", "31/2/2026")
    assert (told.status, told.out) == (1, "")


def test_a_damaged_log_is_told_of_and_the_rest_listed(do: Do, folder: Path) -> None:
    """The lines before the damage are there, and the status says that something is wrong."""
    note(folder, Act(deed="viewed"))
    note(folder, Act(deed="read"))
    path = folder / NAME
    path.write_bytes(path.read_bytes().replace(b'"n":3', b'"n":9'))
    told = do("access", REFERENCE)
    assert told.status == 1
    assert "opened it to look on" in told.out
    assert f"{REFERENCE}: Line 3 of access.jsonl does not fit" in told.err
    verified = do("verify", REFERENCE)
    assert verified.status == 1
    assert "Line 3 of access.jsonl does not fit" in verified.out


def test_verify_looks_at_the_logs_of_the_data_folder_too(do: Do, folder: Path) -> None:
    """Only where all is asked for, and the line is said."""
    home = folder.parent.parent
    note_at_home(home, Act(deed="key_changed"))
    assert do("verify").status == 0
    (home / NAME).write_bytes(b'{"n":1}\n')
    told = do("verify")
    assert told.status == 1
    assert told.err.startswith("The data folder: Line 1 of access.jsonl does not fit")
    assert do("verify", REFERENCE).status == 0


def test_a_conference_from_before_there_was_a_log_is_well(do: Do, folder: Path) -> None:
    """It has nothing to list, and begins a log when it is next opened."""
    (folder / NAME).unlink()
    assert do("verify").out == f"{REFERENCE}: All well, 1 line.\n"
    assert do("access", REFERENCE).out == "Nothing of that kind is in the access log.\n"
    do("show", REFERENCE)
    assert "read it (cpc-tui show)" in do("access", REFERENCE).out
