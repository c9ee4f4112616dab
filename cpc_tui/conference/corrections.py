"""Corrections: what somebody said is wrong in a paper that went out, and the chair's answer."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.changes import Path
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Correction
from cpc_tui.language import tr

CORRECTIONS: Path = ("room", "corrections")

NOTHING_OUT = tr(
    "Nothing has gone out yet and the record is not approved: change the record itself."
)


def has_gone_out(record: Record) -> bool:
    """Whether somebody can have a paper that a correction would be about."""
    return (
        record.status == "approved"
        or bool(record.room.reopenings or record.room.approvals)
        or any(each.sent_on is not None for each in record.circulation)
    )


def is_answered(correction: Correction) -> bool:
    """Whether the chair has answered, in words or by a choice."""
    return correction.agreed is not None or bool(correction.answer.strip())


def unanswered(record: Record) -> Iterator[Correction]:
    """Those that wait for the chair's answer."""
    return (each for each in record.room.corrections if not is_answered(each))


def agreed_and_not_made(record: Record) -> Iterator[Correction]:
    """Those that the chair agreed to while the record has stayed closed since."""
    if record.status != "approved":
        return
    opened = [each.at.date() for each in record.room.reopenings if each.at is not None]
    for each in record.room.corrections:
        day = each.answered_on or each.raised_on
        done = any(day is None or one >= day for one in opened)
        if each.agreed == "agreed" and not done:
            yield each
