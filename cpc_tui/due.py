"""What is still to be done of all conferences: what the index keeps of each, and in which order.

Nothing here reads a record: the lists are as quick for thousands of conferences as the index is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import lru_cache
from operator import attrgetter

from cpc_tui.conference.choices import DeadlineKey
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.storage.index import DueLine, IndexRow

ARRANGED = "arranged"
"""The state of a meeting that has its date, which stays in the list until that day is over."""

MAY_GO = "may_go"
"""The key and the state of a working copy that may be purged from its day on."""

_TO_DO = frozenset({"due", "late", ARRANGED})
_MEETINGS: frozenset[DeadlineKey] = frozenset({"core_group", "review"})
_OF_THE_DAY: frozenset[DeadlineKey] = frozenset({"initial_conference", "reports_to_family"})
"""What cannot be done any more once the conference is over: with its reason given it is done."""


@dataclass(frozen=True)
class ToDo:
    """Something of a conference that is due.

    Attributes:
        day: By when, or for a meeting that is arranged, when.
        row: The conference.
        line: Which deadline, and its state.
    """

    day: date
    row: IndexRow
    line: DueLine

    def is_late(self, today: date) -> bool:
        """Whether its day is over."""
        return self.day < today


def due_lines(
    record: Record, profile: Profile, *, today: date, closed: Collection[date]
) -> list[DueLine]:
    """What is still to be done of a conference, the soonest first, for its row of the index.

    Args:
        record: The conference.
        profile: Its authority's profile.
        today: The day of looking.
        closed: Closure days of the user's settings, beside the profile's.
    """
    from cpc_tui.conference.deadlines import breaches_to_explain, deadlines

    states = deadlines(record, profile, today=today, closed=closed)
    to_explain = {each.key for each in breaches_to_explain(record, states)}
    found = []
    for each in states:
        explained = each.state == "late" and each.key not in to_explain
        if each.done_on is None and each.state != "met":
            # What was done too late stays late for ever, but nobody has to do it any more.
            if not (explained and each.key in _OF_THE_DAY):
                found.append(DueLine(each.deadline, _iso(each.due_on), each.state))
        elif each.done_on and each.done_on >= today and each.key in _MEETINGS:
            found.append(DueLine(each.deadline, _iso(each.done_on), ARRANGED))
    if record.status == "approved":
        from cpc_tui.conference.retention import keeping

        if may_go_on := keeping(record, profile).may_go_on:
            found.append(DueLine(MAY_GO, _iso(may_go_on), MAY_GO))
    return sorted(found, key=lambda line: line.due_on or date.max.isoformat())


def may_go(rows: Iterable[IndexRow], today: date) -> list[ToDo]:
    """The working copies that may be purged, those for which it is longest before."""
    found = (
        ToDo(day, row, line)
        for row in rows
        for line in row.due
        if line.key == MAY_GO and line.due_on and (day := _day(line.due_on)) and day <= today
    )
    return sorted(found, key=lambda each: (each.day, each.row.reference))


def to_do(rows: Iterable[IndexRow], today: date) -> list[ToDo]:
    """What is due of all conferences, the soonest first, so that what is late stands before."""
    # Thousands of lines have the same few days: those stay in the order of the conferences.
    in_order = sorted(rows, key=attrgetter("reference"))
    found = (each for row in in_order for each in _of(row))
    wanted = (each for each in found if each.line.state != ARRANGED or each.day >= today)
    return sorted(wanted, key=attrgetter("day"))


def _of(row: IndexRow) -> Iterator[ToDo]:
    for line in row.due:
        if line.due_on and line.state in _TO_DO and (day := _day(line.due_on)):
            yield ToDo(day, row, line)


@lru_cache(maxsize=4096)
def _day(written: str) -> date | None:
    """The day of the index; None for one that is none. Thousands of lines have the same few."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
