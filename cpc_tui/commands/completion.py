"""`completion`: what a shell needs to complete the words of the command line."""

from __future__ import annotations

import argparse

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.talk import one_line, say
from cpc_tui.language import tr

SHELLS = ("bash", "zsh", "fish")
REFERENCES = "references"
"""Asked for by the shells themselves while somebody types."""


def add_to(menu: Menu) -> None:
    """Add `completion`."""
    words = tr("print what completes commands and references in your shell")
    made = menu.add("completion", write, words)
    made.add_argument(
        "shell",
        choices=(*SHELLS, REFERENCES),
        help=tr("the shell; or the references that there are, one a line"),
    )
    made.set_defaults(menu=menu)


def write(arguments: argparse.Namespace) -> int:
    """Print a shell's script, or the references of the conferences."""
    if arguments.shell == REFERENCES:
        return _say_references(arguments)
    from cpc_tui.commands.completion_scripts import script_for
    from cpc_tui.commands.tree import orders_of

    print(script_for(arguments.shell, orders_of(arguments.menu.whole().parser)), end="")  # noqa: T201
    return 0


def _say_references(arguments: argparse.Namespace) -> int:
    """Print the references in the index; nothing at all where it or the settings have faults."""
    from cpc_tui.paths import config_home, data_home
    from cpc_tui.settings import SettingsError, load_settings
    from cpc_tui.storage.listed import listed_references

    try:
        settings = load_settings(config_home(arguments.home))
        home = data_home(arguments.home, settings.data_folder)
    except (SettingsError, RuntimeError):
        return 1
    for reference in listed_references(home):
        # A reference that a line cannot hold as it is cannot be completed either.
        if reference == one_line(reference):
            say(reference)
    return 0
