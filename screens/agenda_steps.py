"""The steps of a conference in order, and the one at which somebody sits down."""

from __future__ import annotations

from cpc_tui.conference.clocks import is_live, last_turn
from cpc_tui.session import Session


def steps_of(session: Session) -> tuple[str, ...]:
    """The steps' keys in the order of the profile, the preparation first."""
    return ("prepare", *session.profile.step_keys)


def first_step(session: Session) -> str:
    """Where the meeting is, as far as its clocks know; else its beginning."""
    record, steps = session.record, steps_of(session)
    turn = last_turn(record)
    if turn is not None and is_live(record) and turn.step in steps:
        return turn.step
    return steps[0] if record.status == "preparing" else steps[1]
