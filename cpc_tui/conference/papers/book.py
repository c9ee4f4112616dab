"""A record and its authority's words side by side: what every part of a paper asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date, datetime
from functools import cached_property

from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.entry import Part, Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import (
    ALL_CHILDREN,
    called,
    find_child,
    find_person,
    listed,
    people_names,
    person_name,
    person_short,
)
from cpc_tui.conference.papers.composing import line, text_or_gap
from cpc_tui.conference.papers.paper import Gap, Line, Piece, Span
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, PROFESSIONAL_KINDS, Recipient, readership
from cpc_tui.conference.visibility.reading import Reader
from cpc_tui.conference.who import Child, Person
from cpc_tui.conference.written_dates import clock_in_words, day_in_words, short_day
from cpc_tui.language import tr

FEW_READERS = 3
"""So many named readers stand beside the entry itself."""


@dataclass(frozen=True)
class Book:
    """Answers in words about one record.

    Attributes:
        record: Whole, or a copy that holds only what its reader may see.
        profile: The authority's.
        lists_readers: The paper names long lists of readers once, in a part of their own.
        whose: For whom it is; the record is made for them already.
    """

    record: Record
    profile: Profile
    lists_readers: bool = False
    whose: Recipient = FULL

    @property
    def is_copy(self) -> bool:
        """Whether something may have been left out, so that no gap may be told as one."""
        return self.whose.kind != "full"

    @cached_property
    def reader(self) -> Person | None:
        """The person whose copy it is; None for the two general copies."""
        return find_person(self.record, self.whose.person)

    @property
    def is_professional(self) -> bool:
        """Whether the paper is for professionals, who see beside an entry who may read it."""
        if self.whose.kind != "person":
            return True
        kinds = (*PROFESSIONAL_KINDS, "legal_adviser")
        return self.reader is not None and self.reader.kind in kinds

    def tells_of(self, child: Child) -> bool:
        """Whether what is missing about a child is missing in the record, not in this copy."""
        return self._reads_about(child.id)

    def own_of(self, children: Sequence[str]) -> tuple[str, ...]:
        """Those of these children of whom the copy tells everything, by their ids."""
        return tuple(filter(self._reads_about, children))

    @cached_property
    def own_subjects(self) -> tuple[Child, ...]:
        """The children whom the conference is about and of whom the copy tells everything."""
        return tuple(each for each in self.subjects if self.tells_of(each))

    def _reads_about(self, child_id: str) -> bool:
        return self._eyes.reads_about([child_id])

    @cached_property
    def _eyes(self) -> Reader:
        return Reader(self.record, self.whose)

    @cached_property
    def subjects(self) -> tuple[Child, ...]:
        """The children whom the conference is about."""
        return subject_children(self.record)

    @cached_property
    def reader_lists(self) -> tuple[frozenset[str], ...]:
        """Sets of named readers too long to stand beside an entry, as they are first met."""
        if not self.lists_readers or not self.is_professional:
            return ()
        met = (readership(self.record, each) for each in _visible(self.record))
        named = (frozenset(each.readers) for each in met if each.visibility == "named")
        return tuple(dict.fromkeys(each for each in named if len(each) > FEW_READERS))

    def choice(self, enumeration: str, value: str | None) -> Piece:
        """A choice in the authority's words; None is a gap."""
        return Gap() if value is None else Span(self.profile.label(enumeration, value))

    def choices(self, enumeration: str, values: Iterable[str]) -> str:
        """Several choices in a row; empty for none."""
        return ", ".join(self.profile.label(enumeration, value) for value in values)

    def person(self, person_id: str | None) -> Piece:
        """A person's name; None is a gap."""
        if person_id is None:
            return Gap()
        return text_or_gap(person_name(self.record, person_id), tr("no name"))

    def person_and_part(self, person_id: str | None) -> Piece:
        """A name with what that person is: "Ruth Abernethy-Cole, team manager"."""
        return Gap() if person_id is None else Span(person_short(self.record, person_id))

    def person_over_part(self, person_id: str | None) -> Line:
        """A name, and under it what that person is."""
        found = find_person(self.record, person_id)
        part = (found.role or found.relationship or found.agency) if found else ""
        under = [Span(f"\n{part}", "quiet")] if part.strip() else []
        return line(self.person(person_id), *under)

    def people(self, ids: Sequence[str], missing: str = tr("nobody named")) -> Piece:
        """Several people in a row; nobody is a gap."""
        return text_or_gap(people_names(self.record, ids), missing)

    def child(self, child_id: str | None) -> str:
        """What a child is called; the whole name where two are called the same."""
        found = find_child(self.record, child_id)
        if found is None:
            return tr("a child not listed") if child_id else tr("child not named")
        short = called(found)
        same = [each for each in self.record.children if called(each) == short]
        return found.name if len(same) > 1 else short

    def children(self, ids: Sequence[str]) -> str:
        """Several children in a row; none means all of them."""
        if ids:
            return listed([self.child(each) for each in ids])
        only = self.record.children[0] if len(self.record.children) == 1 else None
        return self.child(only.id) if only else ALL_CHILDREN

    def about(self, ids: Sequence[str]) -> str:
        """Whom an entry is about; empty where it is about all, or the family has one child."""
        return listed([self.child(each) for each in ids]) if len(self.record.children) > 1 else ""

    def day(self, day: date | None) -> Piece:
        """A day with its weekday; None is a gap."""
        return Gap() if day is None else Span(day_in_words(day))

    def short_day(self, day: date | None, missing: str = tr("no date")) -> Piece:
        """A day without its weekday; None is a gap."""
        return Gap(missing) if day is None else Span(short_day(day))

    def moment(self, moment: datetime | None, missing: str = tr("time not recorded")) -> Piece:
        """A time; with its day where that is not the conference's. None is a gap."""
        if moment is None:
            return Gap(missing)
        if moment.date() == self.record.held_on:
            return Span(clock_in_words(moment))
        return Span(
            tr("{time} on {day}", time=clock_in_words(moment), day=short_day(moment.date()))
        )

    def spell(self, start: datetime | None, until: datetime | None) -> Piece:
        """A stretch of time; an end that is not known is said to be."""
        if start is None and until is None:
            return Gap(tr("times not recorded"))
        begun = clock_in_words(start) if start else tr("start not recorded")
        ended = clock_in_words(until) if until else tr("end not recorded")
        return Span(tr("{begun} to {ended}", begun=begun, ended=ended))


def yes_or_no(value: bool | None) -> Piece:  # noqa: FBT001 - it is the value itself
    """Yes, no, or a gap where nobody has said."""
    if value is None:
        return Gap()
    return Span(tr("Yes") if value else tr("No"))


def _visible(part: Part) -> Iterator[Visible]:
    """Every entry within a part of the record that says who may read it."""
    for each in fields(part):
        value = getattr(part, each.name)
        for entry in value if isinstance(value, tuple) else (value,):
            if isinstance(entry, Visible):
                yield entry
            if isinstance(entry, Part):
                yield from _visible(entry)
