"""Commands typed into a line that is not the meeting's: at the tree, and on the board."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from cpc_tui.keymap import typed_command
from cpc_tui.language import tr
from cpc_tui.stroke import looks_like_command

NO_COMMANDS = tr("Esc first: commands are for the meeting.")


def told_of_command(line: str) -> str | None:
    """What a line that is a command does here, in words; None where it is no command."""
    if not looks_like_command(line):
        return None
    found = typed_command(line)
    if found is not None and found[0].where == "everywhere":
        return f"{found[0].typed}: {found[0].help}"
    return NO_COMMANDS


def do_command(screen: Screen[Any], line: str) -> bool:
    """Do what holds everywhere, such as `/lock`; False where the line is nothing of the kind."""
    found = typed_command(line)
    if found is None or found[0].where != "everywhere":
        return False
    screen.call_later(screen.run_action, f"app.{found[0].id}")
    return True
