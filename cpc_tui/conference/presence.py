"""Who is in the meeting at a moment, worked out from the spells in `attendance`.

A spell holds from its `from` to its `until`, both included: whoever leaves at a moment was there
at it. An exclusion ends a presence at its `from`, whatever the spells say. A closed session ends
none: the family waits outside, and who stays in is listed there.
"""

from __future__ import annotations

from datetime import datetime

from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Attendance, Exclusion, Spell
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr

Times = list[dict[str, str | None]]

_HAS_BEEN_THERE = frozenset({"present", "excluded"})


class OutOfOrder(ValueError):
    """A coming or going that does not fit the spells already recorded; the text says why."""


def attendance_of(record: Record, person: str) -> Attendance | None:
    """The attendance row of a person, or None where they were not invited."""
    return next((row for row in record.attendance if row.person == person), None)


def present_at(record: Record, moment: datetime | None) -> frozenset[str]:
    """The ids of the people in the meeting.

    Somebody with the status `present` and no times was there throughout; a status such as
    `apologies` or `represented` is never there, and `excluded` only within times that are stated.

    Args:
        record: The conference.
        moment: When. None is as things stand: at the end of a conference that has ended,
            otherwise those who have not left.
    """
    when = moment or record.ended_at
    return frozenset(
        row.person
        for row in record.attendance
        if _is_there(row, when) and not is_excluded(record, row.person, when)
    )


def came(record: Record) -> frozenset[str]:
    """The ids of those who were in the meeting at any time."""
    return frozenset(
        row.person for row in record.attendance if row.times or row.status == "present"
    )


def is_excluded(record: Record, person: str, moment: datetime | None) -> bool:
    """Whether a person is kept out at that moment, or for None as things stand."""
    return any(
        _keeps_out(exclusion, moment)
        for exclusion in record.exclusions
        if exclusion.person == person
    )


def arrived(record: Record, person: str) -> datetime | None:
    """When a person first came in, or None where no time is recorded."""
    row = attendance_of(record, person)
    return min((spell.from_ for spell in row.times if spell.from_), default=None) if row else None


def left(record: Record, person: str) -> datetime | None:
    """When a person last left, or None for one who is still there or never had a time."""
    row = attendance_of(record, person)
    if row is None or any(spell.until is None for spell in row.times):
        return None
    return max((spell.until for spell in row.times if spell.until), default=None)


def arrival(record: Record, person: str, at: datetime) -> Times:
    """The `times` of a person who comes in, ready to be set in the record.

    Args:
        record: The conference.
        person: Whose; somebody who is in already keeps the times they have.
        at: When, kept to the second.

    Raises:
        OutOfOrder: They were in the meeting until a later time.
    """
    times = _times(record, person)
    if any(spell.until is None for spell in times):
        return _as_json(times)
    last = left(record, person)
    if last and last > at:
        raise OutOfOrder(
            tr(
                "This person was in the meeting until {time}; give a later time.",
                time=clock_in_words(last),
            )
        )
    return _as_json((*times, Spell(from_=at)))


def leaving(record: Record, person: str, at: datetime) -> Times:
    """The `times` of a person who leaves, ready to be set in the record.

    Args:
        record: The conference.
        person: Whose; somebody without times was there from the beginning.
        at: When, kept to the second.

    Raises:
        OutOfOrder: They came in at a later time, or are out already.
    """
    times = _times(record, person) or (Spell(from_=record.started_at),)
    *before, last = times
    if last.until is not None:
        raise OutOfOrder(
            tr(
                "This person has been out since {time}.",
                time=clock_in_words(last.until),
            )
        )
    if last.from_ and last.from_ > at:
        raise OutOfOrder(
            tr(
                "This person came in at {time}; give a later time.",
                time=clock_in_words(last.from_),
            )
        )
    return _as_json((*before, Spell(from_=last.from_, until=at)))


def _is_there(row: Attendance, moment: datetime | None) -> bool:
    if not row.times:
        return row.status == "present"
    return row.status in _HAS_BEEN_THERE and any(_holds(spell, moment) for spell in row.times)


def _holds(spell: Spell, moment: datetime | None) -> bool:
    if moment is None:
        return spell.until is None
    begun = spell.from_ is None or spell.from_ <= moment
    return begun and (spell.until is None or moment <= spell.until)


def _keeps_out(exclusion: Exclusion, moment: datetime | None) -> bool:
    if exclusion.extent == "whole":
        return True
    if exclusion.from_ is None:
        return False
    if moment is None:
        return exclusion.until is None
    return exclusion.from_ <= moment and (exclusion.until is None or moment < exclusion.until)


def _times(record: Record, person: str) -> tuple[Spell, ...]:
    row = attendance_of(record, person)
    return row.times if row else ()


def _as_json(times: tuple[Spell, ...]) -> Times:
    return [{"from": _moment(spell.from_), "until": _moment(spell.until)} for spell in times]


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
