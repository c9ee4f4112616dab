"""What several steps show alike: the chair's statements and the running notes."""

from __future__ import annotations

from cpc_tui.conference.choices import StepKey
from cpc_tui.conference.written_dates import clock_in_words
from screens.page import Page
from screens.targets import SaidAt


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
