"""The family in the preparation and the introductions: whose the children are, and who else."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from cpc_tui.conference.reading import record_from_json
from screens.page import Page
from screens.steps.family import the_family, the_family_in_short
from tests.conference.complete_records import complete_json
from tests.conference.small_records import base_profile
from tests.screens.desk import at_desk

PARENTS = {"id": "z1", "adults": ["mo"], "children": ["c1", "c2", "c3"]}
GRANDAD = {"id": "q1", "name": "Alan Okafor", "sex": "M", "born_year": 1948, "died_year": 2015}


def lines(writer: Any, **parts: Any) -> list[str]:
    """What a section says of the complete record with these parts."""
    record = record_from_json(complete_json() | parts)
    page = Page(record, base_profile(), datetime(2026, 11, 30, 10, 42))  # noqa: DTZ001 - local time
    writer(page)
    return [row.text for row in page.rows]


def test_no_step_grows_for_a_family_without_any() -> None:
    """Four lines in the preparation, two in the introductions, and none without children."""
    assert lines(the_family) == [
        "The family",
        "Add: parents of Ana, Ben and Cy",
        "Add: couple",
        "Add: relative who is not invited",
    ]
    assert lines(the_family_in_short) == ["The family", "Add: parents of Ana, Ben and Cy"]


def test_the_family_is_told_in_plain_words() -> None:
    """Each relationship and relative in one line; only children without parents are offered."""
    parts = {"relationships": [{**PARENTS, "children": ["c1"]}], "relatives": [GRANDAD]}
    expected = [
        "The family",
        "Ama Okafor: parent of Ana",
        "Alan Okafor — Male — born 1948, died 2015",
        "Add: parents of Ben and Cy",
        "Add: couple",
        "Add: relative who is not invited",
    ]
    assert lines(the_family, **parts) == lines(the_family_in_short, **parts) == expected
    assert "Add: parents" not in str(lines(the_family, relationships=[PARENTS]))


def test_parents_are_told_of_a_child_by_whichever_entry_names_it() -> None:
    """As the child, as one of the people, or as the relative who stands for that one."""
    people = [*complete_json()["people"], {"id": "an", "name": "Ana Okafor", "kind": "child"}]
    first, *others = complete_json()["children"]
    children = [{**first, "person": "an"}, *others]
    relatives = [{"id": "q9", "person": "an", "born_year": 2017}]
    for child in (first["id"], "an", "q9"):
        told = lines(
            the_family,
            people=people,
            children=children,
            relatives=relatives,
            relationships=[{**PARENTS, "children": [child]}],
        )
        assert "Add: parents of Ben and Cy" in told


async def test_parents_are_chosen_for_the_children_of_the_conference(home: Path) -> None:
    """The form opens with the children in it; left as it opens it leaves nothing."""
    async with at_desk(home, record_from_json(complete_json())) as desk:
        await desk.go("prepare")
        await desk.choose("Add: parents of Ana, Ben and Cy")
        await desk.press("escape")
        assert not desk.stored().get("relationships")
        await desk.choose("Add: parents of Ana, Ben and Cy")
        await desk.fill("Parents or couple", "Ama Okafor, mother")
        await desk.press("escape")
        (made,) = desk.stored()["relationships"]
        assert (made["adults"], made["children"]) == (["mo"], ["c1", "c2", "c3"])
