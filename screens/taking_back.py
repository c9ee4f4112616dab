"""Undo and redo at one seat, and what to tell of them. Nothing here knows a widget."""

from __future__ import annotations

from collections.abc import Callable

from cpc_tui.conference.changes import Change
from cpc_tui.session import ChangedSince, Session, StillNamed
from screens import headings
from screens.room_deeds import keep_what_was_closed


def take_back(session: Session) -> str:
    """Take back the last change of this seat; what to tell of it."""
    return _reverse(session, session.undo, headings.undone)


def do_again(session: Session) -> str:
    """Do again what was last taken back; what to tell of it."""
    return _reverse(session, session.redo, headings.redone)


def _reverse(
    session: Session,
    reverse: Callable[[], tuple[Change, ...]],
    words: Callable[[tuple[Change, ...]], str],
) -> str:
    before = session.record
    try:
        told = words(reverse())
    except ChangedSince as changed:
        return changed.words
    except StillNamed as named:
        return headings.still_named(named.places)
    keep_what_was_closed(session, before)
    return told
