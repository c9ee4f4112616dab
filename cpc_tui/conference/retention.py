"""When a working copy may go: what is kept here is not the authority's own record.

The record itself belongs in the authority's case system, whose retention rules hold (domain.md
§4.5). Here it may go once it is approved, all papers have gone, and the profile's days are over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cpc_tui.conference.circulating import recipients_of
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr, tr_n


@dataclass(frozen=True)
class Keeping:
    """Whether a working copy is still needed.

    Attributes:
        needed_for: What is still to be done with it, a sentence each.
        may_go_on: The first day on which it may go; None while it is needed, or where the profile
            names no period.
    """

    needed_for: tuple[str, ...] = ()
    may_go_on: date | None = None

    def is_over(self, today: date) -> bool:
        """Whether it may go."""
        return self.may_go_on is not None and self.may_go_on <= today


def keeping(record: Record, profile: Profile) -> Keeping:
    """Work out whether the working copy of a conference is still needed.

    Args:
        record: The conference.
        profile: Its authority's profile, whose period counts from the last day on which the record
            was approved or a paper was made or sent.
    """
    needed = tuple(_needed_for(record, profile))
    days = profile.retention.purge_after_export_days
    if needed or days is None:
        return Keeping(needed)
    return Keeping((), _after(max(_days(record), default=date.max), days))


def keeping_words(found: Keeping) -> Iterator[str]:
    """How long the working copy stays, a sentence each; nothing where no period is named."""
    if found.needed_for:
        yield tr("What is kept here is a working copy, which is still needed.")
        yield from found.needed_for
    elif found.may_go_on:
        day = short_day(found.may_go_on)
        yield (
            tr(
                "What is kept here is a working copy: it may go from {day}, and the list "
                "of conferences then says so.",
                day=day,
            )
        )


def _needed_for(record: Record, profile: Profile) -> Iterator[str]:
    if record.status != "approved":
        yield tr("It is not approved yet.")
        return
    waiting = sum(bool(share.waiting) for share in recipients_of(record, profile))
    if waiting:
        people = tr_n("1 person waits", "{n} people wait", waiting)
        yield tr(
            "{people} for papers: /circulation says for which, and notes them as sent.",
            people=people,
        )
    unanswered = sum(each.answered_on is None for each in record.room.corrections)
    if unanswered:
        what = tr_n("1 correction is", "{n} corrections are", unanswered)
        yield tr("{what} not answered yet.", what=what)


def _after(day: date, days: int) -> date:
    """The day so many days later; the last that a date can name where there is none so late."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max


def _days(record: Record) -> Iterator[date]:
    yield from (each.sent_on for each in record.circulation if each.sent_on)
    yield from (each.at.date() for each in record.room.approvals if each.at)
    yield from (each.at.date() for each in record.room.exported if each.at)
    if record.started_at:
        yield record.started_at.date()
    if record.held_on:
        yield record.held_on
