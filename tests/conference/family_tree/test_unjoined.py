"""Those whom no line of the tree joins to the children: told in the words that were written."""

from __future__ import annotations

from typing import Any

import pytest

from cpc_tui.conference.family_tree.drawn_from import family_tree
from cpc_tui.conference.family_tree.layout_branches import branches_of
from cpc_tui.conference.family_tree.layout_rows import rows_of
from cpc_tui.conference.record import Record
from cpc_tui.conference.shared_screen import for_everyone
from tests.conference.family_tree.hales import (
    FATHER,
    MOTHER,
    OTHER,
    family,
    members,
    person,
    unions,
)

SIDE = "on which side is not known"


@pytest.mark.parametrize(
    ("words", "kinship", "generation"),
    [
        ("aunt of Jude; she rang on Monday", f"aunt of Jude, {SIDE}", 1),
        ("grandfather of Jude", f"grandfather of Jude, {SIDE}", 2),
        ("half-brother of Jude", "half-brother of Jude, by which parent is not known", 0),
        ("half sister of Jude", "half sister of Jude, by which parent is not known", 0),
        ("paternal aunt of Wren", "paternal aunt of Wren", 1),
        ("mother’s aunt", f"mother’s aunt, {SIDE}", 2),
        ("cousin", "cousin", None),
        ("great-aunt of Jude", "great-aunt of Jude", None),
        ("father-in-law of Tamsin", "father-in-law of Tamsin", None),
        ("stepfather of Bobby", "", None),
        ("godfather of Jude", "", None),
        ("alleged uncle of Jude", "", None),
        ("uncle and main carer", "", None),
    ],
)
def test_what_is_written_is_told_with_what_is_not_known(
    words: str, kinship: str, generation: int | None
) -> None:
    """Nothing is invented, and nothing said that is doubted or of somebody unknown."""
    record = family(MOTHER, FATHER, person("Kit Dunn", words))
    found = members(record)["ki"]
    assert (found.kinship, found.generation) == (kinship, generation)
    assert not any("ki" in (*each.adults, *each.children) for each in unions(record))


@pytest.mark.parametrize(
    ("people", "stated"),
    [
        ([MOTHER, FATHER, OTHER, person("Kit Nunn", "aunt of Jude and Wren")], {}),
        ([MOTHER, person("Kit Nunn", "maternal aunt of Jude")], {}),
        (
            [MOTHER, person("Kit Nunn", "half-brother of Jude")],
            {"adults": ["mo"], "children": ["ki"]},
        ),
        (
            [MOTHER, FATHER, person("Kit Nunn", "father of Jude")],
            {"adults": ["mo", "cr"], "children": ["c1"]},
        ),
    ],
)
def test_who_is_joined_or_stated_otherwise_is_told_by_the_lines_alone(
    people: list[dict[str, Any]], stated: dict[str, Any]
) -> None:
    """What a relationship states is not contradicted by older words beside it."""
    record = family(*people, relationships=[stated] if stated else [])
    assert members(record)["ki"].kinship == ""


def test_an_aunt_with_a_husband_is_told_of_though_she_stands_in_a_couple() -> None:
    """The two are joined to each other, and to nobody of whom it is written."""
    record = family(MOTHER, person("Kit Nunn", "aunt of Jude"), person("Sam Nunn", "Kit’s husband"))
    assert members(record)["ki"].kinship == f"aunt of Jude, {SIDE}"
    assert members(record)["sa"].kinship == ""


def test_they_stand_in_the_generation_that_is_told() -> None:
    """In the drawing, beside the parents, above them or beside the children."""
    record = family(
        MOTHER,
        FATHER,
        person("Aunt Kit", "aunt of Jude"),
        person("Gran Joy", "grandmother of Jude"),
        person("Hal Dunn", "half-brother of Jude"),
    )
    tree = family_tree(record)
    rows = dict(
        zip(
            (each.id for each in tree.members),
            rows_of(tree.members, branches_of(tree)),
            strict=True,
        )
    )
    assert rows["gr"] + 1 == rows["au"] == rows["mo"] == rows["c1"] - 1
    assert rows["ha"] == rows["c1"]


def hidden_uncle() -> Record:
    """An aunt whose words name a relative whom only the chair may know of."""
    alan = {"id": "q1", "name": "Alan Marsh", "visibility": "chair"}
    return family(MOTHER, person("Kit Nunn", "aunt of Jude and Alan Marsh"), relatives=[alan])


def test_the_room_reads_no_name_of_whom_it_is_not_to_know() -> None:
    """Of the words only those are told that name whom everyone may know of."""
    shared = members(for_everyone(hidden_uncle()))["ki"]
    assert shared.kinship == f"aunt of Jude, {SIDE}"
    assert "Alan Marsh" in members(hidden_uncle())["ki"].kinship
