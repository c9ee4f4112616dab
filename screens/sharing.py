"""Turning the chair's own screen into the shared one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpc_tui.conference.board_columns import STEP
from cpc_tui.session import Session
from screens.bindings import bindings_of
from screens.writing import Writing
from widgets.quick_entry import LineEntered

if TYPE_CHECKING:
    from screens.board import BoardScreen

AT_LINES = bindings_of("list", "share_here")
"""The key that a text field takes for itself."""


class Sharing(Writing):
    """A screen of a conference that can be turned to the room."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._turned: BoardScreen | None = None

    @property
    def whereabouts(self) -> tuple[str, str]:
        """Where the room is led: the step, and a field or a heading of the board."""
        board = self._turned
        if board is not None and board.is_mounted:
            return board.step, board.heading
        step, field = super().whereabouts
        return step, field or self._heading_at_hand()

    def _heading_at_hand(self) -> str:
        """The heading of the board that the cursor stands under; empty anywhere else."""
        lines = self.pane.lines
        if self.step != STEP or lines.cursor_row is None:
            return ""
        above = lines.rows[: lines.rows.index(lines.cursor_row)]
        titles = [row.text for row in above if row.kind == "heading"]
        labels = {each.label for each in self.session.profile.framework.headings}
        return titles[-1] if titles and titles[-1] in labels else ""

    def action_share_here(self) -> None:
        """Turn the screen to the room."""
        self.action_share()

    def action_share(self, _words: str = "") -> None:
        """Show the step as everybody may read it; the screen holds nothing else."""
        from screens.board import BoardScreen

        heading = self._heading_at_hand()
        self.pane.forms.flush()
        board = self._turned = BoardScreen(
            self.session, self.steps, self.step, self._write_on_it, heading
        )

        def back(_: None) -> None:
            self._end_sharing()
            if board.step != self.step:
                self.call_later(self.go, board.step)

        self.app.push_screen(board, back)

    def _write_on_it(self, entered: LineEntered) -> None:
        """File a line that was written before the eyes of the room."""
        self._file(entered)

    def _end_sharing(self) -> None:
        """Take over what was typed on the board and not entered."""
        if self._turned is not None:
            if words := self._turned.take_typed():
                self._give_back(words)
            self._turned = None

    def finish(self) -> None:
        """Hand on all that is typed, also on the board."""
        if self._turned is not None and (words := self._turned.take_typed()):
            self._give_back(words)
        super().finish()
