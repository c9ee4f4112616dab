"""Readiness of the reports: received, and with the family in time (`reports_to_family`)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cpc_tui.conference.agenda_case import Case, Given, blank
from cpc_tui.conference.answers import is_familys, source
from cpc_tui.conference.deadlines import DeadlineState, deadlines
from cpc_tui.conference.readiness_line import Ready
from cpc_tui.conference.spoken import Report
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr, tr_n

_KEY = "reports_to_family"


def reports(case: Case) -> Iterator[Ready]:
    """Which report has not come, or not reached the family in time."""
    expected = [each for each in case.record.reports if _counts(case, each)]
    if not expected:
        yield _all(tr("none is expected yet"), given=(("expected", True),))
        return
    states = deadlines(case.record, case.profile, today=case.today, closed=case.closed)
    limits = [each for each in states if each.deadline == _KEY]
    lines = [line for each in expected for line in _report(case, each, _due(limits, each))]
    if not lines:
        yield _all(
            tr("{number} received, and with the family in time", number=_number(len(expected))),
            ready=True,
        )
    yield from lines


def _counts(case: Case, report: Report) -> bool:
    return report.expected and not is_familys(case.record, report)


def _report(case: Case, report: Report, due: date | None) -> Iterator[Ready]:
    shared, kept_back = report.shared_with_family_on, not blank(report.not_shared_because)
    path = ("reports", report.id)
    if report.received_on is None and shared is None:
        by_when = (
            tr("; to the family by {day}", day=short_day(due)) if due and not kept_back else ""
        )
        yield _one(
            case, report, tr("not received{by_when}", by_when=by_when), (*path, "received_on")
        )
    elif shared is None and not kept_back:
        field = (*path, "shared_with_family_on")
        yield _one(
            case,
            report,
            tr("the family does not have it yet{limit}", limit=_limit(case, due)),
            field,
        )
    elif shared and due and shared > due and not _is_explained(case):
        words = tr(
            "the family had it on {day}, too late: {day_2}; say why",
            day=short_day(shared),
            day_2=short_day(due),
        )
        yield _one(case, report, words, ("breaches",), given=(("deadline", _KEY),))


def _limit(case: Case, due: date | None) -> str:
    if due is None:
        return ""
    return (
        tr(", by {day}", day=short_day(due))
        if case.today <= due
        else tr("; it was due by {day}", day=short_day(due))
    )


def _due(limits: list[DeadlineState], report: Report) -> date | None:
    """The day by which the family has a report, the earliest of those of its children."""
    about = set(report.children)
    days = (
        each.due_on
        for each in limits
        if not about or not each.children or about & set(each.children)
    )
    return min((day for day in days if day), default=None)


def _is_explained(case: Case) -> bool:
    return any(each.deadline == _KEY and not blank(each.reason) for each in case.record.breaches)


def _one(
    case: Case, report: Report, words: str, path: tuple[str, ...], *, given: Given = ()
) -> Ready:
    label = tr("Report of {source}", source=source(case.record, report))
    key = tr("report {id}", id=report.id)
    return Ready(key=key, label=label, ready=False, words=words, path=path, given=given)


def _all(words: str, *, ready: bool = False, given: Given = ()) -> Ready:
    return Ready(
        key="reports", label=tr("Reports"), ready=ready, words=words, path=("reports",), given=given
    )


def _number(count: int) -> str:
    return tr_n("the only one", "all {n}", count)
