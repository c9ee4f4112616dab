"""What the clocks need written down: the turns of the steps, and the breaks."""

from __future__ import annotations

from datetime import datetime

from cpc_tui.conference import clocks
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens.deeds import stored


def note_turn(session: Session, step: str, begun: datetime) -> None:
    """Note that a step is under way; nobody has to take that back."""
    session.note_down(("room", "turns"), {"step": step, "from": stored(begun)})


def begin_break(session: Session, reason: str = "") -> str:
    """Begin a break now; what to tell of it."""
    pause = clocks.pause_now(session.record)
    if not clocks.is_live(session.record):
        return tr("The meeting is not under way.")
    if pause is not None and pause.from_ is not None:
        kind = session.profile.label("pause", pause.kind)
        return tr("{kind} since {time} already.", kind=kind, time=clock_in_words(pause.from_))
    now = session.clock()
    entry = {"kind": "break", "from": stored(now), **({"reason": reason} if reason else {})}
    session.add(("room", "pauses"), entry)
    return tr("Break since {time}; /back ends it.", time=clock_in_words(now))


def end_break(session: Session) -> str:
    """End the break now; what to tell of it."""
    pause = clocks.pause_now(session.record)
    if pause is None or pause.kind != "break" or pause.from_ is None:
        return tr("There is no break to end.")
    now = session.clock()
    session.set(("room", "pauses", pause.entry_key, "until"), stored(now))
    return tr(
        "Break from {time} to {time_2}.",
        time=clock_in_words(pause.from_),
        time_2=clock_in_words(now),
    )
