"""The framework's board, danger statements with their goals, and the scales."""

from __future__ import annotations

from cpc_tui.conference.profile import Heading
from cpc_tui.conference.scale_lines import child_name_of, group_title, grouped, scale_line
from cpc_tui.language import tr
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
        page.heading(tr("Under headings of another framework"))
        for item in others:
            page.entry(("analysis",), item)
    page.section(("statements",), title=tr("Danger statements and goals"))
    _scales(page)
    notes(page, "analysis")


def _scales(page: Page) -> None:
    """The numbers by danger statement and child, each with its place on the line below it."""
    record = page.record
    page.heading(tr("Scales"))
    # In a line of its own, which goes on in the next: a heading would be cut.
    page.hint(f"{page.profile.scale.direction}.")
    for marks in grouped(record.scales):
        page.hint(group_title(record, marks[0].statement, child_name_of(record, marks[0])))
        for each in marks:
            page.entry(("scales",), each)
            if each.value is not None or each.previous_value is not None:
                page.line(f"  {scale_line(each.value, each.previous_value)}", kind="drawing")
    page.add_to(("scales",))


def _column(page: Page, heading: Heading) -> None:
    page.section(
        ("analysis",),
        title=heading.label,
        ask=heading.prompt,
        where=lambda item: item.heading == heading.key,
        heading=heading.key,
        at="now",
    )
