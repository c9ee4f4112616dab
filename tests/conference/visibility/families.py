"""A family in conflict, for the tests of who may read what."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Recipient, copy_for, person_recipient
from tests.conference.small_records import PEOPLE, small_record

HOME = "Flat 2, Heron House, 14 Made Up Lane, Nowhere ZZ1 2AB"
ELSEWHERE = "9 Invented Row, Nowhere ZZ5 7CD"

MOTHER = {
    "id": "mo",
    "name": "Ama Okafor",
    "kind": "family",
    "role": "Mother",
    "parental_responsibility": ["c1", "c2"],
    "household": True,
    "address": HOME,
    "phone": "07700 900111",
    "email": "ama@mail.example.org",
    "workplace": "Thimble Works",
    "protected": ["address", "phone", "email", "workplace"],
    "adjustments": "Reads best in large print",
}
FATHER = {
    "id": "fa",
    "name": "Sam Boateng",
    "kind": "family",
    "role": "Father of Ben",
    "parental_responsibility": ["c2"],
    "address": ELSEWHERE,
    "phone": "01632 960222",
}
OTHERS: list[dict[str, Any]] = [
    {"id": "gr", "name": "Joy Okafor", "kind": "family", "household": True, "address": HOME},
    {"id": "an", "name": "Ana Okafor", "kind": "child", "household": True, "address": HOME},
    {"id": "su", "name": "Bo Reyes", "kind": "supporter", "supports": "fa"},
    {"id": "ad", "name": "Li Wren", "kind": "advocate", "supports": "an"},
    {"id": "la", "name": "Ola Marsh", "kind": "legal_adviser"},
    {"id": "ne", "name": "Pat Finch", "kind": "network"},
    {"id": "ob", "name": "Kit Lowe", "kind": "observer"},
]
CHILDREN: list[dict[str, Any]] = [
    {
        "id": "c1",
        "person": "an",
        "name": "Anastasia Okafor",
        "known_as": "Ana",
        "born_on": "2017-03-02",
        "address": HOME,
        "school": "Crane Hill School",
        "protected": ["address", "school"],
    },
    {"id": "c2", "name": "Benedict Okafor", "known_as": "Ben", "born_on": "2024-05-06"},
]
KEPT_OUT = {
    "person": "fa",
    "ground": "family_conflict",
    "extent": "part",
    "from": "2026-11-30T10:45:00",
    "until": "2026-11-30T11:30:00",
    "reason": "Bail conditions",
    "views_obtained_by": "By telephone",
}


def family(**parts: Any) -> Record:
    """The family with professionals around them, and what the test adds."""
    rest = [each for each in PEOPLE if each["id"] != "mo"]
    people = [*rest, MOTHER, FATHER, *OTHERS]
    given = {"people": people, "children": CHILDREN, "chair": "ch", "minute_taker": "mt"}
    return small_record(**(given | parts))


def copy_of(record: Record, person: str) -> Record:
    """The copy of one person of the record."""
    return copy_for(record, person_recipient(person))


def readers_of(record: Record, lists: str, *more: Recipient) -> set[str]:
    """Who has the only entry of a list in their copy: ids of people, and the general copies."""
    everybody = (*(person_recipient(each.id) for each in record.people), *more)
    return {each.key for each in everybody if getattr(copy_for(record, each), lists)}
