"""Textual's bindings and the key bar, made from the table of commands and the user's own keys."""

from __future__ import annotations

from typing import Any

from textual.binding import Binding, BindingType
from textual.screen import Screen

from cpc_tui import keys_now
from cpc_tui.command import Command
from cpc_tui.keymap import COMMANDS, Where, bar_items, binding_id, commands_at
from widgets.key_bar import KeyBar
from widgets.own_keys import KnowsKeys

_NO_KEY = "no_key_"
"""Begins a key that nobody can press, for a command that only the user's settings give one."""


def bindings_at(*places: Where, priority: bool = True) -> list[BindingType]:
    """The bindings of the commands that hold in some places.

    Args:
        *places: Where they hold.
        priority: They hold even where a text field would take the key for itself.
    """
    return [_binding(each, each.id, priority=priority) for each in commands_at(*places)]


def bindings_of(where: Where, *names: str) -> list[BindingType]:
    """The bindings of some commands of a place that leave their keys to a text field.

    Args:
        where: The place.
        *names: The ids of the commands.
    """
    found = (each for each in commands_at(where) if each.id in names)
    return [_binding(each, each.id, priority=False) for each in found]


def _binding(command: Command, action: str, *, priority: bool) -> Binding:
    return Binding(
        ",".join(command.keys) or f"{_NO_KEY}{command.id}",
        action,
        command.label,
        show=False,
        priority=priority,
        tooltip=command.help,
        id=binding_id(command),
    )


def commands_of(screen: Screen[Any]) -> tuple[Command, ...]:
    """All commands with the keys that they have in the program that runs."""
    app = screen.app
    return app.commands if isinstance(app, HasOwnKeys) else COMMANDS


def bar_of(screen: Screen[Any], *places: Where) -> KeyBar:
    """The key bar of a screen, with the keys of some places."""
    return KeyBar(bar_items(*places, among=commands_of(screen)))


class HasOwnKeys(KnowsKeys):
    """An app whose commands have the keys that the user gave them.

    Attributes:
        commands: All commands with their keys.
    """

    commands: tuple[Command, ...] = COMMANDS

    def give_keys(self, commands: tuple[Command, ...]) -> None:
        """Let commands have other keys from now on.

        Args:
            commands: All commands; those with other keys than built in are changed.
        """
        self.commands = commands
        keys_now.use(commands)
        usual = {binding_id(each): each.keys for each in COMMANDS}
        changed = [each for each in commands if each.keys != usual[binding_id(each)]]
        self.own_keys = {binding_id(each): each.keys for each in changed}
        self.set_keymap({binding_id(each): ",".join(each.keys) for each in changed})

    def on_unmount(self) -> None:
        """Leave the sentences of whatever comes next with the keys that are built in."""
        keys_now.use()
