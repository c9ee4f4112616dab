"""Helpers for the tests that walk an authority's page line by line."""

from __future__ import annotations

from cpc_tui.conference.profile import Deadline, Invitee, Profile


def says(words: str | tuple[str, ...], *parts: str) -> bool:
    """Whether words of a profile hold every part, in any case."""
    text = " ".join(words) if isinstance(words, tuple) else words
    return all(part.casefold() in text.casefold() for part in parts)


def invitee(profile: Profile, key: str) -> Invitee:
    """The invitee of that key."""
    return {each.key: each for each in profile.invitees}[key]


def deadline(profile: Profile, row: str) -> Deadline:
    """The row of that name among the deadlines."""
    return {each.row: each for each in profile.deadlines}[row]


def statement(profile: Profile, key: str) -> str:
    """What the chair says."""
    found = profile.statement(key)
    assert found is not None
    return found.text
