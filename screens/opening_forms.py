"""A screen with a list whose lines open forms in the list's own place."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from contextlib import suppress

from textual import on
from textual.screen import Screen, ScreenResultType

from cpc_tui.conference.changes import Path
from cpc_tui.conference.places import PlaceGone
from cpc_tui.language import tr
from cpc_tui.session import ChangedSince, Session, StillNamed
from screens import headings
from screens.closed_record import KnowsClosed
from screens.form_pane import FormPane, Told
from widgets.outline import Outline
from widgets.status_line import StatusLine


class OpensForms(KnowsClosed, Screen[ScreenResultType]):
    """The list gives way to the form of a line, and comes back when that is closed.

    An entry that was only begun for its form, and left as it was, is taken back then.

    Attributes:
        session: The open conference.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._begun_at = 0
        self._told = ""

    def on_mount(self) -> None:
        """Show the list."""
        self.session.on_change.append(self.show)
        self.show()
        self.lines.focus()

    def on_unmount(self) -> None:
        """Stop listening."""
        self.session.forget(self.show)

    @property
    def lines(self) -> Outline:
        """The list."""
        return self.query_one(Outline)

    @property
    def forms(self) -> FormPane:
        """The place for a form."""
        return self.query_one(FormPane)

    @abstractmethod
    def show(self) -> None:
        """Draw everything from the record as it is now."""

    def tell(self, words: str) -> None:
        """Say something in the status line until the next thing is said."""
        self._told = words
        self.show_status()

    def show_status(self) -> None:
        """Say what is saved, and what was said last."""
        saved = headings.saved(self.session, typing=self.forms.unsaved)
        self.query_one(StatusLine).show(saved, self._told or self.here_in_words())

    def here_in_words(self) -> str:
        """What is said of the line under the cursor where nothing else is."""
        return ""

    @abstractmethod
    def leave(self) -> None:
        """Go back to the meeting."""

    async def open_form(self, place: Path) -> None:
        """Open the form of an entry."""
        self.lines.display = False
        try:
            await self.forms.open(place)
        except PlaceGone:
            await self.leave_form()
            self.tell(tr("This is no longer in the record."))

    async def open_begun(self, begin: Callable[[], Path]) -> None:
        """Open the form of an entry that is begun for it, and goes if it is left as it is."""
        await self.open_form(begin())
        self._begun_at = self.session.steps_done

    async def leave_form(self) -> None:
        """Close the form, and go back to the list."""
        await self.forms.close()
        if self._begun_at and self._begun_at == self.session.steps_done:
            # What another seat has written in meanwhile stays.
            with suppress(ChangedSince, PlaceGone, StillNamed):
                self.session.undo()
        self._begun_at = 0
        self.lines.display = True
        self.set_focus(self.lines)

    @on(Told)
    def _tell(self, event: Told) -> None:
        event.stop()
        self.tell(event.words)

    @on(FormPane.Gone)
    async def _gone(self) -> None:
        await self.leave_form()
        self.tell(tr("What this form changed is gone; the form was closed."))

    async def action_take_back(self) -> None:
        """Take back the last change."""
        self._begun_at = 0
        await self.leave_form()
        try:
            self.tell(headings.undone(self.session.undo()))
        except ChangedSince as changed:
            self.tell(changed.words)
        except StillNamed as named:
            self.tell(headings.still_named(named.places))

    async def action_close(self) -> None:
        """Close the form; from the list go back to the meeting."""
        if self.forms.form is not None:
            await self.leave_form()
        else:
            self.leave()
