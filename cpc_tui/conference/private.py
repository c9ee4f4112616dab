"""What the chair notes for themselves: which places of a record no other seat may see."""

from __future__ import annotations

from cpc_tui.conference.changes import Path

NOTES: Path = ("room", "private_notes")
"""The list of the chair's private notes."""

_CHAIRS_OWN: tuple[Path, ...] = (NOTES, ("room", "waiting"), ("room", "speaking"))
"""The lists that only the chair sees: the private notes, and who waits to speak and has spoken."""

NO_SEAT = ""
"""Whoever is at no seat of the conference, or at some other seat than the chair's."""

_CHAIR = "chair"


def may_see(path: Path, seat: str) -> bool:
    """Whether a seat may see what stands at a place, or that anything does.

    Args:
        path: A field, an entry, a list or an object, as in a change.
        seat: `chair`, `minute-taker`, `viewer`; anything else is none of them.
    """
    return seat == _CHAIR or not any(_touches(path, place) for place in _CHAIRS_OWN)


def _touches(path: Path, place: Path) -> bool:
    """Whether a path lies within a place, or holds it; the record as a whole is not meant."""
    within = path[: len(place)] == place
    holds = bool(path) and place[: len(path)] == path
    return within or holds
