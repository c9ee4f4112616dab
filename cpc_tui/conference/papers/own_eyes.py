"""A child's eyes on a record: whose copy the child's own page is made from."""

from __future__ import annotations

from dataclasses import replace

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Recipient, copy_for, person_recipient
from cpc_tui.conference.who import Child, Person


@dataclass(frozen=True)
class OwnEyes:
    """A record, and the child who reads it.

    Attributes:
        record: The whole record, in which the child is one of the people.
        recipient: The child as a reader.
    """

    record: Record
    recipient: Recipient

    @property
    def copy(self) -> Record:
        """What the child may read."""
        return copy_for(self.record, self.recipient)


def own_eyes(record: Record, child: Child) -> OwnEyes:
    """How a child reads a record.

    One who is not among the people is put there, outside the household, so that they read what is
    about them or about everybody, and nothing that is about a brother or sister alone.

    Args:
        record: The whole record.
        child: One of its children.
    """
    if child.person is not None and find_person(record, child.person) is not None:
        return OwnEyes(record, person_recipient(child.person))
    new = _free_id(record, child)
    person = Person(id=new, name=child.name, kind="child")
    children = tuple(
        replace(each, person=new) if each.id == child.id else each for each in record.children
    )
    whole = replace(record, people=(*record.people, person), children=children)
    return OwnEyes(whole, person_recipient(new))


def _free_id(record: Record, child: Child) -> str:
    taken = {each.id for each in record.people}
    made = f"own-{child.id}"
    while made in taken:
        made += "x"
    return made
