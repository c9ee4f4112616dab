"""Dates, times and moments as people type them in a form, and in words.

Only English names are understood, whatever the machine's language is set to.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date, datetime, time

from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.timescales import NO_DAYS
from cpc_tui.conference.typed_days import Unreadable, day_of
from cpc_tui.conference.written_dates import (
    clock_in_words,
    day_in_words,
    moment_in_words,
    short_day,
    short_moment,
    short_weekday,
)
from cpc_tui.language import tr

__all__ = [
    "NotADate",
    "clock_in_words",
    "day_in_words",
    "moment_in_words",
    "read_clock",
    "read_day",
    "read_moment",
    "short_day",
    "short_moment",
    "short_weekday",
]

_LONGEST = 60  # characters; nobody writes a date that is longer
_SHOWN = 30
_NOON = 12
_HOURS = 24
_MINUTES = 60
_CLOCK_EXAMPLE = tr("Type it like 14:30 or 2.30pm.")

_CLOCK = pattern(r"(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2}))?|(\d{2}))? ?(am|pm)?", re.ASCII)
_AM_PM = pattern(r" ?([ap])\.? ?m\.?$")
_T_BETWEEN = pattern(r"(?<=\d)t(?=\d\d:)", re.ASCII)
_AT = pattern(r",| at ")


class NotADate(ValueError):
    """What was typed is no date or time; the text says what is wrong, and gives an example.

    Attributes:
        why: What is wrong alone, such as `April has 30 days`; empty where it is nothing like one.
    """

    def __init__(self, sentence: str, why: str = "") -> None:
        super().__init__(sentence)
        self.why = why


def read_day(text: str, *, today: date, closed: Collection[date] = NO_DAYS) -> date:
    """Read a day that somebody typed.

    It may be `4/1`, `04/01/2027`, `4.1.27`, `14 Dec`, `Monday 14th December 2026`, `2027-01-04`,
    `the 14th` (the coming one), `today`, `tomorrow`, `yesterday`, `fri` (the coming one, never
    today), `next fri` (the one of next week), `last fri`, `+10d` (calendar days), `+6w`, `+3m`
    (clamped to the end of a shorter month), `+10wd` (working days), and the same with `-`. The day
    comes before the month. Without a year it is the next such day, today included; a year of two
    figures is at most 30 years ahead.

    Args:
        text: What was typed.
        today: The day that it is understood from.
        closed: Closure days of the authority, passed over by `+10wd`.

    Raises:
        NotADate: Whatever else was typed.
    """
    try:
        return day_of(_plain(text), today, closed)
    except Unreadable as error:
        sentence = _sentence(text, tr("a date"), error, _day_example(today))
        raise NotADate(sentence, str(error)) from None


def read_clock(text: str) -> time:
    """Read a time of day that somebody typed: `14:30`, `1430`, `14.30`, `2pm`, `2.30 pm`, `noon`.

    Seconds are kept where they are given. An hour alone is refused, since `2` may be 2pm.

    Args:
        text: What was typed.

    Raises:
        NotADate: Whatever else was typed.
    """
    try:
        return _clock(_plain(text))
    except Unreadable as error:
        raise NotADate(_sentence(text, tr("a time"), error, _CLOCK_EXAMPLE)) from None


def read_moment(text: str, *, today: date, closed: Collection[date] = NO_DAYS) -> datetime:
    """Read a day and a time that somebody typed, in either order: `14/12 10:00`, `fri 2pm`.

    Args:
        text: What was typed; a time alone is on the day `today`.
        today: The day that it is understood from: today, or the day of the conference.
        closed: Closure days of the authority.

    Raises:
        NotADate: Whatever else was typed, a day without a time included.
    """
    try:
        typed = _AT.sub(" ", _T_BETWEEN.sub(" ", _plain(text)))
        return _moment(" ".join(typed.split()), today, closed)
    except Unreadable as error:
        example = tr("Type it like 14/12 10:00 or 14 Dec {year} 2pm.", year=today.year)
        raise NotADate(_sentence(text, tr("a date and time"), error, example)) from None


def _plain(text: str) -> str:
    typed = " ".join(text.split()).casefold()
    if len(typed) > _LONGEST:
        raise Unreadable(tr("it is too long"))
    return typed.replace("−", "-").replace("–", "-").replace("’", "'")


def _sentence(text: str, kind: str, error: Unreadable, example: str) -> str:
    printable = "".join(each if each.isprintable() else " " for each in text[: _LONGEST * 2])
    shown = " ".join(printable.split())
    if not shown:
        return tr("This is not {kind} yet. {example}", kind=kind, example=example)
    if len(shown) > _SHOWN:
        shown = shown[: _SHOWN - 1] + "…"
    why = f": {error}" if str(error) else ""
    return tr(
        "‘{shown}’ is not {kind}{why}. {example}", shown=shown, kind=kind, why=why, example=example
    )


def _day_example(today: date) -> str:
    return tr("Type it like 14/12, 14 Dec {year} or +10d.", year=today.year)


def _clock(typed: str) -> time:
    if typed in {"noon", "midday", "12 noon"}:
        return time(_NOON)
    match = _CLOCK.fullmatch(_AM_PM.sub(r"\1m", typed))
    if not match:
        raise Unreadable
    figures, minutes, seconds, joined, half = match.groups()
    if not (minutes or joined or half):
        raise Unreadable(tr("say {figures}:00, or add am or pm", figures=int(figures)))
    hour, minute, second = int(figures), int(minutes or joined or 0), int(seconds or 0)
    if half:
        if not 1 <= hour <= _NOON:
            raise Unreadable(tr("before am or pm the hour is 1 to 12"))
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    if hour >= _HOURS:
        raise Unreadable(tr("the hour is 0 to 23"))
    if minute >= _MINUTES or second >= _MINUTES:
        raise Unreadable(tr("an hour has 60 minutes, 0 to 59"))
    return time(hour, minute, second)


def _moment(typed: str, today: date, closed: Collection[date]) -> datetime:
    if (clock := _clock_or_none(typed)) is not None:
        return datetime.combine(today, clock)
    if _day_or_none(typed, today, closed) is not None:
        raise Unreadable(tr("it has no time; add one"))
    for one, other in _splits(typed):
        clock = _clock_or_none(other)
        day = _day_or_none(one, today, closed)
        if clock is not None and day is not None:
            return datetime.combine(day, clock)
    raise _what_is_wrong(typed, today, closed)


def _splits(typed: str) -> Iterator[tuple[str, str]]:
    """The text as day and time: the time one word or two, at the end or at the beginning."""
    words = typed.split()
    for length in (1, 2):
        if length < len(words):
            yield " ".join(words[:-length]), " ".join(words[-length:])
            yield " ".join(words[length:]), " ".join(words[:length])


def _what_is_wrong(typed: str, today: date, closed: Collection[date]) -> Unreadable:
    """Why no split is a moment: the fault of the half beside a half that can be read."""
    for one, other in _splits(typed):
        try:
            if _day_or_none(one, today, closed) is not None:
                _clock(other)
            elif _clock_or_none(other) is not None:
                day_of(one, today, closed)
        except Unreadable as error:
            if str(error):
                return error
    return Unreadable()


def _clock_or_none(typed: str) -> time | None:
    try:
        return _clock(typed)
    except Unreadable:
        return None


def _day_or_none(typed: str, today: date, closed: Collection[date]) -> date | None:
    try:
        return day_of(typed, today, closed)
    except Unreadable:
        return None
