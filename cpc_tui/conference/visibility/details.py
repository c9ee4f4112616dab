"""Protected details: whose they are, and who may have them printed (record.md, `protected`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar, get_args

from cpc_tui.conference.choices import ProtectedDetail
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.reading import Reader
from cpc_tui.conference.who import Child, Person

DETAILS: tuple[ProtectedDetail, ...] = get_args(ProtectedDetail)

_Owner = TypeVar("_Owner", Person, Child)
_SHORTEST_WITHIN = 9
"""Letters and digits below which a detail may be a part of others by chance, as a town is."""

_NOT_A_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Detail:
    """A detail of somebody that a reader may not have.

    Attributes:
        owner: The id of the person or child.
        name: `address`, `phone` …
        text: What it is.
    """

    owner: str
    name: ProtectedDetail
    text: str


def same_detail(one: str, other: str) -> bool:
    """Whether two details are the same but for capitals, spaces and punctuation."""
    return bare(one) == bare(other)


def _holds(text: str, kept_back: str) -> bool:
    """Whether a detail is another, or one has the other within, such as "c/o" and an address.

    Args:
        text: Letters and digits of the one alone.
        kept_back: Of the other.
    """
    short, long = sorted((text, kept_back), key=len)
    return short == long or (len(short) >= _SHORTEST_WITHIN and short in long)


def bare(text: str) -> str:
    """Letters and digits alone, in small letters."""
    return _NOT_A_LETTER.sub("", clean(text).casefold())


@dataclass(frozen=True)
class Details:
    """Which details of whom one reader may have.

    Attributes:
        record: The whole record.
        reader: For whom.
    """

    record: Record
    reader: Reader

    @cached_property
    def kept_back(self) -> tuple[Detail, ...]:
        """Every protected detail that the reader may not have."""
        return tuple(
            Detail(owner.id, name, text)
            for owner, name, text in _filled(self.record)
            if name in owner.protected and not self._may_have(owner, name)
        )

    def without(self, owner: _Owner) -> _Owner:
        """A person or child without the details that the reader may not have.

        Where somebody else's detail is the same, such as an address that two people share, or has
        it within, it is kept back there too, unless it is the reader's own.
        """
        blank: dict[str, Any] = {
            name: ""
            for _, name, text in _details_of(owner)
            if not self._may_print(owner, name, text)
        }
        return replace(owner, **blank) if blank else owner

    def _may_print(self, owner: Person | Child, name: ProtectedDetail, text: str) -> bool:
        if name in owner.protected:
            return self._may_have(owner, name)
        if self._is_own(owner):
            return True
        plain = bare(text)
        return not any(_holds(plain, each) for each in self._kept_back_bare)

    @cached_property
    def _kept_back_bare(self) -> frozenset[str]:
        return frozenset(bare(each.text) for each in self.kept_back)

    def _may_have(self, owner: Person | Child, name: ProtectedDetail) -> bool:
        if self.reader.is_full or self.reader.leads_the_work or self._is_own(owner):
            return True
        return name == "address" and self._shares_the_address(owner)

    def _is_own(self, owner: Person | Child) -> bool:
        return self.reader.person is not None and self.reader.person_id in _ids_of(owner)

    def _shares_the_address(self, owner: Person | Child) -> bool:
        """A parent and child of one household with the same address share it (record.md)."""
        reader = self.reader.person
        if reader is None or not reader.household or not _lives_there(self.record, owner):
            return False
        return (
            bool(bare(reader.address))
            and same_detail(reader.address, owner.address)
            and (
                _is_child_of(self.record, owner, reader) or _is_child_of(self.record, reader, owner)
            )
        )


def _ids_of(owner: Person | Child) -> frozenset[str]:
    """The ids under which somebody is in the record: a child may be among the people too."""
    own = {owner.id} if isinstance(owner, Person) else {owner.person}
    return frozenset(each for each in own if each)


def _is_child_of(record: Record, child: Person | Child, parent: Person | Child) -> bool:
    if not isinstance(parent, Person):
        return False
    entries = {child.id} if isinstance(child, Child) else _entries_of(record, child)
    return not entries.isdisjoint(parent.parental_responsibility)


def _entries_of(record: Record, person: Person) -> set[str]:
    return {each.id for each in record.children if each.person == person.id}


def _lives_there(record: Record, owner: Person | Child) -> bool:
    person = owner if isinstance(owner, Person) else find_person(record, owner.person)
    return person is None or person.household


def _filled(record: Record) -> Iterator[tuple[Person | Child, ProtectedDetail, str]]:
    for person in record.people:
        yield from _details_of(person)
    for child in record.children:
        yield from _details_of(child)


def _details_of(owner: Person | Child) -> Iterator[tuple[Person | Child, ProtectedDetail, str]]:
    for name in DETAILS:
        text = getattr(owner, name, "")
        if text.strip():
            yield owner, name, text
