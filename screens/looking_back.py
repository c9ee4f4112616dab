"""Looking back in a conference: undo and redo, and its history."""

from __future__ import annotations

from screens import taking_back
from screens.moving import Moving


class LookingBack(Moving):
    """A screen of a conference whose past can be seen and taken back."""

    async def action_undo(self) -> None:
        """Take back the last change."""
        await self.pane.close()
        self.tell(taking_back.take_back(self.session))

    async def action_undo_here(self) -> None:
        """Take back the last change."""
        await self.action_undo()

    async def action_redo(self) -> None:
        """Do again what was last taken back."""
        await self.pane.close()
        self.tell(taking_back.do_again(self.session))

    def action_history(self) -> None:
        """Show who changed what, and bring back what was removed."""
        from screens.history import HistoryScreen

        self.pane.forms.flush()
        self.app.push_screen(HistoryScreen(self.session, self.session.past))
