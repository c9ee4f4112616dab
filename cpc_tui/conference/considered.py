"""Which children the conference is about, and which of them have a plan."""

from __future__ import annotations

from cpc_tui.conference.choices import Outcome
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child

WITH_A_PLAN: frozenset[Outcome] = frozenset({"plan", "continue"})
"""Outcomes with which a child has a child protection plan."""


def subject_children(record: Record) -> tuple[Child, ...]:
    """The children whom the conference considers, and so decides about."""
    return tuple(child for child in record.children if child.subject)
