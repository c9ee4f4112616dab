"""The queue and the word: what the chair's commands do to them.

Every deed is a few changes of the session, one step to undo. Nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cpc_tui.conference import floor
from cpc_tui.conference.changes import Path
from cpc_tui.session import Session
from screens.deeds import stored

WAITING: Path = ("room", "waiting")
SPEAKING: Path = ("room", "speaking")


def wait_or_not(session: Session, people: Iterable[str]) -> None:
    """Put people at the end of the queue; those who are in it go out of it."""
    now = stored(session.clock())
    with session.together():
        for person in people:
            if not _out_of_queue(session, person):
                session.add(WAITING, {"person": person, "since": now})


def give_word(session: Session, person: str) -> None:
    """Give the word to somebody; whoever had it has had it until now."""
    now = session.clock()
    with session.together():
        _out_of_queue(session, person)
        quiet(session, now)
        session.add(SPEAKING, {"person": person, "from": stored(now)})


def next_speaker(session: Session) -> str | None:
    """Give the word to the first of the queue.

    Returns:
        Their id; None where nobody waits, and then nothing is done.
    """
    queue = floor.waiting(session.record)
    if not queue:
        return None
    give_word(session, queue[0])
    return queue[0]


def quiet(session: Session, moment: datetime) -> None:
    """Take the word back from whoever has it."""
    with session.together():
        for turn in session.record.room.speaking:
            if turn.from_ and turn.until is None:
                until = max(turn.from_, moment)
                session.set((*SPEAKING, turn.entry_key, "until"), stored(until))


def step_back(session: Session, person: str, moment: datetime) -> None:
    """Let somebody who leaves neither speak nor wait."""
    turn = floor.speaking_now(session.record)
    if turn is not None and turn.person == person:
        quiet(session, moment)
    _out_of_queue(session, person)


def clear(session: Session, moment: datetime) -> None:
    """Take the word back, and let nobody wait: the meeting is over."""
    with session.together():
        quiet(session, moment)
        for each in session.record.room.waiting:
            session.remove(WAITING, each.entry_key)


def _out_of_queue(session: Session, person: str) -> bool:
    places = [each for each in session.record.room.waiting if each.person == person]
    for each in places:
        session.remove(WAITING, each.entry_key)
    return bool(places)
