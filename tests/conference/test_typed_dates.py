"""Dates, times and moments as people type them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cpc_tui.conference.timescales import is_working_day
from cpc_tui.conference.typed_dates import (
    NotADate,
    clock_in_words,
    day_in_words,
    moment_in_words,
    read_clock,
    read_day,
    read_moment,
    short_day,
    short_moment,
    short_weekday,
)

MONDAY = date(2026, 12, 14)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
NOWADAYS = st.dates(date(2000, 1, 1), date(2080, 12, 31))
DATE_LIKE = st.text("0123456789/.-+: dwmajnfebthoctxri,", max_size=20)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("4/1", date(2027, 1, 4)),
        ("04/01/2027", date(2027, 1, 4)),
        ("4.1.27", date(2027, 1, 4)),
        ("4-1-27", date(2027, 1, 4)),
        ("4 1 2027", date(2027, 1, 4)),
        (" 4/1/27 ", date(2027, 1, 4)),
        ("14/5/19", date(2019, 5, 14)),
        ("14/5/86", date(1986, 5, 14)),
        ("14 Dec", date(2026, 12, 14)),
        ("13 Dec", date(2027, 12, 13)),
        ("14 December 2027", date(2027, 12, 14)),
        ("14th of December 2027", date(2027, 12, 14)),
        ("14dec27", date(2027, 12, 14)),
        ("14-Dec-2027", date(2027, 12, 14)),
        ("Dec 14, 2027", date(2027, 12, 14)),
        ("1 sept", date(2027, 9, 1)),
        ("Tuesday 14 December 2027", date(2027, 12, 14)),
        ("tues 14/12/27", date(2027, 12, 14)),
        ("29/2", date(2028, 2, 29)),
        ("2027-01-04", date(2027, 1, 4)),
        ("2027/1/4", date(2027, 1, 4)),
        ("today", date(2026, 12, 14)),
        ("Tomorrow", date(2026, 12, 15)),
        ("yesterday", date(2026, 12, 13)),
        ("fri", date(2026, 12, 18)),
        ("Friday", date(2026, 12, 18)),
        ("weds", date(2026, 12, 16)),
        ("mon", date(2026, 12, 21)),
        ("sun", date(2026, 12, 20)),
        ("next fri", date(2026, 12, 25)),
        ("next mon", date(2026, 12, 21)),
        ("last fri", date(2026, 12, 11)),
        ("last mon", date(2026, 12, 7)),
        ("+10d", date(2026, 12, 24)),
        ("+10 days", date(2026, 12, 24)),
        ("-3d", date(2026, 12, 11)),
        ("+6w", date(2027, 1, 25)),
        ("+1 week", date(2026, 12, 21)),
        ("+3m", date(2027, 3, 14)),
        ("+10wd", date(2026, 12, 30)),
        ("+10 working days", date(2026, 12, 30)),
        ("10 working days", date(2026, 12, 30)),
        ("2 weeks", date(2026, 12, 28)),
        ("14th", date(2026, 12, 14)),
        ("the 13th", date(2027, 1, 13)),
        ("Thurs the 31st", date(2026, 12, 31)),
        ("−2wd", date(2026, 12, 10)),
    ],
)
def test_a_day_may_be_written_in_many_ways(typed: str, day: date) -> None:
    """Each way of writing a day is understood, as seen from Monday 14 December 2026."""
    assert read_day(typed, today=MONDAY) == day


def test_a_day_alone_is_in_the_next_month_that_has_it() -> None:
    """The 30th, asked for on 31 January, is in March; the 31st may be today."""
    assert read_day("the 30th", today=date(2027, 1, 31)) == date(2027, 3, 30)
    assert read_day("the 31st", today=date(2027, 1, 31)) == date(2027, 1, 31)


def test_months_are_clamped_and_closure_days_passed_over() -> None:
    """Three months after 30 November end with February; closure days are no working days."""
    assert read_day("+3m", today=date(2026, 11, 30)) == date(2027, 2, 28)
    closed = {date(2026, 12, 15)}
    assert read_day("+1wd", today=MONDAY, closed=closed) == date(2026, 12, 16)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/4", "‘31/4’ is not a date: April has 30 days."),
        ("29/2/2027", "February 2027 has 28 days"),
        ("0/4", "April has 30 days"),
        ("32nd", "no month has a day 32"),
        ("0th", "no month has a day 0"),
        ("12/14", "there is no month 14; write the day first"),
        ("14 Foo", "there is no month called foo"),
        ("Fri 14 Dec 2026", "14 Dec 2026 is a Monday, not a Friday"),
        ("14/12/202", "two or four figures"),
        ("1/1/1066", "between 1900 and 2099"),
        ("+9999w", "between 1900 and 2099"),
        ("+10", "+10wd for working days"),
        ("soon", "‘soon’ is not a date. Type it like 14/12, 14 Dec 2026 or +10d."),
        ("", "This is not a date yet. Type it like 14/12"),
        ("\x1b[31m\x00", "‘[31m’ is not a date."),
        ("Dec 2027", "‘Dec 2027’ is not a date."),
        ("١/٢", "is not a date."),
    ],
)
def test_what_is_wrong_with_a_day_is_said(typed: str, said: str) -> None:
    """What cannot be read is quoted, and the fault is named with an example."""
    with pytest.raises(NotADate) as refused:
        read_day(typed, today=MONDAY)
    assert said in str(refused.value)
    assert str(refused.value).isprintable()


@pytest.mark.parametrize("read", [lambda text: read_day(text, today=MONDAY), read_clock])
def test_a_long_text_is_refused_in_a_short_sentence(read: object) -> None:
    """A page pasted into the field comes back as one line."""
    assert callable(read)
    with pytest.raises(NotADate) as refused:
        read("a " * 30_000)
    assert len(str(refused.value)) < 120


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("14:30", time(14, 30)),
        ("1430", time(14, 30)),
        ("930", time(9, 30)),
        ("9:05", time(9, 5)),
        ("14.30", time(14, 30)),
        ("2pm", time(14)),
        ("2 PM", time(14)),
        ("2.30pm", time(14, 30)),
        ("2:30 p.m.", time(14, 30)),
        ("230pm", time(14, 30)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("noon", time(12)),
        ("00:00", time(0)),
        ("14:30:15", time(14, 30, 15)),
    ],
)
def test_a_time_may_be_written_in_many_ways(typed: str, clock: time) -> None:
    """Each way of writing a time of day is understood."""
    assert read_clock(typed) == clock


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2", "‘2’ is not a time: say 2:00, or add am or pm. Type it like 14:30 or 2.30pm."),
        ("24:00", "the hour is 0 to 23"),
        ("14:60", "0 to 59"),
        ("14:30:99", "0 to 59"),
        ("13pm", "the hour is 1 to 12"),
        ("14:3", "‘14:3’ is not a time."),
        ("later", "‘later’ is not a time."),
    ],
)
def test_what_is_wrong_with_a_time_is_said(typed: str, said: str) -> None:
    """A time that cannot be read is quoted, and the fault is named."""
    with pytest.raises(NotADate) as refused:
        read_clock(typed)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("10:00", "2026-12-14T10:00:00"),
        ("14.30", "2026-12-14T14:30:00"),
        ("2 pm", "2026-12-14T14:00:00"),
        ("15/12 10:00", "2026-12-15T10:00:00"),
        ("15 Dec 2026 at 10:00", "2026-12-15T10:00:00"),
        ("15 Dec 2026, 2 pm", "2026-12-15T14:00:00"),
        ("15 dec 1430", "2026-12-15T14:30:00"),
        ("fri 2pm", "2026-12-18T14:00:00"),
        ("tomorrow 9.30", "2026-12-15T09:30:00"),
        ("10:00 15/12", "2026-12-15T10:00:00"),
        ("2 pm on fri", "2026-12-18T14:00:00"),
        ("2026-12-15T10:00:05", "2026-12-15T10:00:05"),
        ("2026-12-15 10:00", "2026-12-15T10:00:00"),
    ],
)
def test_a_moment_is_a_day_and_a_time(typed: str, moment: str) -> None:
    """A day and a time are understood together, and a time alone is on the day in question."""
    assert read_moment(typed, today=MONDAY) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("15/12", "‘15/12’ is not a date and time: it has no time; add one."),
        ("14 dec 2027", "it has no time"),
        ("31/4 10:00", "April has 30 days"),
        ("15/12 25:00", "the hour is 0 to 23"),
        ("whenever", "‘whenever’ is not a date and time. Type it like 14/12 10:00"),
        ("", "This is not a date and time yet."),
    ],
)
def test_what_is_wrong_with_a_moment_is_said(typed: str, said: str) -> None:
    """The half that cannot be read is the one complained of."""
    with pytest.raises(NotADate) as refused:
        read_moment(typed, today=MONDAY)
    assert said in str(refused.value)


@given(DAYS, NOWADAYS)
@example(date(2028, 2, 29), date(2026, 1, 1))
def test_days_in_words_can_be_typed_again(day: date, today: date) -> None:
    """A day written in full, short, with its weekday or in ISO form reads back as itself."""
    for words in (day_in_words(day), short_day(day), short_weekday(day), day.isoformat()):
        assert read_day(words, today=today) == day


@given(DAYS, st.times(), NOWADAYS)
def test_moments_in_words_can_be_typed_again(day: date, clock: time, today: date) -> None:
    """A moment in full reads back to the minute, a short one to the second."""
    moment = datetime.combine(day, clock)
    to_the_second = moment.replace(microsecond=0)
    to_the_minute = to_the_second.replace(second=0)
    assert read_moment(moment_in_words(moment), today=today) == to_the_minute
    assert read_moment(short_moment(moment), today=today) == to_the_second
    assert read_clock(clock_in_words(moment)) == to_the_minute.time()


@given(st.integers(1, 31), st.integers(1, 12), NOWADAYS)
def test_a_day_without_a_year_is_the_next_one(day: int, month: int, today: date) -> None:
    """Day and month alone are never past, and no more than a year ahead save for 29 February."""
    try:
        found = read_day(f"{day}/{month}", today=today)
    except NotADate:
        assert day > 28
        return
    assert (found.day, found.month) == (day, month)
    assert found >= today
    assert found - today <= timedelta(days=366) or (day, month) == (29, 2)


@given(st.integers(0, 250), NOWADAYS)
def test_a_count_of_working_days_is_a_working_day(number: int, today: date) -> None:
    """`+n wd` falls on a working day, save for none at all."""
    found = read_day(f"+{number}wd", today=today)
    assert is_working_day(found) or number == 0


@given(st.text() | DATE_LIKE, st.dates())
@example("+9999wd", date(2099, 12, 31))
@example("next fri", date.max)
@example("yesterday", date.min)
@example("-9999m", date.min)
@example("29/2", date.max)
@example("1/1/00", date.min)
def test_whatever_is_typed_is_a_date_or_said_not_to_be(typed: str, today: date) -> None:
    """Any text at all gives a day, a time and a moment, or NotADate, and nothing else."""
    for read in (
        lambda: read_day(typed, today=today),
        lambda: read_clock(typed),
        lambda: read_moment(typed, today=today),
    ):
        with suppress(NotADate):
            assert isinstance(read(), date | time)
