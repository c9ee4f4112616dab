"""Each agency's view per child, the chair's decision with reasons, and dissent."""

from __future__ import annotations

from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.decided import Decision
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.naming import called
from cpc_tui.conference.quorum import quorum_at
from cpc_tui.conference.written_dates import clock_in_words
from screens.page import Page
from screens.steps.shared import notes, statements
from screens.targets import PartAt

DECIDING = ("outcome", "likelihood", "reasons", "end_reason", "decided_at", "child")


def decision(page: Page) -> None:
    """Write the lines of the decision."""
    statements(page, "decision")
    page.heading("Quorum")
    page.hint(quorum_at(page.record, page.profile, None).words)
    views(page)
    page.heading("The chair’s decision for each child")
    decided = {each.child for each in page.record.decisions}
    for each in page.record.decisions:
        line = entry_line(each, page.record, page.profile)
        words = f"{line} — {each.reasons}" if each.reasons else line
        page.entry(("decisions",), each, fields=DECIDING, text=words)
        _inquorate(page, each)
    for child in subject_children(page.record):
        if child.id not in decided:
            page.add(
                f"Decide for {called(child)}",
                ("decisions",),
                fields=DECIDING,
                child=child.id,
                decided_at="now",
            )
    dissent(page)
    notes(page, "decision")


def views(page: Page) -> None:
    """The way into the grid, and every view with its reason."""
    page.heading("Agencies’ views")
    page.do("grid", "Open the grid: children by agencies", mark=">")
    for view in page.record.views:
        page.entry(("views",), view)
    page.add("Add: a view of somebody who is not in the grid", ("views",))


def dissent(page: Page) -> None:
    """Whether anybody was asked to dissent, and who does."""
    page.heading("Dissent")
    asked = page.record.dissent_asked
    words = f"Asked at {clock_in_words(asked)}" if asked else "Ask: does anyone formally dissent?"
    page.do("dissent_asked", words, mark="[x]" if asked else "[ ]")
    if asked:
        page.part((), ("dissent_asked",))
    for each in page.record.dissents:
        page.entry(("dissents",), each)
    page.add("Add: a dissent", ("dissents",), formal=True, at="now")


def _inquorate(page: Page, each: Decision) -> None:
    state = quorum_at(page.record, page.profile, each.decided_at)
    if state.met and each.inquorate is None:
        return
    path = ("decisions", each.entry_key, "inquorate")
    words = each.inquorate.ground if each.inquorate else "ground, reason and interim safety?"
    page.line(
        f"Not quorate when decided: {words or 'ground not recorded'}",
        PartAt(path, ("ground", "reason", "interim_safety")),
        mark="!",
    )
