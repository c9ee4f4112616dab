"""The people in the room: the roll-call, late and early ones, who is kept out, closed sessions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from textual.binding import Binding

from cpc_tui.conference import closed_session, roll_call
from cpc_tui.conference.asked import Option
from cpc_tui.conference.kept_out import kept_out
from cpc_tui.conference.naming import find_person, people_names, person_short
from cpc_tui.conference.presence import OutOfOrder, present_at
from cpc_tui.conference.room_watch import RoomWatch
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.session import Session
from screens import presence_deeds, room_deeds
from screens.asking_people import AskingPeople
from screens.dialogs import PickDialog

EXCLUSION_FIELDS = (
    "ground",
    "reason",
    "views_obtained_by",
    "extent",
    "from",
    "until",
    "person",
    "visibility",
    "readers",
)
"""What is asked of an exclusion, the most pressing first."""

IN_LISTS = (
    Binding("ctrl+x", "keep_out_here", show=False),
    Binding("ctrl+w", "wait_here", show=False),
)
"""Keys that a text field takes for itself, and that are free where a person's line is."""


class InTheRoom(AskingPeople):
    """A screen of a conference that knows who is in the room."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._room = RoomWatch()
        self._alarm = ""

    def follow_room(self) -> None:
        """Tell at once what has come about in the room, whoever recorded it."""
        session = self.session
        said = self._room.look(session.record, session.profile, session.clock())
        if said:
            self._alarm = said
            self.tell(said)

    def do_and_tell(self, deed: Callable[[], object], words: str) -> bool:
        """Do something, and tell it after what it brings about; whether it could be done."""
        self._alarm = ""
        try:
            deed()
        except OutOfOrder as fault:
            self.tell(str(fault))
            return False
        self.tell(" ".join(filter(None, (self._alarm, words))))
        return True

    # -- here and away

    async def go(self, step: str) -> None:
        """Show a step; where the family is needed there, a closed session is told of."""
        left = self.step
        await super().go(step)
        session = self.session
        words = closed_session.needed_at(session.record, session.profile, step, session.clock())
        if words and step != left:
            self.tell(words)

    async def action_attendance(self) -> None:
        """Go to who is here: to the roll-call while nobody is marked, else to the list."""
        calling = self.pane.calling
        if roll_call.is_due(self.session.record) and not calling:
            await self.action_roll_call()
            return
        await super().action_attendance()
        if (waited_for := roll_call.still_to_mark(self.session.record)) and not calling:
            self.pane.reveal(("attendance", waited_for[0]))

    async def action_roll_call(self, _words: str = "") -> None:
        """Go to the roll-call."""
        await self.go("introductions")
        await self.pane.open_roll_call()

    def action_came_in(self, words: str = "") -> None:
        """Record who comes in, now or at the time typed."""

        def do(people: tuple[str, ...], at: time | None) -> None:
            self._pass("in", people, at, presence_deeds.come)

        here = present_at(self.session.record, None)
        away = [each.id for each in self.session.record.people if each.id not in here]
        self.with_people("/in", words, "Who comes in?", away, do)

    def action_went_out(self, words: str = "") -> None:
        """Record who leaves, now or at the time typed."""

        def do(people: tuple[str, ...], at: time | None) -> None:
            self._pass("out", people, at, presence_deeds.go)

        self.with_people("/out", words, "Who leaves?", self.in_the_room(), do)

    def _pass(
        self,
        way: str,
        people: tuple[str, ...],
        at: time | None,
        deed: Callable[..., object],
    ) -> None:
        """Record that people come in or leave; who is in, or out, already is named and left."""
        here = present_at(self.session.record, None)
        done = [each for each in people if (each in here) != (way == "in")]
        if not done:
            self.tell(f"Already {way}: {people_names(self.session.record, people)}.")
            return
        try:
            moment = self.moment_of(at)
        except OutOfOrder as fault:
            self.tell(str(fault))
            return
        names = people_names(self.session.record, done)
        words = f"{way.capitalize()} at {clock_in_words(moment)}: {names}."
        self.do_and_tell(lambda: deed(self.session, done, moment), words)

    def in_the_room(self) -> list[str]:
        """Those in the meeting; everybody where nobody is recorded."""
        here = present_at(self.session.record, None)
        people = self.session.record.people
        return [each.id for each in people if each.id in here or not here]

    # -- keeping out

    async def action_keep_out_here(self) -> None:
        """Keep out the person under the cursor, or let them back in."""
        person = self.pane.person_here
        if person is None:
            self.tell("Put the cursor on a person to keep them out (F5).")
        else:
            await self._keep_out_or_let_in((person,), None)

    def action_exclude(self, words: str = "") -> None:
        """Keep somebody out from now, or let them back in."""

        def do(people: tuple[str, ...], at: time | None) -> None:
            self.call_later(self._keep_out_or_let_in, people, at)

        likely = [*self.in_the_room(), *kept_out(self.session.record)]
        title = "Who is kept out, or let back in?"
        self.with_people("/exclude", words, title, list(dict.fromkeys(likely)), do)

    async def _keep_out_or_let_in(self, people: tuple[str, ...], at: time | None) -> None:
        session = self.session
        out = kept_out(session.record)
        back = [each for each in people if each in out]
        away = [each for each in people if each not in out]
        try:
            moment = self.moment_of(at)
        except OutOfOrder as fault:
            self.tell(str(fault))
            return
        clock = clock_in_words(moment)
        keys: list[str] = []
        said = []
        if back:
            said.append(f"Kept out no longer at {clock}: {people_names(session.record, back)}.")
        if away:
            names = people_names(session.record, away)
            said.append(f"Kept out from {clock}: {names}. Ground and reason are to be given.")

        def deed() -> None:
            with session.together():
                presence_deeds.let_in(session, back, moment)
                keys.extend(presence_deeds.keep_out(session, away, moment))

        if self.do_and_tell(deed, " ".join(said)) and len(keys) == 1:
            told, calling = self._alarm, self.pane.calling
            await self.pane.open(("exclusions", keys[0]), EXCLUSION_FIELDS)
            self.pane.back_to_call = calling
            self.tell(" ".join(filter(None, (told, *said))))

    # -- without the family

    def action_closed_session(self, _words: str = "") -> None:
        """Begin a closed session now and ask who stays, or end the one that goes on."""
        session = self.session
        if closed_session.under_way(session.record, session.clock()):
            self.tell(room_deeds.end_closed_session(session, session.clock()))
            return
        if session.record.ended_at is not None:
            self.tell("The meeting has ended.")
            return
        key = room_deeds.begin_closed_session(session)
        self._tell_closed()
        here = present_at(session.record, None)
        options = [
            Option(each.id, f"{person_short(session.record, each.id)}{self._kind(each.id)}")
            for each in session.record.people
            if each.id in here or not here
        ]

        def stay(people: list[str] | None) -> None:
            if people is not None:
                room_deeds.let_stay(session, key, people)
            self._tell_closed()

        staying = list(closed_session.stays(session.record))
        title = "CLOSED SESSION has begun. Who stays?"
        self.app.push_screen(PickDialog(title, options, staying, several=True), stay)

    def _kind(self, person: str) -> str:
        """That somebody is no professional, in words."""
        found = find_person(self.session.record, person)
        if found is None or closed_session.may_stay(self.session.record, person):
            return ""
        return f" ({self.session.profile.label('kind', found.kind).lower()})"

    def _tell_closed(self) -> None:
        record, now = self.session.record, self.session.clock()
        closed = closed_session.under_way(record, now)
        if closed is not None:
            where = closed_session.who_is_where(record, closed)
            self.tell(f"CLOSED SESSION since {clock_in_words(now)}. {where}")

    # -- without a quorum, and at the end

    def action_offer_new_date(self) -> None:
        """Set the next conference to the last day that a missing quorum allows."""
        self.tell(room_deeds.offer_new_date(self.session))

    def action_end(self) -> None:
        """End the meeting."""
        words = room_deeds.end(self.session)
        if words:
            self.tell(words)
