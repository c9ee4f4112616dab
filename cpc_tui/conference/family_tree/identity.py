"""Who is who: somebody may stand among the people, the children and the relatives at once."""

from __future__ import annotations

from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child, Person

NOT_OF_THE_FAMILY: frozenset[PersonKind] = frozenset(
    (
        *("professional", "chair", "minute_taker", "legal_adviser"),
        *("interpreter", "advocate", "observer"),
    )
)
"""Kinds of people of whom no words are read; a relationship may name them all the same."""


@dataclass(frozen=True)
class Identities:
    """The one id by which each of a record's family is a member.

    Attributes:
        ids: The member's by any id: a child's own, else a person's, else a relative's.
        people: The person that a member is, by the member's id.
        children: The child that a member is.
    """

    ids: dict[str, str]
    people: dict[str, Person]
    children: dict[str, Child]


def identities(record: Record) -> Identities:
    """Who is who; of two who say they are the same person the first is."""
    ids: dict[str, str] = {}
    people = {each.id: each for each in record.people}
    for child in record.children:
        ids.setdefault(child.id, child.id)
        if child.person in people:
            ids.setdefault(child.person, child.id)
    for person in record.people:
        ids.setdefault(person.id, person.id)
    for relative in record.relatives:
        known = relative.person if relative.person in people else None
        ids.setdefault(relative.id, ids[known] if known else relative.id)
    return Identities(
        ids=ids,
        people={ids[each.id]: each for each in record.people},
        children={each.id: each for each in record.children},
    )


def stated_families(record: Record) -> list[tuple[list[str], list[str]]]:
    """The adults and the children of each relationship, in its place, by the ids of members."""
    same = identities(record).ids
    return [
        ([same.get(id_, id_) for id_ in each.adults], [same.get(id_, id_) for id_ in each.children])
        for each in record.relationships
    ]
