"""Asking for a password that opens the files: typed twice, and never shown."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from cpc_tui.language import tr
from widgets.fields.one_line import OneLine

FIRST = tr("Password for the files")
AGAIN = tr("The same password again")
_HINT = tr("Enter with nothing typed takes the password off. Esc changes nothing.")
_TELL = tr("Nobody can open the files without it. Tell it by another way than the files go.")
_UNLIKE = tr("The two were not the same. Type it anew.")


class MaskedLine(OneLine):
    """A line that shows a dot for each letter, and puts no words in place of abbreviations."""

    EXPANDS: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__()
        self.set_reactive(Input.password, True)

    @property
    def _value(self) -> Text:
        return Text("•" * len(self.value), no_wrap=True, overflow="ignore", end="")


class PasswordDialog(ModalScreen[str | None]):
    """Type a password twice; the result is empty for none, and None where nothing changes."""

    CSS_PATH = "../dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)", tr("Close"))]
    DEFAULT_CSS = "PasswordDialog { align: center middle; }"

    def __init__(self) -> None:
        super().__init__()
        self._first: str | None = None

    def compose(self) -> ComposeResult:
        """A title, the line and a hint."""
        with Vertical(classes="dialog"):
            yield Static(Content(FIRST), classes="title")
            yield MaskedLine()
            yield Static(Content(f"{_TELL}\n{_HINT}"), classes="hint")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._first is None and event.value:
            self._ask(AGAIN, _TELL, first=event.value)
        elif self._first in (None, event.value):
            self.dismiss(event.value)
        else:
            self._ask(FIRST, f"{_UNLIKE}\n{_HINT}", first=None)

    def _ask(self, title: str, hint: str, *, first: str | None) -> None:
        self._first = first
        self.query_one(MaskedLine).written = ""
        self.query_one(".title", Static).update(Content(title))
        self.query_one(".hint", Static).update(Content(hint))
