"""Moments that have passed are read as people say them."""

from __future__ import annotations

from datetime import datetime

import pytest

from cpc_tui.conference.past_moments import read_past
from cpc_tui.conference.typed_dates import NotADate

NOW = datetime.fromisoformat("2026-12-09T15:00:00")  # a Wednesday
HELD = datetime.fromisoformat("2026-12-08T00:00:00")


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("10:30", "2026-12-08T10:30:59"),
        ("10:30:05", "2026-12-08T10:30:05"),
        ("2pm", "2026-12-08T14:00:59"),
        ("yesterday 10:00", "2026-12-08T10:00:59"),
        ("yesterday", "2026-12-08T23:59:59"),
        ("today", "2026-12-09T23:59:59"),
        ("9/12 10:00", "2026-12-09T10:00:59"),
        ("4/12 10:00", "2026-12-04T10:00:59"),
        ("14/12 10:00", "2025-12-14T10:00:59"),
        ("14/12/2025 10:00", "2025-12-14T10:00:59"),
        ("30 Nov", "2026-11-30T23:59:59"),
        ("fri 2pm", "2026-12-04T14:00:59"),
        ("last fri 2pm", "2026-12-04T14:00:59"),
        ("2026-12-08T10:42:07", "2026-12-08T10:42:07"),
        ("-3d", "2026-12-06T23:59:59"),
    ],
)
def test_a_moment_is_the_last_such_one(typed: str, moment: str) -> None:
    """Without a year or a day it is the last, to the end of its minute or day."""
    assert read_past(typed, now=NOW, day=HELD).isoformat() == moment


def test_a_time_alone_is_of_today_where_no_day_is_given() -> None:
    """As before the conference."""
    assert read_past("10:30", now=NOW).isoformat() == "2026-12-09T10:30:59"


@pytest.mark.parametrize("typed", ["tomorrow 10:00", "+3d", "next fri 2pm", "14/12/2030 10:00"])
def test_what_is_still_to_come_is_refused(typed: str) -> None:
    """Nobody knows how the record will be."""
    with pytest.raises(NotADate, match="still to come"):
        read_past(typed, now=NOW, day=HELD)


@pytest.mark.parametrize("typed", ["", "soon", "31/2 10:00", "25:00"])
def test_what_is_no_moment_is_refused_with_an_example(typed: str) -> None:
    """The sentence says how to type it."""
    with pytest.raises(NotADate, match="Type it like"):
        read_past(typed, now=NOW, day=HELD)
