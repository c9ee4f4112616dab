"""Help for the screen at hand: its keys, from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, Screen

from cpc_tui.command import Command
from cpc_tui.key_names import key_name
from cpc_tui.keymap import COMMANDS, PLACES, Where, binding_id, commands_at
from cpc_tui.language import tr
from screens.mark_words import MEANT
from widgets.outline import Outline
from widgets.outline_rows import Row

QUICK_ENTRY = (
    (tr("hv: text"), tr("a note by the person with these initials, role or name")),
    (tr("hv> text by 14/12"), tr("an action; also by fri, within 10 working days, (14 Dec)")),
    (tr("- text   + text   ? text"), tr("a worry, a strength, a grey area on the board")),
    ('"text', tr("a quotation")),
    ("#ana text", tr("about this child only")),
    (tr("! text"), tr("for professionals only")),
    (tr("Tab"), tr("completes initials, a name or a command; again: the next")),
    (tr("Enter"), tr("files it as the last line of the screen says")),
    (tr("Up"), tr("corrects the last entry; again: one before; Esc: as new")),
    ("/refile", tr("files an entry elsewhere: step, kind, child, reader")),
    (tr("hx and a blank"), tr("your abbreviation in words; Backspace gives it back")),
)

_OURS = frozenset({"screens", "widgets"})
"""The packages whose bindings have words for the user."""


class HelpScreen(ModalScreen[None]):
    """The keys that hold here."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,f1,ctrl+g,q", "dismiss", tr("Close"))]
    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen Outline { width: 78; max-width: 98%; height: 94%; border: solid $primary; }
    """

    def __init__(
        self,
        places: tuple[Where, ...],
        commands: Iterable[Command] = COMMANDS,
        asked_in: Screen[Any] | None = None,
    ) -> None:
        """Tell of keys.

        Args:
            places: Where the user is.
            commands: Those that do something there, with their keys.
            asked_in: The screen that is shown; where it is a question, its own keys are told too.
        """
        super().__init__()
        self._places = places
        self._commands = tuple(commands)
        self._asked_in = asked_in

    def compose(self) -> ComposeResult:
        """One line a command."""
        own = own_keys(self._asked_in) if self._asked_in is not None else ()
        yield Outline([*question_rows(own), *help_rows(self._places, self._commands)])


def question_rows(own: Iterable[tuple[str, str]]) -> Iterator[Row]:
    """The keys of a question, a line each, under a heading; nothing where it has none."""
    for number, (keys, words) in enumerate(own):
        if not number:
            yield Row(key="h-question", text=tr("In this question"), kind="heading")
        yield Row(key=f"own-{number}", text=f"{keys:<20} {words}", kind="text")


def own_keys(screen: Screen[Any]) -> Iterator[tuple[str, str]]:
    """The keys that a question and the part of it with the focus have for themselves, with words.

    Screens with places of their own are told of by the table of commands.
    """
    if hasattr(screen, "PLACES"):
        return
    told: set[str] = set()
    focused = screen.focused
    for node in focused.ancestors_with_self if focused else [screen]:
        for kind in type(node).__mro__ if node is not screen.app else ():
            if kind.__module__.partition(".")[0] not in _OURS or kind is HelpScreen:
                continue
            for binding in Binding.make_bindings(kind.__dict__.get("BINDINGS", ())):
                if binding.key not in told and binding.description:
                    told.add(binding.key)
                    yield key_name(binding.key), f"{binding.description}."


def help_rows(places: tuple[Where, ...], commands: Iterable[Command] = COMMANDS) -> Iterator[Row]:
    """The lines of the help, a section for each place where a command does something."""
    commands = tuple(commands)
    for place in places:
        there = commands_at(place, among=commands)
        if there:
            yield Row(key=f"h-{place}", text=PLACES[place], kind="heading")
        for command in there:
            keys = ", ".join(command.ways)
            yield Row(key=binding_id(command), text=f"{keys:<20} {command.help}", kind="text")
    if "meeting" in places:
        yield Row(key="h-quick", text=tr("The quick-entry line"), kind="heading")
        for typed, meaning in QUICK_ENTRY:
            yield Row(key=typed, text=f"{typed:<26} {meaning}", kind="text")
        yield Row(key="h-marks", text=tr("What the marks before a line mean"), kind="heading")
        for mark, meaning in MEANT.items():
            if meaning:
                yield Row(key=f"mark-{mark}", text=f"{mark:<26} {meaning}.", kind="text")
    yield Row(key="end", text=tr("Escape closes this."), kind="hint")
