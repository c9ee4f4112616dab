"""The framework's board, danger statements with their goals, and the scales."""

from __future__ import annotations

from cpc_tui.conference.profile import Heading
from screens.page import Page
from screens.steps.last_time import ask_what_changed
from screens.steps.shared import notes, statements


def analysis(page: Page) -> None:
    """Write the lines of the analysis."""
    statements(page, "analysis")
    ask_what_changed(page)
    known = {heading.key for heading in page.profile.framework.headings}
    for heading in page.profile.framework.headings:
        _column(page, heading)
    others = [item for item in page.record.analysis if item.heading not in known]
    if others:
        page.heading("Under headings of another framework")
        for item in others:
            page.entry(("analysis",), item)
    page.section(("statements",), title="Danger statements and goals")
    scale = page.profile.scale
    page.section(("scales",), title=f"Scales: 0 is {scale.low_label}, 10 is {scale.high_label}")
    notes(page, "analysis")


def _column(page: Page, heading: Heading) -> None:
    page.section(
        ("analysis",),
        title=heading.label,
        ask=heading.prompt,
        where=lambda item: item.heading == heading.key,
        heading=heading.key,
        at="now",
    )
