"""Dates, times and moments in English words, whatever the machine's language is set to.

All that is written here can be typed again: `typed_dates` reads it back.
"""

from __future__ import annotations

from datetime import date, datetime, time

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


def day_in_words(day: date) -> str:
    """A day in full: `Monday 14 December 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """A day for lists and tables: `14 Dec 2026`."""
    return f"{day.day} {MONTHS[day.month - 1][:_SHORT]} {day.year}"


def short_weekday(day: date) -> str:
    """A day for lists where the day of the week matters: `Mon 14 Dec 2026`."""
    return f"{WEEKDAYS[day.weekday()][:_SHORT]} {short_day(day)}"


def clock_in_words(moment: time | datetime) -> str:
    """A time of day to the minute, by the 24-hour clock: `14:30`."""
    return f"{moment.hour:02}:{moment.minute:02}"


def moment_in_words(moment: datetime) -> str:
    """A moment in full, to the minute: `Monday 14 December 2026 at 14:30`."""
    return f"{day_in_words(moment)} at {clock_in_words(moment)}"


def short_moment(moment: datetime) -> str:
    """A moment for lists and fields: `14 Dec 2026 14:30`, with the seconds where there are any."""
    seconds = f":{moment.second:02}" if moment.second else ""
    return f"{short_day(moment)} {clock_in_words(moment)}{seconds}"
