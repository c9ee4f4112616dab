"""`export` makes a child's own page for an age band, and papers in two columns."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.writing import record_to_json
from tests.commands.conftest import Do
from tests.commands.test_exporting import words_of
from tests.conference.papers.translations import turned_record
from tests.samples import REFERENCE, SMALL, small_file

DECIDED: dict[str, Any] = {
    "held_on": "2026-12-08",
    "children": [{**SMALL["children"][0], "born_on": "2017-05-01"}],
    "decisions": [{"child": SMALL["children"][0]["id"], "outcome": "plan"}],
}


@pytest.fixture(autouse=True)
def _decided(do: Do, tmp_path: Path) -> None:
    """A small conference with a decision."""
    assert do("import", small_file(tmp_path, **DECIDED)).status == 0


def export(do: Do, folder: Path, *words: object) -> Any:
    """What `export` says when its files go to a folder."""
    return do("export", REFERENCE, *words, "--to", folder)


def test_the_band_is_in_the_name_and_the_gaps_are_told(do: Do, tmp_path: Path) -> None:
    """Without a band the page is that of the child's age; what is missing is said aloud."""
    said = export(do, tmp_path, "--document", "own-page", "--for", "full")
    assert said.status == 0
    assert "record the lead social worker" in said.err or "the lead social worker" in said.err
    assert "lead social worker" not in words_of(Path(said.out.strip()))
    other = export(do, tmp_path, "--document", "own-page", "--for", "full", "--band", "4-7")
    assert "-own-page-4-7-" in other.out
    assert said.out != other.out


def test_the_notes_are_in_the_json(do: Do, tmp_path: Path) -> None:
    """A program that exports is told the same."""
    said = export(do, tmp_path, "--document", "own-page", "--for", "full", "--json")
    assert "lead social worker" in json.loads(said.out)["notes"][0]


def test_an_unknown_band_is_refused(do: Do, tmp_path: Path) -> None:
    """With the names of those there are, and nothing is written."""
    said = export(do, tmp_path / "x", "--document", "own-page", "--for", "full", "--band", "9-10")
    assert (said.status, len(said.faults)) == (1, 1)
    assert "8-11" in said.err
    assert not (tmp_path / "x").exists()


def test_two_columns_are_made_and_filled(do: Do, tmp_path: Path) -> None:
    """Empty, then from a translated record; the usual file stays beside them."""
    plain = export(do, tmp_path, "--document", "plain-plan", "--for", "p2")
    empty = export(do, tmp_path, "--document", "plain-plan", "--for", "p2", "--beside")
    assert "-plain-plan-beside-" in empty.out
    assert plain.out != empty.out
    file = tmp_path / "translated.json"
    record = record_from_json({**SMALL, **DECIDED})
    file.write_text(json.dumps(record_to_json(turned_record(record))), "utf-8")
    said = export(
        do, tmp_path, "--document", "plain-plan", "--for", "p2", "--beside-record", file, "--force"
    )
    assert said.status == 0
    assert "Visit." in words_of(Path(empty.out.strip()))
    assert "żVisitć." in words_of(Path(said.out.strip()))
    assert "no whole translation" in said.err


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"reference": "Another"}, "is of another conference"),
        ({"people": "x"}, "people"),
        ({"profile": "nowhere"}, "nowhere"),
    ],
)
def test_a_translated_record_with_faults_is_refused(
    do: Do, tmp_path: Path, change: dict[str, Any], words: str
) -> None:
    """As strictly as an import, and nothing is written."""
    file = tmp_path / "translated.json"
    file.write_text(json.dumps({**SMALL, **DECIDED, **change}), "utf-8")
    folder = tmp_path / "out"
    said = export(do, folder, "--document", "letter", "--for", "p2", "--beside-record", file)
    assert said.status == 1
    assert words in said.err
    assert not folder.exists()


def test_a_translation_is_of_one_persons_copy(do: Do, tmp_path: Path) -> None:
    """It goes with --for, not with everybody."""
    said = export(do, tmp_path, "--all-recipients", "--beside-record", tmp_path / "x.json")
    assert said.status == 2
    assert "--for" in said.err


def test_the_bands_of_the_help_are_those_of_the_profile() -> None:
    """The example that the help gives is one that there is."""
    assert load_profile("england").own_page.band("8-11") is not None
