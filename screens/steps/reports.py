"""Each agency's most important points, and whether the family has seen and answered the report."""

from __future__ import annotations

from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.line_parts import joined
from cpc_tui.conference.read_aloud import report_words
from cpc_tui.language import tr
from screens.page import Page
from screens.steps.answering import answers_by_report
from screens.steps.shared import notes, statements


def reports(page: Page) -> None:
    """Write the lines of the report summaries."""
    statements(page, "reports")
    page.heading(tr("Reports, in the order they are heard"))
    for each in page.record.reports:
        line = entry_line(each, page.record, page.profile)
        page.entry(("reports",), each, text=joined(line, report_words(page.record, each)))
    page.add(tr("Add: report"), ("reports",))
    answers_by_report(page)
    notes(page, "reports")
