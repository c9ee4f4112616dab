"""The agenda's steps: what each shows of the record and what can be done there."""

from __future__ import annotations

from collections.abc import Callable

from screens.page import Page
from screens.steps.analysis import analysis
from screens.steps.category import category
from screens.steps.close import close
from screens.steps.contingency import contingency
from screens.steps.contribution import contribution
from screens.steps.core_group import core_group
from screens.steps.decision import decision
from screens.steps.desk import break_due, on_break, private_notes
from screens.steps.introductions import introductions
from screens.steps.plan import plan
from screens.steps.prepare import prepare
from screens.steps.reports import reports

STEPS: dict[str, Callable[[Page], None]] = {
    "prepare": prepare,
    "introductions": introductions,
    "reports": reports,
    "contribution": contribution,
    "analysis": analysis,
    "decision": decision,
    "category": category,
    "plan": plan,
    "core_group": core_group,
    "contingency": contingency,
    "close": close,
}
"""What writes the lines of each step, by the step's key."""


def write_step(page: Page, step: str) -> None:
    """Write the lines of a step, and what the desk keeps beside them."""
    on_break(page)
    STEPS[step](page)
    break_due(page)
    private_notes(page, step)
