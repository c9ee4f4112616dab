"""Corrections that are raised after papers went out, and the chair's answers."""

from __future__ import annotations

from cpc_tui.conference.corrections import CORRECTIONS, NOTHING_OUT, has_gone_out
from cpc_tui.language import tr
from screens.moving import Moving
from screens.targets import AddTo

RECORDED = tr("Correction recorded; it waits for the chair’s answer.")


class Correcting(Moving):
    """A screen of a conference in which a correction is recorded."""

    async def action_correction(self, wrong: str = "") -> None:
        """Record a correction, raised today; its form asks who raised it, and the answer."""
        if not has_gone_out(self.session.record):
            self.tell(NOTHING_OUT)
            return
        if self.step != "close" and "close" in self.steps:
            await self.go("close")
        given = {"raised_on": self.session.clock().date().isoformat()}
        if not wrong.strip():
            await self.pane.perform(AddTo(CORRECTIONS, tuple(given.items())))
            return
        # Typed words stay, even where nothing is added to them in the form.
        key = self.session.add(CORRECTIONS, {**given, "wrong": wrong.strip()})
        self.pane.reveal((*CORRECTIONS, key))
        await self.pane.open((*CORRECTIONS, key))
        self.tell(RECORDED)
