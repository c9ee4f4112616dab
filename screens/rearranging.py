"""Taking lines out and moving them: what Delete, `<` and `>` do to the record."""

from __future__ import annotations

from cpc_tui.conference.places import PlaceGone, entries_at
from cpc_tui.session import Session
from screens import deeds
from screens.targets import EntryAt, PartAt, PresenceOf

NULLABLE_PARTS = frozenset({"previous", "inquorate"})
"""Objects of the record that may be null, and so can be taken out as a whole."""


def remove(session: Session, target: object) -> bool:
    """Take out what a line stands for; false where there is nothing to take out.

    Raises:
        StillNamed: Other entries refer to it.
    """
    match _entry(target):
        case EntryAt(path, key):
            deeds.remove(session, path, key)
        case PartAt(path) if path and path[-1] in NULLABLE_PARTS:
            session.set(path, None)
        case _:
            return False
    return True


def move_beside(session: Session, target: object, neighbour: object) -> None:
    """Move an entry past its neighbour of the same list, where the neighbour is one.

    The lines of a section may leave out entries of the list between them, so the distance is
    counted in the list.
    """
    here, there = _entry(target), _entry(neighbour)
    if not (isinstance(here, EntryAt) and isinstance(there, EntryAt) and here.path == there.path):
        return
    keys = [each.entry_key for each in entries_at(session.record, here.path)]
    try:
        session.move(here.path, here.key, keys.index(there.key) - keys.index(here.key))
    except (PlaceGone, ValueError):
        return


def said_key(session: Session, statement: str) -> str | None:
    """The entry of a statement that was given, or None."""
    return next((each.entry_key for each in session.record.said if each.key == statement), None)


def _entry(target: object) -> object:
    return EntryAt(("attendance",), target.key) if isinstance(target, PresenceOf) else target
