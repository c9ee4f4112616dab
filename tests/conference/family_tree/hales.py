"""The Hales: a record of two children, and the people that a test puts around them."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.family_tree.drawn_from import family_tree
from cpc_tui.conference.family_tree.members import Member, Union
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record

TAMSIN = {"id": "mo", "name": "Tamsin Hale", "kind": "family", "household": True}
CRAIG = {"id": "cr", "name": "Craig Dunn", "kind": "family"}
CHILDREN: list[dict[str, Any]] = [
    {"id": "c1", "name": "Jude Hale", "born_on": "2019-05-14", "sex": "M", "person": "ju"},
    {"id": "c2", "name": "Wren Hale", "born_on": "2010-08-02"},
]
JUDE = {"id": "ju", "name": "Jude Hale", "kind": "child", "household": True}


def family(*people: dict[str, Any], children: Any = None, **lists: list[dict[str, Any]]) -> Record:
    """A record of these people and two children; relationships are given ids."""
    related = [{"id": f"z{n}"} | each for n, each in enumerate(lists.get("relationships", []))]
    return record_from_json(
        {
            "format": "cpc-record/1",
            "reference": "R",
            "profile": "england",
            "people": [JUDE, *people],
            "children": CHILDREN if children is None else children,
            "relatives": lists.get("relatives", []),
            "relationships": related,
        },
        from_store=True,
    )


def person(name: str, relationship: str, **more: Any) -> dict[str, Any]:
    """Somebody of the family, whose id is the beginning of their name."""
    known = {"id": name[:2].lower(), "name": name, "kind": "family", "relationship": relationship}
    return known | more


def unions(record: Record) -> list[Union]:
    """The unions of a record's tree."""
    return list(family_tree(record).unions)


def members(record: Record) -> dict[str, Member]:
    """The members of a record's tree, by id."""
    return {each.id: each for each in family_tree(record).members}


BOTH = ("c2", "c1")
"""Both children, the older first."""
MOTHER = person("Tamsin Hale", "mother of Jude and Wren", id="mo", household=True)
FATHER = person("Craig Dunn", "father of Jude")
OTHER = person("Elliot Roe", "Wren’s dad")
