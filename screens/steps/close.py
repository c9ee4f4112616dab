"""The review date, who gets what, and how the meeting ends."""

from __future__ import annotations

from cpc_tui.conference import clocks
from cpc_tui.conference.corrections import CORRECTIONS, has_gone_out, is_answered
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.retention import keeping, keeping_words
from cpc_tui.conference.versions import is_draft, version_words
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr
from screens.page import Page
from screens.steps.limits import limit_of
from screens.steps.prepare import due_dates
from screens.steps.shared import notes, statements


def close(page: Page) -> None:
    """Write the lines of the close."""
    page.heading(tr("Review conference"))
    limit = limit_of(page, "review")
    if limit and page.record.review.on is None:
        page.do("offer_review", tr("Set the review to {limit}", limit=limit), mark="+")
    page.part(("review",), ("on", "at", "venue"))
    if limit:
        page.hint(tr("The review is by {limit}.", limit=limit))
    statements(page, "close")
    page.section(("circulation",), title=tr("Who gets what"))
    page.do("circulation", tr("Everybody’s papers, and handing them over"), mark=">")
    page.heading(tr("The meeting"))
    if page.record.ended_at:
        page.hint(tr("Ended at {time}.", time=clock_in_words(page.record.ended_at)))
    else:
        page.do("end", tr("End the meeting now"), mark=">")
        if clocks.is_live(page.record):
            page.do("adjourn", tr("Adjourn: go on another day"), mark=">")
    page.part((), ("started_at", "ended_at", "status"))
    page.do("export", tr("Make the Word documents"), mark=">")
    approval(page)
    corrections(page)
    due_dates(page)
    notes(page, "close")


def approval(page: Page) -> None:
    """Approving and re-opening the record, with every reason and what was missing then."""
    record = page.record
    page.heading(tr("Approval"))
    if page.seat:
        page.hint(tr("This is version {version}.", version=version_words(record)))
    if is_draft(record):
        page.do("approve", tr("Approve the record"), mark=">")
    else:
        page.do("reopen", tr("Re-open the record"), mark=">")
    for approved in record.room.approvals:
        page.hint(
            tr("Approved: {entry_line}", entry_line=entry_line(approved, record, page.profile))
        )
        if approved.lacking:
            page.hint(tr("Missing then: {lacking}", lacking=" ".join(approved.lacking)))
    for reopened in record.room.reopenings:
        words = entry_line(reopened, record, page.profile)
        page.hint(tr("Re-opened: {entry_line}", entry_line=words))
    if not is_draft(record):
        for sentence in keeping_words(keeping(record, page.profile)):
            page.hint(sentence)


def corrections(page: Page) -> None:
    """What was said to be wrong in papers that went out, and what the chair answered."""
    if page.record.room.corrections or (page.seat and has_gone_out(page.record)):
        page.heading(tr("Corrections raised after papers went out"))
        for each in page.record.room.corrections:
            page.entry(CORRECTIONS, each, mark="" if is_answered(each) else "?")
        page.add(tr("Add: correction"), CORRECTIONS, raised_on=page.now.date().isoformat())
