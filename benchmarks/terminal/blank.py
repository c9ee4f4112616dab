"""An empty Textual program, as its documentation would write one: what the program is held against.

    python -m benchmarks.terminal.blank [FILE]

It shows a heading, an editor with the text of the file, and a key bar. F2 shows a second screen,
F3 one with a form of fifty fields, F10 takes either away, Ctrl+Q ends it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Header, Input, Label, TextArea

FIELDS = 50


class Second(Screen[None]):
    """Another screen with an editor."""

    BINDINGS: ClassVar[list[BindingType]] = [("f10,escape", "app.pop_screen", "Back")]

    def compose(self) -> ComposeResult:
        """Heading, editor, key bar."""
        yield Header()
        yield TextArea()
        yield Footer()


class Form(Screen[None]):
    """A form."""

    BINDINGS: ClassVar[list[BindingType]] = [("f10,escape", "app.pop_screen", "Back")]

    def compose(self) -> ComposeResult:
        """Heading, fields, key bar."""
        yield Header()
        with VerticalScroll():
            for number in range(FIELDS):
                yield Label(f"Field {number}")
                yield Input()
        yield Footer()


class Blank(App[None]):
    """The program.

    Args:
        text: What its editor holds.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        ("f2", "second", "Second"),
        ("f3", "form", "Form"),
    ]

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """Heading, editor, key bar."""
        yield Header()
        yield TextArea(self._text)
        yield Footer()

    def on_mount(self) -> None:
        """Put the cursor behind the text."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    def action_second(self) -> None:
        """Show the second screen."""
        self.push_screen(Second())

    def action_form(self) -> None:
        """Show the form."""
        self.push_screen(Form())


if __name__ == "__main__":
    Blank(Path(sys.argv[1]).read_text(encoding="utf-8") if sys.argv[1:] else "").run(mouse=False)
