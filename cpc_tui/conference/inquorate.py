"""Going on without a quorum: what has to be written down, and when to meet again.

The grounds and the limits are the profile's; that ground, reason and interim safety are all asked
for is domain.md §3.3.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.decided import Decision, Inquorate
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.quorum import quorum_at
from cpc_tui.conference.record import Record
from cpc_tui.conference.timescales import (
    add_months,
    add_working_days,
    last_working_day_on_or_before,
)
from cpc_tui.conference.written_dates import short_weekday
from cpc_tui.language import tr, tr_n


@dataclass(frozen=True, kw_only=True)
class NewDate:
    """The limit for meeting again.

    Attributes:
        on: The last day.
        within: The limit in words: "10 working days".
    """

    on: date
    within: str

    @property
    def words(self) -> str:
        """Day and limit: "Mon 14 Dec 2026, within 10 working days"."""
        return tr(
            "{day}, within {within}",
            day=short_weekday(self.on),
            within=self.within,
        )


_ASKED = {
    "ground": tr("the ground"),
    "reason": tr("the reason"),
    "interim_safety": tr("what keeps the child safe meanwhile"),
}


def lacks(inquorate: Inquorate | None) -> tuple[str, ...]:
    """What is not written down yet of going on without a quorum, in words."""
    return tuple(
        words
        for name, words in _ASKED.items()
        if inquorate is None or not getattr(inquorate, name).strip()
    )


def decided_without(record: Record, profile: Profile, decision: Decision) -> bool:
    """Whether a decision was made without a quorum, or says that it was.

    One that is put off to another day needs none, and without a time it cannot be judged.
    """
    if decision.inquorate is not None:
        return True
    if decision.outcome == "adjourned" or decision.decided_at is None:
        return False
    return not quorum_at(record, profile, decision.decided_at).met


def lacks_one_now(record: Record, profile: Profile) -> bool:
    """Whether the meeting goes on without a quorum while a child is still to be decided on."""
    if record.started_at is None or record.ended_at is not None:
        return False
    decided = {each.child for each in record.decisions if each.outcome}
    undecided = any(child.id not in decided for child in subject_children(record))
    return undecided and not quorum_at(record, profile, None).met


def new_date(
    record: Record, profile: Profile, *, today: date, closed: Collection[date] = ()
) -> NewDate | None:
    """The last day for the new conference that a missing quorum calls for; None without a child.

    Where children have conferences of different types, the earliest limit holds.

    Args:
        record: The conference.
        profile: Whose `quorum` holds the limits.
        today: The day to count from where the conference has no date.
        closed: Closure days of the user's own settings, beside the profile's.
    """
    day, days = record.held_on or today, frozenset((*profile.closure_days, *closed))
    kinds = {each.conference_type or record.conference_type for each in subject_children(record)}
    limits = {_limit(profile, day, days, review=kind == "review") for kind in kinds}
    return min(limits, key=lambda each: each.on, default=None)


def _limit(profile: Profile, day: date, closed: Collection[date], *, review: bool) -> NewDate:
    rule = profile.quorum
    if not review:
        on = add_working_days(day, rule.new_date_working_days, closed)
        return NewDate(
            on=on,
            within=tr(
                "{new_date_working_days} working days",
                new_date_working_days=rule.new_date_working_days,
            ),
        )
    months = rule.new_date_review_months
    on = last_working_day_on_or_before(add_months(day, months), closed)
    return NewDate(on=on, within=tr_n("1 month", "{n} months", months))
