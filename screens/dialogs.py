"""Small questions over the screen: choosing from a list, typing a line, yes or no."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from cpc_tui.conference.forms import Option
from cpc_tui.language import tr
from widgets.fields.line import OneLine
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.picker import Picker

LOSE_IT = tr("Not everything is saved. Leave all the same and lose it?")


class PickDialog(ModalScreen[Any]):
    """Choose one option or several; the result is None when nothing was chosen."""

    CSS_PATH = "dialogs.tcss"

    def __init__(
        self, title: str, options: Iterable[Option], chosen: Any, *, several: bool = False
    ) -> None:
        super().__init__()
        self._title = title
        self._options = tuple(options)
        self._chosen = chosen
        self._several = several

    def compose(self) -> ComposeResult:
        """A title and the list."""
        with Vertical(classes="dialog tall"):
            yield Static(Content(self._title), classes="title")
            yield Picker(self._options, chosen=self._chosen, several=self._several)

    def offer(self, options: Iterable[Option]) -> None:
        """Offer more, below those that stand there already."""
        self.query_one(Picker).offer(options)

    @on(Picker.Picked)
    def _picked(self, event: Picker.Picked) -> None:
        self.dismiss(event.value)

    @on(Picker.Cancelled)
    def _cancelled(self) -> None:
        self.dismiss(None)


class LineDialog(ModalScreen[str | None]):
    """Type one line; Escape gives None."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)", tr("Close"))]

    def __init__(self, title: str, hint: str = "", value: str = "") -> None:
        super().__init__()
        self._title = title
        self._hint = hint
        self._value = value

    def compose(self) -> ComposeResult:
        """A title, the line and a hint."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._title), classes="title")
            yield OneLine(self._value)
            yield Static(Content(self._hint), classes="hint")

    @on(OneLine.Submitted)
    def _submitted(self, event: OneLine.Submitted) -> None:
        self.dismiss(event.value)


class AskDialog(ModalScreen[bool]):
    """A question with yes or no; the safe answer is no."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("y", "dismiss(True)", tr("Yes")),
        ("n,escape,enter", "dismiss(False)", tr("No")),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question, and the two keys."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), classes="title")
            yield Static(Content(tr("y  Yes      n  No (also Enter and Escape)")), classes="hint")


class LinesDialog(ModalScreen[None]):
    """Lines to read, such as every fault of a file."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [("escape,enter", "dismiss", tr("Close"))]

    def __init__(self, title: str, lines: Iterable[str]) -> None:
        super().__init__()
        self._title = title
        self._lines = tuple(lines)

    def compose(self) -> ComposeResult:
        """A title and the lines."""
        with Vertical(classes="dialog tall"):
            yield Static(Content(self._title), classes="title")
            yield Outline(Row(number, line, "text") for number, line in enumerate(self._lines))
            yield Static(Content(tr("Esc  Close")), classes="hint")

    @on(Outline.Chosen)
    def _chosen(self) -> None:
        self.dismiss()
