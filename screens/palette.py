"""Help and the palette: what can be done here, by which key, and a list that finds all of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

from textual.dom import DOMNode
from textual.screen import Screen

from cpc_tui.command import Command, Where
from cpc_tui.keymap import binding_id, commands_at
from cpc_tui.language import tr
from screens.bindings import HasOwnKeys

Done = Callable[[], Awaitable[object]]
"""Does what a line of the palette says."""


class OffersCommands(HasOwnKeys):
    """An app that tells what its keys do, and finds every command by its name."""

    def action_help(self) -> None:
        """Show what the keys do here."""
        from screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
        else:
            self.push_screen(HelpScreen(self._places(), self._commands_here(), self.screen))

    def _commands_here(self) -> tuple[Command, ...]:
        """All commands, or those that do something on a screen that knows which."""
        here: tuple[Command, ...] = getattr(self.screen, "commands_here", self.commands)
        return here

    def _places(self) -> tuple[Where, ...]:
        return getattr(self.screen, "PLACES", ("everywhere",))

    def action_palette(self) -> None:
        """Find any command by its name."""
        from cpc_tui.conference.asked import Option
        from screens.dialogs import PickDialog

        found = list(self._offers())
        options = [Option(str(number), words) for number, (words, _) in enumerate(found)]

        def do(number: str | None) -> None:
            if number is not None:
                self.call_later(found[int(number)][1])

        self.push_screen(PickDialog(tr("Commands"), options, None), do)

    def _offers(self) -> Iterator[tuple[str, Done]]:
        """Every command that holds here, then what the screen can go to."""
        held = _held(self.screen)
        for command in commands_at(*self._places(), among=self._commands_here()):
            if (does := self._way_to(command, held)) is not None:
                keys = ", ".join(command.ways)
                yield f"{command.label} ({keys}): {command.help}", does
        yield from getattr(self.screen, "palette", tuple)()

    def _way_to(self, command: Command, held: dict[str, tuple[DOMNode, str]]) -> Done | None:
        """How a command is done from where the user is; None where that part is not open."""
        if command.where == "everywhere":
            return partial(self.run_action, f"app.{command.id}")
        if (there := held.get(binding_id(command))) is not None:
            node, action = there
            return partial(self.run_action, action, node)
        if hasattr(self.screen, f"action_{command.id}"):
            return partial(self.run_action, f"screen.{command.id}")
        return None


def _held(screen: Screen[Any]) -> dict[str, tuple[DOMNode, str]]:
    """The commands that the focused part and its screen answer to: whose, and which action."""
    return {
        each.binding.id: (each.node, each.binding.action)
        for each in screen.active_bindings.values()
        if each.binding.id
    }
