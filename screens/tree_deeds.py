"""What a line typed about the family does to the record, and what the tree's keys do.

Every deed is one step to undo. Nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from cpc_tui.conference.approval import RecordClosed
from cpc_tui.conference.changes import Path
from cpc_tui.conference.family_tree.identity import identities
from cpc_tui.conference.family_tree.members import Union
from cpc_tui.conference.family_tree.typed import read_family
from cpc_tui.conference.family_tree.typed_facts import Named, TypedFamily
from cpc_tui.conference.family_tree.typed_words import family_words
from cpc_tui.conference.kin import LEAST_NAMED, Relationship
from cpc_tui.conference.kin_words import find_relative, member_name
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_child, find_person
from cpc_tui.language import tr
from cpc_tui.session import Session

RELATIVES: Path = ("relatives",)
RELATIONSHIPS: Path = ("relationships",)


class NotEntered(Exception):
    """A line about the family was not put into the record; the text says why."""


@dataclass(frozen=True)
class EnteredFamily:
    """A line about the family that is in the record now.

    Attributes:
        words: What it did.
        first: Who stood first in it, by id.
    """

    words: str
    first: str


def enter(
    session: Session, line: str, meant: Mapping[str, str] = MappingProxyType({})
) -> EnteredFamily:
    """Put a line typed about the family into the record.

    Args:
        session: The open conference.
        line: Without the command.
        meant: Ids by folded names, for those whom somebody has pointed at.

    Raises:
        NotEntered: It is not clear who or what is meant, or the record is approved.
    """
    typed = read_family(line, session.record, meant)
    words = family_words(typed, session.record, session.profile)
    if typed.fault or typed.unclear:
        raise NotEntered(words)
    try:
        return EnteredFamily(words, put_in(session, typed)[0])
    except RecordClosed as closed:
        raise NotEntered(closed.words) from closed


def put_in(session: Session, typed: TypedFamily) -> tuple[str, ...]:
    """Put what a line says into the record.

    A couple that is there already gets the bond and the children besides; a child whose other
    parent was not known moves to the couple. Somebody unknown becomes a relative.

    Args:
        session: The open conference.
        typed: A line without a fault, in which everybody is clear.

    Returns:
        The ids of those it names, in its order.
    """
    with session.together():
        adults = [_somebody(session, each) for each in typed.adults]
        children = [_somebody(session, each) for each in typed.children]
        if children or len(adults) > 1:
            adopted = [
                id_ for id_, each in zip(children, typed.children, strict=True) if each.adopted
            ]
            _relate(session, adults, children, adopted, typed.bond)
    return (*adults, *children)


def _somebody(session: Session, named: Named) -> str:
    """The id of somebody, who is put into the record if need be, with the facts typed."""
    facts: dict[str, Any] = {
        "sex": named.sex,
        "born_year": named.born,
        "died_year": named.died,
        "has_died": named.has_died or None,
        "household": named.household or None,
    }
    known = {name: value for name, value in facts.items() if value is not None}
    if not named.ids:
        return session.add(RELATIVES, {"name": named.name, **known})
    (id_,) = named.ids
    set_facts(session, id_, known)
    return id_


def set_facts(session: Session, id_: str, facts: dict[str, Any]) -> None:
    """Give somebody of the family facts of a relative; each where it belongs.

    A child's sex stands with the child, the household with the person that somebody is, all else
    with the relative that stands for them. Of a child who is not among the people the record holds
    no more than the form of the child asks.
    """
    rest = dict(facts)
    child = find_child(session.record, id_)
    person = child.person if child else id_ if find_person(session.record, id_) else None
    if child and "sex" in rest:
        session.set(("children", id_, "sex"), rest.pop("sex"))
    if person and "household" in rest:
        session.set(("people", person, "household"), rest.pop("household"))
    if child and person is None:
        return
    key = relative_of(session, person) if person and rest else id_
    for name, value in rest.items():
        session.set((*RELATIVES, key, name), value)


def relative_of(session: Session, person: str) -> str:
    """The relative that holds what the tree needs of a person; added where there is none."""
    found = (each.id for each in session.record.relatives if each.person == person)
    return next(found, None) or session.add(RELATIVES, {"person": person})


def _relate(
    session: Session,
    adults: Sequence[str],
    children: Sequence[str],
    adopted: Sequence[str],
    bond: str | None,
) -> None:
    _move_out(session, frozenset(adults), children)
    there = _relationship(session, adults, children)
    if there is None:
        new = {"adults": list(adults), "children": list(children), "adopted": list(adopted)}
        session.add(RELATIONSHIPS, {**new, **({"bond": bond} if bond else {})})
        return
    path = (*RELATIONSHIPS, there.id)
    if bond:
        session.set((*path, "bond"), bond)
    for name, before, more in (
        ("children", there.children, children),
        ("adopted", there.adopted, adopted),
    ):
        same = identities(session.record).ids
        known = {same.get(each, each) for each in before}
        if new_ones := [each for each in dict.fromkeys(more) if each not in known]:
            session.set((*path, name), [*before, *new_ones])


def _relationship(
    session: Session, adults: Sequence[str], children: Sequence[str]
) -> Relationship | None:
    """The relationship of these adults; without adults that of any of these children."""
    same = identities(session.record).ids
    wanted = frozenset(adults)
    for each in session.record.relationships:
        if frozenset(same.get(id_, id_) for id_ in each.adults) != wanted:
            continue
        theirs = {same.get(id_, id_) for id_ in each.children}
        if wanted or theirs & set(children):
            return each
    return None


def _move_out(session: Session, adults: frozenset[str], children: Sequence[str]) -> None:
    """Take children from where fewer of their parents were known."""
    same = identities(session.record).ids
    for each in session.record.relationships:
        theirs = frozenset(same.get(id_, id_) for id_ in each.adults)
        left = [id_ for id_ in each.children if same.get(id_, id_) not in children]
        if not theirs < adults or len(left) == len(each.children):
            continue
        if left:
            path = (*RELATIONSHIPS, each.id)
            session.set((*path, "children"), left)
            kept = [id_ for id_ in each.adopted if id_ in left]
            if kept != list(each.adopted):
                session.set((*path, "adopted"), kept)
        else:
            session.remove(RELATIONSHIPS, each.id)


def toggle_household(session: Session, id_: str) -> str:
    """Say that somebody lives in the household, or no longer; what to tell of it."""
    record = session.record
    name = member_name(record, id_)
    child, relative = find_child(record, id_), find_relative(record, id_)
    person = find_person(record, child.person if child else id_)
    if person is None and relative is None:
        return tr("{name} is taken to live in the household, as a child of the record.", name=name)
    lives = person.household if person else bool(relative and relative.household)
    set_facts(session, id_, {"household": not lives})
    if lives:
        return tr("{name} does not live in the household.", name=name)
    return tr("{name} lives in the household.", name=name)


def remove_relative(session: Session, id_: str) -> None:
    """Take a relative out of the record, and out of every relationship that names them.

    A relationship that says nothing without them goes too.

    Raises:
        PlaceGone: The relative is not there.
    """
    with session.together():
        for each in session.record.relationships:
            if id_ in (*each.adults, *each.children):
                _name_no_longer(session, each, id_)
        session.remove(RELATIVES, id_)


def _name_no_longer(session: Session, each: Relationship, id_: str) -> None:
    fields = {"adults": each.adults, "children": each.children, "adopted": each.adopted}
    left = {name: [one for one in ids if one != id_] for name, ids in fields.items()}
    if len(left["adults"]) + len(left["children"]) < LEAST_NAMED:
        session.remove(RELATIONSHIPS, each.id)
        return
    path = (*RELATIONSHIPS, each.id)
    # The adopted are of the children: they leave first, and nobody is adopted who is no child.
    for name in ("adopted", "children", "adults"):
        if left[name] != list(fields[name]):
            session.set((*path, name), left[name])


def state(session: Session, union: Union) -> str:
    """Write down a couple, or parent, that was read from what is said of people; the new key."""
    bond = {"bond": union.bond} if union.bond else {}
    ids = {"adults": union.adults, "children": union.children, "adopted": union.adopted}
    return session.add(RELATIONSHIPS, {**{name: list(each) for name, each in ids.items()}, **bond})


def stated(union: Union) -> Relationship:
    """A couple or parent as the record holds one."""
    return Relationship(
        id="",
        adults=union.adults,
        bond=union.bond,
        children=union.children,
        adopted=union.adopted,
    )
