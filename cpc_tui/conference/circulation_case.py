"""What the warnings about circulation share: what goes to whom, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from cpc_tui.conference.agenda_case import Case, Given
from cpc_tui.conference.circulating import Lot, Share, in_order
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Person


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """Something doubtful about who gets what.

    Attributes:
        person: The id of whom it concerns; empty for nobody in particular.
        words: What is doubtful, as a sentence.
        wanted: The same as it follows "Missing:" among the checks.
        path: Where it is put right, as in a change.
        given: What a new entry of the list at `path` would start with.
    """

    person: str
    words: str
    wanted: str
    path: tuple[str, ...]
    given: Given = ()


@dataclass(frozen=True, kw_only=True)
class Sending(Lot):
    """One lot of papers, and whom it is for."""

    person: Person

    @property
    def path(self) -> tuple[str, ...]:
        """Where it stands: its row, or the list."""
        return ("circulation", self.row.entry_key) if self.row else ("circulation",)


Finder: TypeAlias = Callable[[Case, Sequence[Sending]], Iterator[Doubt]]
"""Finds one kind of doubt among what is sent."""


def listed_sendings(record: Record) -> tuple[Sending, ...]:
    """What the record's own list says."""
    rows = ((each, find_person(record, each.person)) for each in record.circulation)
    return tuple(
        Sending(person=person, documents=in_order(row.documents), how=row.how, row=row)
        for row, person in rows
        if person is not None and row.documents
    )


def all_sendings(record: Record, shares: Sequence[Share]) -> tuple[Sending, ...]:
    """What the list says, and what the others get by default."""
    default = ((each, find_person(record, each.person)) for each in shares if each.by_default)
    return (
        *listed_sendings(record),
        *(
            Sending(person=person, documents=lot.documents, how=lot.how)
            for share, person in default
            if person is not None
            for lot in share.lots
        ),
    )
