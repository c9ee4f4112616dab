"""The people in the room: the roll-call, late and early ones, who is kept out, closed sessions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Literal

from cpc_tui.conference import closed_session, roll_call
from cpc_tui.conference.kept_out import kept_out
from cpc_tui.conference.presence import OutOfOrder, present_at
from cpc_tui.conference.room_watch import RoomWatch
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens import presence_deeds, room_deeds
from screens.asking_people import AskingPeople
from screens.bindings import bindings_of
from screens.dialogs import PickDialog
from screens.presence_deeds import EXCLUSION_FIELDS

IN_LISTS = bindings_of("list", "keep_out_here", "wait_here")
"""Keys that a text field takes for itself, and that are free where a person's line is."""


class InTheRoom(AskingPeople):
    """A screen of a conference that knows who is in the room."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._room = RoomWatch(key_for("closed_session"))
        self._alarm = ""

    def follow_room(self) -> None:
        """Tell at once what has come about in the room, whoever recorded it."""
        session = self.session
        said = self._room.look(session.record, session.profile, session.clock())
        if said:
            self._alarm = said
            self.tell(said)

    def do_and_tell(self, deed: Callable[[], str]) -> bool:
        """Do something, and tell its words after what it brings about; whether it was done."""
        self._alarm = ""
        try:
            words = deed()
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
        words = closed_session.needed_at(
            session.record, session.profile, step, session.clock(), key_for("closed_session")
        )
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
            self._pass("in", people, at)

        here = present_at(self.session.record, None)
        away = [each.id for each in self.session.record.people if each.id not in here]
        self.with_people("/in", words, tr("Who comes in?"), away, do)

    def action_went_out(self, words: str = "") -> None:
        """Record who leaves, now or at the time typed."""

        def do(people: tuple[str, ...], at: time | None) -> None:
            self._pass("out", people, at)

        self.with_people("/out", words, tr("Who leaves?"), self.in_the_room(), do)

    def _pass(self, way: Literal["in", "out"], people: tuple[str, ...], at: time | None) -> None:
        self.do_and_tell(lambda: presence_deeds.pass_by(self.session, way, people, at))

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
            self.tell(
                tr(
                    "Put the cursor on a person to keep them out ({key}).",
                    key=key_for("attendance"),
                )
            )
        else:
            await self._keep_out_or_let_in((person,), None)

    def action_exclude(self, words: str = "") -> None:
        """Keep somebody out from now, or let them back in."""

        def do(people: tuple[str, ...], at: time | None) -> None:
            self.call_later(self._keep_out_or_let_in, people, at)

        likely = [*self.in_the_room(), *kept_out(self.session.record)]
        title = tr("Who is kept out, or let back in?")
        self.with_people("/exclude", words, title, list(dict.fromkeys(likely)), do)

    async def _keep_out_or_let_in(self, people: tuple[str, ...], at: time | None) -> None:
        words, keys = "", list[str]()

        def deed() -> str:
            nonlocal words, keys
            words, keys = presence_deeds.keep_out_or_let_in(self.session, people, at)
            return words

        if self.do_and_tell(deed) and len(keys) == 1:
            told, calling = self._alarm, self.pane.calling
            await self.pane.open(("exclusions", keys[0]), EXCLUSION_FIELDS)
            self.pane.back_to_call = calling
            self.tell(" ".join(filter(None, (told, words))))

    # -- without the family

    def action_closed_session(self, _words: str = "") -> None:
        """Begin a closed session now and ask who stays, or end the one that goes on."""
        session = self.session
        if closed_session.under_way(session.record, session.clock()):
            self.tell(room_deeds.end_closed_session(session, session.clock()))
            return
        if session.record.ended_at is not None:
            self.tell(tr("The meeting has ended."))
            return
        key = room_deeds.begin_closed_session(session)
        self._tell_closed()
        options = room_deeds.who_may_stay(session)

        def stay(people: list[str] | None) -> None:
            if people is not None:
                room_deeds.let_stay(session, key, people)
            self._tell_closed()

        staying = list(closed_session.stays(session.record))
        title = tr("CLOSED SESSION has begun. Who stays?")
        self.app.push_screen(PickDialog(title, options, staying, several=True), stay)

    def _tell_closed(self) -> None:
        if words := room_deeds.closed_in_words(self.session):
            self.tell(words)

    # -- without a quorum, and at the end

    def action_offer_new_date(self) -> None:
        """Set the next conference to the last day that a missing quorum allows."""
        self.tell(room_deeds.offer_new_date(self.session))

    def action_end(self) -> None:
        """End the meeting."""
        words = room_deeds.end(self.session)
        if words:
            self.tell(words)
