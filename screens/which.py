"""A short question in the middle of typing: which of several a few letters stand for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from cpc_tui.conference.asked import Option
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from widgets.outline_rows import Row
from widgets.row_list import RowList

KEEP_IT = tr("Nobody: keep the line as it is typed")
HINT = tr("Down and Enter choose. Esc, or typing on, keeps the line as it is.")
_MOST_ROWS = 14


@dataclass(frozen=True)
class Which:
    """The answer.

    Attributes:
        id: Who is meant; None where the line is kept as it is typed.
        typed: What was typed on meanwhile, which belongs to the next line.
    """

    id: str | None = None
    typed: str = ""


class WhichDialog(ModalScreen[Which]):
    """Lists those who may be meant; nobody is chosen until somebody points at them.

    Whoever types on without looking, or whose keys come late over a stalled link, answers nothing
    by it: the line is kept as it was typed, and the letters go on into the next.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "keep", tr("Keep as typed")),
        Binding("enter", "take", tr("Take")),
    ]
    DEFAULT_CSS = """
    WhichDialog { align: center middle; }
    WhichDialog > Vertical {
        width: 76;
        max-width: 96%;
        height: auto;
        border: solid $primary;
        padding: 0 1;
        background: $surface;
        .title { text-style: bold; }
        .hint { color: $text-muted; }
    }
    """

    def __init__(self, title: str, options: Iterable[Option]) -> None:
        super().__init__()
        self._title = title
        self._rows = [Row(None, KEEP_IT), *(Row(each.value, each.label) for each in options)]

    def compose(self) -> ComposeResult:
        """The question and those who may be meant."""
        with Vertical():
            yield Static(Content(self._title), classes="title")
            rows = RowList(self._rows)
            rows.styles.height = min(len(self._rows), _MOST_ROWS)
            yield rows
            yield Static(Content(HINT), classes="hint")

    def action_keep(self) -> None:
        """Keep the line as it is typed."""
        self.dismiss(Which())

    def action_take(self) -> None:
        """Take the one under the cursor."""
        row = self.query_one(RowList).cursor_row
        self.dismiss(Which(row.key if row and isinstance(row.key, str) else None))

    def on_key(self, event: events.Key) -> None:
        """Let a letter go on into the next line."""
        if event.is_printable and event.character:
            event.stop()
            self.dismiss(Which(typed=event.character))

    def on_paste(self, event: events.Paste) -> None:
        """Let what is pasted go on into the next line."""
        event.stop()
        self.dismiss(Which(typed=event.text))
