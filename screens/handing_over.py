"""Who gets what, from anywhere in a conference: the list, and marking papers as handed over."""

from __future__ import annotations

from datetime import time

from cpc_tui.conference.circulating import recipients_of
from cpc_tui.language import tr
from screens.asking_people import AskingPeople


class HandingOver(AskingPeople):
    """A screen of a conference whose papers are handed over."""

    def action_circulation(self, _words: str = "") -> None:
        """Show who gets which papers."""
        from screens.circulation import CirculationScreen

        self.pane.forms.flush()
        self.app.push_screen(CirculationScreen(self.session))

    def action_handed(self, words: str = "") -> None:
        """Record that people have been handed their next papers."""
        shares = recipients_of(self.session.record, self.session.profile)
        likely = [each.person for each in shares if each.waiting]

        def do(people: tuple[str, ...], _at: time | None) -> None:
            from screens import circulation_deeds

            self.tell(circulation_deeds.hand_over(self.session, people))

        self.with_people("/handed", words, tr("Who has been handed their papers?"), likely, do)
