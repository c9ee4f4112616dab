"""`keys`: what every key does."""

from __future__ import annotations

import argparse

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.talk import say, say_json, say_table


def add_to(menu: Menu) -> None:
    """Add `keys`."""
    menu.add("keys", show_keys, "say what every key does", json=True)


def show_keys(arguments: argparse.Namespace) -> int:
    """Print the table of commands, place by place."""
    from cpc_tui.keymap import COMMANDS, PLACES, commands_at

    if arguments.json:
        say_json(
            [
                {
                    "id": each.id,
                    "keys": list(each.keys),
                    "typed": each.typed,
                    "label": each.label,
                    "help": each.help,
                    "where": each.where,
                }
                for each in COMMANDS
            ]
        )
        return 0
    for number, (place, words) in enumerate(PLACES.items()):
        if number:
            say()
        rows = [(", ".join(each.ways), each.help) for each in commands_at(place)]
        say_table((words, ""), rows)
    return 0
