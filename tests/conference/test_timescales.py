"""English working days and limits in months."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.deadline_clocks import limit
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.timescales import (
    add_months,
    add_working_days,
    bank_holidays,
    first_working_day_on_or_after,
    is_working_day,
    last_working_day_on_or_before,
    next_working_day,
    previous_working_day,
    skipped_days,
    worked_out,
)
from tests.conference import shipped_holidays
from tests.terminal.child import CHECKOUT

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
CHRISTMAS_WEEK = frozenset({date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31)})
CLOSED = st.frozensets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=20)


def month_limit(
    held: date, months: int, closed: frozenset[date] = frozenset(), *, cap: int | None = None
) -> date:
    """The last day allowed by a rule of so many months, held on a working day."""
    (rule, *_) = load_profile("england").deadlines_for("review")
    row = replace(rule, unit="months", number=months, cap_days=cap, on_working_day=True)
    return limit(row, held, closed)


def days_after(start: date, end: date) -> list[date]:
    """Every day after `start`, up to `end`."""
    return [start + timedelta(days=number + 1) for number in range((end - start).days)]


@pytest.mark.parametrize(
    ("discussion", "due"),
    [
        (date(2026, 11, 2), date(2026, 11, 23)),
        (date(2026, 12, 10), date(2027, 1, 5)),
        (date(2026, 12, 18), date(2027, 1, 13)),
        (date(2027, 3, 12), date(2027, 4, 6)),
        (date(2027, 4, 20), date(2027, 5, 12)),
        (date(2026, 12, 8), date(2026, 12, 31)),
        (date(1970, 6, 2), date(1970, 6, 23)),
    ],
)
def test_a_conference_is_due_15_working_days_after_the_discussion(
    discussion: date, due: date
) -> None:
    """Fifteen working days pass over weekends and bank holidays, as in the published examples."""
    assert add_working_days(discussion, 15) == due


def test_closure_days_of_the_authority_are_passed_over_too() -> None:
    """Three closure days in Christmas week move the limit of 10 December to 8 January."""
    assert add_working_days(date(2026, 12, 10), 15, CHRISTMAS_WEEK) == date(2027, 1, 8)


@pytest.mark.parametrize(
    ("held", "limits"),
    [
        (
            date(2026, 11, 30),
            [date(2026, 12, 1), date(2026, 12, 14), date(2026, 12, 21), date(2026, 12, 30)],
        ),
        (
            date(2026, 12, 16),
            [date(2026, 12, 17), date(2027, 1, 4), date(2027, 1, 11), date(2027, 1, 18)],
        ),
        (
            date(2027, 3, 19),
            [date(2027, 3, 22), date(2027, 4, 6), date(2027, 4, 13), date(2027, 4, 20)],
        ),
        (
            date(2027, 8, 31),
            [date(2027, 9, 1), date(2027, 9, 14), date(2027, 9, 21), date(2027, 9, 28)],
        ),
    ],
)
def test_limits_after_a_conference(held: date, limits: list[date]) -> None:
    """One, ten, fifteen and twenty working days after a conference fall on the published days."""
    assert [add_working_days(held, number) for number in (1, 10, 15, 20)] == limits


@pytest.mark.parametrize(
    ("held", "three", "three_held_by", "six", "six_held_by"),
    [
        (
            date(2026, 11, 30),
            date(2027, 2, 28),
            date(2027, 2, 26),
            date(2027, 5, 30),
            date(2027, 5, 28),
        ),
        (
            date(2026, 12, 16),
            date(2027, 3, 16),
            date(2027, 3, 16),
            date(2027, 6, 16),
            date(2027, 6, 16),
        ),
        (
            date(2027, 3, 19),
            date(2027, 6, 19),
            date(2027, 6, 18),
            date(2027, 9, 19),
            date(2027, 9, 17),
        ),
        (
            date(2027, 8, 31),
            date(2027, 11, 30),
            date(2027, 11, 30),
            date(2028, 2, 29),
            date(2028, 2, 29),
        ),
    ],
)
def test_reviews_after_three_and_six_months(
    held: date, three: date, three_held_by: date, six: date, six_held_by: date
) -> None:
    """Months are clamped to a shorter month, and the limit falls back to a working day."""
    assert (add_months(held, 3), month_limit(held, 3)) == (three, three_held_by)
    assert (add_months(held, 6), month_limit(held, 6)) == (six, six_held_by)


@pytest.mark.parametrize(
    ("held", "held_by"),
    [
        (date(2026, 11, 30), date(2027, 2, 26)),
        (date(2026, 12, 16), date(2027, 3, 16)),
        (date(2027, 3, 19), date(2027, 6, 17)),
        (date(2027, 8, 31), date(2027, 11, 29)),
    ],
)
def test_a_cap_of_ninety_days_shortens_three_months(held: date, held_by: date) -> None:
    """Ninety calendar days, where an authority counts them, are never overrun."""
    assert month_limit(held, 3, cap=90) == held_by


def test_a_holiday_on_a_weekend_counts_once_on_its_substitute_day() -> None:
    """Christmas 2027, at a weekend, closes Monday and Tuesday and is not listed for the weekend."""
    late = [day for day in bank_holidays(2027) if day.month == 12]
    assert late == [date(2027, 12, 27), date(2027, 12, 28)]
    assert bank_holidays(2027)[date(2027, 12, 27)] == "Christmas Day"


def test_the_days_are_those_of_england() -> None:
    """Easter Monday and the August holiday, which Scotland does not keep, are not working days."""
    assert not is_working_day(date(2026, 4, 6))
    assert not is_working_day(date(2026, 8, 31))
    assert is_working_day(date(2026, 11, 30))  # St Andrew's Day
    assert is_working_day(date(2026, 3, 17))  # St Patrick's Day


def test_counting_backwards_from_a_conference() -> None:
    """Three working days before a Monday are the Wednesday before, and Christmas is passed over."""
    assert add_working_days(date(2026, 11, 30), -3) == date(2026, 11, 25)
    assert add_working_days(date(2026, 12, 29), -3) == date(2026, 12, 22)


def test_skipped_days_are_named_in_both_directions() -> None:
    """The weekdays passed over are told with their reasons, whichever way the count went."""
    named = (
        (date(2026, 12, 25), "Christmas Day"),
        (date(2026, 12, 28), "Boxing Day"),
        (date(2026, 12, 29), "closure day"),
        (date(2026, 12, 30), "closure day"),
        (date(2026, 12, 31), "closure day"),
        (date(2027, 1, 1), "New Year's Day"),
    )
    first, last = date(2026, 12, 10), date(2027, 1, 8)
    assert skipped_days(first, last, CHRISTMAS_WEEK) == named
    assert skipped_days(last, first, CHRISTMAS_WEEK) == named


def test_an_end_is_looked_at_and_a_start_is_not() -> None:
    """Only the day that a count ends on can be among the skipped, never the day it starts on."""
    christmas, boxing = date(2028, 12, 25), date(2028, 12, 26)
    assert skipped_days(christmas, boxing) == ((boxing, "Boxing Day"),)
    assert skipped_days(boxing, christmas) == ((christmas, "Christmas Day"),)


@pytest.mark.parametrize("first", range(1960, 2111, 10))
def test_weekday_holidays_are_all_the_library_knows(first: int) -> None:
    """No weekday on which the library has an English holiday is taken for a working day."""
    for year in range(first, first + 10):
        known = holidays.country_holidays("GB", subdiv="ENG", years=year)
        assert set(bank_holidays(year)) == {day for day in known if day.weekday() < 5}
        assert not any(is_working_day(day) for day in known)
        assert dict(bank_holidays(year)) == worked_out(year)


def test_the_shipped_holidays_are_as_the_installed_library_has_them() -> None:
    """Making the table anew changes nothing: no holiday has been proclaimed since, or renamed."""
    text = shipped_holidays.FILE.read_text(encoding="utf-8")
    assert shipped_holidays.written(text.splitlines(keepends=True)) == text


def test_the_library_is_asked_for_no_year_that_is_shipped() -> None:
    """A count over the years of conferences loads no library; one over earlier years still can."""
    code = (
        "import sys; from datetime import date\n"
        "from cpc_tui.conference.timescales import add_working_days\n"
        "print(add_working_days(date(1970, 1, 2), 30_000), 'holidays' in sys.modules)\n"
        "print(add_working_days(date(1969, 12, 24), 1), 'holidays' in sys.modules)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines() == ["2088-08-12 False", "1969-12-29 True"]


@given(DAYS, st.integers(1, 60), CLOSED)
def test_adding_lands_on_a_working_day_that_many_away(
    day: date, number: int, closed: frozenset[date]
) -> None:
    """A count of working days ends on a working day, with exactly that many on the way."""
    end = add_working_days(day, number, closed)
    assert is_working_day(end, closed)
    assert len([each for each in days_after(day, end) if is_working_day(each, closed)]) == number


@given(DAYS, st.integers(-60, 60), CLOSED)
def test_counting_there_and_back_from_a_working_day(
    day: date, number: int, closed: frozenset[date]
) -> None:
    """From a working day, so many forward and as many back end where they began."""
    start = first_working_day_on_or_after(day, closed)
    assert add_working_days(add_working_days(start, number, closed), -number, closed) == start


@given(DAYS, CLOSED)
def test_nearest_working_days(day: date, closed: frozenset[date]) -> None:
    """Next and previous never give the day itself; on-or-before and on-or-after keep it."""
    assert previous_working_day(day, closed) < day < next_working_day(day, closed)
    before = last_working_day_on_or_before(day, closed)
    after = first_working_day_on_or_after(day, closed)
    assert before <= day <= after
    assert (before == day) == (after == day) == is_working_day(day, closed)


@given(DAYS, st.integers(-240, 240))
def test_months_keep_the_day_or_end_the_month(day: date, months: int) -> None:
    """Adding months keeps the day of the month, or gives the last day of a shorter one."""
    moved = add_months(day, months)
    apart = (moved.year - day.year) * 12 + moved.month - day.month
    assert apart == months
    assert moved.day == day.day or (
        moved.day < day.day and (moved + timedelta(days=1)).month != moved.month
    )


@given(DAYS, st.integers(0, 24), CLOSED, st.none() | st.integers(0, 200))
def test_a_limit_in_months_is_never_late(
    day: date, months: int, closed: frozenset[date], cap: int | None
) -> None:
    """Such a limit is a working day, after neither the months nor the cap."""
    last = month_limit(day, months, closed, cap=cap)
    assert is_working_day(last, closed)
    assert last <= add_months(day, months)
    assert cap is None or last <= day + timedelta(days=cap)


def test_the_end_of_the_calendar_is_an_overflow() -> None:
    """Counting past the last year there is raises the one error that callers look for."""
    with pytest.raises(OverflowError):
        add_months(date(9999, 12, 31), 1)
    with pytest.raises(OverflowError):
        add_working_days(date(9999, 12, 31), 1)
    with pytest.raises(OverflowError):
        add_months(date(1, 1, 1), -1)
