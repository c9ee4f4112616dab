"""`keys`: what every key does, the user's own keys included."""

from __future__ import annotations

import argparse

from cpc_tui.commands.menu import Menu
from cpc_tui.commands.talk import say, say_json, say_table
from cpc_tui.language import tr


def add_to(menu: Menu) -> None:
    """Add `keys`."""
    menu.add("keys", show_keys, tr("say what every key does"), json=True)


def show_keys(arguments: argparse.Namespace) -> int:
    """Print the table of commands, place by place, with the keys of the settings.

    Raises:
        SettingsError: The settings file has faults.
    """
    from cpc_tui.keymap import COMMANDS, PLACES, commands_at
    from cpc_tui.own_keys import commands_with
    from cpc_tui.paths import config_home
    from cpc_tui.settings import load_settings

    commands = commands_with(load_settings(config_home(arguments.home)).keys)
    if arguments.json:
        say_json(
            [
                {
                    "id": each.id,
                    "keys": list(each.keys),
                    "built_in": list(built_in.keys),
                    "typed": each.typed,
                    "label": each.label,
                    "help": each.help,
                    "where": each.where,
                }
                for each, built_in in zip(commands, COMMANDS, strict=True)
            ]
        )
        return 0
    for number, (place, words) in enumerate(PLACES.items()):
        if number:
            say()
        there = commands_at(place, among=commands)
        rows = [(", ".join(each.ways), each.id, each.help) for each in there]
        say_table((words, f"[keys.{place}]", ""), rows)
    return 0
