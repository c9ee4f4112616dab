"""Adjourning the meeting to another time, and going on with it.

Every deed is a few changes of the session, one step to undo. Nothing here knows a widget.
"""

from __future__ import annotations

from cpc_tui.conference import clocks
from cpc_tui.conference.changes import Path
from cpc_tui.session import Session
from screens import clock_deeds, floor_deeds, room_deeds
from screens.deeds import stored

PAUSES: Path = ("room", "pauses")


def adjourn(session: Session, reason: str = "") -> str:
    """Adjourn now: everybody leaves, and the clocks stand still until the meeting goes on.

    Args:
        session: The open conference, which is under way.
        reason: Why, in words.

    Returns:
        The key of the adjournment, of which the day to go on is still to be said.
    """
    now = session.clock()
    with session.together():
        if clocks.pause_now(session.record) is not None:
            clock_deeds.end_break(session)
        room_deeds.end_closed_session(session, now)
        floor_deeds.clear(session, now)
        room_deeds.everybody_leaves(session, now)
        session.set(("status",), "adjourned")
        entry = {"kind": "adjournment", "from": stored(now), "reason": reason}
        return session.add(PAUSES, entry)


def reconvene(session: Session) -> bool:
    """Go on now after an adjournment; whether there was one."""
    pause = clocks.pause_now(session.record)
    if pause is None or pause.kind != "adjournment":
        return False
    with session.together():
        session.set((*PAUSES, pause.entry_key, "until"), stored(session.clock()))
        session.set(("status",), "live")
    return True
