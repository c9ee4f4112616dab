"""What the clocks have to say while a conference runs, each thing once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import datetime

from cpc_tui.conference import clocks
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

_Key = tuple[str, object]


def break_offer(record: Record, profile: Profile, now: datetime) -> str:
    """The sentence that offers a break once the profile's minutes have passed without one."""
    limit, run = profile.break_after_minutes, clocks.minutes_since_break(record, now=now)
    if not limit or run is None or run < limit:
        return ""
    return tr("{limit} minutes without a break: offer one? /break", limit=limit)


@dataclass
class ClockCalls:
    """What one seat is told of the clocks: most of the time is used, all is, a break is due.

    What was due before the seat sat down is not told.
    """

    _told: set[_Key] = field(default_factory=set)
    _began: bool = False

    def due(self, record: Record, profile: Profile, step: str, now: datetime) -> tuple[str, ...]:
        """The sentences that are due now and were not yet given.

        Args:
            record: The conference.
            profile: Its authority's ways.
            step: The step that the seat shows.
            now: The present moment.
        """
        found = dict(_calls(record, profile, step, now))
        new = [words for key, words in found.items() if key not in self._told]
        self._told.update(found)
        if not self._began:
            self._began, new = True, []
        return tuple(new)


def _calls(
    record: Record, profile: Profile, step: str, now: datetime
) -> Iterator[tuple[_Key, str]]:
    if clocks.running_since(record) is None:
        return
    if offer := break_offer(record, profile, now):
        yield ("break", clocks.running_since(record)), offer
    known = profile.step(step)
    if known is not None:
        used = clocks.minutes_used(record, now=now).get(step, 0)
        yield from _call(step, known.label, used, known.minutes)
    meeting = clocks.meeting_minutes(record, now=now) or 0
    yield from _call("", tr("The meeting"), meeting, clocks.planned_minutes(profile))


def _call(key: str, label: str, used: int, planned: int | None) -> Iterator[tuple[_Key, str]]:
    if planned and clocks.is_most(used, planned):
        yield (key, used >= planned), f"{label}: {clocks.time_words(used, planned)}."
