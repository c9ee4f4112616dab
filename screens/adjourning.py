"""Adjourning and reconvening, from anywhere in a conference."""

from __future__ import annotations

from cpc_tui.conference import clocks
from cpc_tui.conference.approval import CLOSED
from cpc_tui.conference.changes import Path
from cpc_tui.conference.written_dates import clock_in_words, short_weekday
from cpc_tui.language import tr
from screens import adjourn_deeds
from screens.moving import Moving

ASKED = ("resume_on", "reason")


class Adjourning(Moving):
    """A screen of a conference that can be put off to another day and gone on with."""

    async def action_adjourn(self, reason: str = "") -> None:
        """Adjourn the meeting now, and ask on which day it goes on."""
        record = self.session.record
        pause = clocks.pause_now(record)
        if not clocks.is_live(record):
            closed = record.status == "approved"
            self.tell(CLOSED if closed else tr("The meeting is not under way."))
            return
        if pause is not None and pause.kind == "adjournment":
            await self._ask(pause.entry_key)
            return
        key = adjourn_deeds.adjourn(self.session, reason)
        await self._ask(key)
        moment = clock_in_words(self.session.clock())
        self.tell(
            tr("Adjourned at {moment}; everybody has left. /reconvene goes on.", moment=moment)
        )

    async def _ask(self, key: str) -> None:
        """Ask when it goes on, and why it was put off."""
        path: Path = (*adjourn_deeds.PAUSES, key)
        await self.pane.open(path, ASKED)

    async def action_reconvene(self, _words: str = "") -> None:
        """Go on with an adjourned meeting: who is here is marked anew."""
        pause = clocks.pause_now(self.session.record)
        await self.pane.close()
        if not adjourn_deeds.reconvene(self.session):
            self.tell(tr("The meeting is not adjourned."))
            return
        await self.go("introductions")
        since = pause.from_ if pause else None
        day = tr(", adjourned on {day}", day=short_weekday(since.date())) if since else ""
        self.tell(tr("The meeting goes on{day}. Mark who is here (/rollcall).", day=day))
