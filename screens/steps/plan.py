"""Outcomes and actions with who, by when and how we will know; rules, network and visits."""

from __future__ import annotations

from cpc_tui.conference.planned import PlannedOutcome
from cpc_tui.language import tr
from screens.page import Page
from screens.steps.shared import notes, statements

ABOUT = (
    "rules",
    "safety_network",
    "visits_every_working_days",
    "seen_alone",
    "legal",
    "family_group_decision_making",
    "agreed_by",
    "agreement_note",
)


def plan(page: Page) -> None:
    """Write the lines of the plan."""
    statements(page, "plan")
    outcomes = page.record.plans.outcomes
    for number, outcome in enumerate(outcomes, 1):
        _outcome(page, number, outcome)
    page.heading(tr("Outcomes"))
    page.add(tr("Add: an outcome, a change for the child"), ("plans", "outcomes"))
    known = {outcome.id for outcome in outcomes}
    page.section(
        ("plans", "actions"),
        title=tr("Actions for no particular outcome"),
        where=lambda action: action.outcome not in known,
    )
    page.heading(tr("About the {label}", label=page.profile.plan.label))
    page.part(("plans",), ABOUT)
    notes(page, "plan")


def _outcome(page: Page, number: int, outcome: PlannedOutcome) -> None:
    page.heading(tr("Outcome {number}", number=number))
    page.entry(("plans", "outcomes"), outcome)
    for action in page.record.plans.actions:
        if action.outcome == outcome.id:
            page.entry(("plans", "actions"), action, mark="-")
    page.add(
        tr("Add: an action for this outcome"),
        ("plans", "actions"),
        outcome=outcome.id,
        children=outcome.children,
    )
