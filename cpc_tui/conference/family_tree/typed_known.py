"""Whom the names of a line typed about the family stand for, and who comes along with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cpc_tui.conference.family_tree.identity import stated_families
from cpc_tui.conference.family_tree.named import standing_for
from cpc_tui.conference.family_tree.typed_facts import Named, TypedFamily
from cpc_tui.conference.kin_words import find_relative, member_name
from cpc_tui.conference.naming import find_child
from cpc_tui.conference.record import Record


def known_as(named: Named, record: Record, meant: Mapping[str, str]) -> tuple[str, ...]:
    """Whom somebody named may be: of several the one who was born in the year that was typed.

    Args:
        named: With the facts behind the name.
        record: The conference.
        meant: Ids by folded names, for those whom somebody has pointed at.
    """
    found = standing_for(named.name, record, meant)
    if len(found) > 1 and named.born:
        of_the_year = tuple(each for each in found if born_in(record, each) == named.born)
        return of_the_year or found
    return found


def born_in(record: Record, member: str) -> int | None:
    """The year in which somebody of the family was born; None is not known."""
    child = find_child(record, member)
    if child and child.born_on:
        return child.born_on.year
    own = find_relative(record, member) or next(
        (each for each in record.relatives if each.person == member), None
    )
    return own.born_year if own else None


def with_their_siblings(typed: TypedFamily, record: Record) -> TypedFamily:
    """The line with those of whom it is stated already that they have the same parents.

    Parents of one are those of all brothers and sisters in a row without parents; a new brother or
    sister of somebody whose parents are stated is a child of these.
    """
    ids = {each.ids[0] for each in typed.children if len(each.ids) == 1}
    for adults, children in stated_families(record) if ids else ():
        if not ids & set(children):
            continue
        if typed.adults and not adults:
            more = tuple(_of_record(record, id_) for id_ in children if id_ not in ids)
            return replace(typed, children=(*typed.children, *more))
        if adults and not typed.adults:
            return replace(typed, adults=tuple(_of_record(record, id_) for id_ in adults))
    return typed


def _of_record(record: Record, member: str) -> Named:
    return Named(name=member_name(record, member), ids=(member,))
