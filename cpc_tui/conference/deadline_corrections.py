"""Until when corrections of the minutes may be asked for, and whether all are answered."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from cpc_tui.conference.corrections import unanswered
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.timescales import add_working_days
from cpc_tui.language import tr


@dataclass(frozen=True, kw_only=True)
class CorrectionsClock:
    """The time for corrections.

    Attributes:
        from_: The last day on which minutes went out, or on which the first was raised.
        due_on: The last day to ask for one.
        waiting: How many the chair has not answered.
        answered_on: The last day on which the chair answered one, or None.
        rule: The rule in words.
    """

    from_: date
    due_on: date
    waiting: int
    answered_on: date | None
    rule: str


def corrections_clock(
    record: Record, profile: Profile, closed: Collection[date]
) -> CorrectionsClock | None:
    """The time for corrections, or None before any paper went out or where no limit is known.

    Args:
        record: The conference.
        profile: Its authority's, for the number of working days (`minutes`).
        closed: Closure days.
    """
    number = profile.minutes.corrections_working_days
    start = _start(record)
    if number is None or start is None:
        return None
    try:
        due_on = add_working_days(start, number, closed)
    except OverflowError:
        return None
    waiting = sum(1 for _ in unanswered(record))
    answered = [each.answered_on for each in record.room.corrections if each.answered_on]
    told = (
        tr(
            " {waiting} of {count} not answered yet.",
            waiting=waiting,
            count=len(record.room.corrections),
        )
        if waiting
        else ""
    )
    return CorrectionsClock(
        from_=start,
        due_on=due_on,
        waiting=waiting,
        answered_on=max(answered, default=None),
        rule=tr(
            "What is wrong in the minutes is said within {number} working days of "
            "having them, and the chair answers.{told}",
            number=number,
            told=told,
        ),
    )


def _start(record: Record) -> date | None:
    minutes = [each.sent_on for each in record.circulation if "minutes" in each.documents]
    sent = [day for day in minutes if day]
    raised = [each.raised_on for each in unanswered(record) if each.raised_on]
    return max(sent, default=None) or min(raised, default=None)
