"""What those of the family are called, and their relationships in one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.family_tree.identity import NOT_OF_THE_FAMILY
from cpc_tui.conference.kin import Relationship, Relative
from cpc_tui.conference.line_parts import joined
from cpc_tui.conference.naming import (
    NOT_KNOWN,
    NOT_LISTED,
    called,
    find_child,
    find_person,
    listed,
    person_name,
    person_short,
)
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr


def find_relative(record: Record, relative_id: str | None) -> Relative | None:
    """The relative of that id, or None."""
    return next((each for each in record.relatives if each.id == relative_id), None)


def relative_name(record: Record, relative: Relative) -> str:
    """A relative's name: that of the person they are, else their own."""
    if relative.person is not None:
        return person_name(record, relative.person)
    return relative.name.strip() or NOT_KNOWN


def member_name(record: Record, member_id: str) -> str:
    """The whole name of somebody of the family: a person, a child or a relative."""
    if person := find_person(record, member_id):
        return person.name
    if child := find_child(record, member_id):
        return child.name
    relative = find_relative(record, member_id)
    return relative_name(record, relative) if relative else NOT_LISTED


def member_called(record: Record, member_id: str) -> str:
    """What somebody is called as a child of others: children as the family calls them."""
    child = find_child(record, member_id)
    return called(child) if child else member_name(record, member_id)


def members_to_choose(record: Record) -> Iterator[tuple[str, str]]:
    """Whom a relationship may name, as ids and words: each of the family once.

    A child who is also among the people is offered as a child; whom a relationship names already
    is always offered.
    """
    named = {id_ for each in record.relationships for id_ in (*each.adults, *each.children)}
    of_children = {each.person for each in record.children}
    for person in record.people:
        outside = person.kind in NOT_OF_THE_FAMILY or person.id in of_children
        if person.id in named or not outside:
            yield person.id, person_short(record, person.id)
    for child in record.children:
        yield child.id, child.name
    for relative in record.relatives:
        if relative.id in named or relative.person is None:
            yield relative.id, relative_name(record, relative)


def relationship_line(entry: Relationship, record: Record, profile: Profile) -> str:
    """Such as "Dana Marsh and Ed Okafor, divorced: parents of Finn and Gia"."""
    adults = listed([member_name(record, each) for each in entry.adults])
    bond = profile.label("bond", entry.bond) if entry.bond else ""
    couple = ", ".join(filter(None, (adults, bond[:1].lower() + bond[1:])))
    children = _children(entry, record)
    if not entry.children:
        return couple
    if not entry.adults:
        return tr("Brothers and sisters: {names}", names=children)
    if len(entry.adults) == 1:
        return tr("{parent}: parent of {names}", parent=couple, names=children)
    return tr("{couple}: parents of {names}", couple=couple, names=children)


def _children(entry: Relationship, record: Record) -> str:
    names = _called(record, entry.children)
    adopted = tuple(each for each in entry.children if each in entry.adopted)
    if not adopted:
        return names
    if adopted == entry.children:
        return tr("{names} (adopted)", names=names)
    return tr("{names} ({some} adopted)", names=names, some=_called(record, adopted))


def _called(record: Record, ids: Iterable[str]) -> str:
    return listed([member_called(record, each) for each in ids])


def relative_line(entry: Relative, record: Record, profile: Profile) -> str:
    """Such as "Alan Marsh — Male — born 1948, died 2015"."""
    return joined(
        relative_name(record, entry),
        profile.label("sex", entry.sex) if entry.sex else "",
        _years(entry),
        tr("lives in the household") if entry.household else "",
    )


def _years(entry: Relative) -> str:
    born = tr("born {year}", year=entry.born_year) if entry.born_year else ""
    if not (entry.has_died or entry.died_year):
        return born
    died = tr("died {year}", year=entry.died_year) if entry.died_year else tr("has died")
    return ", ".join(filter(None, (born, died)))


LINES = (relationship_line, relative_line)
"""The lines of these kinds of entries."""
