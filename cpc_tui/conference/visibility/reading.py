"""What one reader may read: entries, what is about a child, and what was said while they were out.

Everything is asked as "may they", and whatever is not known to be allowed is not (record.md, "Who
reads what", "Exclusion" and "Whose child").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from functools import cached_property

from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.entry import Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.readership import PROFESSIONAL_KINDS, readership
from cpc_tui.conference.visibility.recipients import Recipient
from cpc_tui.conference.who import Child, Person

BESIDE: frozenset[PersonKind] = frozenset({"supporter", "advocate", "interpreter"})
"""Kinds who are there for somebody else: their copy, where the chair adds one, is no wider."""

ABOUT_ALL: frozenset[PersonKind] = PROFESSIONAL_KINDS | {"legal_adviser"}
"""Kinds who read what is about any child, as far as its visibility allows."""


@dataclass(frozen=True)
class Reader:
    """One recipient's eyes on a record.

    Attributes:
        record: The whole record.
        recipient: Whose copy is being made.
    """

    record: Record
    recipient: Recipient

    @cached_property
    def person(self) -> Person | None:
        """The person, or None for the two general copies."""
        return find_person(self.record, self.recipient.person)

    @property
    def is_full(self) -> bool:
        """Whether it is the full copy, which holds everything."""
        return self.recipient.kind == "full"

    @cached_property
    def is_professional(self) -> bool:
        """Whether they read what is for professionals, whenever it was said."""
        if self.recipient.kind != "person":
            return True
        return self.person is not None and self.person.kind in PROFESSIONAL_KINDS

    @cached_property
    def is_close(self) -> bool:
        """Whether they are family or stand beside the family, and no professional of any kind."""
        return self.person is not None and self.person.kind not in (
            *PROFESSIONAL_KINDS,
            "legal_adviser",
        )

    @cached_property
    def keeps_the_record(self) -> bool:
        """Whether they are the chair or the minute-taker, who read everything but details."""
        if self.person is None or self.is_close:
            return False
        held = {"chair": self.record.chair, "minute_taker": self.record.minute_taker}
        return any(
            self.person.id == named or (named is None and self.person.kind == kind)
            for kind, named in held.items()
        )

    @cached_property
    def leads_the_work(self) -> bool:
        """Whether they are the lead social worker of a child, whom a slip cannot make of family."""
        if self.is_close:
            return False
        leads = {each.lead_social_worker for each in self.record.decisions}
        return self.person is not None and self.person.id in leads

    @cached_property
    def children(self) -> frozenset[str]:
        """Ids of the children of whom they read what is about certain children only."""
        if self.is_full or self.person is None or self.person.kind in ABOUT_ALL:
            return frozenset(each.id for each in self.record.children)
        return frozenset(each.id for one in self._stands_for() for each in self._children_of(one))

    def reads(self, entry: Visible, children: Collection[str] = ()) -> bool:
        """Whether they may read an entry.

        Args:
            entry: Any entry that says who may read it.
            children: Ids of those whom alone it is about; empty where it is about all.
        """
        if self.is_full:
            return True
        moment: datetime | None = getattr(entry, "at", None)
        if self.was_kept_out(moment):
            return False
        found = readership(self.record, entry)
        match found.visibility:
            case "everyone":
                return self.reads_about(children)
            case "professionals":
                return self.is_professional or self._was_there_as_adviser(moment)
            case "named":
                named = self.person is not None and self.person.id in found.readers
                return named or self.keeps_the_record
            case "chair":
                return self.keeps_the_record

    def reads_about(self, children: Collection[str]) -> bool:
        """Whether something about these children alone is theirs to read; none means all."""
        return not children or not self.children.isdisjoint(children)

    def reads_plan_about(self, children: Collection[str]) -> bool:
        """As `reads_about`, for the plan, which a member of the core group has whole."""
        member = self.person is not None and self.person.id in self.record.core_group.members
        return member or self.reads_about(children)

    def was_kept_out(self, moment: datetime | None) -> bool:
        """Whether a moment lies in a part of the meeting that they were kept out of, ends included.

        Who stands beside somebody who was kept out was not to hear it either.
        """
        if moment is None:
            return False
        return any(
            (start is None or start <= moment) and (until is None or moment <= until)
            for start, until in self._kept_out
        )

    @cached_property
    def _kept_out(self) -> tuple[tuple[datetime | None, datetime | None], ...]:
        concerned = {each.id for each in self._stands_for()}
        return tuple(
            (each.from_, each.until)
            for each in self.record.exclusions
            if each.person in concerned and each.extent != "whole"
        )

    def _stands_for(self) -> Iterator[Person]:
        """The reader, and whom they stand beside."""
        if self.person is not None:
            yield self.person
            supported = find_person(self.record, self.person.supports)
            if self.person.kind in BESIDE and supported is not None:
                yield supported

    def _children_of(self, person: Person) -> Iterator[Child]:
        for child in self.record.children:
            with_them = person.household and _lives_in_the_household(self.record, child)
            if child.id in person.parental_responsibility or child.person == person.id or with_them:
                yield child

    def _was_there_as_adviser(self, moment: datetime | None) -> bool:
        """A legal adviser reads what is for professionals where they were present for it."""
        adviser = self.person is not None and self.person.kind == "legal_adviser"
        return adviser and moment is not None and self.person_id in present_at(self.record, moment)

    @property
    def person_id(self) -> str:
        """The person's id; empty for the two general copies."""
        return self.recipient.person or ""


def _lives_in_the_household(record: Record, child: Child) -> bool:
    """A child of the record is one of the household, unless among the people it says otherwise."""
    person = find_person(record, child.person)
    return person is None or person.household
