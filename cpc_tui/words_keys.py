"""The commands in the list of sentences to mend: a part of the table in `keymap`."""

from __future__ import annotations

from cpc_tui.command import Command
from cpc_tui.language import tr

WORDS: tuple[Command, ...] = (
    Command("go_there", ("enter",), tr("Go there"), tr("Go to the field."), "words", 1),
    Command(
        "replace",
        ("r",),
        tr("Replace"),
        tr("Put the plain words into the sentence; where none fit, go to the field."),
        "words",
        2,
    ),
    Command("take_back", ("u", "ctrl+underscore"), tr("Undo"), tr("Take it back."), "words", 3),
    Command("close", ("escape",), tr("Close"), tr("Go back to the meeting."), "words", 4),
)
"""In the order in which help and the README name them."""
