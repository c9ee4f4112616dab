"""Locking the program: at once, or after a time without keys; nothing typed is lost by it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from textual import events

from cpc_tui.leaving import is_accounted_for
from cpc_tui.locking import SeatLock
from screens.ending import EndingWell
from screens.hidden import HiddenScreen
from screens.locked import LockedScreen
from screens.looking import Looking
from screens.sitting_down import SitsDown
from screens.spelling import SPELLING

AGAIN_SECONDS = 2
"""Time between two looks whether all is saved, so that the keys can be let go."""


class LocksItself(SitsDown, EndingWell):
    """An application that locks itself.

    What is typed is saved first, and only then the keys are let go: a program that is ended while
    it is locked has nothing left to save. Until it is opened the conferences lie by, nobody looks
    at what others write, and no time is noted.
    """

    @cached_property
    def seat_lock(self) -> SeatLock:
        """What locks and opens it."""
        return SeatLock(self.office)

    @property
    def is_locked(self) -> bool:
        """Whether nothing is shown or taken."""
        return self._locked_screen is not None

    @property
    def _locked_screen(self) -> LockedScreen | None:
        top = self.screen_stack[-1] if self.screen_stack else None
        return top if isinstance(top, LockedScreen) else None

    # -- when

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is here; a key that comes too late only finds it locked."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if self.lock_if_due():
                return
            self.seat_lock.touch()
        await super().on_event(event)

    def _watch(self) -> None:
        """Lock once nobody has been here for long: this is looked at anyhow, and wakes nobody."""
        super()._watch()
        self.lock_if_due()

    def lock_if_due(self) -> bool:
        """Lock where nobody has been here for as long as the settings say; whether it did."""
        if self.is_locked or not self.screen_stack:
            return False
        # Asked of each key from the first on, when little but the list has been imported.
        in_view = getattr(self.screen_stack[-1], "is_in_view", False)
        if not self.seat_lock.is_due(in_view=in_view):
            return False
        self.action_lock()
        return True

    # -- locking and opening

    def action_lock(self) -> None:
        """Lock now."""
        if not self.is_locked:
            self.push_screen(LockedScreen(self.seat_lock), self._opened)
            self._let_go()

    def _let_go(self) -> None:
        """Let everything rest, and the keys go, as soon as nothing needs them any more."""
        locked = self._locked_screen
        if locked is None:
            return
        problem = self._save()
        locked.tell_unsaved(problem)
        at_work = any(not each.is_finished for each in self.workers if each.group != SPELLING)
        at_work = at_work or not is_accounted_for()
        if problem or locked.is_checking or (at_work and self.seat_lock.is_encrypted):
            self.set_timer(AGAIN_SECONDS, self._let_go)
            return
        for screen in self._at_conferences():
            screen.rest()
        if self.seat_lock.is_encrypted:
            self.seat_lock.let_go()

    def _save(self) -> str:
        """Save what is typed; why something is not, in words, and empty where all is."""
        problem = ""
        for screen in self.open_conferences():
            if self.seat_lock.is_encrypted:
                screen.lie_by()
            if not screen.session.save():
                problem = problem or screen.session.problem
        return problem

    def _opened(self, _: None) -> None:
        self.call_later(self._go_on)

    def _go_on(self) -> None:
        """Go on where everything was left."""
        if isinstance(self.screen, HiddenScreen):
            self.screen.dismiss()
        for screen in self._at_conferences():
            screen.go_on()
        for conference in self.open_conferences():
            conference.take_up()

    def _at_conferences(self) -> Iterator[Looking]:
        return (each for each in self.screen_stack if isinstance(each, Looking))
