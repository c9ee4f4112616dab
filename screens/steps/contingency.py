"""What happens if actions are not done or circumstances change."""

from __future__ import annotations

from cpc_tui.language import tr
from screens.page import Page
from screens.steps.shared import notes, statements


def contingency(page: Page) -> None:
    """Write the lines of the contingency plan."""
    statements(page, "contingency")
    page.section(("contingency",), title=tr("If this happens, then"))
    notes(page, "contingency")
