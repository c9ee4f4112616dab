"""Help for the screen at hand: its keys, from the table of commands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from cpc_tui.keymap import PLACES, Where, commands_at
from widgets.outline import Outline
from widgets.outline_rows import Row

QUICK_ENTRY = (
    ("hv: text", "a note by the person with these initials, role or name"),
    ("hv> text by 14/12", "an action; also by fri, within 10 working days, (14 Dec)"),
    ("- text   + text   ? text", "a worry, a strength, a grey area on the board"),
    ('"text', "a quotation"),
    ("#ana text", "about this child only"),
    ("! text", "for professionals only"),
    ("Tab", "completes initials, a name or a command; again: the next"),
    ("Enter", "files it as the last line of the screen says"),
    ("Up", "corrects the last entry; again: one before; Esc: as new"),
    ("Ctrl+E, /refile", "files an entry elsewhere: step, kind, child, reader"),
    ("hx and a blank", "your abbreviation in words; Backspace gives it back"),
)


class HelpScreen(ModalScreen[None]):
    """The keys that hold here."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,f1,ctrl+g,q", "dismiss", "Close")]
    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen Outline { width: 78; max-width: 98%; height: 94%; border: solid $primary; }
    """

    def __init__(self, places: tuple[Where, ...]) -> None:
        super().__init__()
        self._places = places

    def compose(self) -> ComposeResult:
        """One line a command."""
        yield Outline(help_rows(self._places))


def help_rows(places: tuple[Where, ...]) -> Iterator[Row]:
    """The lines of the help, a section for each place."""
    for place in places:
        yield Row(key=f"h-{place}", text=PLACES[place], kind="heading")
        for command in commands_at(place):
            keys = ", ".join(command.ways)
            yield Row(key=command.id, text=f"{keys:<20} {command.help}", kind="text")
    if "meeting" in places:
        yield Row(key="h-quick", text="The quick-entry line", kind="heading")
        for typed, meaning in QUICK_ENTRY:
            yield Row(key=typed, text=f"{typed:<26} {meaning}", kind="text")
    yield Row(key="end", text="Escape closes this.", kind="hint")
