"""The meeting's clocks at one seat: the turns of the steps, what is told of them, and breaks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cpc_tui.conference.clock_calls import ClockCalls, break_offer
from cpc_tui.conference.step_watch import StepWatch
from cpc_tui.session import SeatHere, Session
from screens import clock_deeds, headings
from screens.moving import Moving
from screens.pace import Every

CALL_SECONDS = 6.0
"""Time between two sentences about the clocks, so that each is read."""


class Timing(Moving):
    """A screen of a conference that knows how long each step takes."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._step_watch = StepWatch()
        self._clock_calls = ClockCalls()
        self._keeps_time = False
        self._clocks_seen: tuple[object, ...] = ()
        self._clock_face: tuple[str, ...] = ()
        self._calls_due: list[str] = []
        self._call = Every(CALL_SECONDS)

    def keep_time(self, others: Iterable[SeatHere]) -> None:
        """Look at the clocks, as often as one likes: note a turn, say what is due.

        The chair's seat keeps the time, and the minute-taker's where no chair sits here.

        Args:
            others: Who else sits here.
        """
        session, now = self.session, self.session.clock()
        alone = not any(each.seat == "chair" for each in others)
        self._keeps_time = session.seat == "chair" or alone
        turn = self._step_watch.look(session.record, self.step, now, keeps=self._keeps_time)
        if turn is not None:
            clock_deeds.note_turn(session, *turn)
        seen = (session.record, self.step, self._keeps_time, now.replace(second=now.second // 5))
        if seen != self._clocks_seen:
            self._clocks_seen = seen
            self._read_clocks(now)
        self._call_out()

    def _read_clocks(self, now: datetime) -> None:
        """See what is due, and draw what the clocks have moved."""
        session = self.session
        due = self._clock_calls.due(session.record, session.profile, self.step, now)
        if self._keeps_time:
            self._calls_due.extend(due)
        minutes = headings.minutes(session, self.step)
        face = (*headings.meeting(session), minutes, self.break_offered)
        if face != self._clock_face:
            self._clock_face = face
            self.refresh_all()

    def _call_out(self) -> None:
        """Tell what is due one after the other."""
        if self._calls_due and self._call.is_due():
            self.tell(self._calls_due.pop(0))

    @property
    def break_offered(self) -> str:
        """The sentence that offers a break, at the seat that keeps the time; empty before."""
        session = self.session
        offer = break_offer(session.record, session.profile, session.clock())
        return offer if self._keeps_time else ""

    def action_begin_break(self, reason: str = "") -> None:
        """Begin a break: its minutes do not count."""
        self.tell(clock_deeds.begin_break(self.session, reason))

    def action_end_break(self, _words: str = "") -> None:
        """End the break."""
        self.tell(clock_deeds.end_break(self.session))
