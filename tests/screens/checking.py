"""A record with something missing of each weight, and going there from the list of checks."""

from __future__ import annotations

from tests.screens.desk import Desk
from widgets.fields.field import Field

ACTION = "plans.actions.0"
THREE = {
    "decisions.0.reasons": "",
    f"{ACTION}.by_when": "2027-03-01",
    "chair_independent": None,
}
"""What takes one thing of each weight out of the complete record."""


def field_here(desk: Desk) -> str:
    """The label of the field that has the cursor; empty for none."""
    here = desk.program.focused
    return here.asked.label if isinstance(here, Field) else ""


async def go_there(desk: Desk, words: str) -> None:
    """Open the list and go to the line that holds these words."""
    await desk.press("f6")
    await desk.choose(words)
