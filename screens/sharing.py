"""Turning the chair's own screen into the shared one."""

from __future__ import annotations

from screens.moving import Moving


class Sharing(Moving):
    """A screen of a conference that can be turned to the room."""

    def action_share(self, _words: str = "") -> None:
        """Show the step as everybody may read it; the screen holds nothing else."""
        from screens.board import BoardScreen

        self.pane.forms.flush()
        board = BoardScreen(self.session, self.steps, self.step, self.session.seats.tell)

        def back(_: None) -> None:
            if board.step != self.step:
                self.call_later(self.go, board.step)

        self.app.push_screen(board, back)
