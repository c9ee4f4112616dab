"""Moments that have passed, as people type them."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from cpc_tui.conference.typed_dates import NotADate, read_clock, read_day, read_moment
from cpc_tui.language import tr

_DAYS_BACK = (0, 7, 366)
"""A day of the week was at most a week ago, one without a year at most a year."""
_AHEAD = re.compile(r"\b(tomorrow|next)\b|\+", re.IGNORECASE)
_END_OF_DAY = time(23, 59, 59)


def read_past(text: str, *, now: datetime, day: datetime | None = None) -> datetime:
    """Read a moment that has passed: `10:30`, `14/12 10:00`, `14 Dec`, `fri 2pm`, `yesterday`.

    A day without a year, or a day of the week, is the last such one. A day alone is its end. A
    time to the minute includes the whole minute.

    Args:
        text: What was typed.
        now: The moment it is understood from.
        day: The day that a time alone is on; today where it is left out.

    Raises:
        NotADate: It is none, or it is still to come.
    """
    try:
        moment = datetime.combine((day or now).date(), read_clock(text))
    except NotADate:
        moment = _last_such(text, now)
    # People who say 10:30 mean what stood there when the clock still said so.
    return moment if moment.second else moment + timedelta(seconds=59)


def _last_such(text: str, now: datetime) -> datetime:
    for back in _DAYS_BACK if not _AHEAD.search(text) else (0,):
        moment = _moment(text, now - timedelta(days=back))
        if moment <= now or moment.date() == now.date():
            return moment
    raise NotADate(tr("This moment is still to come. Type one that has passed, like 14/12 10:00."))


def _moment(text: str, today: datetime) -> datetime:
    try:
        return datetime.combine(read_day(text, today=today.date()), _END_OF_DAY)
    except NotADate:
        return read_moment(text, today=today.date())
