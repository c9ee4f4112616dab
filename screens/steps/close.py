"""The review date, who gets what, and how the meeting ends."""

from __future__ import annotations

from cpc_tui.conference import clocks
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.written_dates import clock_in_words
from screens.page import Page
from screens.steps.limits import limit_of
from screens.steps.prepare import due_dates
from screens.steps.shared import notes, statements


def close(page: Page) -> None:
    """Write the lines of the close."""
    page.heading("Review conference")
    limit = limit_of(page, "review")
    if limit and page.record.review.on is None:
        page.do("offer_review", f"Set the review to {limit}", mark="+")
    page.part(("review",), ("on", "at", "venue"))
    if limit:
        page.hint(f"The review is by {limit}.")
    statements(page, "close")
    page.section(("circulation",), title="Who gets what")
    page.heading("The meeting")
    if page.record.ended_at:
        page.hint(f"Ended at {clock_in_words(page.record.ended_at)}.")
    else:
        page.do("end", "End the meeting now", mark=">")
        if clocks.is_live(page.record):
            page.do("adjourn", "Adjourn: go on another day", mark=">")
    page.part((), ("started_at", "ended_at", "status"))
    page.do("export", "Make the Word documents", mark=">")
    approval(page)
    due_dates(page)
    notes(page, "close")


def approval(page: Page) -> None:
    """Approving the record, and every approval with its reason and what was missing then."""
    page.heading("Approval")
    if page.record.status != "approved":
        page.do("approve", "Approve the record", mark=">")
    for each in page.record.room.approvals:
        page.hint(f"Approved: {entry_line(each, page.record, page.profile)}")
        if each.lacking:
            page.hint(f"Missing then: {' '.join(each.lacking)}")
