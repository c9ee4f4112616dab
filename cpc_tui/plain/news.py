"""What has happened meanwhile, told before each prompt: others' changes, the room, the clocks."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.clock_calls import ClockCalls
from cpc_tui.conference.history import HistoryLine, history
from cpc_tui.conference.past import PastUnreadable
from cpc_tui.conference.private import may_see
from cpc_tui.conference.room_watch import RoomWatch
from cpc_tui.conference.step_watch import StepWatch
from cpc_tui.language import tr
from cpc_tui.plain.desk import Desk
from cpc_tui.plain.reading import in_commands
from cpc_tui.session import SeatHere
from screens import clock_deeds, headings

MOST_TOLD = 8
"""Changes of others that are named at one prompt; the rest are counted."""

_OWN_BUSINESS = (("room", "turns"), ("room", "exported"))
"""Lists that the program writes by itself."""
_NOBODY: tuple[SeatHere, ...] = ()


class News:
    """What one seat has been told, so that nothing is said twice."""

    def __init__(self, desk: Desk) -> None:
        """Begin: what is known now is no news.

        Args:
            desk: The seat.
        """
        self._desk = desk
        self._calls, self._room, self._steps = ClockCalls(), RoomWatch("/closed"), StepWatch()
        self._told_up_to, self._then = self._last_number(), desk.session.record
        self._others_wrote = False
        self._seats = _NOBODY
        self._problem = ""

    def look(self) -> None:
        """Look about while nobody types: `record.json` and the index follow as well."""
        self._take_in()
        if not self._desk.reads_only:
            self._desk.session.settle()

    def _take_in(self) -> None:
        """Take in what others have written and keep the time; nothing is said."""
        session = self._desk.session
        self._others_wrote = session.look() or self._others_wrote
        session.seats.tell(self._desk.step)
        if self._desk.reads_only:
            return
        if session.problem:
            session.save()
        turn = self._steps.look(
            session.record, self._desk.step, session.clock(), keeps=self._keeps_time
        )
        if turn is not None:
            clock_deeds.note_turn(session, *turn)

    @property
    def _keeps_time(self) -> bool:
        alone = not any(each.seat == "chair" for each in self._seats)
        return self._desk.session.seat == "chair" or alone

    def tell(self) -> None:
        """Say what has happened since the last prompt."""
        self._take_in()
        desk, session = self._desk, self._desk.session
        self._tell_seats()
        wrote, self._others_wrote = self._others_wrote, False
        if desk.reads_only:
            # What was changed may be for others' eyes; the lines of a step say what is not.
            desk.say(tr("Something has changed; /read reads this step anew.") if wrote else "")
            return
        if wrote:
            self._tell_changes()
        now = session.clock()
        room = self._room.look(session.record, session.profile, now)
        said, desk.said_already = desk.said_already, ""
        desk.say(in_commands(room.replace(said, "") if said else room))
        due = self._calls.due(session.record, session.profile, desk.step, now)
        for words in due if self._keeps_time else ():
            desk.say(in_commands(words))
        self._tell_saving()

    def _tell_seats(self) -> None:
        before, self._seats = self._seats, self._desk.session.seats.others()
        came = sorted({each.seat for each in self._seats} - {each.seat for each in before})
        left = sorted({each.seat for each in before} - {each.seat for each in self._seats})
        for seat in came:
            self._desk.say(tr("{seat} is here too.", seat=seat.capitalize()))
        for seat in left:
            self._desk.say(tr("{seat} has left.", seat=seat.capitalize()))

    def _tell_saving(self) -> None:
        session, before = self._desk.session, self._problem
        self._desk.say(session.accounts.take())
        self._problem = session.problem
        if session.problem and session.problem != before:
            self._desk.say(
                tr("{saved}. What you type waits, and is not lost.", saved=headings.saved(session))
            )
        elif before and not session.problem:
            self._desk.say(tr("{saved}. Everything is saved again.", saved=headings.saved(session)))

    # -- what others wrote

    def _tell_changes(self) -> None:
        lines = list(self._new_lines())
        for each in lines[:MOST_TOLD]:
            self._desk.say(f"{each.seat.capitalize()}: {each.words}.{_now(each)}")
        if len(lines) > MOST_TOLD:
            self._desk.say(
                tr("And {count} more changes: /history tells them.", count=len(lines) - MOST_TOLD)
            )

    def _new_lines(self) -> Iterator[HistoryLine]:
        session, before = self._desk.session, self._then
        try:
            entries = [each for each in session.past() if each.number > self._told_up_to]
        except PastUnreadable:
            return
        if entries:
            self._told_up_to, self._then = entries[-1].number, session.record
        for each in history(entries, session.profile, begun=before):
            if each.seat == session.seat:
                continue
            if may_see(each.path, session.seat) and each.path[:2] not in _OWN_BUSINESS:
                yield each

    def _last_number(self) -> int:
        try:
            entries = self._desk.session.past()
        except PastUnreadable:
            return 0
        return entries[-1].number if entries else 0


def _now(each: HistoryLine) -> str:
    return f" {each.after}" if each.after else ""
