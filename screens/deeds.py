"""What a key does at once: beginning, ticking a statement, adding and taking out.

Every deed is a few changes of the session, one step to undo. Nothing here knows a widget.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from cpc_tui.conference.changes import Path
from cpc_tui.conference.closed_session import only_by_the_session
from cpc_tui.conference.deadlines import DeadlineName, deadlines, due_by
from cpc_tui.conference.places import list_shape
from cpc_tui.session import Session
from screens.targets import AddTo

CORE_GROUP_HOUR = time(10)
"""The hour offered with a first core group date; people change it with the date in the form."""

_MOMENTS = ("at", "from", "decided_at")


def stored(moment: datetime) -> str:
    """A moment as the record holds it."""
    return moment.isoformat(timespec="seconds")


def start(session: Session) -> None:
    """Open the meeting: it is live from now."""
    with session.together():
        session.set(("started_at",), stored(session.clock()))
        session.set(("status",), "live")


def tick_statement(session: Session, key: str) -> None:
    """Tick a statement as given now, or take the tick back."""
    given = [each for each in session.record.said if each.key == key]
    if given:
        session.remove(("said",), given[0].entry_key)
    else:
        session.add(("said",), {"key": key, "at": stored(session.clock())})


def ask_dissent(session: Session) -> None:
    """Record that dissent was asked for now, or take that back."""
    asked = session.record.dissent_asked
    session.set(("dissent_asked",), None if asked else stored(session.clock()))


def offer_core_group(session: Session) -> None:
    """Set the first core group meeting to the last day allowed."""
    day = limit(session, "core_group")
    if day:
        moment = datetime.combine(day, CORE_GROUP_HOUR)
        session.set(("core_group", "first_meeting_at"), stored(moment))


def offer_review(session: Session) -> None:
    """Set the review conference to the last day allowed."""
    day = limit(session, "review")
    if day:
        session.set(("review", "on"), day.isoformat())


def limit(session: Session, deadline: DeadlineName) -> date | None:
    """The last day that keeps a deadline for every child, or None where it is not known."""
    states = deadlines(session.record, session.profile, today=session.clock().date())
    return due_by(states, deadline)


def add(session: Session, target: AddTo) -> str:
    """Add the entry that a line offers; a new person is put on the list of invited people too.

    Returns:
        The key of the new entry.
    """
    entry = {name: _value(session, name, value) for name, value in target.given}
    with session.together():
        key = session.add(target.path, {**_required(target), **entry})
        if target.path == ("people",):
            session.add(("attendance",), {"person": key, "status": "expected"})
    return key


def remove(session: Session, path: Path, key: str) -> None:
    """Take an entry out of its list; with a person goes that they are expected, if nothing more.

    What was for professionals because of a closed session stays so when that is taken out.

    Raises:
        StillNamed: Others refer to it.
        PlaceGone: It is not there.
    """
    with session.together():
        if path == ("people",):
            for each in session.record.attendance:
                if each.person == key and each.status == "expected" and not each.times:
                    session.remove(("attendance",), each.entry_key)
        if path == ("closed_sessions",):
            for place in only_by_the_session(session.record, key):
                session.set((*place, "visibility"), "professionals")
        session.remove(path, key)


def set_view(session: Session, person: str, child: str, view: str) -> None:
    """Record an agency's view on a child; the same view again takes it back."""
    for each in session.record.views:
        if (each.person, each.child) == (person, child):
            session.set(("views", each.entry_key, "view"), None if each.view == view else view)
            return
    session.add(("views",), {"child": child, "person": person, "view": view})


def _required(target: AddTo) -> dict[str, Any]:
    needed = list_shape(target.path).definition()["required"]
    blank = {"name": "", "text": "", "kind": "professional", "step": "close", "status": "expected"}
    return {name: blank[name] for name in needed if name in blank}


def _value(session: Session, name: str, value: Any) -> Any:
    if value == "now" and name in _MOMENTS:
        return stored(session.clock())
    return list(value) if isinstance(value, tuple) else value


def view_of(session: Session, person: str, child: str) -> str:
    """The key of an agency's view on a child, which is added where there is none."""
    for each in session.record.views:
        if (each.person, each.child) == (person, child):
            return each.entry_key
    return session.add(("views",), {"child": child, "person": person})
