"""Opening an approved record again, with a reason: the next version begins."""

from __future__ import annotations

from cpc_tui.approving import reopen
from cpc_tui.conference.versions import version_of, version_words
from cpc_tui.language import tr
from screens.approving import Approving
from screens.dialogs import LineDialog

NOT_APPROVED = tr("It is not approved: there is nothing to re-open.")
NO_REASON = tr("Not re-opened: no reason was given.")
HINT = tr("Enter re-opens it with this reason, Esc does not. Who has it is told what changed.")


class Reopening(Approving):
    """A screen of a conference in which an approved record is opened again."""

    def action_reopen(self, reason: str = "") -> None:
        """Open the approved record for changes; without a reason, ask for it."""
        record = self.session.record
        if record.status != "approved":
            self.tell(NOT_APPROVED)
        elif reason.strip():
            self._reopen(reason)
        else:
            title = tr(
                "Version {version} is approved. Why is it opened again?", version=version_of(record)
            )
            self.app.push_screen(LineDialog(title, HINT), self._answered)

    def _answered(self, typed: str | None) -> None:
        if typed is None:
            self.tell(tr("Not re-opened."))
        elif not typed.strip():
            self.tell(NO_REASON)
        elif self.session.record.status != "approved":
            self.tell(tr("Another seat has re-opened it already."))
        else:
            self._reopen(typed)
        self.refresh_all()

    def _reopen(self, reason: str) -> None:
        reopen(self.session, reason)
        # What was typed while the record was closed stands in the form, and can be stored now.
        self.pane.forms.flush()
        self.refresh_all()
        self.tell(
            tr("Re-opened: this is version {version}.", version=version_words(self.session.record))
        )
