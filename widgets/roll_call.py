"""The roll-call: everybody invited in one list, marked with a key each, the next one by itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from cpc_tui.language import tr
from widgets.outline_rows import Row
from widgets.own_keys import choosing_keys, key_shown
from widgets.row_list import RowList

MARK_KEYS: Mapping[str, str] = {
    "space": "here",
    "p": "in_person",
    "v": "video",
    "t": "phone",
    "a": "apologies",
    "x": "absent",
    "r": "represented",
    "o": "report_only",
    "e": "expected",
}
"""The key that sets each mark."""

_WORDS: tuple[Mapping[str, str], ...] = (
    {
        "here": tr("here"),
        "in_person": tr("in the room"),
        "video": tr("video"),
        "phone": tr("phone"),
        "apologies": tr("apologies"),
        "absent": tr("absent"),
    },
    {
        "represented": tr("other sent"),
        "report_only": tr("report only"),
        "expected": tr("not known"),
    },
)
"""What each mark is called below the list, line by line."""
_OTHER_KEYS = tr("Enter opens  Esc to the step")


class RollCall(Vertical):
    """People down, one key each; Enter opens the form.

    Args:
        rows: A row for each person, in the order in which they are called.
        unknown: The keys of those of whom nothing is known; the cursor goes on to the next.
        state: Sentences about the whole, below the list.
    """

    DEFAULT_CSS = """
    RollCall {
        height: 1fr;
        RowList { height: 1fr; }
        Static { height: auto; max-height: 6; color: $text-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", tr("Open"), show=False),
        *choosing_keys(MARK_KEYS, "mark", "roll_call.mark"),
    ]

    class Marked(Message):
        """A key marked somebody."""

        def __init__(self, key: str, mark: str) -> None:
            super().__init__()
            self.key = key
            self.mark = mark

    class Chosen(Message):
        """Enter was pressed on somebody."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, rows: Iterable[Row], unknown: Collection[str], state: Sequence[str]) -> None:
        super().__init__()
        self.people = RowList(rows)
        self._unknown = frozenset(unknown)
        self._state = state
        self._foot = Static()

    def compose(self) -> ComposeResult:
        """The list, and what stands below it."""
        yield self.people
        self._foot.update(self._below(self._state))
        yield self._foot

    def show(self, rows: Iterable[Row], unknown: Collection[str], state: Sequence[str]) -> None:
        """Show other rows; the cursor stays with its person."""
        self.people.set_rows(rows)
        self._unknown = frozenset(unknown)
        self._foot.update(self._below(state))

    def action_mark(self, mark: str) -> None:
        """Say that somebody is marked, and go on to the next of whom nothing is known."""
        row = self.people.cursor_row
        if row is None:
            return
        self.post_message(self.Marked(str(row.key), mark))
        keys = [each.key for each in self.people.rows]
        below = (key for key in keys[keys.index(row.key) + 1 :] if key in self._unknown)
        if (following := next(below, None)) is not None:
            self.people.go_to(following)

    def action_choose(self) -> None:
        """Say that somebody was chosen."""
        row = self.people.cursor_row
        if row is not None:
            self.post_message(self.Chosen(str(row.key)))

    def _below(self, state: Sequence[str]) -> Content:
        """What stands below the list: the sentences, and the keys as they are here."""
        keys = {mark: key for key, mark in MARK_KEYS.items()}
        lines = (
            "  ".join(
                f"{key_shown(self, f'roll_call.mark_{mark}', keys[mark])} {words}"
                for mark, words in line.items()
            )
            for line in _WORDS
        )
        return Content("  ".join(("\n".join((*state, *lines)), _OTHER_KEYS)))
