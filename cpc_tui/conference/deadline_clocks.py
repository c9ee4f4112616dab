"""When a deadline's clock starts, and the day on which it runs out."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta

from cpc_tui.conference.deadline_rows import ApplicableRow
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile_rules import Deadline, StartsFrom
from cpc_tui.conference.record import Record
from cpc_tui.conference.timescales import (
    add_months,
    add_working_days,
    last_working_day_on_or_before,
    skipped_days,
)
from cpc_tui.conference.who import Child
from cpc_tui.conference.written_dates import day_in_words, short_weekday
from cpc_tui.language import tr

_HOURS_A_DAY = 24
_UNKNOWN: dict[StartsFrom, str] = {
    "strategy_discussion": tr("the day of the strategy discussion"),
    "notified": tr("the day on which notice of the move came"),
    "conference": tr("the day of the conference"),
    "previous_conference": tr("the day of the conference before"),
    "birth": tr("the day of the birth"),
    "received": tr("the day on which the papers came"),
}


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A deadline's clock.

    Attributes:
        from_: The day counted from, or None where it is not known.
        due_on: The last day in time, or None.
        due_at: The last moment in time, for a limit in hours from a known moment.
        notes: What there is to say of the count, each a sentence.
    """

    from_: date | None
    due_on: date | None
    due_at: datetime | None = None
    notes: tuple[str, ...] = ()


def conference_day(record: Record) -> date | None:
    """The day the conference is or was held."""
    return record.held_on or (record.started_at.date() if record.started_at else None)


def has_been_held(record: Record) -> bool:
    """Whether the conference has at least begun."""
    decided = any(decision.outcome for decision in record.decisions)
    return record.status != "preparing" or record.started_at is not None or decided


def conference_end(record: Record) -> datetime | None:
    """The moment the conference ended, else that of its last decision, else None."""
    decided = (decision.decided_at for decision in record.decisions if decision.decided_at)
    return record.ended_at or max(decided, default=None)


def clock_of(applicable: ApplicableRow, record: Record, closed: Collection[date]) -> Clock:
    """The clock of one deadline.

    Args:
        applicable: The row and the children it concerns.
        record: The conference.
        closed: Closure days of the authority.
    """
    row = applicable.row
    starts: StartsFrom = "previous_conference" if applicable.this_meeting else row.starts_from
    if not applicable.type_known:
        return Clock(from_=None, due_on=None, notes=(_which_is_unknown(applicable, record),))
    start = _start(starts, record, applicable.children)
    if start is None:
        notes = (
            tr("Not known yet: {unknown}.", unknown=_UNKNOWN[starts]),
            *_about_start(starts, record, applicable),
        )
        return Clock(from_=None, due_on=None, notes=notes)
    end = conference_end(record)
    try:
        if row.unit == "hours" and starts == "conference" and end:
            due_at = end + timedelta(hours=row.number)
            return Clock(from_=end.date(), due_on=due_at.date(), due_at=due_at)
        due_on = limit(row, start, closed)
        passed_over = _passed_over(row, start, due_on, closed)
    except OverflowError:
        return Clock(from_=start, due_on=None, notes=(tr("The calendar ends before this limit."),))
    notes = (*_about_start(starts, record, applicable), *passed_over)
    return Clock(from_=start, due_on=due_on, notes=notes)


def limit(row: Deadline, start: date, closed: Collection[date]) -> date:
    """The last day in time for a row of a profile.

    Args:
        row: The rule; hours are counted as whole days, since only the day of `start` is known.
        start: The day counted from.
        closed: Closure days of the authority.

    Raises:
        OverflowError: The calendar ends before the count does.
    """
    number = -row.number if row.when == "before" else row.number
    match row.unit:
        case "working_days":
            due = add_working_days(start, number, closed)
        case "months":
            due = add_months(start, number)
        case "weeks":
            due = start + timedelta(weeks=number)
        case "calendar_days":
            due = start + timedelta(days=number)
        case "hours":
            due = start + timedelta(days=-(-number // _HOURS_A_DAY))
    if row.cap_days is not None and row.when == "after":
        due = min(due, start + timedelta(days=row.cap_days))
    return last_working_day_on_or_before(due, closed) if row.on_working_day else due


def _start(starts: StartsFrom, record: Record, children: tuple[Child, ...]) -> date | None:
    match starts:
        case "strategy_discussion":
            return record.strategy_discussion_on
        case "notified":
            return record.notified_on
        case "conference":
            return conference_day(record)
        case "previous_conference":
            return record.previous.held_on if record.previous else None
        case "birth":
            return min((child.born_on for child in children if child.born_on), default=None)
        case "received":
            return None


def _which_is_unknown(applicable: ApplicableRow, record: Record) -> str:
    if not applicable.this_meeting:
        return tr("Not known yet: the type of conference, which decides which rule holds.")
    if record.previous is None:
        return tr("Not known yet: the conference before this one.")
    return tr("Not known yet: whether the conference before was the initial one or a review.")


def _about_start(starts: StartsFrom, record: Record, applicable: ApplicableRow) -> tuple[str, ...]:
    first, latest = record.strategy_discussion_on, record.latest_strategy_discussion_on
    if starts == "strategy_discussion" and latest and latest != first:
        return (
            tr(
                "The later strategy discussion of {day} changes nothing.",
                day=day_in_words(latest),
            ),
        )
    if starts == "birth":
        expected = (child.due_on for child in applicable.children if not child.born_on)
        return tuple(
            tr("The birth is expected on {day}.", day=day_in_words(day)) for day in expected if day
        )
    if starts == "conference" and applicable.row.when == "after" and not has_been_held(record):
        return (tr("Counted from the day the conference is planned for."),)
    return ()


def _passed_over(
    row: Deadline, start: date, due_on: date, closed: Collection[date]
) -> tuple[str, ...]:
    if row.unit != "working_days":
        return ()
    skipped = [f"{short_weekday(day)} ({why})" for day, why in skipped_days(start, due_on, closed)]
    return (
        (tr("Not counted, apart from weekends: {skipped}.", skipped=", ".join(skipped)),)
        if skipped
        else ()
    )
