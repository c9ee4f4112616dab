"""A conference is found by its reference, whatever characters that holds and if it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.changes import SetField
from cpc_tui.storage.conference import ConferenceStore
from cpc_tui.storage.library import Library, NoSuchConference
from tests.samples import AT, REFERENCE, library_at, small


@pytest.fixture
def library(home: Path) -> Library:
    """A library with nothing in it, whose folder is not there yet."""
    return library_at(home)


def renamed(library: Library, old: str, new: str) -> ConferenceStore:
    """Add a conference and give it another reference, as a form would."""
    store, _ = library.add(small(reference=old), at=AT, seat="chair")
    store.append([SetField(("reference",), new, old)], at=AT, seat="chair")
    return store


@pytest.mark.parametrize(
    "reference",
    ["../../etc/passwd", "/", "..", "a/b c", "con", " x ", "名前 🙂", "x" * 60, "\u00e9/e\u0301"],
)
def test_no_reference_leads_outside_the_data_folder(
    library: Library, home: Path, tmp_path: Path, reference: str
) -> None:
    """Slashes, dots and other scripts in a reference name a folder right under `conferences`."""
    store, _ = library.add(small(reference=reference), at=AT, seat="chair")
    assert store.folder.parent == home / "conferences"
    assert [each.name for each in tmp_path.iterdir()] == ["home"]
    assert library_at(home).open(reference)[1].record.reference == reference
    assert [row.reference for row in library_at(home).rows()] == [reference]


def test_references_that_differ_only_in_case_are_two(library: Library, home: Path) -> None:
    """Capitals count, also where the disk takes them for small letters."""
    first, _ = library.add(small(reference="RB-1", venue="one"), at=AT, seat="chair")
    second, _ = library.add(small(reference="rb-1", venue="two"), at=AT, seat="chair")
    assert first.folder.name.casefold() != second.folder.name.casefold()
    assert library_at(home).open("RB-1")[1].record.venue == "one"
    assert library_at(home).open("rb-1")[1].record.venue == "two"


def test_a_conference_is_found_by_the_reference_it_has_now(library: Library, home: Path) -> None:
    """A corrected reference opens the conference, also before the index knows of it."""
    renamed(library, REFERENCE, "ENG/2026 118")
    assert library_at(home).open("ENG/2026 118")[1].record.notes == small().notes
    assert [row.reference for row in library_at(home).rows()] == ["ENG/2026 118"]
    with pytest.raises(NoSuchConference):
        library_at(home).open(REFERENCE)


def test_a_reference_that_was_given_up_is_free_again(library: Library, home: Path) -> None:
    """A new conference of the old reference gets a folder of its own."""
    first = renamed(library, REFERENCE, "ENG/2026 118")
    library.rows()
    second, _ = library.add(small(venue="second"), at=AT, seat="chair")
    assert second.folder == first.folder.with_name(f"{first.folder.name}-2")
    assert library_at(home).open(REFERENCE)[1].record.venue == "second"
    (home / "index.json").unlink()
    assert library_at(home).open(REFERENCE)[1].record.venue == "second"
    assert library_at(home).open("ENG/2026 118")[1].record.venue == ""
    assert len(library_at(home).rows()) == 2
