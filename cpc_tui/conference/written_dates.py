"""Dates, times and moments in words, whatever the machine's own way to write dates is.

In English all that is written here can be typed again: `typed_dates` reads it back. In another
language that holds for what the functions `…_to_type` tell, which stays English.
"""

from __future__ import annotations

from datetime import date, datetime, time

from cpc_tui.language import tr, trc

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_SHORT = 3
_MONTHS = (
    tr("January"),
    tr("February"),
    tr("March"),
    tr("April"),
    tr("May"),
    tr("June"),
    tr("July"),
    tr("August"),
    tr("September"),
    tr("October"),
    tr("November"),
    tr("December"),
)
_SHORT_MONTHS = (
    trc("short month", "Jan"),
    trc("short month", "Feb"),
    trc("short month", "Mar"),
    trc("short month", "Apr"),
    trc("short month", "May"),
    trc("short month", "Jun"),
    trc("short month", "Jul"),
    trc("short month", "Aug"),
    trc("short month", "Sep"),
    trc("short month", "Oct"),
    trc("short month", "Nov"),
    trc("short month", "Dec"),
)
_WEEKDAYS = (
    tr("Monday"),
    tr("Tuesday"),
    tr("Wednesday"),
    tr("Thursday"),
    tr("Friday"),
    tr("Saturday"),
    tr("Sunday"),
)
_SHORT_WEEKDAYS = (
    trc("short day", "Mon"),
    trc("short day", "Tue"),
    trc("short day", "Wed"),
    trc("short day", "Thu"),
    trc("short day", "Fri"),
    trc("short day", "Sat"),
    trc("short day", "Sun"),
)


def day_in_words(day: date) -> str:
    """A day in full: `Monday 14 December 2026`."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """A day for lists and tables: `14 Dec 2026`."""
    return f"{day.day} {_SHORT_MONTHS[day.month - 1]} {day.year}"


def day_to_type(day: date) -> str:
    """As `short_day`, in the English that can be typed: for fields in which it is changed."""
    return f"{day.day} {MONTHS[day.month - 1][:_SHORT]} {day.year}"


def short_weekday(day: date) -> str:
    """A day for lists where the day of the week matters: `Mon 14 Dec 2026`."""
    return f"{_SHORT_WEEKDAYS[day.weekday()]} {short_day(day)}"


def clock_in_words(moment: time | datetime) -> str:
    """A time of day to the minute, by the 24-hour clock: `14:30`."""
    return f"{moment.hour:02}:{moment.minute:02}"


def moment_in_words(moment: datetime) -> str:
    """A moment in full, to the minute: `Monday 14 December 2026 at 14:30`."""
    return tr(
        "{day} at {time}",
        day=day_in_words(moment),
        time=clock_in_words(moment),
    )


def short_moment(moment: datetime) -> str:
    """A moment for lists: `14 Dec 2026 14:30`, with the seconds where there are any."""
    return f"{short_day(moment)} {_to_the_second(moment)}"


def moment_to_type(moment: datetime) -> str:
    """As `short_moment`, in the English that can be typed: for fields in which it is changed."""
    return f"{day_to_type(moment)} {_to_the_second(moment)}"


def _to_the_second(moment: datetime) -> str:
    seconds = f":{moment.second:02}" if moment.second else ""
    return f"{clock_in_words(moment)}{seconds}"
