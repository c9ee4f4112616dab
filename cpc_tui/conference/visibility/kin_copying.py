"""The relatives and relationships for one reader."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from cpc_tui.conference.kin import LEAST_NAMED, Relationship, Relative
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.reading import Reader


def relatives_for(reader: Reader, record: Record) -> tuple[Relative, ...]:
    """The relatives that a reader may read.

    One who is a child of the record tells of that child alone.
    """
    return tuple(
        each for each in record.relatives if reader.reads(each, _children_named(record, [each.id]))
    )


def relationships_for(
    reader: Reader, record: Record, relatives: Iterable[Relative]
) -> tuple[Relationship, ...]:
    """The relationships that a reader may read, without the relatives they may not know of.

    One that names children of the record, as parents or as children, is about those alone.

    Args:
        reader: For whom.
        record: The whole record.
        relatives: Those that the reader may read.
    """

    def may(each: Relationship) -> bool:
        return reader.reads(each, _children_named(record, (*each.adults, *each.children)))

    return known_relationships(record, relatives, may)


def known_relationships(
    record: Record, relatives: Iterable[Relative], may: Callable[[Relationship], bool]
) -> tuple[Relationship, ...]:
    """The relationships that are allowed, without whoever is not to be known of.

    Args:
        record: The whole record.
        relatives: Those that may be known of; people and children always may.
        may: Whether a relationship may be known of; asked of the whole and of what is left of it.
    """
    known = {each.id for each in (*record.people, *record.children, *relatives)}
    left = (_among(known, each) for each in record.relationships if may(each))
    return tuple(each for each in left if each and may(each))


def _among(known: Collection[str], each: Relationship) -> Relationship | None:
    """A relationship of those who are known; None where it says nothing any more."""
    adults, children, adopted = (
        tuple(id_ for id_ in ids if id_ in known)
        for ids in (each.adults, each.children, each.adopted)
    )
    if (adults, children) == (each.adults, each.children):
        return each
    if len(adults) + len(children) < LEAST_NAMED:
        return None
    if len(each.adults) == 1 and not adults:
        # Children of one parent may have different others: they are no row of siblings.
        return None
    # A bond would tell that there is somebody else.
    bond = each.bond if adults == each.adults else None
    return replace(each, adults=adults, bond=bond, children=children, adopted=adopted)


def _children_named(record: Record, ids: Iterable[str]) -> tuple[str, ...]:
    """Ids of the children of the record among those named, by whichever id."""
    persons = {each.person: each.id for each in record.children if each.person}
    same = {each.id: each.person for each in record.relatives if each.person}
    own = {each.id for each in record.children}
    named = (same.get(id_, id_) for id_ in ids)
    found = (id_ if id_ in own else persons.get(id_) for id_ in named)
    return tuple(dict.fromkeys(filter(None, found)))
