"""The chair's own screen as the shared one, for the family to see and put right."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from cpc_tui.keymap import Where
from cpc_tui.session import Session
from screens.bindings import bindings_at
from screens.viewer import SharedView


class BoardScreen(SharedView):
    """What everybody may read of a step, over the meeting; Escape goes back to writing."""

    BINDINGS = bindings_at("shared")
    PLACES: ClassVar[tuple[Where, ...]] = ("shared", "everywhere")

    def __init__(
        self, session: Session, steps: tuple[str, ...], step: str, told: Callable[[str], None]
    ) -> None:
        """Show a step.

        Args:
            session: The open conference.
            steps: The keys of all steps, in order.
            step: The one to begin with.
            told: Called with the step that is shown, so that the other seats know where this is.
        """
        super().__init__(session, step)
        self._steps = steps
        self._seen_at = told

    def action_board_next(self) -> None:
        """Show the next step."""
        self._by(1)

    def action_board_back(self) -> None:
        """Show the step before."""
        self._by(-1)

    def _by(self, by: int) -> None:
        place = self._steps.index(self.step) + by
        if 0 <= place < len(self._steps):
            self.step = self._steps[place]
            self._seen_at(self.step)
            self.refresh_all()

    def action_close(self) -> None:
        """Go back to the meeting, at the step that was shown last."""
        self.dismiss()
