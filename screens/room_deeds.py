"""The closed session, the new date for want of a quorum, and ending the meeting.

Every deed is a few changes of the session, one step to undo. Nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from cpc_tui.conference import closed_session, floor, inquorate
from cpc_tui.conference.asked import Option
from cpc_tui.conference.closed_session import only_by_the_session
from cpc_tui.conference.naming import find_person, people_names, person_short
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.presence import OutOfOrder, leaving, present_at
from cpc_tui.conference.record import Record
from cpc_tui.conference.written_dates import clock_in_words, short_weekday
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens import floor_deeds
from screens.deeds import stored


def begin_closed_session(session: Session) -> str:
    """Begin a closed session now, with the professionals who are here.

    Returns:
        Its key.
    """
    now = session.clock()
    staying = closed_session.stays(session.record)
    with session.together():
        turn = floor.speaking_now(session.record)
        if turn is not None and turn.person not in staying:
            floor_deeds.quiet(session, now)
        entry = {"from": stored(now), "present": list(staying)}
        return session.add(("closed_sessions",), entry)


def who_may_stay(session: Session) -> list[Option]:
    """Those who may be in a closed session, to choose from; everybody where nobody is here."""
    record, here = session.record, present_at(session.record, None)
    return [
        Option(each.id, f"{person_short(record, each.id)}{_kind(session, each.id)}")
        for each in record.people
        if each.id in here or not here
    ]


def _kind(session: Session, person: str) -> str:
    """That somebody is no professional, in words."""
    found = find_person(session.record, person)
    if found is None or closed_session.may_stay(session.record, person):
        return ""
    return f" ({session.profile.label('kind', found.kind).lower()})"


def closed_in_words(session: Session) -> str:
    """That a closed session goes on, and who is where; empty where none does."""
    now = session.clock()
    closed = closed_session.under_way(session.record, now)
    if closed is None:
        return ""
    where = closed_session.who_is_where(session.record, closed)
    return tr("CLOSED SESSION since {time}. {where}", time=clock_in_words(now), where=where)


def let_stay(session: Session, key: str, people: Iterable[str]) -> None:
    """Say who is in a closed session, in the order of the people."""
    chosen = set(people)
    staying = [each.id for each in session.record.people if each.id in chosen]
    session.set(("closed_sessions", key, "present"), staying)


def end_closed_session(session: Session, moment: datetime) -> str:
    """End the closed session that goes on.

    Returns:
        What to tell of it; empty where none goes on.
    """
    closed = closed_session.under_way(session.record, moment)
    if closed is None or closed.from_ is None:
        return ""
    outside = people_names(session.record, closed_session.waits_outside(session.record, closed))
    session.set(("closed_sessions", closed.entry_key, "until"), stored(moment))
    spell = tr(
        "{time} to {time_2}", time=clock_in_words(closed.from_), time_2=clock_in_words(moment)
    )
    return tr("Closed session {spell}.", spell=spell) + (
        tr(" Call back in: {outside}.", outside=outside) if outside else ""
    )


def keep_what_was_closed(session: Session, before: Record) -> None:
    """Keep to professionals what was theirs by a closed session that is taken back.

    Args:
        session: The conference.
        before: The record as it was with the closed session.
    """
    left = {each.entry_key for each in session.record.closed_sessions}
    gone = [each.entry_key for each in before.closed_sessions if each.entry_key not in left]
    with session.together():
        for path in (path for key in gone for path in only_by_the_session(before, key)):
            # What was taken back along with it is not there any more.
            with suppress(PlaceGone):
                session.set((*path, "visibility"), "professionals")


def end(session: Session) -> str:
    """End the meeting; whoever is still recorded as in the meeting leaves now.

    Returns:
        What to tell beside it; empty where there is nothing.
    """
    moment = session.clock()
    with session.together():
        closed = end_closed_session(session, moment)
        floor_deeds.clear(session, moment)
        everybody_leaves(session, moment)
        session.set(("ended_at",), stored(moment))
        session.set(("status",), "concluded")
    return (
        tr("The session was still closed; it ended with the meeting. {closed}", closed=closed)
        if closed
        else ""
    )


def everybody_leaves(session: Session, moment: datetime) -> None:
    """Let whoever is recorded as in the meeting leave at a moment."""
    here = present_at(session.record, None)
    for each in session.record.attendance:
        # Of whom no time is recorded, the form says that they were there throughout.
        if each.person in here and each.times:
            with suppress(OutOfOrder):
                times = leaving(session.record, each.person, moment)
                session.set(("attendance", each.entry_key, "times"), times)


def offer_new_date(session: Session) -> str:
    """Set the next conference to the last day that a missing quorum allows.

    Returns:
        What to tell of it.
    """
    today = session.clock().date()
    limit = inquorate.new_date(session.record, session.profile, today=today)
    if limit is None:
        return tr("There is no child to meet about.")
    session.set(("review", "on"), limit.on.isoformat())
    return tr(
        "The next conference is set for {day}, within {within}.",
        day=short_weekday(limit.on),
        within=limit.within,
    )
