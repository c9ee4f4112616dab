"""English working days, and limits counted in days, working days and calendar months.

A working day is Monday to Friday, neither a bank holiday in England nor a closure day of the
authority. Counting begins on the day after the one that starts the clock (domain.md §1.5).
"""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from cpc_tui.conference.bank_holidays import shipped
from cpc_tui.language import tr

MONTHS_A_YEAR = 12
SATURDAY = 5
NO_DAYS: frozenset[date] = frozenset()
CLOSURE_DAY = tr("closure day")

_ONE = timedelta(days=1)
_PLAIN_ENDING = " (observed)"


_known: dict[int, Mapping[date, str]] = {}


def bank_holidays(year: int) -> Mapping[date, str]:
    """The bank holidays in England of one year, in order, those on a Saturday or Sunday left out.

    A substitute day is there under the name of the holiday that it stands for.

    Args:
        year: Where the library knows none, before 1872 and after 2100, nothing is returned.
    """
    if year not in _known:
        found = shipped(year)
        _known[year] = MappingProxyType(worked_out(year) if found is None else found)
    return _known[year]


def worked_out(year: int) -> dict[date, str]:
    """The bank holidays of one year as the library for them tells, whatever is shipped.

    Args:
        year: The year.
    """
    # The library takes a fifth of a second to load, and 18 MB.
    import holidays

    found = holidays.country_holidays("GB", subdiv="ENG", years=year, language="en_GB")
    # It also lists the holidays on weekend days, for which a substitute day is given.
    weekdays = {day: found[day] for day in sorted(found) if day.weekday() < SATURDAY}
    return {day: name.removesuffix(_PLAIN_ENDING) for day, name in weekdays.items()}


def is_working_day(day: date, closed: Collection[date] = NO_DAYS) -> bool:
    """Whether the authority works on that day.

    Args:
        day: The day asked about.
        closed: Closure days of the authority, beside weekends and bank holidays.
    """
    return day.weekday() < SATURDAY and day not in closed and day not in bank_holidays(day.year)


def next_working_day(day: date, closed: Collection[date] = NO_DAYS) -> date:
    """The first working day after that day."""
    return add_working_days(day, 1, closed)


def previous_working_day(day: date, closed: Collection[date] = NO_DAYS) -> date:
    """The last working day before that day."""
    return add_working_days(day, -1, closed)


def last_working_day_on_or_before(day: date, closed: Collection[date] = NO_DAYS) -> date:
    """That day, if it is a working day; otherwise the last one before it."""
    return day if is_working_day(day, closed) else previous_working_day(day, closed)


def first_working_day_on_or_after(day: date, closed: Collection[date] = NO_DAYS) -> date:
    """That day, if it is a working day; otherwise the first one after it."""
    return day if is_working_day(day, closed) else next_working_day(day, closed)


def add_working_days(day: date, number: int, closed: Collection[date] = NO_DAYS) -> date:
    """The day so many working days away.

    Args:
        day: Day 0, whether it is a working day or not.
        number: Working days to count from the day after; below nought, backwards from the day
            before; 0 gives `day` itself.
        closed: Closure days of the authority.

    Raises:
        OverflowError: The calendar ends before the count does.
    """
    step = _ONE if number > 0 else -_ONE
    left = abs(number)
    while left:
        day += step
        left -= is_working_day(day, closed)
    return day


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day where it is shorter.

    Args:
        day: The day to count from.
        months: Calendar months; below nought, backwards.

    Raises:
        OverflowError: The calendar ends before the count does.
    """
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError("date value out of range")
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def skipped_days(
    start: date, end: date, closed: Collection[date] = NO_DAYS
) -> tuple[tuple[date, str], ...]:
    """The Mondays to Fridays between two days that are not working days, each with the reason.

    Args:
        start: One end, not looked at itself. It may be the later of the two.
        end: The other end, looked at.
        closed: Closure days of the authority.

    Returns:
        Each day with the name of its bank holiday or `closure day`, earliest first.
    """
    days = _days_after(start, end) if start <= end else _days_after(end - _ONE, start - _ONE)
    return tuple(
        (day, bank_holidays(day.year).get(day, CLOSURE_DAY))
        for day in days
        if day.weekday() < SATURDAY and not is_working_day(day, closed)
    )


def _days_after(start: date, end: date) -> Iterator[date]:
    for number in range(1, (end - start).days + 1):
        yield start + timedelta(days=number)
