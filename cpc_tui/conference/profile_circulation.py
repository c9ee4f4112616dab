"""The part of a profile about who gets which papers, and how they are sent."""

from __future__ import annotations

from typing import Literal

from cpc_tui.conference.choices import DocumentKind, PersonKind, SentHow
from cpc_tui.conference.light_dataclasses import dataclass

TakesPart = Literal[
    "parental_responsibility", "core_group", "household", "came", "away", "not_invited"
]
"""What part somebody has: responsible for a child who is considered, in the core group, of the
household, came, was invited and did not come, or was not invited."""


@dataclass(frozen=True, kw_only=True)
class Given:
    """What people of some kinds get.

    Attributes:
        key: A short name.
        kinds: As in `people[].kind`.
        parts: It holds for those who have any of these parts; empty for all of these kinds.
        documents: What they get, unless they may have less of it.
        how: Ways of sending, the best first; the first that can be used for the person holds.
        why: The reason, as a sentence.
    """

    key: str
    kinds: tuple[PersonKind, ...]
    parts: tuple[TakesPart, ...] = ()
    documents: tuple[DocumentKind, ...] = ()
    how: tuple[SentHow, ...] = ()
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class CirculationRule:
    """Who gets what, where the record does not say so for a person.

    Attributes:
        given: The first that fits a person holds; whom none fits gets nothing.
        child_age: Years from which a child who did not come gets papers of their own; None is
            the age from which children are invited, and without one the chair decides.
        two_columns: Family and children who need another language get letter and plan once more,
            each passage beside room for its translation.
        note: What else holds, in words.
        unverified: Nobody has confirmed it for this authority.
    """

    given: tuple[Given, ...] = ()
    child_age: int | None = None
    two_columns: bool = False
    note: str = ""
    unverified: bool = False
