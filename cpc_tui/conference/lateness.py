"""How late something is, in working days and in words."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from cpc_tui.conference.timescales import is_working_day
from cpc_tui.language import tr, tr_n

_COUNTED_UP_TO = timedelta(days=366)


def working_days_late(due_on: date, today: date, closed: Collection[date] = ()) -> int:
    """The working days after the last day in time, today included; 0 where it is not over."""
    days = (due_on + timedelta(days=number) for number in range(1, (today - due_on).days + 1))
    return sum(is_working_day(day, closed) for day in days)


def late_words(due_on: date, today: date, closed: Collection[date] = ()) -> str:
    """How late something is: "Late by 3 working days"; empty where it is not."""
    if today <= due_on:
        return ""
    if today - due_on > _COUNTED_UP_TO:
        return tr("Late by more than a year")
    number = working_days_late(due_on, today, closed)
    if not number:
        return tr("Late")
    return tr_n("Late by {n} working day", "Late by {n} working days", number)
