"""Reading a family from the words of its people, where nothing is stated.

Read are a person's `relationship`, where it says nothing of kin their `role`, and for parents who
are described by neither their `parental_responsibility`:

- parents: "mother of Jude, Wren and Skye", "adoptive father of Wren", "Jude’s dad"; "mother" alone
  is that of the children for whom they have parental responsibility, else of all the children;
- grandparents and aunts or uncles, where the words or the children named leave one parent they can
  belong to: "mother’s mother", "maternal aunt of Jude", "mother of Tamsin", "aunt of Jude, Wren
  and Skye" who have only their mother in common;
- siblings: "sister of Tamsin", "brother of Jude"; half-siblings whose side is told, "maternal
  half-brother of Jude"; and "son of Tamsin";
- couples: "husband of Tamsin", "mother’s ex-partner", "stepfather of Wilf".

Not read is what is doubted ("alleged father"); godparents, foster carers and guardians are no kin.
Cousins, in-laws, and a grandparent, aunt or half-sibling whose side is not known stand by
themselves, and `unjoined` tells what is written of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from cpc_tui.conference.choices import Bond, Sex
from cpc_tui.conference.family_tree.identity import NOT_OF_THE_FAMILY, Identities
from cpc_tui.conference.family_tree.kin_nouns import Kin, Relation
from cpc_tui.conference.family_tree.links import Links
from cpc_tui.conference.family_tree.names import names_of
from cpc_tui.conference.family_tree.phrases import EVERY_CHILD, Phrase, phrases
from cpc_tui.conference.kin import MOST_ADULTS
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Person

Whose = tuple[str, ...]

_GENERATIONS = 4
"""How often what was read is gone through again, as each time may show more of the family."""


@dataclass(frozen=True)
class Said:
    """What the words of a person say.

    Attributes:
        person: Whose words.
        member: Their id as a member.
        phrases: Of kin.
    """

    person: Person
    member: str
    phrases: tuple[Phrase, ...]

    @property
    def sex(self) -> Sex | None:
        """What the first word for kin that has a sex says theirs is."""
        return next((each.kin.sex for each in self.phrases if each.kin.sex), None)

    @property
    def is_kin(self) -> bool:
        """Whether they say of somebody who is not invited as family that they are of it."""
        return any(
            each.kin.relation != "no_kin" and (each.of or each.chain or each.alone)
            for each in self.phrases
        )


def said_of_kin(record: Record, known: Identities) -> tuple[Said, ...]:
    """What the words of each person who may be of the family say, in the record's order."""
    names = names_of(record, known)
    found = []
    for person in record.people:
        if person.kind not in NOT_OF_THE_FAMILY:
            read = phrases(person.relationship, names) or phrases(person.role, names)
            found.append(Said(person, known.ids[person.id], read))
    return tuple(found)


def read_from_words(
    record: Record, said: Sequence[Said], links: Links, sexes: dict[str, Sex | None]
) -> None:
    """Take what the words say into the links.

    Args:
        record: Whose children.
        said: What its people say.
        links: What is stated; what is read comes to it.
        sexes: By member.
    """
    reading = _Reading(record, links, sexes)
    reading.homes = frozenset(each.member for each in said if each.person.household)
    for each in said:
        for phrase in each.phrases:
            if phrase.kin.relation == "parent" and not phrase.chain:
                reading.take(each, phrase)
    for each in said:
        reading.take_responsibility(each)
    for _ in range(_GENERATIONS):
        before = links.how_many
        for each in said:
            for phrase in each.phrases:
                if phrase.kin.relation != "parent" or phrase.chain:
                    reading.take(each, phrase)
        if links.how_many == before:
            return


class _Reading:
    """One family being read."""

    def __init__(self, record: Record, links: Links, sexes: Mapping[str, Sex | None]) -> None:
        self.links = links
        self.sexes = sexes
        self.children = tuple(each.id for each in record.children)
        self.subjects = tuple(each.id for each in record.children if each.subject)
        self.homes: frozenset[str] = frozenset()
        """Members of the people who live in the household."""
        self._common: dict[tuple[Whose, int], tuple[tuple[str, ...], int]] = {}

    def take(self, said: Said, phrase: Phrase) -> None:
        """Take in one phrase, where it is known whose kin it tells of."""
        takes: Mapping[Relation, Callable[[Said, Phrase, Whose], None]] = {
            "parent": self._parent,
            "grandparent": self._grandparent,
            "aunt_or_uncle": self._aunt_or_uncle,
            "sibling": self._sibling,
            "half_sibling": self._half_sibling,
            "child": self._child,
            "partner": self._partner,
            "step_parent": self._step_parent,
        }
        take = takes.get(phrase.kin.relation)
        whose = self._whose(said, phrase) if take else ()
        if take and whose:
            take(said, phrase, whose)

    def _parent(self, said: Said, phrase: Phrase, whose: Whose) -> None:
        for each in whose:
            self.links.add_parent(each, said.member, adopted=phrase.adopted)

    def _grandparent(self, said: Said, phrase: Phrase, whose: Whose) -> None:
        for each in self._between(phrase, whose):
            self.links.add_parent(each, said.member)

    def _aunt_or_uncle(self, said: Said, phrase: Phrase, whose: Whose) -> None:
        for each in self._between(phrase, whose):
            self.links.add_siblings(said.member, each)

    def _sibling(self, said: Said, phrase: Phrase, whose: Whose) -> None:
        if not phrase.adopted:
            self.links.add_siblings(said.member, whose[0])

    def _half_sibling(self, said: Said, phrase: Phrase, whose: Whose) -> None:
        for each in self._between(phrase, whose) if phrase.side else ():
            self.links.add_parent(said.member, each)

    def _child(self, said: Said, phrase: Phrase, whose: Whose) -> None:
        for each in whose[:MOST_ADULTS]:
            self.links.add_parent(said.member, each, adopted=phrase.adopted)

    def _partner(self, said: Said, phrase: Phrase, whose: Whose) -> None:
        if len(whose) == 1:
            self.links.add_couple(whose[0], said.member, self._bond(said, phrase, whose[0]))

    def _step_parent(self, said: Said, _: Phrase, whose: Whose) -> None:
        for each in self._partner_of(said, whose):
            self.links.add_couple(each, said.member, None)

    def take_responsibility(self, said: Said) -> None:
        """Parental responsibility is a parent's where no word says what else they are."""
        known = any(each.kin.relation != "parent" or each.of or each.chain for each in said.phrases)
        if known or said.person.kind not in ("family", "child"):
            return
        for child in self._responsible(said):
            self.links.add_parent(child, said.member)

    def _whose(self, said: Said, phrase: Phrase) -> tuple[str, ...]:
        """Whose kin the phrase tells of; nobody where it cannot be told."""
        if phrase.of:
            found = self.children if EVERY_CHILD in phrase.of else phrase.of
        elif phrase.chain:
            found = self.children
        elif not phrase.alone or phrase.kin.relation in ("child", "partner", "sibling"):
            return ()
        elif phrase.kin.relation == "parent":
            found = self._responsible(said) or self.children
        else:
            found = self.children
        for link in phrase.chain:
            found = self._led(link, found)
        if said.member not in found:
            return found
        return tuple(each for each in found if each != said.member)

    def _responsible(self, said: Said) -> tuple[str, ...]:
        return tuple(each for each in said.person.parental_responsibility if each in self.children)

    def _led(self, link: Kin, whose: Whose) -> tuple[str, ...]:
        """The one parent of that sex whom all of them have; nobody where there is not one."""
        if link.relation != "parent":
            return ()
        # Of all the children, or else of those whom the conference is about.
        for some in (whose, self.subjects if whose is self.children else ()):
            found = [each for each in self._shared(some)[0] if self._may_be(each, link.sex)]
            if len(found) == 1:
                return (found[0],)
        return ()

    def _may_be(self, member: str, sex: Sex | None) -> bool:
        return sex is None or self.sexes.get(member) == sex

    def _shared(self, children: Whose) -> tuple[tuple[str, ...], int]:
        """The parents whom all of some children have, and how many all their parents are."""
        key = children, self.links.how_many
        if key not in self._common:
            parents = [self.links.parents(each) for each in children]
            first = parents[0] if parents else ()
            shared = tuple(each for each in first if all(each in other for other in parents))
            self._common[key] = shared, len({each for other in parents for each in other})
        return self._common[key]

    def _between(self, phrase: Phrase, whose: Whose) -> tuple[str, ...]:
        """The parent by whom somebody is a grandparent or an aunt of the children."""
        shared, every = self._shared(whose)
        if phrase.side:
            shared = tuple(each for each in shared if self._may_be(each, phrase.side))
            return shared if len(shared) == 1 else ()
        # Where no other parent is known, the one who is may not be the one.
        return shared if len(shared) == 1 and every > 1 and len(whose) > 1 else ()

    def _bond(self, said: Said, phrase: Phrase, other: str) -> Bond | None:
        if phrase.former:
            return "divorced" if phrase.kin.married else "separated"
        if phrase.kin.married:
            return "married"
        in_household = len({said.member, other} & self.homes)
        # Two who both live elsewhere may well live together there.
        return (None, "partners", "living_together")[in_household]

    def _partner_of(self, said: Said, whose: Whose) -> tuple[str, ...]:
        """The parent with whom a step-parent is a couple: the one they live with, or the only."""
        shared = [each for each in self._shared(whose)[0] if each != said.member]
        at_home = [each for each in shared if {each, said.member} <= self.homes]
        found = at_home if len(at_home) == 1 else shared
        return (found[0],) if len(found) == 1 else ()
