"""Moving about in a conference: from step to step, and to where something stands."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.screen import Screen

from cpc_tui.conference.agenda import step_state
from cpc_tui.conference.changes import Path
from cpc_tui.conference.finding import everything
from cpc_tui.conference.forms import Option
from cpc_tui.conference.naming import child_name, person_short
from cpc_tui.conference.where_shown import step_of
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens import headings
from screens.agenda_steps import first_step, steps_of
from screens.closed_record import KnowsClosed
from screens.dialogs import PickDialog
from screens.lacking import missing_at
from screens.step_pane import StepPane

NO_NAME = tr("no name yet")


class Moving(KnowsClosed, Screen[None]):
    """A screen that shows the steps of a conference one at a time.

    Attributes:
        session: The open conference.
        step: The one that is shown.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.step = first_step(session)

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps' keys in the order of the profile, the preparation first."""
        return steps_of(self.session)

    @property
    def pane(self) -> StepPane:
        """The middle of the screen."""
        return self.query_one(StepPane)

    @property
    def whereabouts(self) -> tuple[str, str]:
        """The step and the field that the other seats are told of; empty for no field."""
        return self.step, self.pane.forms.field_label

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
            self.tell(tr("This is the last step.") if by > 0 else tr("This is the first step."))

    def action_go_to(self) -> None:
        """Ask for a step and go there."""
        options = [Option(key, words) for key, words in self._steps_in_words()]

        def go(step: str | None) -> None:
            if step:
                self.call_later(self.go, step)

        self.app.push_screen(PickDialog(tr("Go to which step?"), options, self.step), go)

    def _steps_in_words(self) -> Iterator[tuple[str, str]]:
        """Every step with its number and how far it is, which the rail tells by a mark alone."""
        session, found = self.session, missing_at(self.session)
        current = None if session.record.ended_at else self.step
        for number, key in enumerate(self.steps):
            state = step_state(key, found, session.profile, current=current)
            yield key, f"{number} {headings.step_label(session.profile, key)}: {state.words}"

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

        self.app.push_screen(PickDialog(tr("Find in this record"), options, None), go)

    async def reveal(self, step: str, path: Path) -> None:
        """Go to a place of the record."""
        await self.go(step)
        self.pane.reveal(path)

    def palette(self) -> Iterator[tuple[str, Callable[[], Awaitable[None]]]]:
        """Every step, person and child, for the command palette."""
        for step in self.steps:
            label = headings.step_label(self.session.profile, step)
            yield tr("Go to {label}", label=label), partial(self.go, step)
        record = self.session.record
        listed = {each.person: each.entry_key for each in record.attendance}
        for person in record.people:
            here = ("attendance", listed[person.id]) if person.id in listed else None
            path = here or ("people", person.id)
            yield (
                tr("Person: {name}", name=person_short(record, person.id) or NO_NAME),
                self._way_to(path),
            )
        for child in record.children:
            yield (
                tr("Child: {child}", child=child_name(record, child.id)),
                self._way_to(("children", child.id)),
            )

    def _way_to(self, path: Path) -> Callable[[], Awaitable[None]]:
        return partial(self.reveal, step_of(path), path)
