"""What Space does on a line that has more than one state to go through."""

from __future__ import annotations

from cpc_tui.session import Session
from screens import answer_deeds, voice_deeds
from screens.targets import EntryAt, ReadyFor


def step_on(session: Session, target: object) -> str | None:
    """Take a line on to its next state.

    Returns:
        What to tell of it; None for a line that has no states.

    Raises:
        PlaceGone: The entry is not there.
    """
    match target:
        case EntryAt(key=person, toggles="answer"):
            return answer_deeds.step_on(session, [person])
        case EntryAt(path, key, toggles=field) if field:
            return voice_deeds.step_on(session, (*path, key), field)
        case ReadyFor(help_for=person) if person:
            return answer_deeds.arrange(session, person)
    return None
