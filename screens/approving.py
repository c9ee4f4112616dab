"""Approving the record: with a reason that is kept, where something serious is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual import on

from cpc_tui.approving import approve, sentence, serious
from cpc_tui.conference.agenda import Missing
from cpc_tui.conference.record import Record
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr, tr_n
from screens.dialogs import LineDialog
from screens.form_pane import FormPane
from screens.moving import Moving

NAMED = 6
"""How many of the things missing are named when the reason is asked for; the rest are counted."""
NO_REASON = tr("Not approved: no reason was given.")


class Approving(Moving):
    """A screen of a conference in which the record is approved, and changes after that are told."""

    _seen: Record | None = None

    async def on_mount(self) -> None:
        """Begin to look at what changes."""
        self._seen = self.session.record
        self.session.on_change.append(self._look_at_change)

    def on_unmount(self) -> None:
        """Stop listening."""
        self.session.forget(self._look_at_change)

    def _look_at_change(self) -> None:
        before, now = self._seen, self.session.record
        self._seen = now
        if before is None or not before.status == now.status == "approved":
            return
        # What the desk keeps, and who was given what, is no part of what was approved.
        approved = replace(now, room=before.room, circulation=before.circulation)
        if replace(approved, breaches=before.breaches) != before:
            self.tell(tr("Changed after it was approved{when}.", when=_when(now)))

    def action_approve(self, reason: str = "") -> None:
        """Approve the record; where something serious is missing, ask for the reason."""
        self.pane.forms.flush()
        session = self.session
        if session.record.status == "approved":
            self.tell(tr("It is approved already{when}.", when=_when(session.record)))
            return
        lacking = serious(session)
        if not lacking or reason.strip():
            self._approve(lacking, reason.strip() if lacking else "")
            return

        def answered(typed: str | None) -> None:
            if typed is None:
                self.tell(tr("Not approved."))
            elif not typed.strip():
                self.tell(NO_REASON)
            else:
                self._approve(serious(session), typed.strip())
            self.refresh_all()

        things = tr_n("1 serious thing is", "{n} serious things are", len(lacking))
        title = tr("{things} missing. Why is the record approved all the same?", things=things)
        self.app.push_screen(LineDialog(title, self._named(lacking)), answered)

    def _approve(self, lacking: Sequence[Missing], reason: str) -> None:
        approve(self.session, lacking, reason)
        self.tell(
            tr("Approved; the reason is kept.") if lacking else tr("Approved: nothing is missing.")
        )

    def _named(self, lacking: Sequence[Missing]) -> str:
        named = [f"! {sentence(self.session, each)}" for each in lacking[:NAMED]]
        more = len(lacking) - NAMED
        rest = [tr("… and {more} more", more=more)] if more > 0 else []
        all_of_it = tr("{key} lists all that is missing.", key=key_for("check"))
        keys = tr("Enter approves with this reason, Esc does not; {all_of_it}", all_of_it=all_of_it)
        return "\n".join([*named, *rest, keys])

    @on(FormPane.ApprovalAsked)
    def _approval_asked(self, event: FormPane.ApprovalAsked) -> None:
        event.stop()
        self.action_approve()


def _when(record: Record) -> str:
    """At what time the record was last approved; empty where that is not known."""
    last = record.room.approvals[-1] if record.room.approvals else None
    return tr(" at {time}", time=clock_in_words(last.at)) if last and last.at else ""
