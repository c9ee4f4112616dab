"""One person in a record: who is meant by a name, and each place where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Literal

from cpc_tui.conference.changes import Path
from cpc_tui.conference.entry import Part, Visible
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.finding import everything
from cpc_tui.conference.kin import Relative
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_person, without_titles
from cpc_tui.conference.parts import PartShape, fields_of
from cpc_tui.conference.places import at_place, entries_at
from cpc_tui.conference.private import may_see
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.quick_people import folded
from cpc_tui.conference.record import Record
from cpc_tui.conference.references import ids_named_in
from cpc_tui.conference.room import Room
from cpc_tui.conference.shapes import Listed
from cpc_tui.conference.visibility import Search, copy_for, effective, person_recipient
from cpc_tui.conference.where_shown import STEP_OF_LIST, step_of
from cpc_tui.conference.wording import entry_label
from cpc_tui.language import tr

How = Literal["entry", "refers", "named", "perhaps"]
"""How somebody stands at a place: it is their own entry, it refers to them, it has their name in
full, or a word of their name, which may be another's."""

_WORD = re.compile(r"[^\s\-\u2010-\u2015/(),.;:!?“”\"]+")
_OWNS = re.compile(r"[’']s?$")
_WHERE_THEY_ARE = ("people", "children", "relatives")
_SHORTEST = 3
"""Letters below which a word of a name is not looked for by itself."""


@dataclass(frozen=True)
class Subject:
    """Somebody of one record who is called by a name.

    Attributes:
        names: As the record has them: of a child perhaps also what they are called.
        ids: Of their entries among the people, the children and the relatives.
        role: What they are there.
        is_child: They are one of the children, so that what is about all children is about them.
    """

    names: tuple[str, ...]
    ids: frozenset[str]
    role: str
    is_child: bool = False

    @property
    def name(self) -> str:
        """The one that the record has first."""
        return self.names[0]


@dataclass(frozen=True)
class Stands:
    """A place where somebody stands in a record.

    Attributes:
        step: The step that shows it; empty for none.
        path: The entry, or the field.
        kind: What kind of entry it is, in words.
        how: How they stand there.
        restricted: Whether it is not for everybody, or holds what they themselves may not read.
        line: What it says, as recorded.
    """

    step: str
    path: Path
    kind: str
    how: How
    restricted: bool
    line: str


def called_so(record: Record, name: str) -> tuple[Subject, ...]:
    """Everybody of a record whose name holds all words of a name, titles apart.

    Where somebody is called exactly so, it is only those.
    """
    wanted = _name_words(name)
    if not wanted:
        return ()
    everybody = [(each, [_name_words(name) for name in each.names]) for each in _everybody(record)]
    exact = [each for each, names in everybody if wanted in names]
    return tuple(exact or (each for each, names in everybody if any(wanted <= n for n in names)))


def places_of(
    record: Record, profile: Profile, name: str, subject: Subject | None, *, seat: str
) -> tuple[Stands, ...]:
    """Each place where somebody stands in a record.

    What the chair noted for themselves is for the chair's seat alone.

    Args:
        record: The conference.
        profile: Its authority's.
        name: What they are called, for places that name them in words.
        subject: Who they are in this record; None where they have no entry in it.
        seat: Whose eyes it is for: `chair`, or anything else.
    """
    return tuple(_Looking(record, profile, name, subject, seat).found())


def _everybody(record: Record) -> Iterator[Subject]:
    of_children = {each.person: each for each in record.children if each.person}
    for person in record.people:
        if person.id not in of_children:
            role = person.role or person.relationship
            yield Subject((person.name,), _with_kin(record, person.id), role)
    for child in record.children:
        own = find_person(record, child.person)
        names = [child.name, own.name if own else "", child.known_as]
        ids = _with_kin(record, own.id) | {child.id} if own else frozenset({child.id})
        yield Subject(tuple(dict.fromkeys(filter(None, names))), ids, "child", is_child=True)
    for relative in record.relatives:
        if relative.person is None and relative.name.strip():
            role = entry_label(Relative).lower()
            yield Subject((relative.name,), frozenset({relative.id}), role)


def _with_kin(record: Record, person: str) -> frozenset[str]:
    """The id of one of the people, and those under which they are a relative too."""
    return frozenset({person, *(each.id for each in record.relatives if each.person == person)})


def _name_words(name: str) -> frozenset[str]:
    return frozenset(filter(None, (folded(word) for word in without_titles(name))))


@dataclass(frozen=True)
class _Looking:
    """One person looked for in one record."""

    record: Record
    profile: Profile
    name: str
    subject: Subject | None
    seat: str

    def found(self) -> Iterator[Stands]:
        for path, step, line in self._lines():
            if not may_see(path, self.seat):
                continue
            entry = at_place(self.record, path)
            if how := self._how(path, entry, line):
                kind = entry_label(type(entry)) if isinstance(entry, Part) else tr("Text")
                yield Stands(step, path, kind, how, self._is_restricted(entry, line), line)

    def _lines(self) -> Iterator[tuple[Path, str, str]]:
        for each in everything(self.record, self.profile):
            yield each.path, each.step, each.line
        for path in _other_lists():
            for entry in entries_at(self.record, path):
                place = (*path, entry.entry_key)
                line = entry_line(entry, self.record, self.profile)
                yield place, step_of(place, entry), f"{entry_label(type(entry))}: {line}"

    def _how(self, path: Path, entry: Any, line: str) -> How | None:
        ids = self.subject.ids if self.subject else frozenset()
        if path[0] in _WHERE_THEY_ARE and path[1] in ids:
            return "entry"
        if isinstance(entry, Part):
            shape = PartShape(type(entry))
            if ids & {id_ for _, id_ in ids_named_in(shape, shape.write(entry))}:
                return "refers"
            if ids & {getattr(entry, "recipient", "")}:
                return "refers"
        words = {folded(_OWNS.sub("", word)) for word in _WORD.findall(line)}
        if any(name <= words for name in self._names):
            return "named"
        return "perhaps" if self._long_words & words else None

    def _is_restricted(self, entry: Any, line: str) -> bool:
        narrow = isinstance(entry, Visible) and effective(self.record, entry) != "everyone"
        return narrow or bool(self._search.hits(line))

    @cached_property
    def _names(self) -> list[frozenset[str]]:
        return [
            _name_words(each) for each in (self.subject.names if self.subject else (self.name,))
        ]

    @cached_property
    def _long_words(self) -> frozenset[str]:
        # Somebody who has no entry here is not meant by a word of a name that many have.
        words = frozenset().union(*self._names) if self.subject else frozenset()
        return frozenset(each for each in words if len(each) >= _SHORTEST)

    @cached_property
    def _search(self) -> Search:
        """What they themselves would not be given to read; who has no entry reads nothing."""
        known = {each.id for each in self.record.people} & (
            self.subject.ids if self.subject else set()
        )
        reader = person_recipient(min(known, default=""))
        copy = copy_for(self.record, reader)
        return Search(self.record, copy, reader, self.profile)


def _other_lists() -> Iterator[Path]:
    """The lists that no search goes through: what the desk keeps, and what was read aloud."""
    for part, path in ((Record, ()), (Room, ("room",))):
        for name, each in fields_of(part).items():
            place = (*path, name)
            shape = each.shape
            is_list = isinstance(shape, Listed) and isinstance(shape.item, PartShape)
            if is_list and place not in STEP_OF_LIST:
                yield place
