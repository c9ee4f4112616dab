"""Looking back in a conference: undo and redo, its history, and what two wrote at once."""

from __future__ import annotations

from collections.abc import Callable

from cpc_tui.conference.asked import Option
from cpc_tui.conference.changes import Change
from cpc_tui.conference.clash_words import clash_in_words
from cpc_tui.session import ChangedSince, StillNamed
from screens import headings
from screens.dialogs import PickDialog
from screens.moving import Moving


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
        try:
            self.tell(words(reverse()))
        except ChangedSince as changed:
            self.tell(changed.words)
        except StillNamed as named:
            self.tell(headings.still_named(named.places))

    def action_history(self) -> None:
        """Show who changed what, and bring back what was removed."""
        from screens.history import HistoryScreen

        self.pane.forms.flush()
        self.app.push_screen(HistoryScreen(self.session, self.session.past))

    def action_settle(self) -> None:
        """Show what two seats wrote at once, until somebody has settled it."""
        clashes = self.session.clashes
        options = [Option(each.key, clash_in_words(each)) for each in clashes]

        def settled(keys: list[str] | None) -> None:
            for each in clashes:
                if each.key in (keys or ()):
                    self.session.clear_clash(each)

        title = "Written by two at once: Space ticks what is settled"
        self.app.push_screen(PickDialog(title, options, [], several=True), settled)
