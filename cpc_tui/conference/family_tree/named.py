"""Whom a name typed about the family stands for: children, people and relatives of the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cpc_tui.conference.choices import Sex
from cpc_tui.conference.family_tree.identity import identities
from cpc_tui.conference.family_tree.kin_nouns import NOUNS, Kin
from cpc_tui.conference.family_tree.read_from_words import said_of_kin
from cpc_tui.conference.kin_words import members_to_choose, relative_name
from cpc_tui.conference.naming import called, initials_of, without_titles
from cpc_tui.conference.quick_people import children_called, folded, people_called
from cpc_tui.conference.record import Record

_SHORT: Mapping[str, Sex] = {"mo": "F", "fa": "M"}
"""How parents are called in the line that shows how a family is typed."""


def standing_for(name: str, record: Record, meant: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of those whom a name may stand for; several where it is not clear.

    The whole name goes first, then initials, then who is a mother or father, then whatever else
    quick entry knows people and children by, then a part of a relative's name. Professionals are
    nobody here.

    Args:
        name: As typed.
        record: The conference.
        meant: Ids by folded names, for those whom somebody has pointed at.
    """
    wanted = folded(name)
    if wanted in meant:
        return (meant[wanted],)
    if not wanted:
        return ()
    of_family = {id_ for id_, _ in members_to_choose(record)}
    same = identities(record).ids
    ways = (
        _in_full(record, wanted),
        _by_initials(record, wanted),
        _as_parent(record, wanted),
        _as_quick_entry_does(record, name),
        _in_part(record, wanted),
    )
    for way in ways:
        known = dict.fromkeys(same.get(each, each) for each in way)
        if found := tuple(each for each in known if each in of_family):
            return found
    return ()


def is_whole_name(name: str, record: Record, meant: Mapping[str, str]) -> bool:
    """Whether somebody of the family is called so in full, such as "Baby M".

    Args:
        name: As typed.
        record: The conference.
        meant: Ids by folded names, for those whom somebody has pointed at.
    """
    wanted = folded(name)
    return bool(wanted) and (wanted in meant or any(_in_full(record, wanted)))


def _in_full(record: Record, wanted: str) -> Iterator[str]:
    yield from (
        each.id for each in record.children if wanted in (folded(each.name), folded(called(each)))
    )
    yield from _called(((each.id, each.name) for each in record.people), wanted)
    yield from _called(
        ((each.id, relative_name(record, each)) for each in record.relatives), wanted
    )


def _called(names: Iterable[tuple[str, str]], wanted: str) -> Iterator[str]:
    return (id_ for id_, name in names if folded(name) == wanted)


def _as_quick_entry_does(record: Record, name: str) -> Iterator[str]:
    yield from (each.id for each in people_called(record, name))
    yield from (each.id for each in children_called(record, name))


def _by_initials(record: Record, wanted: str) -> Iterator[str]:
    return (each.id for each in record.people if folded(initials_of(each)) == wanted)


def _as_parent(record: Record, wanted: str) -> Iterator[str]:
    """Those of whom it is written that they are a mother, for "mo" and "mum", or a father."""
    typed = Kin("parent", _SHORT[wanted]) if wanted in _SHORT else NOUNS.get(wanted)
    if typed and typed.relation == "parent":
        for said in said_of_kin(record, identities(record)):
            if any(each.kin == typed and not each.chain for each in said.phrases):
                yield said.member


def _in_part(record: Record, wanted: str) -> Iterator[str]:
    for relative in record.relatives:
        if wanted in map(folded, without_titles(relative.name)):
            yield relative.id
