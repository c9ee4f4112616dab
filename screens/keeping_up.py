"""Keeping up with others, the clock and the disk, and the line that tells of them."""

from __future__ import annotations

from textual import events, on

from cpc_tui.session import SeatHere, Session
from screens import headings
from screens.form_pane import Told
from screens.looking import Looking
from screens.pace import Every, Stopwatch
from screens.taking_turns import TakingTurns
from screens.timing import Timing
from widgets.heading_line import HeadingLine
from widgets.status_line import StatusLine

SETTLE_SECONDS = 1.5
"""Time without a change after which `record.json` follows the journal."""
RETRY_SECONDS = 1.75
"""Time between two tries to save what could not be saved."""
SEATS_SECONDS = 1.0
"""Time between two looks at who else is here: it costs more than looking for what they wrote."""
CLOCK_SECONDS = 1.25
"""Time between two looks at the clocks and the room, which move by themselves in minutes."""
TOLD_SECONDS = 8.0
"""Time for which what was just said has the room of who else is here."""


class KeepingUp(Looking, TakingTurns, Timing):
    """A screen of a conference on which what others do, the time and what is saved is told."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._told, self._told_for = " ".join(session.notices), Stopwatch()
        self._unchanged_for, self._is_settled = Stopwatch(), False
        self._retry, self._at_seats = Every(RETRY_SECONDS), Every(SEATS_SECONDS)
        self._at_clocks = Every(CLOCK_SECONDS)
        self._others: tuple[SeatHere, ...] = ()

    @on(events.Mount)
    def _begin_to_follow(self) -> None:
        self.session.on_change.append(self._changed)

    @on(events.Unmount)
    def _leave_seat(self) -> None:
        self.session.forget(self._changed)
        self.session.seats.leave()

    def _changed(self) -> None:
        self._unchanged_for.restart()
        self._is_settled = False
        self._retry.put_off()
        if self.is_mounted:
            self.refresh_all()

    def look(self, *, at_seats: bool = False) -> None:
        """Take in what others, the clock and the disk have done, as often as one likes."""
        session = self.session
        others_wrote = session.look()
        session.seats.tell(*self.whereabouts)
        if self._at_seats.is_due() or others_wrote or at_seats:
            self._others = session.seats.others()
        if session.problem and self._retry.is_due():
            session.save()
        if unaccounted := session.accounts.take():
            self.tell(unaccounted)
        if not self._is_settled and self._unchanged_for.seconds >= SETTLE_SECONDS:
            self._is_settled = True
            session.settle()
        if self._at_clocks.is_due() or others_wrote:
            self.keep_time(self._others)
            self.follow_room()
            self.show_heading()
        self.show_status()

    def show_heading(self) -> None:
        """Show what the conference is, and how long it has run."""
        left, right = headings.meeting(self.session)
        self.query_one(HeadingLine).show(left, right)

    def show_status(self) -> None:
        """Show what is saved, who else is here, and what was last said."""
        saved = headings.saved(self.session, typing=self.pane.forms.unsaved)
        told_now = self._told and self._told_for.seconds < TOLD_SECONDS
        also = "" if told_now else headings.also_here(self.session.profile, self._others)
        self.query_one(StatusLine).show(f"{saved} · {also}" if also else saved, self._told)

    def tell(self, words: str) -> None:
        """Say something in the status line until the next thing is said."""
        self._told = words
        self._told_for.restart()
        self.show_status()

    @on(Told)
    def _tell(self, event: Told) -> None:
        self.tell(event.words)
