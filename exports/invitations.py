"""Invitations to the core group and the review as `.ics` files, which calendar programs take in.

Nobody is invited by name in them (no ATTENDEE): they are published (METHOD:PUBLISH, RFC 5546) and
sent with the papers. The same record gives the same bytes.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cpc_tui.conference.calendar_events import Event, event_notes, events_of
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import version_of
from cpc_tui.language import tr
from exports.names import file_name, nameless_reference

if TYPE_CHECKING:
    from icalendar import Event as CalendarEvent

__all__ = ["event_notes", "invitations"]

_LONDON = ZoneInfo("Europe/London")
_DOCUMENTS = {"core_group": "core-group", "review": "review"}
_MIDNIGHT = datetime.min.time()


def invitations(record: Record, profile: Profile) -> tuple[tuple[str, bytes], ...]:
    """The files of a conference: the first core group and the review, as far as they have a date.

    Args:
        record: The conference.
        profile: Its authority's profile, for how long the meetings are planned.

    Returns:
        The name and the bytes of each; why one is missing is told by `event_notes`.
    """
    return tuple(
        (
            file_name(nameless_reference(record), _DOCUMENTS[each.kind], extension="ics"),
            _calendar(record, each),
        )
        for each in events_of(record, profile)
    )


def _calendar(record: Record, event: Event) -> bytes:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//cpc-tui//cpc-tui//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_event(record, event))
    made: bytes = calendar.to_ical()
    return made


def _event(record: Record, event: Event) -> CalendarEvent:
    from icalendar import Event as CalendarEvent

    made = CalendarEvent()
    made.add("uid", f"{_hash(record.reference, event.kind)}@cpc-tui")
    made.add("sequence", version_of(record) - 1)
    made.add("dtstamp", _stamp(record, event))
    made.add("summary", event.summary)
    made.add("description", tr("Reference: {reference}", reference=record.reference))
    if event.place:
        made.add("location", event.place)
    if event.starts_at is None:
        made.add("dtstart", event.day)
    else:
        start = _in_utc(event.starts_at)
        made.add("dtstart", start)
        made.add("dtend", start + event.lasts)
    made.add("class", "PRIVATE")
    made.add("status", "CONFIRMED")
    return made


def _stamp(record: Record, event: Event) -> datetime:
    """When it was decided: a moment of the record, so that the same record gives the same bytes."""
    held = datetime.combine(record.held_on or event.day, _MIDNIGHT)
    return _in_utc(record.ended_at or record.started_at or held)


def _in_utc(moment: datetime) -> datetime:
    """A moment of the record, which is London time, in UTC, which every calendar knows."""
    return moment.replace(tzinfo=_LONDON).astimezone(UTC)


def _hash(reference: str, kind: str) -> str:
    """The same for the same meeting, so that a calendar puts a new date in the old one's place."""
    return hashlib.sha256(f"{reference}\n{kind}".encode()).hexdigest()[:32]
