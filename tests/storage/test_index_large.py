"""Of many rows one is found, and replaced, without the others being read or written anew."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.storage.durable import DurableStorage
from cpc_tui.storage.index import ConferenceIndex, IndexRow
from tests.storage.test_index import ROW

TEXTS = st.text(max_size=8)


def rows(number: int) -> list[IndexRow]:
    """So many rows."""
    each = range(number)
    return [replace(ROW, reference=f"r {n}", folder=f"folder-{n}") for n in each]


@pytest.fixture
def index(home: Path) -> ConferenceIndex:
    """An index of thirty rows, which was read."""
    home.mkdir(exist_ok=True)
    index = ConferenceIndex(home / "index.json")
    index.replace_all(rows(30))
    assert index.rows() == rows(30)
    return index


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done with the whole file from now on: a word for each time it is read."""
    told: list[str] = []
    read = DurableStorage.read

    def count(self: DurableStorage) -> dict[str, dict[str, object]] | None:
        told.append("read")
        return read(self)

    monkeypatch.setattr(DurableStorage, "read", count)
    return told


def test_what_is_known_is_not_read_again(index: ConferenceIndex, decoded: list[str]) -> None:
    """As long as the file is the same; a list that the caller changes is the caller's own."""
    index.rows().clear()
    assert index.rows() == rows(30)
    assert decoded == []


def test_one_changed_row_is_put_in_its_place(
    index: ConferenceIndex, home: Path, decoded: list[str]
) -> None:
    """The others stay as they are, and another session finds all of them."""
    changed = [
        replace(row, status="live", due=()) if n == 7 else row for n, row in enumerate(rows(30))
    ]
    index.replace_all(changed, {row.folder for row in changed})
    assert decoded == []
    assert index.rows() == changed
    assert ConferenceIndex(home / "index.json").rows() == changed
    assert json.loads((home / "index.json").read_text())["conferences"]["8"]["status"] == "live"


def test_one_row_is_put_without_the_others(index: ConferenceIndex, decoded: list[str]) -> None:
    """After each change of a small list too."""
    index.put(replace(rows(30)[3], status="live"))
    assert decoded == []
    assert [row.status for row in index.rows()].count("live") == 1
    assert len(index.rows()) == 30


def test_a_row_whose_folder_is_anothers_is_added(index: ConferenceIndex) -> None:
    """A row is replaced where reference and folder are the same, and no other is lost."""
    index.put(replace(rows(30)[3], reference="another"))
    assert [row.reference for row in index.rows()][-1] == "another"
    assert len(index.rows()) == 31
    index.put(replace(rows(30)[5], folder="elsewhere"))
    assert index.rows()[5].folder == "elsewhere"
    assert len(index.rows()) == 31


def test_what_another_session_did_meanwhile_is_not_undone(
    index: ConferenceIndex, home: Path
) -> None:
    """A row that somebody removed stays away, and what they changed is read."""
    other = ConferenceIndex(home / "index.json")
    other.forget("folder-4")
    other.put(replace(rows(30)[9], status="live"))
    index.replace_all(rows(30), {row.folder for row in rows(30)})
    assert "folder-4" not in {row.folder for row in other.rows()}
    assert len(other.rows()) == 29
    assert other.rows() == index.rows()


def test_a_conference_is_found_by_its_reference(index: ConferenceIndex, home: Path) -> None:
    """Where its folder is named at random; one that is not there is not."""
    assert index.row_of("r 12") == rows(30)[12]
    assert index.row_of("r") is None
    assert index.row_of("folder-1") is None
    (home / "index.json").write_bytes(b'{"reference":"r 12"')
    assert index.row_of("r 12") is None


@given(reference=TEXTS, family=TEXTS, held_on=st.none() | TEXTS, children=st.integers(0, 9))
def test_any_row_comes_back(
    tmp_path: Path, reference: str, family: str, held_on: str | None, children: int
) -> None:
    """Whatever its texts are, from the whole list and alone, replaced or not."""
    index = ConferenceIndex(tmp_path / "index.json")
    row = replace(ROW, reference=reference, family_name=family, held_on=held_on)
    index.replace_all([replace(ROW, folder="before", reference=f"{reference} too"), row])
    changed = replace(row, children=children)
    index.put(changed)
    assert index.rows()[1] == changed
    assert ConferenceIndex(tmp_path / "index.json").rows()[1] == changed
    assert index.row_of(reference) in (changed, None)
    assert index.row_of(reference) == changed or "{" in reference or "}" in family + reference
