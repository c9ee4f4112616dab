"""`tree` prints the family tree in lines, sentences or JSON, or draws it in a file."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.storage.access_log import AccessLog
from cpc_tui.storage.contents import conference_folders
from tests.commands.conftest import Do
from tests.samples import REFERENCE, small_file

FAMILY: dict[str, Any] = {
    "people": [
        {"id": "p1", "name": "Ann Ferrars", "kind": "chair"},
        {"id": "p2", "name": "Bel Okafor", "kind": "family", "parental_responsibility": ["c1"]},
        {"id": "p3", "name": "Cyd Marlow", "kind": "professional"},
    ],
    "relatives": [
        {"id": "r1", "name": "Al Okafor", "sex": "M", "born_year": 1948, "has_died": True},
        {"id": "r2", "name": "Hidden Lee", "visibility": "chair"},
    ],
    "relationships": [
        {"id": "u1", "adults": ["r1"], "children": ["p2"]},
        {"id": "u2", "adults": ["p2"], "children": ["c1"]},
        {"id": "u3", "adults": ["p2", "r2"], "bond": "divorced", "visibility": "chair"},
    ],
}


@pytest.fixture
def drawn(do: Do, tmp_path: Path) -> None:
    """A conference with a family of three generations, imported."""
    assert do("import", small_file(tmp_path, **FAMILY)).status == 0


@pytest.mark.usefixtures("drawn")
def test_the_tree_is_printed_with_the_key_to_its_signs(do: Do) -> None:
    """The full copy holds everybody."""
    told = do("tree", REFERENCE)
    assert (told.status, told.err) == (0, "")
    lines = told.out.splitlines()
    assert lines[0] == "[†Al Okafor b. 1948]"
    assert lines[1].startswith("  └─ <Bel Okafor>")
    assert "     ”Bel Okafor ─//─ <Hidden Lee>" in lines
    assert lines[-1].startswith("Below a couple")


@pytest.mark.usefixtures("drawn")
@pytest.mark.parametrize("words", [(), ("--as-sentences",), ("--json",), ("--plain",)])
def test_a_copy_holds_only_what_its_reader_may_know(do: Do, words: tuple[str, ...]) -> None:
    """Whom only the chair may know of is nowhere in it, however it is told."""
    told = do("tree", REFERENCE, "--for", "p3", *words)
    assert told.status == 0
    assert "Bel Okafor" in told.out
    assert "Hidden" not in told.out
    assert "Hidden" in do("tree", REFERENCE, *words).out


@pytest.mark.usefixtures("drawn")
def test_sentences_and_json_tell_the_same(do: Do) -> None:
    """For a screen reader, and for another program."""
    sentences = do("tree", REFERENCE, "--as-sentences").out
    assert sentences.startswith("Al Okafor, born 1948, has died. His child is Bel Okafor.")
    value = do("tree", REFERENCE, "--json").json
    assert value["members"][0]["name"] == "Bel Okafor"
    assert value["unions"][0]["adults"] == ["r1"]
    assert "\n".join(value["sentences"]) == sentences.rstrip("\n")


@pytest.mark.usefixtures("drawn")
def test_the_drawing_is_a_private_file_that_replaces_none(
    do: Do, tmp_path: Path, home: Path
) -> None:
    """It is written for its owner alone, again only when that is said, and accounted for."""
    place = tmp_path / "tree.svg"
    assert do("tree", REFERENCE, "--svg", place).out.strip() == str(place)
    assert "man or boy" in place.read_text(encoding="utf-8")
    assert place.stat().st_mode & 0o777 == 0o600
    assert "Hidden Lee" in "".join(ET.parse(place).getroot().itertext())  # noqa: S314 - as above
    refused = do("tree", REFERENCE, "--svg", place, "--for", "p3")
    assert refused.status == 1
    assert "is there already" in refused.err
    assert do("tree", REFERENCE, "--svg", place, "--for", "p3", "--force").status == 0
    assert "Hidden" not in place.read_text(encoding="utf-8")
    (folder,) = conference_folders(home)
    acts = [each.act for each in AccessLog.of_conference(folder).read().lines if each.act]
    papers = [paper for act in acts for paper in act.papers]
    assert [(each.document, each.recipient) for each in papers] == [
        ("family_tree", "full"),
        ("family_tree", "person:p3"),
    ]


@pytest.mark.usefixtures("drawn")
@pytest.mark.parametrize(
    ("words", "status", "why"),
    [
        (("--for", "nobody"), 1, "Nobody in the record has the id 'nobody'"),
        (("--svg", "x.svg", "--json"), 2, "one of them"),
        (("--svg", "/nowhere/at/all/x.svg"), 1, "/nowhere/at/all"),
    ],
)
def test_what_cannot_be_made_is_said(do: Do, words: tuple[str, ...], status: int, why: str) -> None:
    """One line on standard error, and the status that tells which kind of fault it is."""
    told = do("tree", REFERENCE, *words)
    assert told.status == status
    assert why in told.err


def test_without_relationships_it_is_said_how_they_are_entered(do: Do, tmp_path: Path) -> None:
    """Nothing is printed as if it were the whole of a family."""
    people = [{**each, "parental_responsibility": []} for each in FAMILY["people"]]
    do("import", small_file(tmp_path, people=people))
    told = do("tree", REFERENCE)
    assert (told.status, told.out) == (1, "")
    assert "/tree" in told.err


def test_a_family_too_large_to_be_drawn_is_told_in_words(do: Do, tmp_path: Path) -> None:
    """A descent of 200 generations is refused as a drawing, and the papers have it in words."""
    many = range(200)
    kin = {
        "relatives": [{"id": f"r{n}", "name": f"Kin {n}"} for n in many],
        "relationships": [
            {"id": f"u{n}", "adults": [f"r{n}"], "children": [f"r{n + 1}"]} for n in many[:-1]
        ],
    }
    assert do("import", small_file(tmp_path, **kin)).status == 0
    drawn = do("tree", REFERENCE, "--svg", str(tmp_path / "tree.svg"))
    assert (drawn.status, drawn.out) == (1, "")
    assert drawn.err.count("\n") == 1
    assert "too large to be drawn" in drawn.err
    assert "Kin 199" in do("tree", REFERENCE, "--as-sentences").out
    paper = (
        "--for",
        "full",
        "--document",
        "family-tree",
        "--format",
        "txt",
        "--to",
        str(tmp_path / "out"),
    )
    assert do("export", REFERENCE, *paper).status == 0
    (made,) = (tmp_path / "out").glob("*.txt")
    assert "too large to be drawn" in " ".join(made.read_text("utf-8").split())


@pytest.mark.parametrize("words", [(), ("--as-sentences",), ("--json",), ("--svg",)])
def test_no_tree_is_made_for_whom_no_copy_is(
    do: Do, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """A supporter gets one, in whatever form, only where the chair has added a copy for them."""
    supporter = {"id": "p4", "name": "Dee Ash", "kind": "supporter", "supports": "p2"}
    family = {**FAMILY, "people": [*FAMILY["people"], supporter]}
    assert do("import", small_file(tmp_path, **family)).status == 0
    place = tmp_path / "tree.svg"
    typed = (*words, str(place)) if words == ("--svg",) else words
    refused = do("tree", REFERENCE, *typed, "--for", "p4")
    assert (refused.status, refused.out, place.exists()) == (1, "", False)
    assert "nobody has added one" in refused.err
