"""A statement of the chair, whole, for reading aloud."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from cpc_tui.language import tr
from widgets.outline import Outline
from widgets.outline_rows import Row

GIVEN = tr("Enter  Time and readers   Space  Take the tick back   Esc  Close")
NOT_GIVEN = tr("Space or Enter  Given now   Esc  Close")


class StatementDialog(ModalScreen[str | None]):
    """A statement in full; the result is `tick` for Space, `open` for Enter, else None."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)", tr("Close"))]

    def __init__(self, title: str, text: str, *, given: bool) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._given = given

    def compose(self) -> ComposeResult:
        """The name of the statement, its words, and the keys."""
        with Vertical(classes="dialog tall"):
            yield Static(Content(self._title), classes="title")
            paragraphs = self._text.split("\n")
            yield Outline(Row(n, each, "text") for n, each in enumerate(paragraphs))
            yield Static(Content(GIVEN if self._given else NOT_GIVEN), classes="hint")

    @on(Outline.Chosen)
    def _chosen(self) -> None:
        self.dismiss("open" if self._given else "tick")

    @on(Outline.Toggled)
    def _toggled(self) -> None:
        self.dismiss("tick")
