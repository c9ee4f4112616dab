"""What goes into a calendar: the first core group and the review, without a name of the family.

Calendars are seen by others, so that an event holds only what it is, when, and where; where a
place is a detail that is protected, it is left out as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Literal

from cpc_tui.conference.clocks import planned_minutes
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child, Person
from cpc_tui.language import tr

EventKind = Literal["core_group", "review"]
KINDS: tuple[EventKind, ...] = ("core_group", "review")

_LABELS: dict[EventKind, str] = {"core_group": tr("Core group"), "review": tr("Review conference")}
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)
_SHORTEST_PLACE = 5
"""Letters of a part of an address that is looked for by itself, such as "9 Saltpan Row"."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """One meeting for a calendar.

    Attributes:
        kind: Which.
        summary: What it is called.
        day: Its day.
        starts_at: The moment it begins, London time, or None where only the day is known.
        lasts: How long it is planned for.
        place: Where; empty where it is not known or not to be told.
    """

    kind: EventKind
    summary: str
    day: date
    starts_at: datetime | None
    lasts: timedelta
    place: str


def events_of(record: Record, profile: Profile) -> tuple[Event, ...]:
    """The meetings that have a date."""
    return tuple(each for kind in KINDS if (each := _event(record, profile, kind)))


def event_notes(record: Record) -> tuple[str, ...]:
    """Why there is no invitation, or what was left out of one: a sentence each."""
    return tuple(note for kind in KINDS for note in _notes(record, kind))


def _notes(record: Record, kind: EventKind) -> Iterator[str]:
    label = _LABELS[kind].lower()
    day, at = _when(record, kind)
    if day is None:
        yield tr("There is no invitation to the {label}: it has no date yet.", label=label)
        return
    if at is None:
        yield tr(
            "The invitation to the {label} is for the whole day: it has no time yet.", label=label
        )
    if _place(record, kind) and _tells_protected(record, _place(record, kind)):
        yield tr(
            "The place is left out of the invitation to the {label}: it is a protected detail.",
            label=label,
        )


def _event(record: Record, profile: Profile, kind: EventKind) -> Event | None:
    day, at = _when(record, kind)
    if day is None:
        return None
    core_group = profile.core_group.meeting_minutes
    minutes = core_group if kind == "core_group" else planned_minutes(profile) or core_group
    place = _place(record, kind)
    return Event(
        kind=kind,
        summary=_LABELS[kind],
        day=day,
        starts_at=at,
        lasts=timedelta(minutes=minutes),
        place="" if _tells_protected(record, place) else place,
    )


def _when(record: Record, kind: EventKind) -> tuple[date | None, datetime | None]:
    if kind == "core_group":
        moment = record.core_group.first_meeting_at
        return (moment.date() if moment else None), moment
    day, at = record.review.on, record.review.at
    return day, datetime.combine(day, at) if day and at else None


def _place(record: Record, kind: EventKind) -> str:
    return (record.core_group if kind == "core_group" else record.review).venue.strip()


def _tells_protected(record: Record, place: str) -> bool:
    """Whether a place holds a protected address, workplace or school of anybody."""
    found = _folded(place)
    return any(part in found for part in _protected_places(record)) if found else False


def _protected_places(record: Record) -> Iterator[str]:
    everybody: tuple[Person | Child, ...] = (*record.people, *record.children)
    for each in everybody:
        for name in each.protected:
            detail = str(getattr(each, name, ""))
            if name in ("workplace", "school"):
                yield from filter(None, [_folded(detail)])
            elif name == "address":
                yield from _telling_parts(detail)


def _telling_parts(address: str) -> Iterator[str]:
    """The parts of an address that give it away: house and street, house name, postcode."""
    for postcode in _POSTCODE.findall(address):
        yield _folded(postcode)
        yield _folded(postcode.replace(" ", ""))
    for part in address.split(","):
        folded = _folded(part)
        if len(folded) >= _SHORTEST_PLACE and any(each.isdigit() for each in folded):
            yield folded


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
