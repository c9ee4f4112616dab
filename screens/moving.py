"""Moving about in a conference: from step to step, and to where something stands."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.screen import Screen

from cpc_tui.conference.changes import Path
from cpc_tui.conference.clocks import is_live, last_turn
from cpc_tui.conference.finding import everything
from cpc_tui.conference.forms import Option
from cpc_tui.session import Session
from screens import headings
from screens.dialogs import PickDialog
from screens.step_pane import StepPane


class Moving(Screen[None]):
    """A screen that shows the steps of a conference one at a time.

    Attributes:
        session: The open conference.
        step: The one that is shown.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.step = self._first_step()

    def _first_step(self) -> str:
        """Where the meeting is, as far as its clocks know; else its beginning."""
        record = self.session.record
        turn = last_turn(record)
        if turn is not None and is_live(record) and turn.step in self.steps:
            return turn.step
        return self.steps[0] if record.status == "preparing" else self.steps[1]

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps' keys in the order of the profile, the preparation first."""
        return ("prepare", *self.session.profile.step_keys)

    @property
    def pane(self) -> StepPane:
        """The middle of the screen."""
        return self.query_one(StepPane)

    @abstractmethod
    def refresh_all(self) -> None:
        """Draw everything from the record as it is now."""

    @abstractmethod
    def tell(self, words: str) -> None:
        """Say something in the status line."""

    async def go(self, step: str) -> None:
        """Show a step."""
        self.step = step
        await self.pane.show(step)
        self.refresh_all()

    async def action_next(self) -> None:
        """Go to the next step."""
        await self._by(1)

    async def action_back(self) -> None:
        """Go to the step before."""
        await self._by(-1)

    async def _by(self, by: int) -> None:
        place = self.steps.index(self.step) + by
        if 0 <= place < len(self.steps):
            await self.go(self.steps[place])
        else:
            self.tell("This is the last step." if by > 0 else "This is the first step.")

    def action_go_to(self) -> None:
        """Ask for a step and go there."""
        profile = self.session.profile
        options = [
            Option(key, f"{number} {headings.step_label(profile, key)}")
            for number, key in enumerate(self.steps)
        ]

        def go(step: str | None) -> None:
            if step:
                self.call_later(self.go, step)

        self.app.push_screen(PickDialog("Go to which step?", options, self.step), go)

    async def action_attendance(self) -> None:
        """Go to who is here."""
        await self.go("introductions")
        first = [each.entry_key for each in self.session.record.attendance[:1]]
        self.pane.reveal(("attendance", *first))

    def action_find(self) -> None:
        """Ask for words and go to where they stand."""
        found = everything(self.session.record, self.session.profile)
        options = [Option(str(n), each.line) for n, each in enumerate(found)]

        def go(number: str | None) -> None:
            if number is not None:
                self.call_later(self.reveal, found[int(number)].step, found[int(number)].path)

        self.app.push_screen(PickDialog("Find in this record", options, None), go)

    async def reveal(self, step: str, path: Path) -> None:
        """Go to a place of the record."""
        await self.go(step)
        self.pane.reveal(path)

    def palette(self) -> Iterator[tuple[str, Callable[[], Awaitable[None]]]]:
        """Every step, for the command palette."""
        for step in self.steps:
            label = headings.step_label(self.session.profile, step)
            yield f"Go to {label}", partial(self.go, step)
