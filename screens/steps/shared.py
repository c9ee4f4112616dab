"""What several steps show alike: the chair's statements and the running notes."""

from __future__ import annotations

from cpc_tui.conference.choices import StepKey
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child
from cpc_tui.conference.written_dates import clock_in_words
from screens.page import Page
from screens.targets import SaidAt

PLAN_OUTCOMES = frozenset({"plan", "continue"})
"""Outcomes with which a child has a child protection plan."""


def statements(page: Page, step: StepKey) -> None:
    """The statements the chair gives in this step, ticked with the time they were given."""
    due = [each for each in page.profile.statements if each.step == step]
    if not due:
        return
    page.heading("For the chair to say (Space ticks)")
    given = {said.key: said.at for said in page.record.said}
    for statement in due:
        at = given.get(statement.key)
        done = statement.key in given
        when = f" (given {clock_in_words(at)})" if at else " (given)" if done else ""
        text = f"{statement.label}{when}: {statement.text}"
        page.line(text, SaidAt(statement.key), mark="[x]" if done else "[ ]")


def notes(page: Page, step: StepKey) -> None:
    """The running record of this step."""
    page.section(
        ("notes",), title="Notes", where=lambda note: note.step == step, step=step, at="now"
    )


def subjects(record: Record) -> tuple[Child, ...]:
    """The children whom the conference considers."""
    return tuple(child for child in record.children if child.subject)


def planned(record: Record) -> tuple[Child, ...]:
    """The children who have, or are to have, a child protection plan."""
    on_plan = {each.child for each in record.decisions if each.outcome in PLAN_OUTCOMES}
    return tuple(child for child in record.children if child.id in on_plan)
