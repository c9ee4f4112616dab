"""The part of a meeting without the family: who stays, who waits outside, and what it does.

Whatever is recorded meanwhile is for professionals unless somebody says otherwise (record.md). The
family is still at the conference: a closed session ends nobody's presence.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from cpc_tui.conference.changes import Path
from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.entry import Visible
from cpc_tui.conference.naming import find_person, people_names
from cpc_tui.conference.parts import fields_of
from cpc_tui.conference.places import PlaceGone, at_place, list_shape, part_type, shape_at
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Listed
from cpc_tui.conference.visibility import effective, said_in_closed_session
from cpc_tui.conference.who import ClosedSession
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr

STAY: frozenset[PersonKind] = frozenset({"professional", "chair", "minute_taker", "legal_adviser"})
"""Kinds who stay in unless the chair says otherwise: those who may read what is recorded."""

_OPEN_TO_ALL = tr(
    "CLOSED SESSION, but everyone may read what stands here unless “Who may read this” says "
    "otherwise."
)
_ALWAYS_OPEN = tr("CLOSED SESSION, but everyone may read what stands here.")


def under_way(record: Record, now: datetime) -> ClosedSession | None:
    """The closed session that goes on, or None.

    Args:
        record: The conference; once it has ended nothing goes on.
        now: The moment; a session that is to begin later does not go on yet.
    """
    if record.ended_at is not None:
        return None
    begun = (each for each in record.closed_sessions if each.from_ and each.until is None)
    return next((each for each in begun if each.from_ and each.from_ <= now), None)


def minutes(session: ClosedSession, now: datetime) -> int:
    """Whole minutes for which a closed session has gone on, or went on."""
    if session.from_ is None:
        return 0
    return int(((session.until or now) - session.from_).total_seconds() // 60)


def heading(record: Record, now: datetime) -> str:
    """What stands at the head of every screen while the session is closed; empty otherwise."""
    session = under_way(record, now)
    return tr("CLOSED SESSION {minutes} min", minutes=minutes(session, now)) if session else ""


def may_stay(record: Record, person: str) -> bool:
    """Whether somebody stays in unless the chair says otherwise."""
    found = find_person(record, person)
    return found is not None and found.kind in STAY


def stays(record: Record) -> tuple[str, ...]:
    """Ids of those in the meeting who stay in when it is closed, in the order of `people`.

    Where nobody is recorded as in the meeting, all who may stay are meant.
    """
    here = present_at(record, None) or {each.id for each in record.people}
    return tuple(each.id for each in record.people if each.id in here and each.kind in STAY)


def waits_outside(record: Record, session: ClosedSession) -> tuple[str, ...]:
    """Ids of those at the conference who are not in its closed session."""
    here = present_at(record, None)
    return tuple(
        each.id for each in record.people if each.id in here and each.id not in session.present
    )


def out_of_place(record: Record, session: ClosedSession) -> tuple[str, ...]:
    """Ids of those who are listed as staying in although they are no professionals."""
    return tuple(each for each in session.present if not may_stay(record, each))


def who_is_where(record: Record, session: ClosedSession) -> str:
    """Who waits outside, and who is in although they should not be, in words; may be empty."""
    said = []
    if outside := waits_outside(record, session):
        said.append(tr("Wait outside: {names}.", names=people_names(record, outside)))
    if inside := out_of_place(record, session):
        said.append(
            tr(
                "Listed as staying in, and no professional: {names}.",
                names=people_names(record, inside),
            )
        )
    return " ".join(said)


def still_closed(record: Record, now: datetime, ends: str = "") -> str:
    """That the session is closed, and since when; empty where it is not.

    Args:
        record: The record.
        now: The moment it is asked at.
        ends: What ends it, in words such as a key: `F12`; empty where that is not to be said.
    """
    session = under_way(record, now)
    if session is None or session.from_ is None:
        return ""
    how = tr(": {ends} ends it", ends=ends) if ends else ""
    return tr(
        "CLOSED SESSION since {time}{how}.",
        time=clock_in_words(session.from_),
        how=how,
    )


def needed_at(record: Record, profile: Profile, step: str, now: datetime, ends: str = "") -> str:
    """A reminder at a step for which the family is to be in the room; empty where none is due.

    Args:
        record: The record.
        profile: The authority's.
        step: The key of the step.
        now: The moment.
        ends: What ends the session, as in `still_closed`.
    """
    if under_way(record, now) is None or step not in profile.closed_session.family_steps:
        return ""
    return tr(
        "The family is needed at this step. {still_closed}",
        still_closed=still_closed(record, now, ends),
    )


def lasts_long(record: Record, profile: Profile, now: datetime) -> int:
    """How often the time after which the chair is asked has passed; 0 before the first."""
    session, after = under_way(record, now), profile.closed_session.ask_after_minutes
    return minutes(session, now) // after if session and after else 0


# -- what is recorded meanwhile


def kept_back(record: Record, path: Path, entry: dict[str, Any], now: datetime) -> dict[str, Any]:
    """A new entry as a list takes it: what is made in a closed session is for professionals.

    An entry whose own moment lies in the session is so by itself; of any other it is stated.

    Args:
        record: The conference.
        path: The list.
        entry: JSON; one that says who may read it is left as it is.
        now: The moment at which it is made.

    Raises:
        PlaceGone: There is no such list.
    """
    kind = list_shape(path).type
    if "visibility" in entry or not said_in_closed_session(record, now):
        return entry
    if not issubclass(kind, Visible) or kind.visibility != "everyone":
        return entry
    if "at" in fields_of(kind) and said_in_closed_session(record, _moment(entry.get("at"))):
        return entry
    return {**entry, "visibility": "professionals"}


def open_to_all(record: Record, path: Path, now: datetime) -> str:
    """A warning where what is changed in a closed session may be read by everyone; else empty.

    Args:
        record: The conference.
        path: The entry or object whose form is opened.
        now: The moment.
    """
    if not said_in_closed_session(record, now) or path[:1] in {("closed_sessions",), ("room",)}:
        return ""
    try:
        kind, part = part_type(path), at_place(record, path)
    except PlaceGone:
        return ""
    if not issubclass(kind, Visible):
        return _ALWAYS_OPEN
    return _OPEN_TO_ALL if effective(record, part) == "everyone" else ""


def only_by_the_session(record: Record, key: str) -> tuple[Path, ...]:
    """The entries that are for professionals for no other reason than a closed session.

    Args:
        record: The conference.
        key: The closed session; where another covers an entry as well, the entry is not named.
    """
    rest = tuple(each for each in record.closed_sessions if each.entry_key != key)
    without = replace(record, closed_sessions=rest)
    found = []
    for path in _lists_with_moments():
        for entry in at_place(record, path):
            was, would_be = effective(record, entry), effective(without, entry)
            if "visibility" not in entry.stated and (was, would_be) == (
                "professionals",
                "everyone",
            ):
                found.append((*path, entry.entry_key))
    return tuple(found)


def _lists_with_moments() -> tuple[Path, ...]:
    """The lists whose entries have a moment and say who may read them."""
    paths = [(name,) for name in fields_of(Record)]
    lists = [path for path in paths if isinstance(shape_at(path), Listed)]
    return tuple(path for path in lists if {"at", "visibility"} <= set(_names(path)))


def _names(path: Path) -> tuple[str, ...]:
    try:
        return tuple(fields_of(list_shape(path).type))
    except PlaceGone:
        return ()


def _moment(value: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
