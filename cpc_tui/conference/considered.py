"""Which children the conference is about, what may be decided, and which of them have a plan."""

from __future__ import annotations

from typing import get_args

from cpc_tui.conference.choices import ConferenceType, Outcome
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child

WITH_A_PLAN: frozenset[Outcome] = frozenset({"plan", "continue"})
"""Outcomes with which a child has a child protection plan."""
_OF_A_REVIEW: frozenset[Outcome] = frozenset({"continue", "end", "adjourned"})
_OF_A_FIRST: frozenset[Outcome] = frozenset(get_args(Outcome)) - {"continue", "end"}


def outcomes_at(kind: ConferenceType | None) -> frozenset[Outcome]:
    """What may be decided for a child (record.md); empty where anything may.

    A review continues or ends a plan, the first conferences decide about one; a reconvened
    conference decides what the one before it would have.

    Args:
        kind: The type of conference that it is for the child; None is not known.
    """
    if kind == "review":
        return _OF_A_REVIEW
    return _OF_A_FIRST if kind in ("initial", "pre_birth", "transfer_in") else frozenset()


def subject_children(record: Record) -> tuple[Child, ...]:
    """The children whom the conference considers, and so decides about."""
    return tuple(child for child in record.children if child.subject)
