"""What the mark before a line means, in words, where the line itself does not say it."""

from __future__ import annotations

from cpc_tui.language import tr
from screens.targets import SaidAt
from widgets.outline_rows import Row

NOT_GIVEN = tr("not given yet")

MEANT: dict[str, str] = {
    "": "",
    " ": "",
    "✓": tr("ready, here or agreed; the line says which"),
    "!": tr("still to do or missing; the line says what"),
    "?": tr("not known or not answered yet; the line says which"),
    "·": tr("not known yet; the line says so"),
    "x": tr("away, kept out or not agreed; the line says which"),
    "–": tr("has left, or sent apologies; the line says which"),
    "-": tr("an action of the outcome above"),
    "+": tr("adds a line"),
    ">": tr("does something at once"),
    "[x]": tr("ticked; the line says when"),
    "[ ]": tr("not ticked yet"),
}
"""Every mark that stands before a line of a step, and what it stands for."""


def words_of_mark(row: Row) -> str:
    """The words for a mark that the row's own text does not tell; empty where it does."""
    if isinstance(row.key, SaidAt) and row.mark == "[ ]":
        return NOT_GIVEN
    return ""
