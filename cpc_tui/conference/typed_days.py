"""One typed day, in the ways that people in England write one; see `typed_dates.read_day`."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Mapping
from datetime import date, timedelta

from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.timescales import add_months, add_working_days
from cpc_tui.conference.written_dates import MONTHS, WEEKDAYS, short_day
from cpc_tui.language import tr

FIRST_YEAR, LAST_YEAR = 1900, 2099

_CENTURY = 100
_FAR_AHEAD = 30  # years: 14/5/98 is in the last century, 14/5/40 in this
_LEAP_DAY_COMES_WITHIN = 8  # years, since 1900 had no 29 February and 2100 has none
_LONGEST_MONTH = 31  # days
_SHORTEST_NAME = 3
_WEEK = 7


class Unreadable(Exception):
    """The text is no day or time; the message says why, in words, or is empty."""


def _by_name(names: tuple[str, ...]) -> dict[str, int]:
    return {
        name[:length].casefold(): number
        for number, name in enumerate(names)
        for length in range(_SHORTEST_NAME, len(name) + 1)
    }


_MONTH: Mapping[str, int] = {name: at + 1 for name, at in _by_name(MONTHS).items()}
_WEEKDAY: Mapping[str, int] = _by_name(WEEKDAYS) | {"weds": 2}
_NAMED: Mapping[str, int] = {"yesterday": -1, "today": 0, "tomorrow": 1}
_UNITS: Mapping[str, str] = {
    "d": "days",
    "day": "days",
    "w": "weeks",
    "week": "weeks",
    "m": "months",
    "month": "months",
    "wd": "working days",
    "working day": "working days",
}

_ISO = pattern(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_NUMBERS = pattern(r"(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d+))?\2?", re.ASCII)
_ORDINAL = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DAY_FIRST = pattern(
    _ORDINAL + r"(?: of)?[-/. ]?(?P<month>[a-z]{3,9})(?:[-/., ]{0,2}(?P<year>\d+))?", re.ASCII
)
_MONTH_FIRST = pattern(
    r"(?P<month>[a-z]{3,9})[. ]{1,2}" + _ORDINAL + r"(?:,? (?P<year>\d+))?", re.ASCII
)
_DAY_ALONE = pattern(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)", re.ASCII)
_RELATIVE = pattern(r"([-+]?) ?(\d{1,4}) ?(working day|day|week|month|wd|d|w|m)s?", re.ASCII)
_BARE_COUNT = pattern(r"[-+] ?\d+", re.ASCII)
_WEEKDAY_FIRST = pattern(r"([a-z]+)[.,]{0,2} (.+)")


def day_of(typed: str, today: date, closed: Collection[date]) -> date:
    """The day that is meant.

    Args:
        typed: In small letters, single spaces, nothing around it.
        today: The day that the text is understood from.
        closed: Closure days, for counts of working days.

    Raises:
        Unreadable: With what is wrong.
    """
    try:
        found = _relative(typed, today, closed) or _absolute(typed, today)
    except OverflowError:
        found = date.min
    if found is None:
        raise Unreadable
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Unreadable(
            tr(
                "the year must lie between {first_year} and {last_year}",
                first_year=FIRST_YEAR,
                last_year=LAST_YEAR,
            )
        )
    return found


def _relative(typed: str, today: date, closed: Collection[date]) -> date | None:
    if typed in _NAMED:
        return today + timedelta(days=_NAMED[typed])
    if _BARE_COUNT.fullmatch(typed):
        raise Unreadable(tr("say what it counts, such as +10d for days or +10wd for working days"))
    if not (match := _RELATIVE.fullmatch(typed)):
        return _weekday(typed, today)
    sign, figures, unit = match.groups()
    number = -int(figures) if sign == "-" else int(figures)
    match _UNITS[unit]:
        case "working days":
            return add_working_days(today, number, closed)
        case "months":
            return add_months(today, number)
        case "weeks":
            return today + timedelta(weeks=number)
    return today + timedelta(days=number)


def _weekday(typed: str, today: date) -> date | None:
    """A day of the week: the coming one; `next` is the one in the week after this."""
    which, _, name = typed.rpartition(" ")
    wanted = _WEEKDAY.get(name.rstrip("."))
    if wanted is None:
        return None
    ahead = (wanted - today.weekday() - 1) % _WEEK + 1
    match which:
        case "" | "this" | "on":
            return today + timedelta(days=ahead)
        case "next":
            return today + timedelta(days=wanted - today.weekday() + _WEEK)
        case "last":
            return today - timedelta(days=(today.weekday() - wanted - 1) % _WEEK + 1)
    return None


def _absolute(typed: str, today: date) -> date | None:
    weekday = None
    if (match := _WEEKDAY_FIRST.fullmatch(typed)) and match[1] in _WEEKDAY:
        weekday, typed = _WEEKDAY[match[1]], match[2]
    found = _in_figures(typed, today) or _day_alone(typed, today) or _with_month_name(typed, today)
    if found and weekday is not None and found.weekday() != weekday:
        real, said = WEEKDAYS[found.weekday()], WEEKDAYS[weekday]
        raise Unreadable(
            tr(
                "{day} is a {real}, not a {said}",
                day=short_day(found),
                real=real,
                said=said,
            )
        )
    return found


def _in_figures(typed: str, today: date) -> date | None:
    if match := _ISO.fullmatch(typed):
        return _made(int(match[4]), int(match[3]), match[1], today)
    if match := _NUMBERS.fullmatch(typed):
        return _made(int(match[1]), int(match[3]), match[4], today)
    return None


def _day_alone(typed: str, today: date) -> date | None:
    """The next day of that number, today included: `the 14th`."""
    match = _DAY_ALONE.fullmatch(typed)
    if not match:
        return None
    day, first = int(match[1]), today.replace(day=1)
    if not 1 <= day <= _LONGEST_MONTH:
        raise Unreadable(tr("no month has a day {day}", day=day))
    # No two months in a row are shorter than a day that one of them has.
    months = (add_months(first, ahead) for ahead in range(3))
    days = (
        month.replace(day=day)
        for month in months
        if day <= calendar.monthrange(month.year, month.month)[1]
    )
    return next((each for each in days if each >= today), None)


def _with_month_name(typed: str, today: date) -> date | None:
    match = _DAY_FIRST.fullmatch(typed) or _MONTH_FIRST.fullmatch(typed)
    if not match:
        return None
    month = _MONTH.get(match["month"])
    if month is None:
        raise Unreadable(tr("there is no month called {month}", month=match["month"]))
    return _made(int(match["day"]), month, match["year"], today)


def _made(day: int, month: int, year: str | None, today: date) -> date:
    if not 1 <= month <= len(MONTHS):
        swapped = 1 <= day <= len(MONTHS)
        hint = tr("; write the day first, then the month") if swapped else ""
        raise Unreadable(tr("there is no month {month}{hint}", month=month, hint=hint))
    if year is None:
        return _next_occurrence(day, month, today)
    if len(year) not in {2, 4}:
        raise Unreadable(tr("write the year with two or four figures"))
    number = int(year) if len(year) > len("27") else _in_which_century(int(year), today)
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise Unreadable(
            tr(
                "the year must lie between {first_year} and {last_year}",
                first_year=FIRST_YEAR,
                last_year=LAST_YEAR,
            )
        )
    longest = calendar.monthrange(number, month)[1]
    if not 1 <= day <= longest:
        raise Unreadable(
            tr(
                "{months} {number} has {longest} days",
                months=MONTHS[month - 1],
                number=number,
                longest=longest,
            )
        )
    return date(number, month, day)


def _in_which_century(figures: int, today: date) -> int:
    year = FIRST_YEAR + _CENTURY + figures
    return year - _CENTURY if year > today.year + _FAR_AHEAD else year


def _next_occurrence(day: int, month: int, today: date) -> date:
    """The next day of that name on or after today; a past one has to be given its year."""
    leap_year = 2000
    longest = calendar.monthrange(leap_year, month)[1]
    if not 1 <= day <= longest:
        raise Unreadable(
            tr("{months} has {longest} days", months=MONTHS[month - 1], longest=longest)
        )
    for year in range(today.year, today.year + _LEAP_DAY_COMES_WITHIN + 1):
        if year > LAST_YEAR or day > calendar.monthrange(year, month)[1]:
            continue
        if (found := date(year, month, day)) >= today:
            return found
    raise Unreadable(
        tr(
            "the year must lie between {first_year} and {last_year}",
            first_year=FIRST_YEAR,
            last_year=LAST_YEAR,
        )
    )
