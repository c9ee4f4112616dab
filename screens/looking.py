"""Screens that show what others do to a conference, and that cost nothing while nobody does.

The system tells of what others write at once, where it can; so the screen itself looks but seldom.
While somebody types it looks often, as it does all the time where nobody tells it.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from textual import events, on
from textual.app import App
from textual.screen import Screen
from textual.timer import Timer

from screens.pace import Stopwatch

if TYPE_CHECKING:
    from cpc_tui.session import FolderWatch, Session

LOOK_SECONDS = 0.25
"""How often the screen looks for what others and the clock have done: their words stand there
within 0.3 s, drawing included."""
QUIET_SECONDS = 2.5
"""How often it does where the system tells of others, and nobody types."""
LIVELY_SECONDS = 3.0
"""How long after the last key it looks often: by then what was typed is saved and told."""


class Looking(Screen[None]):
    """A screen of a conference that looks for what others do.

    Attributes:
        session: The open conference.
        is_quiet: Whether it looks but seldom.
    """

    session: Session

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._stirred = Stopwatch()
        self._often: Timer | None = None
        self._seldom: Timer | None = None
        self._told_by: FolderWatch | None = None
        self.is_quiet = False
        self._is_resting = False

    @abstractmethod
    def look(self, *, at_seats: bool = False) -> None:
        """Take in what others and the clock have done.

        Args:
            at_seats: Somebody sat down, moved on or left.
        """

    @on(events.Mount)
    def _begin_to_look(self) -> None:
        """Look often at first; the first picture does not wait until the system tells of others."""
        self._often = self.set_interval(LOOK_SECONDS, self._look_often)
        self.call_after_refresh(self._listen)

    def stir(self) -> None:
        """Look often for some time: somebody types, or is about to do more."""
        self._stirred.restart()
        if self._is_resting:
            return
        if self.is_quiet and self._often is not None:
            self.is_quiet = False
            self._often.reset()

    def rest(self) -> None:
        """Look at nothing until `go_on`: what others do meanwhile is found then."""
        self._is_resting = True
        for timer in filter(None, (self._often, self._seldom)):
            timer.pause()
        if self._told_by is not None:
            asyncio.get_running_loop().remove_reader(self._told_by)

    def go_on(self) -> None:
        """Look again, at once and from now on."""
        if not self._is_resting:
            return
        self._is_resting = self.is_quiet = False
        for timer in filter(None, (self._often, self._seldom)):
            timer.reset()
        if self._told_by is not None:
            asyncio.get_running_loop().add_reader(self._told_by, self._hear)
        self._stirred.restart()
        self.look(at_seats=True)

    def _look_often(self) -> None:
        self.look()
        is_over = self._stirred.seconds > LIVELY_SECONDS and not self.session.problem
        if is_over and self._told_by is not None and self._often is not None:
            self.is_quiet = True
            self._often.pause()

    def _look_seldom(self) -> None:
        if self.is_quiet:
            self.look()
            if self.session.problem:
                self.stir()

    def _listen(self) -> None:
        self._told_by = self.session.listen() if self.is_mounted else None
        if self._told_by is not None:
            asyncio.get_running_loop().add_reader(self._told_by, self._hear)
            self._seldom = self.set_interval(QUIET_SECONDS, self._look_seldom)
            if self._is_resting:
                self.rest()

    @on(events.Unmount)
    def _listen_no_longer(self) -> None:
        if self._told_by is not None and self._seldom is not None:
            asyncio.get_running_loop().remove_reader(self._told_by)
            self._told_by.close()
            self._seldom.stop()
        self._told_by = None

    def _hear(self) -> None:
        """Look at once, for the system says that there is something to see."""
        if self._told_by is None:
            return
        heard = self._told_by.take()
        if heard.over:
            self._listen_no_longer()
        if heard.over or heard.seats:
            # Who was killed still sits there for a moment, and who sits down does more.
            self.stir()
        if heard.journal or heard.seats:
            self.call_later(self.look, at_seats=heard.seats)


class StirsWhenTyped(App[Any]):
    """An application that lets its screens know that somebody types."""

    async def on_event(self, event: events.Event) -> None:
        """Wake the screens, and hand the event on."""
        if isinstance(event, events.Key | events.Paste):
            for screen in self.screen_stack:
                if isinstance(screen, Looking):
                    screen.stir()
        await super().on_event(event)
