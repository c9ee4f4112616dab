"""Textual's bindings, made from the table of commands."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from cpc_tui.keymap import Where, commands_at


def bindings_at(*places: Where, priority: bool = True) -> list[BindingType]:
    """The bindings of the commands that hold in some places.

    Args:
        *places: Where they hold.
        priority: They hold even where a text field would take the key for itself.
    """
    return [
        Binding(
            ",".join(command.keys),
            command.id,
            command.label,
            show=False,
            priority=priority,
            tooltip=command.help,
            id=command.id,
        )
        for command in commands_at(*places)
        if command.keys
    ]
