"""The board of deadlines: what is due, what was kept, and what was late and must be explained.

Every number comes from the authority's profile; the ways of counting are those of domain.md §1
and §7.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Literal

from cpc_tui.conference.choices import DeadlineKey
from cpc_tui.conference.deadline_clocks import Clock, clock_of
from cpc_tui.conference.deadline_corrections import CorrectionsClock, corrections_clock
from cpc_tui.conference.deadline_progress import Progress, progress_of
from cpc_tui.conference.deadline_rows import ApplicableRow, applicable_rows
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

StateName = Literal["due", "met", "late", "not_known"]
DeadlineName = DeadlineKey | Literal["this_review", "corrections"]


@dataclass(frozen=True, kw_only=True)
class DeadlineState:
    """One deadline of one conference.

    Attributes:
        deadline: As in `breaches[].deadline`, or `this_review`, the limit within which a review
            had to be held itself, or `corrections`, until when those of the minutes may be asked
            for.
        key: The `breaches[].deadline` under which its lateness is explained.
        label: Its name on a board.
        from_: The day counted from, or None where it is not known.
        due_on: The last day in time, or None.
        due_at: The last moment in time, where the limit is in hours and the start is known.
        done_on: The day on which all of it was done, or is arranged for.
        state: `late` is done too late, or not done although the time is over.
        rule: The rule in words, with what there is to say of this case.
        children: Ids of the children it concerns, where it does not concern all.
    """

    deadline: DeadlineName
    key: DeadlineKey
    label: str
    from_: date | None
    due_on: date | None
    due_at: datetime | None
    done_on: date | None
    state: StateName
    rule: str
    children: tuple[str, ...] = ()

    def as_json(self) -> dict[str, str | None]:
        """The deadline as the command line prints it; dates as `YYYY-MM-DD`."""
        return {
            "deadline": self.deadline,
            "from": _iso(self.from_),
            "due_on": _iso(self.due_on),
            "done_on": _iso(self.done_on),
            "state": self.state,
            "rule": self.rule,
        }


def deadlines(
    record: Record,
    profile: Profile,
    *,
    today: date | None = None,
    closed: Collection[date] = (),
) -> tuple[DeadlineState, ...]:
    """All deadlines that hold for a conference, in the profile's order.

    Args:
        record: The conference.
        profile: Its authority's profile; its closure days count too.
        today: Without it, nothing is late for not being done yet.
        closed: More closure days, from the user's own settings.
    """
    all_closed = frozenset((*profile.closure_days, *closed))
    states = [
        _state(applicable, record, today, all_closed)
        for applicable in applicable_rows(record, profile)
    ]
    clock = corrections_clock(record, profile, all_closed)
    return (*states, _corrections(clock, today)) if clock else tuple(states)


def breaches_to_explain(
    record: Record, states: Iterable[DeadlineState]
) -> tuple[DeadlineState, ...]:
    """The late deadlines for which the record gives no reason yet.

    Args:
        record: The conference.
        states: Its deadlines.
    """
    explained = {breach.deadline for breach in record.breaches if breach.reason.strip()}
    return tuple(
        each
        for each in states
        if each.state == "late" and each.key not in explained and each.deadline != "corrections"
    )


def due_by(states: Iterable[DeadlineState], deadline: DeadlineName) -> date | None:
    """The last day that keeps every limit of that name, or None where none is known.

    It is the day to offer for a core group or a review whose children have different limits.
    """
    return min(
        (each.due_on for each in states if each.deadline == deadline and each.due_on), default=None
    )


def _state(
    applicable: ApplicableRow, record: Record, today: date | None, closed: frozenset[date]
) -> DeadlineState:
    row = applicable.row
    clock = clock_of(applicable, record, closed)
    progress = progress_of(applicable, record, clock)
    return DeadlineState(
        deadline="this_review" if applicable.this_meeting else row.key,
        key=row.key,
        label=tr("This review") if applicable.this_meeting else row.label,
        from_=clock.from_,
        due_on=clock.due_on,
        due_at=clock.due_at,
        done_on=progress.done_on,
        state=_judged(clock, progress, today),
        rule=_in_words(applicable, clock, progress),
        children=tuple(child.id for child in applicable.children) if applicable.some_only else (),
    )


def _corrections(clock: CorrectionsClock, today: date | None) -> DeadlineState:
    over = today is not None and today > clock.due_on
    answered = max(clock.answered_on or clock.due_on, clock.due_on)
    state: StateName = "due" if not over else "late" if clock.waiting else "met"
    return DeadlineState(
        deadline="corrections",
        key="minutes",
        label=tr("Corrections"),
        from_=clock.from_,
        due_on=clock.due_on,
        due_at=None,
        done_on=answered if state == "met" else None,
        state=state,
        rule=clock.rule,
    )


def _judged(clock: Clock, progress: Progress, today: date | None) -> StateName:
    if clock.due_on is None:
        return "not_known"
    if progress.too_late or (progress.latest and progress.latest > clock.due_on):
        return "late"
    if progress.done_on:
        return "met"
    if today is None or today <= clock.due_on or progress.waits:
        return "due"
    return _when_over(progress)


def _when_over(progress: Progress) -> StateName:
    if progress.uncertain:
        return "not_known"
    return "met" if progress.nothing_asked else "late"


def _in_words(applicable: ApplicableRow, clock: Clock, progress: Progress) -> str:
    names = [child.known_as or child.name for child in applicable.children]
    whom = [tr("For {names}.", names=tr(" and ").join(names))] if applicable.some_only else []
    return " ".join((applicable.row.words, *whom, *clock.notes, *progress.notes))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
