"""Before the meeting: the details, who is invited, and what has come in."""

from __future__ import annotations

from cpc_tui.conference.deadlines import breaches_to_explain, deadlines
from cpc_tui.conference.naming import child_names
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr
from screens.page import Page
from screens.steps.board import board, invited
from screens.steps.family import the_family
from screens.steps.last_time import former_decisions
from screens.steps.shared import notes

DETAILS = (
    "family_name",
    "conference_type",
    "held_on",
    "starts_at",
    "mode",
    "venue",
    "joining",
    "purpose",
    "chair",
    "minute_taker",
    "chair_independent",
    "profile",
    "reference",
)
STATES = {
    "due": tr("due"),
    "met": tr("met"),
    "late": tr("LATE"),
    "not_known": tr("no date to count from"),
}
CLOCKS = ("strategy_discussion_on", "latest_strategy_discussion_on", "notified_on")


def prepare(page: Page) -> None:
    """Write the lines of the preparation."""
    if page.record.started_at is None:
        page.do("start", tr("Start the meeting now"), mark=">")
    board(page)
    page.heading(tr("The conference"))
    page.part((), DETAILS)
    page.section(("children",))
    invited(page)
    the_family(page)
    page.section(("reports",), title=tr("Reports expected"), expected=True)
    page.section(("pre_meetings",))
    page.heading(tr("Dates that start the clocks"))
    page.part((), CLOCKS)
    former_decisions(page)
    due_dates(page)
    notes(page, "prepare")


def due_dates(page: Page) -> None:
    """The deadlines with what each still needs, and the breaches that explain late ones."""
    page.heading(tr("Deadlines"))
    states = deadlines(page.record, page.profile, today=page.now.date())
    for each in states:
        whose = f" ({child_names(page.record, each.children)})" if each.children else ""
        when = tr("by {day}", day=day_in_words(each.due_on)) if each.due_on else tr("not known yet")
        done = tr(", done {day}", day=day_in_words(each.done_on)) if each.done_on else ""
        page.hint(f"{each.label}{whose}: {when}{done} – {STATES[each.state]}")
    page.section(("breaches",))
    late = {each.key: each.label for each in breaches_to_explain(page.record, states)}
    for key, label in late.items():
        page.add(tr("Add: why this is late: {label}", label=label), ("breaches",), deadline=key)
