"""What is recorded of an invitation by one key: who comes, who does not, whose help is arranged.

Every deed is a few changes of the session, one step to undo. Nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Iterable

from cpc_tui.conference.changes import Path
from cpc_tui.conference.invited import NEXT, Standing, standing_in_words, standing_of
from cpc_tui.conference.naming import person_name
from cpc_tui.conference.presence import attendance_of
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from cpc_tui.session import Session

ANSWERS: Path = ("room", "answers")
ARRANGED: Path = ("room", "arranged")


def step_on(session: Session, people: Iterable[str]) -> str:
    """Take each invitation on to its next standing, after apologies back to not answered.

    Returns:
        What to tell of it.
    """
    told = []
    with session.together():
        for person in people:
            standing = standing_of(session.record, person)
            words = tr("{key} changes what is recorded", key=key_for("attendance"))
            if standing in NEXT:
                _put(session, person, NEXT[standing])
                words = standing_in_words(session.record, session.profile, person)
            told.append(f"{person_name(session.record, person)}: {words}")
    return f"{'; '.join(told)}." if told else ""


def _put(session: Session, person: str, standing: Standing) -> None:
    status = "apologies" if standing == "apologies" else "expected"
    row = attendance_of(session.record, person)
    if row is None:
        session.add(("attendance",), {"person": person, "status": status})
    else:
        session.set(("attendance", row.entry_key, "status"), status)
    _date(session, person, answered=standing != "waiting")


def _date(session: Session, person: str, *, answered: bool) -> None:
    """Keep the day of the answer, or that there is none; what is empty then is taken out."""
    today = session.clock().date().isoformat() if answered else None
    # Two seats may each have kept one at the same moment.
    known = [each for each in session.record.room.answers if each.person == person]
    for each in known:
        if answered or each.asked_on or each.remark:
            session.set((*ANSWERS, each.entry_key, "answered_on"), today)
        else:
            session.remove(ANSWERS, each.entry_key)
    if answered and not known:
        session.add(ANSWERS, {"person": person, "answered_on": today})


def arrange(session: Session, person: str) -> str:
    """Tick or untick that the help which somebody asked for is arranged; what to tell of it."""
    name = person_name(session.record, person)
    found = [each for each in session.record.room.arranged if each.person == person]
    with session.together():
        for each in found:
            session.remove(ARRANGED, each.entry_key)
        if not found:
            today = session.clock().date().isoformat()
            session.add(ARRANGED, {"person": person, "arranged_on": today})
    return tr(
        "Help for {name}: {words}.",
        name=name,
        words=tr("not arranged yet") if found else tr("arranged"),
    )
