"""What is doubtful of the relationships in the family."""

from typing import Any

import pytest

from tests.conference.agenda_rows import Row, check

PARENTS: dict[str, Any] = {"id": "z1", "adults": ["mo"], "children": ["c1", "c2"]}
THIRD = {"id": "z2", "adults": ["mo", "sw", "hv"]}
BACK: dict[str, Any] = {"id": "z2", "adults": ["c1"], "children": ["mo"]}

ROWS = [
    Row(
        "prepare.too_many_adults",
        {"room": {}, "relationships": [THIRD]},
        "one or two parents or partners, not Ama Okafor, Nia Hartwell-Boyd and Rhiannon Abara",
        "relationships.z2.adults",
        near={"relationships": [{"id": "z2", "adults": ["mo", "sw"]}]},
    ),
    Row(
        "prepare.own_ancestor",
        {"room": {}, "relationships": [PARENTS, BACK]},
        "whose child Ama Okafor is: not their own",
        "relationships.z2.children",
        near={"relationships": [PARENTS, {"id": "z2", "adults": ["c1"], "children": []}]},
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_what_is_doubtful_is_told_once(row: Row) -> None:
    """The rule tells of what is doubtful, and not of what is not."""
    check(row)
