"""The roll-call: everybody invited, one after the other, marked with one key each."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from cpc_tui.conference.choices import AttendanceMode, AttendanceStatus
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.presence import OutOfOrder, arrival, present_at
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Attendance
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr

Mark = Literal[
    "here",
    "in_person",
    "video",
    "phone",
    "apologies",
    "absent",
    "represented",
    "report_only",
    "expected",
]
"""What one key says of a person; `here` leaves open in which way they attend."""

_MODES: dict[Mark, AttendanceMode | None] = {
    "here": None,
    "in_person": "in_person",
    "video": "video",
    "phone": "phone",
}
_SHORT: dict[AttendanceStatus, str] = {
    "expected": "?",
    "apologies": tr("apologies"),
    "absent": tr("absent"),
    "represented": tr("other sent"),
    "report_only": tr("report"),
    "excluded": tr("kept out"),
}
_HERE: dict[AttendanceMode | None, str] = {
    None: tr("here"),
    "in_person": tr("in room"),
    "video": tr("by video"),
    "phone": tr("by phone"),
}


@dataclass(frozen=True, kw_only=True)
class Marked:
    """What a mark makes of an attendance entry.

    Attributes:
        status: Its status.
        times: Its spells as JSON.
        mode: How they attend; None leaves it as it is.
    """

    status: AttendanceStatus
    times: list[dict[str, str | None]]
    mode: AttendanceMode | None = None


def is_due(record: Record) -> bool:
    """Whether nobody has been marked as here yet and somebody is expected."""
    come = any(each.times or each.status == "present" for each in record.attendance)
    return not come and any(each.status == "expected" for each in record.attendance)


def still_to_mark(record: Record) -> tuple[str, ...]:
    """The keys of the attendance entries of those of whom nothing is known yet."""
    return tuple(each.entry_key for each in record.attendance if each.status == "expected")


def is_opening(record: Record, profile: Profile, now: datetime) -> bool:
    """Whether a roll-call is that of the opening: before it, or in the introductions' minutes."""
    if record.started_at is None:
        return True
    step = profile.step("introductions")
    planned = timedelta(minutes=(step.minutes if step else None) or 0)
    return record.started_at <= now <= record.started_at + planned


def marked(record: Record, profile: Profile, row: Attendance, mark: Mark, now: datetime) -> Marked:
    """What a mark makes of somebody's attendance.

    Who is marked as here at the opening was there from it, even if the roll-call takes a while.
    Who is marked as away was marked as here by mistake, if at all; later than at the opening that
    is refused, since they have been there.

    Args:
        record: The conference.
        profile: The authority's, for how long the opening lasts.
        row: Their attendance.
        mark: What the key says.
        now: The moment.

    Raises:
        OutOfOrder: Their times contradict it; the text says what to do.
    """
    opening = is_opening(record, profile, now)
    if mark in _MODES:
        return Marked(
            status="present", times=_come(record, row, now, opening=opening), mode=_MODES[mark]
        )
    status: AttendanceStatus = mark  # type: ignore[assignment]  # all other marks are statuses
    return Marked(status=status, times=_away(row, opening=opening))


def _come(
    record: Record, row: Attendance, now: datetime, *, opening: bool
) -> list[dict[str, str | None]]:
    throughout = row.status == "present" and not row.times
    if throughout:
        return []
    fresh = not row.times and opening
    return arrival(record, row.person, (record.started_at or now) if fresh else now)


def _away(row: Attendance, *, opening: bool) -> list[dict[str, str | None]]:
    if not row.times:
        return []
    last = row.times[-1]
    if opening and len(row.times) == 1 and last.until is None:
        return []
    if last.until:
        raise OutOfOrder(
            tr(
                "They were here until {time}; Enter changes that.",
                time=clock_in_words(last.until),
            )
        )
    since = tr(" since {time}", time=clock_in_words(last.from_)) if last.from_ else ""
    raise OutOfOrder(
        tr("They have been here{since}; /out says that they leave, Enter changes it.", since=since)
    )


def state_in_short(record: Record, row: Attendance) -> str:
    """How somebody's attendance stands, in a word or two."""
    if row.person in present_at(record, None):
        return _HERE[row.mode]
    if row.status == "present":
        return tr("not in")
    return _SHORT[row.status]


def counted(record: Record) -> str:
    """How far the roll-call is: "12 of 25 marked, 9 here"."""
    total, left = len(record.attendance), len(still_to_mark(record))
    here = len(present_at(record, None))
    return tr(
        "{total} of {total_2} marked, {here} here", total=total - left, total_2=total, here=here
    )
