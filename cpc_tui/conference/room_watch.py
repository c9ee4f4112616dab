"""Watching the room: what the chair has to hear of at once, whoever recorded it."""

from __future__ import annotations

from datetime import datetime

from cpc_tui.conference import closed_session
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import people_names
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.quorum import quorum_at
from cpc_tui.conference.quorum_told import lost_at, since_in_words
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import ClosedSession
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr

OVER = tr("The closed session is over.")


@dataclass
class RoomWatch:
    """What one seat has seen of the room, so that each event is told once.

    Args:
        ends: What ends a closed session here, such as a key; empty where that is not to be said.
    """

    ends: str = ""
    _record: Record | None = None
    _lost: bool = False
    _here: frozenset[str] = frozenset()
    _closed: str = ""
    _asked: int = 0

    def look(self, record: Record, profile: Profile, now: datetime) -> str:
        """See how the room is, as often as one likes.

        Args:
            record: The conference.
            profile: The authority's.
            now: The moment.

        Returns:
            What has come about since the last look, in sentences; empty where nothing has. The
            first look tells of a closed session that goes on already.
        """
        said = [] if record is self._record else self._quorum(record, profile, now)
        said += self._closed_session(record, profile, now)
        if record is not self._record:
            self._here, self._record = present_at(record, None), record
        return " ".join(said)

    def _quorum(self, record: Record, profile: Profile, now: datetime) -> list[str]:
        lost = lost_at(record, profile) is not None
        was, self._lost = self._lost, lost
        if self._record is None or was == lost:
            return []
        if lost:
            return [since_in_words(record, profile)]
        again = record.ended_at is None and quorum_at(record, profile, None).met
        return [tr("Quorate again since {time}.", time=clock_in_words(now))] if again else []

    def _closed_session(self, record: Record, profile: Profile, now: datetime) -> list[str]:
        session = closed_session.under_way(record, now)
        was, self._closed = self._closed, session.entry_key if session else ""
        asked, self._asked = self._asked, closed_session.lasts_long(record, profile, now)
        if session is None:
            over = was and record.ended_at is None
            return [OVER] if over else []
        if was != session.entry_key:
            return [closed_session.still_closed(record, now, self.ends)]
        if strangers := self._strangers(record, session):
            names = people_names(record, strangers)
            return [
                tr(
                    "Has come in: {names}. {still_closed}",
                    names=names,
                    still_closed=closed_session.still_closed(record, now, self.ends),
                )
            ]
        if self._asked > asked:
            spent = closed_session.minutes(session, now)
            how = tr(" {ends} ends it.", ends=self.ends) if self.ends else ""
            return [
                tr("CLOSED SESSION for {spent} min: is it still needed?{how}", spent=spent, how=how)
            ]
        return []

    def _strangers(self, record: Record, session: ClosedSession) -> list[str]:
        """Those who have come in since the last look and may not hear what is said."""
        if record is self._record:
            return []
        come = present_at(record, None) - self._here
        outside = closed_session.waits_outside(record, session)
        return [
            each for each in outside if each in come and not closed_session.may_stay(record, each)
        ]
