"""The last allowed day of a date that the meeting still has to set."""

from __future__ import annotations

from cpc_tui.conference.deadlines import DeadlineName, deadlines, due_by
from cpc_tui.conference.written_dates import day_in_words
from screens.page import Page


def limit_of(page: Page, deadline: DeadlineName) -> str:
    """The last day that keeps the limit for every child, in words; empty where none is known."""
    day = due_by(deadlines(page.record, page.profile, today=page.now.date()), deadline)
    return day_in_words(day) if day else ""
