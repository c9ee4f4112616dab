"""What decides who gets papers: a person's part in the conference, a child's age, ways to send."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date

from cpc_tui.conference.ages import age_on
from cpc_tui.conference.choices import Participation, SentHow
from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.entry import Part, Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.presence import attendance_of, came
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_circulation import TakesPart
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child, Person
from cpc_tui.language import tr

_TOOK_PART: frozenset[Participation] = frozenset({"PN1", "PN2", "PN3", "PN4"})
_TOO_YOUNG = 4
"""Years under which a child is too young to take part (PN0 of the statutory codes)."""


@dataclass(frozen=True)
class ChildsStanding:
    """Whether a child gets papers of their own.

    Attributes:
        gets: They do.
        why: The reason, as a sentence; empty where they do.
        for_the_chair: Neither is clear: the chair decides.
    """

    gets: bool
    why: str = ""
    for_the_chair: bool = False


def parts_of(record: Record, person: Person) -> frozenset[TakesPart]:
    """Every part that somebody has in the conference."""
    parts: set[TakesPart] = set()
    subjects = {child.id for child in subject_children(record)}
    if subjects.intersection(person.parental_responsibility):
        parts.add("parental_responsibility")
    if person.id in record.core_group.members:
        parts.add("core_group")
    if person.household:
        parts.add("household")
    if person.id in came(record):
        parts.add("came")
    elif attendance_of(record, person.id):
        parts.add("away")
    else:
        parts.add("not_invited")
    return frozenset(parts)


def childs_standing(record: Record, profile: Profile, person: Person) -> ChildsStanding:
    """Whether a child understands enough for papers of their own, as far as the record tells.

    Who came or took part (PN1 to PN4), or is in the core group, does. Others do from the profile's
    age on; below it, and where there is no such age, the chair decides, but for a child under four.

    Args:
        record: The conference.
        profile: The authority's, for the age.
        person: Somebody of the kind `child`.
    """
    child = next((each for each in record.children if each.person == person.id), None)
    codes = {each.participation for each in record.voices if child and each.child == child.id}
    took_part = person.id in came(record) or codes & _TOOK_PART
    if took_part or person.id in record.core_group.members:
        return ChildsStanding(gets=True)
    age = _age(record, child)
    limit = profile.circulation.child_age or profile.child_invite.age
    if age is not None and limit is not None and age >= limit:
        return ChildsStanding(gets=True)
    if "PN0" in codes or (age is not None and age < _TOO_YOUNG):
        return ChildsStanding(gets=False, why=tr("Is too young for papers of their own."))
    told = tr("Is {age} and did not come", age=age) if age is not None else tr("Did not come")
    why = tr("{told}; whether they get papers of their own is for the chair to say.", told=told)
    return ChildsStanding(gets=False, why=why, for_the_chair=True)


def ways_for(record: Record, person: Person, ways: Iterable[SentHow]) -> Iterator[SentHow]:
    """Those of several ways of sending that can be used for a person."""
    return (each for each in ways if can_be_reached(record, person, each))


def can_be_reached(record: Record, person: Person, how: SentHow) -> bool:
    """Whether somebody can have papers that way: by hand in the room, else with an address.

    A child's papers are handed over by whoever brings them the decision.
    """
    match how:
        case "secure_email":
            return bool(person.email.strip())
        case "post":
            return bool(address_of(record, person))
        case "by_hand":
            return person.kind == "child" or _was_in_the_room(record, person)
        case "portal":
            return True


def address_of(record: Record, person: Person) -> str:
    """Where post for somebody goes; a child's own entry may have it instead."""
    own = (each.address for each in record.children if each.person == person.id)
    return person.address.strip() or next((each.strip() for each in own), "")


def readers_by_name(record: Record) -> frozenset[str]:
    """The ids of those for whom by name some entry is."""
    named = (entry.readers for entry in _entries(record) if entry.visibility == "named")
    return frozenset(person for readers in named for person in readers)


def _entries(part: Part) -> Iterator[Visible]:
    """Every entry of the record that says who reads it, those of the plan included."""
    for each in fields(part):
        value = getattr(part, each.name)
        if isinstance(value, Part):
            yield from _entries(value)
        elif isinstance(value, tuple):
            yield from (entry for entry in value if isinstance(entry, Visible))


def _was_in_the_room(record: Record, person: Person) -> bool:
    row = attendance_of(record, person.id)
    if row is None or person.id not in came(record):
        return False
    return (row.mode or ("video" if record.mode == "virtual" else "in_person")) == "in_person"


def _age(record: Record, child: Child | None) -> int | None:
    day: date | None = record.held_on
    return age_on(child, day) if child and day else None
