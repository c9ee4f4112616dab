"""The meeting's clocks: the minutes that it and each of its steps have used, and its breaks.

A step is under way from the turn that the desk has noted for it until the next. Where no turn is
noted, as in a conference that was written down afterwards, the times of the notes tell. What is
spent in a break or an adjournment counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise

from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Pause, StepTurn
from cpc_tui.language import tr

MOST = 70
"""The share of the planned minutes, in hundredths, from which what is left is told."""

_OVER = ("concluded", "approved")
"""States of a record whose meeting is over."""

Stretch = tuple[datetime, datetime]


def minutes_used(record: Record, *, now: datetime | None = None) -> dict[str, int]:
    """Whole minutes that each step has used; a step returned to is counted on.

    The step of the first note runs from the start of the conference, the last step until its end,
    or until `now` while it goes on. What is noted of a later time tells nothing of these minutes.

    Args:
        record: The conference.
        now: The present moment; a conference that is over counts until its last note before then
            where nobody has noted its end.
    """
    marks = _marks(record, now)
    pauses = _pauses(record, marks[-1][0]) if marks else ()
    spent: dict[str, timedelta] = {}
    for (start, step), (until, _) in pairwise(marks):
        spent[step] = spent.get(step, timedelta()) + _worked(start, until, pauses)
    return {step: _minutes(time) for step, time in spent.items()}


def meeting_minutes(record: Record, *, now: datetime) -> int | None:
    """Whole minutes that the conference has run, without its breaks; None before it has begun."""
    if record.started_at is None:
        return None
    until = record.ended_at or now
    return _minutes(_worked(record.started_at, until, _pauses(record, until)))


def planned_minutes(profile: Profile) -> int:
    """The minutes planned for all the steps together; 0 where none are."""
    return sum(step.minutes or 0 for step in profile.steps)


def minutes_since_break(record: Record, *, now: datetime) -> int | None:
    """Whole minutes since the conference began or last went on; None while it does not run."""
    begun = running_since(record)
    return None if begun is None else _minutes(max(now - begun, timedelta()))


def running_since(record: Record) -> datetime | None:
    """When the conference began or last went on after a break; None while it does not run."""
    if not is_live(record) or pause_now(record) is not None:
        return None
    ends = (each.until for each in record.room.pauses if each.until)
    return max((each for each in (record.started_at, *ends) if each), default=None)


def is_live(record: Record) -> bool:
    """Whether the conference has begun and not ended; in a break it is live too.

    A record that is said to be concluded or approved is not, though nobody has noted when it ended.
    """
    has_begun, has_ended = record.started_at is not None, record.ended_at is not None
    return has_begun and not has_ended and record.status not in _OVER


def pause_now(record: Record) -> Pause | None:
    """The break, or adjournment, that goes on; None where there is none or all is over."""
    if not is_live(record):
        return None
    return next((each for each in record.room.pauses if each.from_ and each.until is None), None)


def last_turn(record: Record) -> StepTurn | None:
    """The latest turn that the desk has noted; None where there is none."""
    turns = [(each.from_, place) for place, each in enumerate(record.room.turns) if each.from_]
    return record.room.turns[max(turns)[1]] if turns else None


def is_most(used: int, planned: int) -> bool:
    """Whether so much of the planned minutes is used that what is left is to be told."""
    return used * 100 >= planned * MOST


def time_words(used: int, planned: int | None) -> str:
    """Used against planned minutes: "11 of 15 min, 4 left", "18 of 15 min, over by 3 min".

    Args:
        used: Whole minutes.
        planned: Whole minutes; None or 0 where none are planned.
    """
    if not planned:
        return tr("{used} min", used=used)
    words = tr("{used} of {planned} min", used=used, planned=planned)
    if not is_most(used, planned):
        return words
    if used > planned:
        return tr("{words}, over by {used} min", words=words, used=used - planned)
    if used == planned:
        return tr("{words}, none left", words=words)
    return tr("{words}, {left} left", words=words, left=planned - used)


def _marks(record: Record, now: datetime | None) -> list[tuple[datetime, str]]:
    """Each moment from which a step was under way, and the end."""
    turns = [(each.from_, str(each.step)) for each in record.room.turns if each.from_]
    first = min((moment for moment, _ in turns), default=None)
    notes = [
        (note.at, str(note.step))
        for note in record.notes
        if note.at and note.step != "prepare" and (first is None or note.at < first)
    ]
    known = sorted([*notes, *turns], key=lambda each: each[0])
    if not known:
        return []
    begun, end = record.started_at, _end(record, known, now)
    if begun and turns:
        # A meeting begun once more counts from then, but is at the step that it was at.
        known = [(max(moment, begun), step) for moment, step in known]
    if end:
        known = [(min(moment, end), step) for moment, step in known]
    # Where the desk began late and no note tells, nobody knows which step was under way before.
    is_known = first is None or bool(notes)
    before = [(begun, known[0][1])] if is_known and begun and begun < known[0][0] else []
    after = [(end, "")] if end and end > known[-1][0] else []
    return [*before, *known, *after]


def _end(
    record: Record, known: Iterable[tuple[datetime, str]], now: datetime | None
) -> datetime | None:
    """Until when time counts; None where nothing tells."""
    if record.ended_at or now is None or record.status not in _OVER:
        return record.ended_at or now
    return max((moment for moment, _ in known if moment <= now), default=now)


def _pauses(record: Record, end: datetime) -> tuple[Stretch, ...]:
    """The breaks in order, those that overlap as one."""
    found = sorted(
        (each.from_, each.until or end) for each in record.room.pauses if each.from_ is not None
    )
    merged: list[Stretch] = []
    for start, until in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], until))
        else:
            merged.append((start, until))
    return tuple(merged)


def _worked(start: datetime, until: datetime, pauses: Iterable[Stretch]) -> timedelta:
    """The time between two moments that lies in no break."""
    rested = sum(
        (max(min(until, end) - max(start, begun), timedelta()) for begun, end in pauses),
        timedelta(),
    )
    return max(until - start - rested, timedelta())


def _minutes(time: timedelta) -> int:
    return int(time.total_seconds() // 60)
