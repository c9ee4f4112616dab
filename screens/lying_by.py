"""A conference that lies by while nobody may read or write it: all that was typed is stored."""

from __future__ import annotations

from cpc_tui.language import tr
from cpc_tui.session import ChangedSince, Session, StillNamed
from screens.keeping_private import KeepingPrivate
from screens.kept_words import keep_as_corrections
from widgets.quick_entry import LineEntered, QuickEntry
from widgets.recalling import Entered

OPENED = tr("Everything is as you left it.")
KEPT = tr("What stood in the line is kept as an entry: somebody has changed it since.")
CORRECTED = tr("What stood in the line is kept as a correction: the record is approved.")


class LyingBy(KeepingPrivate):
    """A screen of a conference that can be left lying, with all that is typed in its place."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._steps_lying: int | None = None

    async def action_lock(self) -> None:
        """Lock the program."""
        await self.run_action("app.lock")

    def lie_by(self) -> None:
        """Store all that is typed; the line of quick entry stands on, and is stored besides."""
        if self._steps_lying is not None:
            return
        self.flush()
        before = self.session.steps_done
        for words in self._half_typed():
            self._may_ask = False
            self._file(LineEntered(Entered(words), corrects=False))
            self._may_ask = True
        keep_as_corrections(self.session, self.pane.forms.refused.take())
        self._steps_lying = self.session.steps_done - before

    def _half_typed(self) -> list[str]:
        """The lines that were not filed yet: of which it is asked what is meant, and the last."""
        quick, asked = self.query_one(QuickEntry), self._asking_which
        lines = [asked.entered.text] if asked is not None else []
        recalled = quick.corrects
        if recalled is None or recalled.text != quick.text:
            lines.append(quick.text)
        return [each for each in lines if each.strip()]

    def take_up(self) -> None:
        """Go on typing where one was."""
        steps, self._steps_lying = self._steps_lying, None
        if steps is None:
            return
        try:
            self.session.withdraw(steps)
        except (ChangedSince, StillNamed):
            self._empty_line(KEPT)
        else:
            if steps == 0 and self._half_typed():
                self._empty_line(CORRECTED)
            else:
                self.tell(OPENED)

    def _empty_line(self, words: str) -> None:
        self.query_one(QuickEntry).text = ""
        self.tell(words)

    def finish(self) -> None:
        """Hand on all that is typed; what lies by is stored already."""
        if self._steps_lying is None:
            super().finish()
