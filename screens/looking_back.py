"""Looking back in a conference: undo and redo, and its history."""

from __future__ import annotations

from collections.abc import Callable

from cpc_tui.conference.changes import Change
from cpc_tui.session import ChangedSince, StillNamed
from screens import headings
from screens.moving import Moving
from screens.room_deeds import keep_what_was_closed


class LookingBack(Moving):
    """A screen of a conference whose past can be seen and taken back."""

    async def action_undo(self) -> None:
        """Take back the last change."""
        await self._reverse(self.session.undo, headings.undone)

    async def action_undo_here(self) -> None:
        """Take back the last change."""
        await self.action_undo()

    async def action_redo(self) -> None:
        """Do again what was last taken back."""
        await self._reverse(self.session.redo, headings.redone)

    async def _reverse(
        self,
        reverse: Callable[[], tuple[Change, ...]],
        words: Callable[[tuple[Change, ...]], str],
    ) -> None:
        await self.pane.close()
        before = self.session.record
        try:
            self.tell(words(reverse()))
            keep_what_was_closed(self.session, before)
        except ChangedSince as changed:
            self.tell(changed.words)
        except StillNamed as named:
            self.tell(headings.still_named(named.places))

    def action_history(self) -> None:
        """Show who changed what, and bring back what was removed."""
        from screens.history import HistoryScreen

        self.pane.forms.flush()
        self.app.push_screen(HistoryScreen(self.session, self.session.past))
