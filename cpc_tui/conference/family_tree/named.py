"""Whom a name typed about the family stands for: children, people and relatives of the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cpc_tui.conference.family_tree.identity import identities
from cpc_tui.conference.kin_words import members_to_choose, relative_name
from cpc_tui.conference.naming import called, without_titles
from cpc_tui.conference.quick_people import children_called, folded, people_called
from cpc_tui.conference.record import Record


def standing_for(name: str, record: Record, meant: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of those whom a name may stand for; several where it is not clear.

    The whole name goes first, then what quick entry knows people and children by, then a part of a
    relative's name. Professionals are nobody here.

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
    ways = (_in_full(record, wanted), _as_quick_entry_does(record, name), _in_part(record, wanted))
    for way in ways:
        known = dict.fromkeys(same.get(each, each) for each in way)
        if found := tuple(each for each in known if each in of_family):
            return found
    return ()


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


def _in_part(record: Record, wanted: str) -> Iterator[str]:
    for relative in record.relatives:
        if wanted in map(folded, without_titles(relative.name)):
            yield relative.id
