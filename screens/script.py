"""The script of a whole step: all that the chair asks, covers and says there."""

from __future__ import annotations

from cpc_tui.language import tr
from screens.dialogs import LinesDialog
from screens.headings import step_label
from screens.moving import Moving
from screens.steps.shared import script


class Scripted(Moving):
    """A screen of a conference that holds the chair's script ready."""

    def action_script(self, _words: str = "") -> None:
        """Show all that the chair asks, covers and says in this step."""
        session = self.session
        found = script(session.record, session.profile, self.step)
        lines = [f"{mark} {words}" for mark, words in found]
        label = step_label(session.profile, self.step)
        if lines:
            self.app.push_screen(LinesDialog(tr("The chair’s script: {label}", label=label), lines))
        else:
            self.tell(tr("There is no script for this step."))
