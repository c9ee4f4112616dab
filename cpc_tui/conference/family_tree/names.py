"""The names by which words of a record may mean somebody of the family."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.family_tree.identity import NOT_OF_THE_FAMILY, Identities
from cpc_tui.conference.naming import called, without_titles
from cpc_tui.conference.quick_people import folded
from cpc_tui.conference.record import Record

Words = tuple[str, ...]


def names_of(record: Record, known: Identities) -> dict[Words, str]:
    """Who is meant by the folded words of a name; a name that several have means nobody.

    Somebody is meant by their whole name, and by their first; a child by what they are called, and
    before an adult who is called the same.
    """
    children = _meant((each.id, name) for each in record.children for name in _all(each.name))
    called_so = _meant((each.id, called(each)) for each in record.children)
    adults = _meant(
        (known.ids[id_], name) for id_, whole in _adults(record) for name in _all(whole)
    )
    found = adults | children | called_so
    return {name: ids.pop() for name, ids in found.items() if len(ids) == 1}


def _adults(record: Record) -> Iterator[tuple[str, str]]:
    for person in record.people:
        if person.kind not in NOT_OF_THE_FAMILY:
            yield person.id, person.name
    for relative in record.relatives:
        yield relative.id, relative.name


def _all(name: str) -> tuple[str, str]:
    words = without_titles(name)
    return name, words[0] if words else ""


def _meant(named: Iterator[tuple[str, str]]) -> dict[Words, set[str]]:
    found: dict[Words, set[str]] = {}
    for id_, name in named:
        words = tuple(filter(None, (folded(each) for each in name.split())))
        if words:
            found.setdefault(words, set()).add(id_)
    return found
