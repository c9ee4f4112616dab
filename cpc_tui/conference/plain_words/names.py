"""The names in a record, which are never jargon."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.record import Record


def names_in(record: Record) -> frozenset[str]:
    """The words of all the names of people, children, relatives and the family."""
    words = (word.strip(".,;:()") for name in _names(record) for word in name.split())
    return frozenset(filter(None, words))


def _names(record: Record) -> Iterator[str]:
    yield record.family_name
    yield from (each.name for each in record.people)
    yield from (each.name for each in record.children)
    yield from (each.name for each in record.relatives)
