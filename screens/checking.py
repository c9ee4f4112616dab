"""The list of checks of a conference, and going to what it names."""

from __future__ import annotations

from collections.abc import Hashable

from cpc_tui.conference.agenda import Missing
from cpc_tui.conference.changes import Path
from cpc_tui.conference.clashes import Clash
from cpc_tui.conference.places import PlaceGone, at_place
from cpc_tui.language import tr
from screens.family_reading import ToWords
from screens.leading import Given, step_of_place
from screens.moving import Moving
from screens.plain_words_advice import MendAt, show_what_is_plainer
from screens.reaching import open_at, reach

NO_LONGER = tr("This is no longer in the record.")


class Checking(Moving):
    """A screen of a conference that lists what is missing, and goes there."""

    _checks_cursor: tuple[Hashable, int] = (None, 0)
    """Where the list of checks was left."""

    def action_check(self, _words: str = "") -> None:
        """Show what is to be settled, missing or doubtful."""
        from screens.checks import ChecksScreen

        self.pane.forms.flush()
        screen = ChecksScreen(self.session, self._checks_cursor)

        def go(where: Missing | Clash | ToWords | None) -> None:
            self._checks_cursor = screen.cursor
            self.go_where(where)

        self.app.push_screen(screen, go)

    def action_words(self, _words: str = "") -> None:
        """Show the sentences that could be plainer in the family's copies."""
        from screens.words import WordsScreen

        self.pane.forms.flush()
        self.app.push_screen(WordsScreen(self.session), self.go_where)

    def go_where(self, where: Missing | Clash | ToWords | MendAt | Path | None) -> None:
        """Go where a list of another screen leads to; None stays here."""
        match where:
            case Missing(step=step, path=path, given=given):
                self.call_later(self.go_to_field, step, path, given)
            case Clash(path=path):
                self.call_later(self.go_to_field, self._step_of(path), path)
            case ToWords():
                self.call_later(self.action_words)
            case MendAt():
                self.call_later(self._go_to_sentence, where)
            case tuple() as path:
                self.call_later(self.go_to_field, self._step_of(path), path)

    async def go_to_field(self, step: str, path: Path, given: Given = ()) -> None:
        """Go to a place of the record and open its form at the field.

        Args:
            step: The step in which it is asked for.
            path: A field, an entry or a list.
            given: What a new entry of that list starts with.
        """
        for each in dict.fromkeys((step, self._step_of(path))):
            if each not in self.steps:
                continue
            await self.go(each)
            if await reach(self.pane, path, given):
                return
        if self._is_there(path):
            await self.go(step if step in self.steps else self.step)
            await open_at(self.pane, path)
        else:
            self.tell(NO_LONGER)

    async def _go_to_sentence(self, mend: MendAt) -> None:
        await self.go_to_field(self._step_of(mend.path), mend.path)
        if not show_what_is_plainer(self.focused, mend):
            self.tell(mend.advice)

    def _step_of(self, path: Path) -> str:
        """The step that shows a place."""
        return step_of_place(self.session.record, path)

    def _is_there(self, path: Path) -> bool:
        try:
            at_place(self.session.record, path)
        except PlaceGone:
            return False
        return True
