"""Before the meeting: invitees from a file, their answers, and going to what is not ready."""

from __future__ import annotations

from datetime import time

from textual import on

from cpc_tui.conference.invited import asked, waiting_for
from cpc_tui.importing import STANDARD_INPUT, NotImported
from cpc_tui.inviting import invite
from cpc_tui.language import tr
from screens import answer_deeds
from screens.asking_people import AskingPeople
from screens.checking import Checking
from screens.dialogs import LineDialog, LinesDialog
from screens.step_pane import StepPane

ASK_FILE = tr("Add invitees from a file")
FILE_HINT = tr("A table saved as CSV, such as ~/invitees.csv; its first line names the columns")


class Preparing(Checking, AskingPeople):
    """A screen of a conference that is made ready for the day."""

    @on(StepPane.PlaceAsked)
    async def _go_to_place(self, event: StepPane.PlaceAsked) -> None:
        event.stop()
        target, step = event.target, self.step
        if not target.opens:
            self.pane.reveal(target.path)
            return
        await self.go_to_field(step, target.path, target.given)
        if self.step == step and self.pane.forms.form is not None:
            # Closing the form leads back to the board, where the next thing to do stands.
            self.pane.lines.go_to(target)

    def action_invitees(self, name: str = "") -> None:
        """Add the people whom a file names; every fault of it is shown, and then nobody is."""
        if name:
            self._invite(name)
            return

        def take(typed: str | None) -> None:
            if typed and typed.strip():
                self._invite(typed.strip())

        self.app.push_screen(LineDialog(ASK_FILE, FILE_HINT), take)

    def _invite(self, name: str) -> None:
        self.pane.forms.flush()
        # On the screen there is no standard input to read: `-` is a file of that name.
        file = f"./{name}" if name == STANDARD_INPUT else name
        try:
            told = invite(self.session, file)
        except NotImported as refused:
            self.tell(tr("Nobody was taken in."))
            self.app.push_screen(LinesDialog(tr("Not taken in"), refused.lines))
            return
        self.tell(told[0])
        if len(told) > 1:
            self.app.push_screen(LinesDialog(tr("Invitees"), told))

    def action_answer(self, words: str = "") -> None:
        """Record that people come, send apologies or have not answered, one after the other."""
        record = self.session.record
        likely = waiting_for(record) or tuple(each.person for each in asked(record))
        self.with_people("/answer", words, tr("Who comes?"), likely, self._answer)

    def _answer(self, people: tuple[str, ...], _at: time | None) -> None:
        self.tell(answer_deeds.step_on(self.session, people))
