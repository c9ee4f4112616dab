"""What the conference before decided, to stand beside what is decided now."""

from __future__ import annotations

from cpc_tui.conference.line_parts import joined, labels
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import FormerDecision
from cpc_tui.conference.who import Child
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr

_BEGINS_ANEW = frozenset({"initial", "pre_birth"})


def comes_after_another(record: Record) -> bool:
    """Whether there is a conference before this one to look back at."""
    known = record.previous is not None or bool(record.room.former)
    return known or record.conference_type not in {None, *_BEGINS_ANEW}


def last_decision(record: Record, profile: Profile, child: Child) -> str:
    """A child's last decision: "last time (20 Aug 2026): Plan — Neglect".

    Where the desk does not know it, the plan so far; empty where there is neither.
    """
    former = _former(record, child)
    if former is None or former.outcome is None:
        return _plan_so_far(profile, child)
    categories = labels(profile, "category", former.categories)
    return f"{_when(former)}: {joined(profile.label('outcome', former.outcome), categories)}"


def last_categories(record: Record, profile: Profile, child: Child) -> str:
    """A child's categories until now: "last time (20 Aug 2026): Neglect"; empty where unknown."""
    former = _former(record, child)
    if former is not None and former.categories:
        return f"{_when(former)}: {labels(profile, 'category', former.categories)}"
    return _plan_so_far(profile, child) if child.current_categories else ""


def since(record: Record) -> str:
    """The day of the conference before: "20 Aug 2026", or words for it."""
    held = record.previous.held_on if record.previous else None
    return short_day(held) if held else tr("the conference before")


def _former(record: Record, child: Child) -> FormerDecision | None:
    return next((each for each in record.room.former if each.child == child.id), None)


def _when(former: FormerDecision) -> str:
    return (
        tr("last time ({day})", day=short_day(former.decided_on))
        if former.decided_on
        else tr("last time")
    )


def _plan_so_far(profile: Profile, child: Child) -> str:
    began = (
        tr("plan since {day}", day=short_day(child.plan_started_on))
        if child.plan_started_on
        else ""
    )
    words = joined(began, labels(profile, "category", child.current_categories))
    return tr("so far: {words}", words=words) if words else ""
