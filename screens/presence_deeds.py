"""Coming and going, the roll-call, and keeping somebody out: what a key does to the attendance.

Every deed is a few changes of the session, one step to undo. Nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import Literal

from cpc_tui.conference import closed_session, roll_call
from cpc_tui.conference.kept_out import kept_out, lasting
from cpc_tui.conference.naming import find_person, people_names
from cpc_tui.conference.presence import (
    OutOfOrder,
    arrival,
    attendance_of,
    is_excluded,
    leaving,
    present_at,
)
from cpc_tui.conference.roll_call import Mark
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens import floor_deeds
from screens.deeds import stored

EXCLUSION_FIELDS = (
    "ground",
    "reason",
    "views_obtained_by",
    "extent",
    "from",
    "until",
    "person",
    "visibility",
    "readers",
)
"""What is asked of an exclusion, the most pressing first."""


def moment_of(session: Session, at: time | None) -> datetime:
    """The moment of a time that was typed, on the day of the meeting; now for None.

    Raises:
        OutOfOrder: It is still to come.
    """
    now = session.clock()
    if at is None:
        return now
    moment = datetime.combine((session.record.started_at or now).date(), at)
    if moment > now:
        raise OutOfOrder(
            tr("{time} is still to come: it is {now:%H:%M}.", time=clock_in_words(moment), now=now)
        )
    return moment


def pass_by(
    session: Session, way: Literal["in", "out"], people: Iterable[str], at: time | None
) -> str:
    """Say that people come in or leave; who is in, or out, already is named and left.

    Returns:
        What to tell of it.

    Raises:
        OutOfOrder: Somebody's times contradict it, or it is still to come; nobody comes or goes.
    """
    people = tuple(people)
    here = present_at(session.record, None)
    passing = [each for each in people if (each in here) != (way == "in")]
    if not passing:
        return tr("Already {way}: {names}.", way=way, names=people_names(session.record, people))
    moment = moment_of(session, at)
    words = tr("{way} at {time}: ", way=way.capitalize(), time=clock_in_words(moment))
    words += f"{people_names(session.record, passing)}."
    (come if way == "in" else go)(session, passing, moment)
    return words


def keep_out_or_let_in(
    session: Session, people: Iterable[str], at: time | None
) -> tuple[str, list[str]]:
    """Keep people out, or let those back in who are kept out.

    Returns:
        What to tell of it, and the keys of the exclusions that have begun.

    Raises:
        OutOfOrder: It is still to come, or before it began; then nothing is done.
    """
    people, out = tuple(people), kept_out(session.record)
    back = [each for each in people if each in out]
    away = [each for each in people if each not in out]
    moment = moment_of(session, at)
    clock, said = clock_in_words(moment), []
    if back:
        said.append(
            tr(
                "Kept out no longer at {clock}: {names}.",
                clock=clock,
                names=people_names(session.record, back),
            )
        )
    if away:
        names = people_names(session.record, away)
        said.append(
            tr(
                "Kept out from {clock}: {names}. Ground and reason are to be given.",
                clock=clock,
                names=names,
            )
        )
    with session.together():
        let_in(session, back, moment)
        keys = keep_out(session, away, moment)
    return " ".join(said), keys


def come_or_go(session: Session, key: str) -> None:
    """Say that an invited person comes in now, or leaves now.

    Raises:
        OutOfOrder: The clock stands before a time already recorded for them.
    """
    row = next((each for each in session.record.attendance if each.entry_key == key), None)
    if row is None:
        return
    if row.person in present_at(session.record, None):
        go(session, [row.person], session.clock())
    else:
        come(session, [row.person], session.clock())


def come(session: Session, people: Iterable[str], moment: datetime) -> None:
    """Say that people come in; who was kept out is let in, who was not invited is listed.

    Raises:
        OutOfOrder: Somebody was in the meeting until a later moment; then nobody comes in.
    """
    with session.together():
        for person in people:
            _let_in(session, person, moment)
            _come(session, person, moment)


def go(session: Session, people: Iterable[str], moment: datetime) -> None:
    """Say that people leave; who had the word, or waited for it, has not any more.

    Raises:
        OutOfOrder: Somebody is not in, or came in at a later moment; then nobody leaves.
    """
    with session.together():
        for person in people:
            _go(session, person, moment)


def keep_out(session: Session, people: Iterable[str], moment: datetime) -> list[str]:
    """Keep people out of the meeting from a moment; who is in leaves.

    Returns:
        The keys of the exclusions, whose grounds and reasons are still to be given.
    """
    keys = []
    with session.together():
        for person in people:
            if person in present_at(session.record, None):
                _go(session, person, moment)
            entry = {"person": person, "extent": "part", "from": stored(moment)}
            keys.append(session.add(("exclusions",), entry))
    return keys


def let_in(session: Session, people: Iterable[str], moment: datetime) -> None:
    """End what keeps people out; those who were in when it began come back in.

    Raises:
        OutOfOrder: The moment is before the one from which they are kept out.
    """
    with session.together():
        for person in people:
            was_in = _was_in(session, person)
            _let_in(session, person, moment)
            if was_in:
                _come(session, person, moment)


def mark(session: Session, key: str, how: Mark) -> None:
    """Mark somebody at the roll-call.

    Raises:
        OutOfOrder: Their times contradict it; the text says what to do.
    """
    row = next((each for each in session.record.attendance if each.entry_key == key), None)
    if row is None:
        return
    now = session.clock()
    made = roll_call.marked(session.record, session.profile, row, how, now)
    with session.together():
        if made.status == "present":
            _let_in(session, row.person, now)
        session.set(("attendance", key, "times"), made.times)
        session.set(("attendance", key, "status"), made.status)
        if made.mode:
            session.set(("attendance", key, "mode"), made.mode)
        elif made.status == "present":
            _attend_as_usual(session, row.person)


def _come(session: Session, person: str, moment: datetime) -> None:
    times = arrival(session.record, person, moment)
    row = attendance_of(session.record, person)
    if row is None:
        entry = {"person": person, "status": "present", "times": times}
        session.add(("attendance",), entry)
    else:
        session.set(("attendance", row.entry_key, "times"), times)
        session.set(("attendance", row.entry_key, "status"), "present")
    _attend_as_usual(session, person)
    _join_closed_session(session, person, moment)


def _go(session: Session, person: str, moment: datetime) -> None:
    row = attendance_of(session.record, person)
    if row is None or is_excluded(session.record, person, moment):
        raise OutOfOrder(tr("This person is not in the meeting."))
    times = leaving(session.record, person, moment)
    session.set(("attendance", row.entry_key, "times"), times)
    floor_deeds.step_back(session, person, moment)


def _was_in(session: Session, person: str) -> bool:
    """Whether somebody left, or has still a spell in the meeting, only for being kept out."""
    row = attendance_of(session.record, person)
    last = row.times[-1].until if row and row.times else None
    begun = {each.from_ for each in lasting(session.record, person)}
    return bool(row and row.times) and (last is None or last in begun)


def _let_in(session: Session, person: str, moment: datetime) -> None:
    """End what keeps a person out; who was to be kept out of all was kept out of a part."""
    for each in lasting(session.record, person):
        path = ("exclusions", each.entry_key)
        if each.extent == "whole":
            session.set((*path, "extent"), "part")
            begun = each.from_ or session.record.started_at or moment
            session.set((*path, "from"), stored(min(begun, moment)))
        session.set((*path, "until"), stored(max(each.from_ or moment, moment)))


def _join_closed_session(session: Session, person: str, moment: datetime) -> None:
    """A professional who comes late into a closed session is in it."""
    closed = closed_session.under_way(session.record, moment)
    if closed and person not in closed.present and closed_session.may_stay(session.record, person):
        path = ("closed_sessions", closed.entry_key, "present")
        session.set(path, [*closed.present, person])


def _attend_as_usual(session: Session, person: str) -> None:
    """Record in the room, by video or by phone as the profile lays it down, where nobody has."""
    row, found = attendance_of(session.record, person), find_person(session.record, person)
    if row is not None and row.mode is None and found is not None:
        usual = session.profile.attendance_mode(found.kind, found.role)
        session.set(("attendance", row.entry_key, "mode"), usual)
