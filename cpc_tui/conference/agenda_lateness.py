"""Deadlines that a conference misses without a reason, as the agenda tells them."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule
from cpc_tui.conference.deadlines import DeadlineName
from cpc_tui.conference.written_dates import short_weekday
from cpc_tui.language import tr


def too_late(
    case: Case, deadline: DeadlineName, wanted: str, path: tuple[str, ...]
) -> Iterator[Lack]:
    """A date after the limit of a deadline that nobody has given a reason for.

    Nothing is late here for not being done yet.

    Args:
        case: The conference.
        deadline: Which.
        wanted: What is asked for instead, such as "a date for the core group".
        path: Where it is put right.
    """
    for each in case.unexplained:
        if each.deadline == deadline and each.due_on:
            limit = short_weekday(each.due_on)
            words = tr("{wanted} by {limit}, or the reason why not", wanted=wanted, limit=limit)
            yield Lack(words=words, path=path, given=(("deadline", each.key),))


def conference_too_late(case: Case) -> Iterator[Lack]:
    """The conference itself is held after its limit, and no reason is given."""
    for deadline in ("initial_conference", "this_review"):
        yield from _reason(case, deadline, tr("why the conference is held late"))


def reports_too_late(case: Case) -> Iterator[Lack]:
    """The family had a report late, and no reason is given."""
    return _reason(case, "reports_to_family", tr("why the family had reports late"))


def _reason(case: Case, deadline: DeadlineName, words: str) -> Iterator[Lack]:
    for lack in too_late(case, deadline, "", ("breaches",)):
        yield Lack(words=words, path=lack.path, given=lack.given)


LATENESS: tuple[Rule, ...] = (
    Rule(step="introductions", find=conference_too_late, weight="doubtful"),
    Rule(step="reports", find=reports_too_late, weight="doubtful"),
)
