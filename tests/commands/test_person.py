"""`person`: everything that is kept about one person, told with caution."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Do
from tests.samples import REFERENCE, SMALL, small_file

NOTES = [
    {"id": "n1", "step": "reports", "text": "Cyd Marlow visited."},
    {
        "id": "n2",
        "step": "reports",
        "text": "Cyd Marlow was told it.",
        "visibility": "professionals",
    },
]


@pytest.fixture
def kept(do: Do, tmp_path: Path) -> None:
    """A conference that Cyd is at, one that names her, and one that has nothing of her."""
    people = [each for each in SMALL["people"] if each["id"] != "p3"]
    others: dict[str, Any] = {"people": people, "plans": {"rules": []}}
    for reference, other in {
        REFERENCE: {"notes": NOTES},
        "names her": others | {"notes": [NOTES[0]]},
        "knows nothing": others,
    }.items():
        assert do("import", small_file(tmp_path, reference=reference, **other)).status == 0


def test_each_place_of_every_conference_is_listed(do: Do, kept: None) -> None:
    """Their entry, what they are to do, and where words name them; and who used the records."""
    told = do("person", "Ms Cyd Marlow")
    assert (told.status, told.err) == (0, "")
    first, second = (
        told.out.index(f"{REFERENCE}: Cyd Marlow (Health visitor)"),
        told.out.index("names her: nobody is called so; words name them"),
    )
    assert "Cyd Marlow — Health visitor" in told.out[first:]
    assert "Visit." in told.out
    assert told.out.count("Cyd Marlow visited.") == 2
    assert "knows nothing" not in told.out
    assert "put it in (cpc-tui import)" in told.out
    assert second


def test_what_is_restricted_is_left_out_until_it_is_asked_for(do: Do, kept: None) -> None:
    """That there is some is said, and with it comes a warning."""
    plain, whole = do("person", "Cyd Marlow").out, do("person", "Cyd Marlow", "--restricted").out
    assert "was told it" not in plain
    assert "The words of 1 place are left out" in plain
    assert "Note (restricted: left out here)" in plain
    assert "Cyd Marlow was told it." in whole
    assert "Look through every line before it is given to anybody." in whole
    assert "People of one name are not told apart" in plain


def test_one_conference_alone(do: Do, kept: None) -> None:
    """By its reference; one that is not there is said."""
    told = do("person", "Cyd Marlow", "names her").out
    assert REFERENCE not in told
    assert do("person", "Cyd Marlow", "nowhere").status == 1


def test_another_program_gets_the_same(do: Do, kept: None) -> None:
    """Where each place is, how they stand there, and no restricted words either."""
    found = do("person", "Cyd Marlow", "--json").json
    assert (found["name"], found["restricted"]) == ("Cyd Marlow", False)
    by_reference = {each["reference"]: each for each in found["conferences"]}
    places = {tuple(each["path"]): each for each in by_reference[REFERENCE]["places"]}
    assert places["people", "p3"]["how"] == "entry"
    assert places["plans", "actions", "a1"]["how"] == "refers"
    assert (places["notes", "n2"]["restricted"], places["notes", "n2"]["line"]) == (True, None)
    assert by_reference[REFERENCE]["called"][0]["ids"] == ["p3"]
    assert {each["reference"] for each in found["access"]} == {REFERENCE}
    whole = do("person", "Cyd Marlow", "--json", "--restricted").json
    assert "was told it" in str(whole)


def test_people_of_different_names_are_never_mixed(do: Do, kept: None) -> None:
    """They are named, and nothing is listed."""
    told = do("person", "Okafor")
    assert (told.status, told.out) == (1, "")
    assert "Several people are called Okafor: Ana Okafor; Bel Okafor." in told.err


def test_nobody_of_that_name(do: Do, kept: None) -> None:
    """That is said, and an empty name is asked for again."""
    assert do("person", "Zed Zoo").out == "Nothing is kept about anybody called Zed Zoo.\n"
    assert do("person", " ").err == "Say whom you mean: a name in quotes.\n"


def test_a_child_is_told_of_what_is_about_all_children(do: Do, kept: None) -> None:
    """It is not listed entry by entry."""
    told = do("person", "Ana Okafor").out
    assert f"What is about all the children is about them too: cpc-tui show {REFERENCE}." in told


def test_listing_somebody_is_accounted_for(do: Do, kept: None) -> None:
    """In each of the conferences, by the id of their entry, which is read as their name."""
    do("person", "Cyd Marlow")
    told = do("access", REFERENCE)
    assert "listed what is kept about Cyd Marlow (cpc-tui person)" in told.out
    (line,) = [each for each in do("access", REFERENCE, "--json").json if each.get("whom")]
    assert line["whom"] == "person:p3"
    assert "looked_up" in str(do("access", "names her", "--json").json)
    assert "looked_up" not in str(do("access", "knows nothing", "--json").json[:1])


def test_a_conference_that_cannot_be_read_is_told_of(do: Do, kept: None, home: Path) -> None:
    """The others are listed, and the status says that something is missing."""
    journal = next(home.glob("conferences/names*/journal.jsonl"))
    journal.write_bytes(journal.read_bytes().replace(b'"n":1', b'"n":7'))
    (journal.parent / "record.json").unlink()
    told = do("person", "Cyd Marlow")
    assert told.status == 1
    assert "names her: Line 1 of journal.jsonl does not fit" in told.err
    assert "Visit." in told.out
