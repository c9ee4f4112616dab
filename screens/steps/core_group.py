"""The lead social worker of each child, and the core group with its first date."""

from __future__ import annotations

from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.naming import child_name, person_name
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from screens.page import Page
from screens.steps.limits import limit_of
from screens.steps.shared import notes, statements

FIELDS = ("members", "first_meeting_at", "venue", "every_weeks")


def core_group(page: Page) -> None:
    """Write the lines of the core group."""
    statements(page, "core_group")
    workers(page)
    page.heading(tr("Core group"))
    limit = limit_of(page, "core_group")
    if limit and page.record.core_group.first_meeting_at is None:
        page.do(
            "offer_core_group", tr("Set the first meeting to {limit}, 10:00", limit=limit), mark="+"
        )
    page.part(("core_group",), FIELDS)
    if limit:
        page.hint(tr("The first meeting is by {limit}.", limit=limit))
    notes(page, "core_group")


def workers(page: Page) -> None:
    """The lead social worker of each child with a plan."""
    page.heading(tr("Lead social worker for each child"))
    due = [
        each
        for each in page.record.decisions
        if each.outcome in WITH_A_PLAN or each.lead_social_worker
    ]
    for each in due:
        worker = person_name(page.record, each.lead_social_worker)
        text = f"{child_name(page.record, each.child)}: {worker}"
        page.entry(("decisions",), each, fields=("lead_social_worker",), text=text)
    if not due:
        page.hint(
            tr("No child has a plan yet. Decide first: go back with {key}.", key=key_for("back"))
        )
