"""Whether a conference can be held as planned: what is ready before the day, and what is to do.

Each line is worked out from the record and the authority's profile; nothing is ever forced.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date

from cpc_tui.conference.agenda_case import Case
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.readiness_help import help_asked, interpreters, talks
from cpc_tui.conference.readiness_line import Ready
from cpc_tui.conference.readiness_people import answers, chair, invitations, quorum
from cpc_tui.conference.readiness_reports import reports
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

__all__ = ["Ready", "how_many", "readiness"]

_RULES: tuple[Callable[[Case], Iterator[Ready]], ...] = (
    chair,
    invitations,
    answers,
    quorum,
    reports,
    talks,
    interpreters,
    help_asked,
)


def readiness(
    record: Record, profile: Profile, *, today: date, closed: Collection[date] = ()
) -> tuple[Ready, ...]:
    """How far the preparation of a conference is, a line for each thing to see to.

    Args:
        record: The conference.
        profile: Its authority's profile.
        today: The day of looking, after which what is due is late.
        closed: Closure days of the user's own settings, beside the profile's.
    """
    all_closed = frozenset((*profile.closure_days, *closed))
    case = Case(record=record, profile=profile, today=today, closed=all_closed)
    return tuple(line for rule in _RULES for line in rule(case))


def how_many(lines: Collection[Ready]) -> str:
    """How much is ready: "6 of 9 ready"."""
    return tr("{lines} of {count} ready", lines=sum(each.ready for each in lines), count=len(lines))
