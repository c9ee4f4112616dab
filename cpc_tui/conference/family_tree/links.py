"""The descents and couples of a family while they are put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field

from cpc_tui.conference.choices import Bond
from cpc_tui.conference.family_tree.identity import Identities
from cpc_tui.conference.family_tree.members import Union
from cpc_tui.conference.kin import LEAST_NAMED, MOST_ADULTS, Relationship
from cpc_tui.conference.light_dataclasses import dataclass


@dataclass
class Draft:
    """One couple, parent or row of siblings, by ids of members.

    Attributes:
        children: And whether they are adopted.
        stated: The id of the relationship that states it; empty where it is only read.
    """

    adults: tuple[str, ...]
    bond: Bond | None = None
    children: dict[str, bool] = field(default_factory=dict)
    stated: str = ""


class Links:
    """What is stated of a family, and what is read beside it.

    What is read of somebody's parents is only taken in where nothing is stated of them, and what
    is read of a couple only where nothing is stated of the two.
    """

    def __init__(self, stated: Iterable[Relationship], known: Identities) -> None:
        self._drafts: list[Draft] = []
        self._couples: dict[frozenset[str], Draft] = {}
        self._parents: dict[str, dict[str, bool]] = {}
        self._siblings: dict[tuple[str, str], None] = {}
        self._descents = 0
        for each in stated:
            self._take(each, known)
        self._stated = frozenset(self._parents)
        self._stated_couples = frozenset(self._couples)

    def _take(self, each: Relationship, known: Identities) -> None:
        adults, children, adopted = (
            dict.fromkeys(known.ids[id_] for id_ in ids if id_ in known.ids)
            for ids in (each.adults, each.children, each.adopted)
        )
        draft = self._draft(tuple(adults)[:MOST_ADULTS], each.bond)
        draft.stated = draft.stated or each.id
        for child in children:
            if child in draft.adults:
                continue
            draft.children.setdefault(child, child in adopted)
            for adult in draft.adults:
                self._parents.setdefault(child, {}).setdefault(adult, child in adopted)

    def _draft(self, adults: tuple[str, ...], bond: Bond | None = None) -> Draft:
        """The couple of two adults, once; else a new draft, as one parent may have several."""
        pair = frozenset(adults)
        found = self._couples.get(pair)
        if found is None:
            found = Draft(adults)
            self._drafts.append(found)
            if len(pair) == MOST_ADULTS:
                self._couples[pair] = found
        found.bond = found.bond or bond
        return found

    # -- what is read

    def parents(self, child: str) -> tuple[str, ...]:
        """The parents who are known so far."""
        return tuple(self._parents.get(child, ()))

    def add_parent(self, child: str, parent: str, *, adopted: bool = False) -> None:
        """Take in a parent that was read, unless others are stated or two are known."""
        there = self._parents.get(child, {})
        full = list(there.values()).count(adopted) >= MOST_ADULTS
        if child not in self._stated and child != parent and parent not in there and not full:
            self._parents.setdefault(child, {})[parent] = adopted
            self._descents += 1

    def add_couple(self, one: str, other: str, bond: Bond | None) -> None:
        """Take in a couple that was read; what is stated of the two stands."""
        if one != other and frozenset((one, other)) not in self._stated_couples:
            self._draft((one, other), bond)

    def add_siblings(self, one: str, other: str) -> None:
        """Take in two of whom it was read that they are siblings."""
        if one != other:
            self._siblings[one, other] = None

    @property
    def how_many(self) -> int:
        """How many descents are known so far."""
        return self._descents

    # -- what comes of it

    def drafts(self) -> Sequence[Draft]:
        """What is stated, in the record's order, then what is read; to be asked at the end."""
        for one, other in (*self._siblings, *reversed(self._siblings)):
            self._share_parents(one, other)
            self._share_parents(other, one)
        self._add_read_parents()
        self._add_rows()
        return self._drafts

    def _share_parents(self, one: str, other: str) -> None:
        if one not in self._parents:
            for parent, adopted in self._parents.get(other, {}).items():
                if not adopted and parent != one:
                    self.add_parent(one, parent)

    def _add_read_parents(self) -> None:
        read: dict[frozenset[str], Draft] = {}
        for child, parents in self._parents.items():
            if child in self._stated:
                continue
            for adopted in (False, True):
                adults = tuple(each for each, by in parents.items() if by is adopted)
                if adults:
                    draft = read.setdefault(frozenset(adults), Draft(adults))
                    draft.children.setdefault(child, adopted)
        for draft in read.values():
            self._draft(draft.adults).children.update(draft.children)

    def _add_rows(self) -> None:
        """Siblings of whom no parent is known, with those who are stated to be siblings of any."""
        rows = {child: row for row in self._drafts if not row.adults for child in row.children}
        for one, other in self._siblings:
            if one in self._parents or other in self._parents:
                continue
            row = rows.get(one) or rows.get(other) or self._draft(())
            for each in (other, one):
                joined = rows.get(each)
                if joined is None:
                    row.children[each] = False
                elif joined is not row:
                    self._drafts.remove(joined)
                    row.children |= joined.children
            rows |= dict.fromkeys(row.children, row)


def as_union(draft: Draft, children: Sequence[str]) -> Union | None:
    """A draft with those of its children who can be; None where nobody is left to be joined."""
    if len(draft.adults) + len(children) < LEAST_NAMED:
        return None
    return Union(
        adults=draft.adults,
        bond=draft.bond if len(draft.adults) == MOST_ADULTS else None,
        children=tuple(children),
        adopted=tuple(each for each in children if draft.children[each]),
        stated=draft.stated,
    )
