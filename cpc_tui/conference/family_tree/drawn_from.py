"""The family tree of a record: who is a member, and how they belong together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cpc_tui.conference.choices import Sex
from cpc_tui.conference.family_tree.circles import in_a_circle
from cpc_tui.conference.family_tree.identity import Identities, identities
from cpc_tui.conference.family_tree.links import Draft, Links, as_union
from cpc_tui.conference.family_tree.members import FamilyTree, Member, Union
from cpc_tui.conference.family_tree.read_from_words import Said, read_from_words, said_of_kin
from cpc_tui.conference.family_tree.unjoined import JOINED, Unjoined, unjoined
from cpc_tui.conference.kin import Relative
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import NOT_KNOWN
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child

_UNBORN = "unborn"


def family_tree(record: Record) -> FamilyTree:
    """The family of a record, the same each time.

    Members are all children and relatives, all people of kind `family` or `child`, others whose
    words say that they are kin (a supporter who is an aunt), and whomever a relationship names. A
    child who is also among the people is one member, as is a relative who is.

    What `relationships` states stands. Where it says nothing of somebody's parents, or of two
    being a couple, that is read from the words of the people as `read_from_words` tells. Where
    what is stated goes in a circle, so that somebody would be their own ancestor, what stands
    first is believed.

    Nobody of a copy's tree is anywhere but in that copy: it is made from the record given alone.

    Args:
        record: A whole record or somebody's copy.
    """
    known = identities(record)
    said = said_of_kin(record, known)
    sexes = _sexes(record, known, said)
    links = Links(record.relationships, known)
    read_from_words(record, said, links, sexes)
    drafts = links.drafts()
    unions = tuple(_unions(record, known, drafts))
    alone = unjoined(record, said, unions)
    members = tuple(_Members(record, known, said, sexes, alone).all_with(_named(drafts)))
    return FamilyTree(members=members, unions=unions)


def _sexes(record: Record, known: Identities, said: Sequence[Said]) -> dict[str, Sex | None]:
    found: dict[str, Sex | None] = {each.id: each.sex for each in record.children}
    for relative in record.relatives:
        member = known.ids[relative.id]
        found[member] = found.get(member) or relative.sex
    for each in said:
        found[each.member] = found.get(each.member) or each.sex
    return found


def _named(drafts: Sequence[Draft]) -> frozenset[str]:
    return frozenset(id_ for each in drafts for id_ in (*each.adults, *each.children))


@dataclass(frozen=True)
class _Members:
    """The members of one family."""

    record: Record
    known: Identities
    said: Sequence[Said]
    sexes: dict[str, Sex | None]
    alone: Mapping[str, Unjoined]

    def all_with(self, named: frozenset[str]) -> Iterator[Member]:
        """Everybody, in the record's order; those whom links name among them."""
        own = {self.known.ids[each.id]: each for each in reversed(self.record.relatives)}
        family = {each.member for each in self.said if each.person.kind in ("family", "child")}
        family |= {each.member for each in self.said if each.is_kin}
        for person in self.record.people:
            member = self.known.ids[person.id]
            if member == person.id and (member in family or member in own or member in named):
                yield self._adult(member, person.name, own.get(member), lives_in=person.household)
        for child in self.record.children:
            yield self._child(child, own.get(child.id))
        for relative in self.record.relatives:
            if self.known.ids[relative.id] == relative.id:
                name = relative.name.strip() or NOT_KNOWN
                yield self._adult(relative.id, name, relative, lives_in=relative.household)

    def _adult(self, member: str, name: str, own: Relative | None, *, lives_in: bool) -> Member:
        return Member(
            id=member,
            name=name,
            sex=self.sexes.get(member),
            born=own.born_year if own else None,
            died=own.died_year if own else None,
            has_died=_has_died(own),
            unborn=own is not None and own.born_year is None and _is_called_unborn(name),
            household=lives_in,
            kinship=self._alone(member).words,
            generation=self._alone(member).generation,
        )

    def _child(self, child: Child, own: Relative | None) -> Member:
        person = self.known.people.get(child.id)
        born = child.born_on.year if child.born_on else own.born_year if own else None
        return Member(
            id=child.id,
            name=child.name,
            sex=self.sexes.get(child.id),
            born=born,
            died=own.died_year if own else None,
            has_died=_has_died(own),
            unborn=born is None and self._is_to_be_born(child),
            subject=child.subject,
            # A child of the record is of the household unless the people tell otherwise.
            household=person is None or person.household,
            kinship=self._alone(child.id).words,
            generation=self._alone(child.id).generation,
        )

    def _alone(self, member: str) -> Unjoined:
        return self.alone.get(member, JOINED)

    def _is_to_be_born(self, child: Child) -> bool:
        """A copy may hold no more of somebody else's child than the name and the conference."""
        kind = child.conference_type or self.record.conference_type
        named_so = _is_called_unborn(child.name)
        return child.due_on is not None or (child.subject and kind == "pre_birth") or named_so


def _is_called_unborn(name: str) -> bool:
    """Whether a name begins with the word, such as "Unborn baby Voss"."""
    return name.casefold().split()[:1] == [_UNBORN]


def _has_died(own: Relative | None) -> bool:
    return own is not None and (own.has_died or own.died_year is not None)


def _unions(record: Record, known: Identities, drafts: Sequence[Draft]) -> Iterator[Union]:
    age = _ages(record, known)
    wrong = in_a_circle([(each.adults, tuple(each.children)) for each in drafts])
    for place, draft in enumerate(drafts):
        children = [each for each in draft.children if (place, each) not in wrong]
        union = as_union(draft, sorted(children, key=lambda each: age.get(each, _LAST)))
        if union:
            yield union


_LAST = (9999, 0)
"""Where those stand whose age is not known, and those to be born."""


def _ages(record: Record, known: Identities) -> dict[str, tuple[int, int]]:
    """The year, and the day of it as far as it is known, by which members stand in order."""
    found = {known.ids[each.id]: (each.born_year, 0) for each in record.relatives if each.born_year}
    for child in record.children:
        if child.born_on:
            found[child.id] = (child.born_on.year, child.born_on.timetuple().tm_yday)
    return found
