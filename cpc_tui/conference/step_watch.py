"""Watching at which step of the agenda somebody stays, so that its time can be noted."""

from __future__ import annotations

from datetime import datetime, timedelta

from cpc_tui.conference.clocks import is_live, last_turn
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.record import Record

STAYS = timedelta(seconds=20)
"""How long somebody stays at a step before it counts; less is paging through."""

Turn = tuple[str, datetime]
"""A step, and the moment from which it is under way."""


@dataclass
class StepWatch:
    """The step that one seat is at, and since when; each arrival is told of once at the most."""

    step: str = ""
    _since: datetime | None = None
    _done: bool = True

    def look(self, record: Record, step: str, now: datetime, *, keeps: bool) -> Turn | None:
        """See where the seat is, as often as one likes.

        Args:
            record: The conference.
            step: The step that the seat shows.
            now: The present moment.
            keeps: Whether this seat keeps the time. What a seat does before it keeps it counts
                for nothing: it begins with the next step that the seat goes to.

        Returns:
            The turn to note, from the moment of the arrival; None where there is nothing to note.
        """
        if step != self.step:
            self.step, self._since, self._done = step, now, False
        if not keeps:
            self._done = True
        if self._done or step == "prepare" or not is_live(record):
            return None
        begun = max(each for each in (self._since, record.started_at) if each)
        if now - begun < STAYS:
            return None
        self._done = True
        return (step, begun) if _is_another(record, step, begun) else None


def _is_another(record: Record, step: str, begun: datetime) -> bool:
    """Whether the step is not under way already, nor another since."""
    last = last_turn(record)
    if last is None or last.from_ is None:
        return True
    return last.step != step and last.from_ <= begun
