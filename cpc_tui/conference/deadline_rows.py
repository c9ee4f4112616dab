"""Which of a profile's deadlines hold for a conference, and for which of its children."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from cpc_tui.conference.choices import ConferenceType, Outcome
from cpc_tui.conference.considered import WITH_A_PLAN, subject_children
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_rules import Deadline
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child

OF_A_REVIEW: frozenset[Outcome] = frozenset({"continue", "end"})

_EVERY_TYPE = frozenset(get_args(ConferenceType))
_ONLY_WITH_A_PLAN = frozenset({"plan", "core_group", "review"})


@dataclass(frozen=True, kw_only=True)
class ApplicableRow:
    """A row of the profile that holds for this conference.

    Attributes:
        row: The profile's row.
        children: The subject children it concerns; empty where none is entered yet.
        some_only: There are other subject children whom it does not concern.
        type_known: False where the type of conference is not known, so that this row stands for
            whichever will hold.
        this_meeting: It limits when this meeting itself is held, as the review that it is.
    """

    row: Deadline
    children: tuple[Child, ...] = ()
    some_only: bool = False
    type_known: bool = True
    this_meeting: bool = False


def conference_type_of(record: Record, child: Child) -> ConferenceType | None:
    """A child's own type of conference, or that of the meeting."""
    return child.conference_type or record.conference_type


def outcome_of(record: Record, child: Child) -> Outcome | None:
    """What was decided for a child, or None."""
    found = (each.outcome for each in record.decisions if each.child == child.id and each.outcome)
    return next(found, None)


def applicable_rows(record: Record, profile: Profile) -> Iterator[ApplicableRow]:
    """The rows that hold, in the profile's order, the limit of a review itself first.

    A reconvened conference that continues a review has the deadlines of a review. Plan, core group
    and review are asked for only while some child has a plan or may still get one.

    Args:
        record: The conference.
        profile: Its authority's profile.
    """
    subjects = subject_children(record)
    yield from _limit_of_this_review(record, profile, subjects)
    told = set()
    for row in profile.deadlines:
        if _no_type_known(record, subjects):
            known = set(row.applies_to) >= _EVERY_TYPE
            if known or row.key not in told:
                yield ApplicableRow(row=row, children=subjects, type_known=known)
            told.add(row.key)
        elif not subjects:
            if _clock_type(record, None) in row.applies_to:
                yield ApplicableRow(row=row)
        elif concerned := _concerned(record, row, subjects):
            some_only = len(concerned) < len(subjects)
            yield ApplicableRow(row=row, children=concerned, some_only=some_only)


def _concerned(record: Record, row: Deadline, subjects: tuple[Child, ...]) -> tuple[Child, ...]:
    return tuple(
        child
        for child in subjects
        if _clock_type(record, child) in row.applies_to
        and (row.key not in _ONLY_WITH_A_PLAN or _may_have_a_plan(record, child))
    )


def _no_type_known(record: Record, subjects: tuple[Child, ...]) -> bool:
    return record.conference_type is None and not any(child.conference_type for child in subjects)


def _clock_type(record: Record, child: Child | None) -> ConferenceType | None:
    """The type whose deadlines hold: a reconvened review is a review."""
    held = conference_type_of(record, child) if child else record.conference_type
    if held != "reconvened":
        return held
    before = record.previous.review_number if record.previous else None
    decided = outcome_of(record, child) if child else None
    return "review" if before or decided in OF_A_REVIEW else held


def _may_have_a_plan(record: Record, child: Child) -> bool:
    outcome = outcome_of(record, child)
    return outcome is None or outcome in WITH_A_PLAN


def _limit_of_this_review(
    record: Record, profile: Profile, subjects: tuple[Child, ...]
) -> Iterator[ApplicableRow]:
    reviewed = tuple(each for each in subjects if conference_type_of(record, each) == "review")
    if not reviewed and (subjects or record.conference_type != "review"):
        return
    first = _is_first_review(record, reviewed)
    after: ConferenceType = "review" if first is False else "initial"
    for row in profile.deadlines_for("review", after):
        if row.starts_from == "conference":
            yield ApplicableRow(
                row=row,
                children=reviewed,
                some_only=len(reviewed) < len(subjects),
                type_known=first is not None,
                this_meeting=True,
            )
            return


def _is_first_review(record: Record, reviewed: tuple[Child, ...]) -> bool | None:
    """Whether the conference before was the initial one, or None where that is not known."""
    before = record.previous
    if before is None:
        return None
    if before.review_number is not None:
        return before.review_number == 0
    began = {child.plan_started_on for child in reviewed if child.plan_started_on}
    return before.held_on in began if began and before.held_on else None
