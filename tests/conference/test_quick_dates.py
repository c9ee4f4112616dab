"""The date at the end of an action."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.quick_dates import Dated, take_date

TODAY = date(2026, 12, 8)
"""A Tuesday."""


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("by 14/12", date(2026, 12, 14)),
        ("by 14 Dec", date(2026, 12, 14)),
        ("by 14.12.26", date(2026, 12, 14)),
        ("by the 14th", date(2026, 12, 14)),
        ("by Monday 14 December 2026.", date(2026, 12, 14)),
        ("BY fri", date(2026, 12, 11)),
        ("by next fri", date(2026, 12, 18)),
        ("by tomorrow", date(2026, 12, 9)),
        ("by +10d", date(2026, 12, 18)),
        ("by +6w", date(2027, 1, 19)),
        ("by +3m", date(2027, 3, 8)),
        ("by +10wd", date(2026, 12, 22)),
        ("by 10 working days", date(2026, 12, 22)),
        ("within 10 working days", date(2026, 12, 22)),
        ("within 2 weeks", date(2026, 12, 22)),
        ("(by fri)", date(2026, 12, 11)),
        ("[by +6w].", date(2027, 1, 19)),
        ("(within 3 months)", date(2027, 3, 8)),
        ("(14 Dec)", date(2026, 12, 14)),
        ("(14 December 2026)", date(2026, 12, 14)),
        ("(14/12/26)", date(2026, 12, 14)),
        ("(2026-12-14)", date(2026, 12, 14)),
        ("(+10d)", date(2026, 12, 18)),
        ("(tomorrow)", date(2026, 12, 9)),
    ],
)
def test_a_date_at_the_end_is_taken(typed: str, day: date) -> None:
    """Each way of writing it is understood, and taken off the words."""
    assert take_date(f"visit by car {typed}", today=TODAY) == Dated("visit by car", day)


@pytest.mark.parametrize(
    "text",
    [
        "stand by her",
        "be seen by a GP by post",
        "half a tablet (1/2)",
        "a course (2 days)",
        "score it (14/12)",
        "ring the school (fri)",
        "stay within reach",
        "meet within 14/12",
        "by 14/12",
        "visit on 14/12",
        "by fri, ring first",
    ],
)
def test_what_may_be_something_else_stays(text: str) -> None:
    """A half, a length of time and plain words are no dates."""
    assert take_date(text, today=TODAY).day is None
    assert take_date(text, today=TODAY).text == text


@pytest.mark.parametrize(
    ("typed", "misread", "why"),
    [
        ("by 31/4", "31/4", "April has 30 days"),
        ("(by 32 Jan)", "32 Jan", "January has 31 days"),
        ("by Fri 14 Dec 2026", "Fri 14 Dec 2026", "14 Dec 2026 is a Monday, not a Friday"),
        ("by 14/12 (if she agrees)", "14/12 (if she agrees)", ""),
    ],
)
def test_what_was_to_be_a_date_and_is_none_is_told(typed: str, misread: str, why: str) -> None:
    """The words stay, and it is known what could not be read, and why."""
    text = f"visit {typed}"
    assert take_date(text, today=TODAY) == Dated(text, misread=misread, why=why)


def test_closure_days_are_no_working_days() -> None:
    """A count of working days passes over the authority's closure days."""
    closed = {date(2026, 12, 9)}
    assert take_date("visit by +1wd", today=TODAY, closed=closed).day == date(2026, 12, 10)


@given(st.text("by within()[]0123456789/.+-wdm jan fri\n"))
def test_nothing_but_the_end_is_ever_taken(text: str) -> None:
    """Whatever is typed, what is left is its beginning."""
    dated = take_date(text, today=TODAY)
    assert text.startswith(dated.text)
    assert dated.day is not None or dated.text == text
