"""The roll-call in the middle of the meeting screen."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import cast

from textual import on
from textual.containers import Vertical

from cpc_tui.conference import roll_call
from cpc_tui.conference.naming import person_short
from cpc_tui.conference.presence import OutOfOrder
from cpc_tui.conference.quorum import quorum_at
from cpc_tui.conference.roll_call import Mark
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens import presence_deeds
from screens.closed_record import KnowsClosed
from screens.form_pane import Told
from screens.targets import EntryAt, PresenceOf
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.roll_call import RollCall

_STATE_WIDTH = 10
"""Cells for how each person's attendance stands, so that the names stand under each other."""


class Calling(KnowsClosed, Vertical):
    """A pane of a step in whose place the roll-call can stand.

    Attributes:
        session: The open conference.
        back_to_call: The form that stands open was opened from the roll-call.
    """

    session: Session
    back_to_call = False

    @property
    @abstractmethod
    def lines(self) -> Outline:
        """The lines of the step."""

    @abstractmethod
    async def open(self, path: tuple[str, ...], fields: tuple[str, ...] = ()) -> None:
        """Open the form of an object or entry of the record."""

    @abstractmethod
    async def _put_away(self) -> None:
        """Take away what stands in the place of the lines."""

    @property
    def calling(self) -> bool:
        """Whether the roll-call stands open."""
        return bool(self.query(RollCall))

    async def open_roll_call(self) -> None:
        """Open the roll-call, at the first person of whom nothing is known."""
        await self._put_away()
        if not self.session.record.attendance:
            self.post_message(Told(tr("Nobody is invited yet.")))
            return
        first = roll_call.still_to_mark(self.session.record)
        call = RollCall(rows(self.session), first, state(self.session))
        self.lines.display = False
        await self.mount(call)
        if first:
            call.people.go_to(first[0])
        self.screen.set_focus(call.people, scroll_visible=False)

    def refresh_roll_call(self) -> None:
        """Show the roll-call as the record is now."""
        for call in self.query(RollCall):
            unknown = roll_call.still_to_mark(self.session.record)
            call.show(rows(self.session), unknown, state(self.session))

    @property
    def person_here(self) -> str | None:
        """The person whose line the cursor is on; None where it is on no person's line."""
        record = self.session.record
        for call in self.query(RollCall):
            row = call.people.cursor_row
            return self._invited(str(row.key)) if row else None
        target = self.lines.cursor_row.key if self.lines.cursor_row else None
        match target:
            case PresenceOf(key):
                return self._invited(key)
            case EntryAt(("people",), key):
                return key
            case EntryAt(("exclusions",), key):
                found = (each for each in record.exclusions if each.entry_key == key)
                return next((each.person for each in found), None)
        return None

    def _invited(self, key: str) -> str | None:
        found = (each for each in self.session.record.attendance if each.entry_key == key)
        return next((each.person for each in found), None)

    @on(RollCall.Marked)
    def _marked(self, event: RollCall.Marked) -> None:
        event.stop()
        try:
            presence_deeds.mark(self.session, event.key, cast("Mark", event.mark))
        except OutOfOrder as fault:
            self.post_message(Told(str(fault)))

    @on(RollCall.Chosen)
    async def _opened(self, event: RollCall.Chosen) -> None:
        event.stop()
        await self.open(("attendance", event.key))
        self.back_to_call = True


def rows(session: Session) -> Iterator[Row]:
    """A row for each person invited: how their attendance stands, and who they are."""
    record = session.record
    for each in record.attendance:
        short = roll_call.state_in_short(record, each)
        yield Row(
            key=each.entry_key,
            text=person_short(record, each.person),
            mark=f"{short:<{_STATE_WIDTH}}",
        )


def state(session: Session) -> tuple[str, ...]:
    """How far the roll-call is, and the quorum."""
    quorum = quorum_at(session.record, session.profile, None)
    return (f"{roll_call.counted(session.record)}. {quorum.words}",)
