"""Each agency's most important points, and whether the family has seen the report."""

from __future__ import annotations

from screens.page import Page
from screens.steps.shared import notes, statements


def reports(page: Page) -> None:
    """Write the lines of the report summaries."""
    statements(page, "reports")
    page.section(("reports",), title="Reports, in the order they are heard")
    notes(page, "reports")
