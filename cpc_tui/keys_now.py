"""The keys as they are in the program that runs, for sentences that name one."""

from __future__ import annotations

from collections.abc import Iterable

from cpc_tui.command import Command, Where
from cpc_tui.keymap import COMMANDS, binding_id

_ways: dict[str, str] = {}
"""The first way to each command that has been asked for or changed."""


def use(commands: Iterable[Command] = COMMANDS) -> None:
    """Name these keys from now on; without any, those that are built in.

    Args:
        commands: All commands, with the user's own keys.
    """
    _ways.clear()
    _ways.update({binding_id(each): each.ways[0] for each in commands if each.ways})


def key_for(command: str, where: Where = "meeting") -> str:
    """What the first key of a command is called, or what is typed where it has no key.

    Args:
        command: Its id in the table of commands.
        where: The place that it is of.

    Raises:
        KeyError: There is no such command in that place.
    """
    if not _ways:
        use()
    return _ways[f"{where}.{command}"]
