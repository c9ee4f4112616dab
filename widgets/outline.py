"""A step of the meeting as one list: sections, entries, texts and places to add one."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from cpc_tui.language import tr
from widgets.outline_rows import Row, RowKind
from widgets.row_list import RowList

__all__ = ["Outline", "Row", "RowKind"]


class Outline(RowList):
    """A line-drawn list whose rows are opened, ticked, added, removed and moved by key.

    It changes nothing itself: each key becomes a message about the row under the cursor.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", tr("Open"), show=False, id="list.choose"),
        Binding("space", "tick", tr("Tick"), show=False, id="list.toggle"),
        Binding("insert", "add", tr("Add"), show=False, id="list.add"),
        Binding("delete", "remove", tr("Remove"), show=False, id="list.remove"),
        Binding("less_than_sign", "shift(-1)", tr("Move up"), show=False, id="list.move_up"),
        Binding("greater_than_sign", "shift(1)", tr("Move down"), show=False, id="list.move_down"),
    ]

    class Chosen(RowList.RowMessage):
        """Enter was pressed."""

    class Toggled(RowList.RowMessage):
        """Space was pressed."""

    class RemoveAsked(RowList.RowMessage):
        """The row's entry is to be removed."""

    class AddAsked(Message):
        """Something is to be added; `row` is where the cursor is, None in an empty list."""

        def __init__(self, outline: Outline, row: Row | None) -> None:
            super().__init__()
            self.outline = outline
            self.row = row

        @property
        def control(self) -> Outline:
            """The outline that it comes from."""
            return self.outline

    class MoveAsked(RowList.RowMessage):
        """The row's entry is to move up (`by` -1) or down (1) among its like."""

        def __init__(self, outline: RowList, row: Row, by: int) -> None:
            super().__init__(outline, row)
            self.by = by

    def _post(self, kind: type[RowList.RowMessage]) -> None:
        if (row := self.cursor_row) is not None:
            self.post_message(kind(self, row))

    def action_choose(self) -> None:
        """Say that the row was chosen."""
        self._post(self.Chosen)

    def action_tick(self) -> None:
        """Say that the row is to be ticked or unticked."""
        self._post(self.Toggled)

    def action_add(self) -> None:
        """Say that something is to be added here."""
        self.post_message(self.AddAsked(self, self.cursor_row))

    def action_remove(self) -> None:
        """Say that the row's entry is to be removed."""
        self._post(self.RemoveAsked)

    def action_shift(self, by: int) -> None:
        """Say that the row's entry is to move up or down."""
        if (row := self.cursor_row) is not None:
            self.post_message(self.MoveAsked(self, row, by))
