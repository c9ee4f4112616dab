"""What of a deadline has been done, and when, as far as the record tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cpc_tui.conference.choices import DocumentKind
from cpc_tui.conference.deadline_clocks import Clock, conference_day, has_been_held
from cpc_tui.conference.deadline_rows import ApplicableRow
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.record import Record
from cpc_tui.conference.spoken import Report
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr, tr_n


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far a deadline has been kept.

    Attributes:
        done_on: The day on which all of it was done or is arranged for, or None.
        latest: The last day on which any of it was done.
        too_late: Some of it was done on the right day, but after the hour.
        waits: It cannot be late yet, since the conference has not been held.
        nothing_asked: When the time is over with nothing done, nothing was missed.
        uncertain: The record does not tell what was to be done.
        notes: What there is to say of it, each a sentence.
    """

    done_on: date | None = None
    latest: date | None = None
    too_late: bool = False
    waits: bool = False
    nothing_asked: bool = False
    uncertain: bool = False
    notes: tuple[str, ...] = ()


def progress_of(applicable: ApplicableRow, record: Record, clock: Clock) -> Progress:
    """How far a deadline has been kept.

    Args:
        applicable: The row and the children it concerns.
        record: The conference.
        clock: The row's clock.
    """
    if applicable.this_meeting:
        return _held(record, clock)
    core_group = record.core_group.first_meeting_at
    match applicable.row.key:
        case "initial_conference":
            progress = _held(record, clock)
        case "reports_to_family":
            progress = _reports(record, applicable)
        case "decision_letter":
            progress = _sent(record, "letter")
        case "plan" | "minutes" as document:
            progress = _sent(record, document)
        case "dissent":
            progress = _dissent(record, clock)
        case "core_group":
            progress = _arranged(record, core_group.date() if core_group else None)
        case "review":
            progress = _arranged(record, record.review.on)
    return progress


def _held(record: Record, clock: Clock) -> Progress:
    day = conference_day(record)
    if has_been_held(record):
        return Progress(done_on=day, latest=day, uncertain=day is None)
    if day and clock.due_on and day > clock.due_on:
        return Progress(
            notes=(
                tr(
                    "It is planned for {day}, which is too late.",
                    day=day_in_words(day),
                ),
            )
        )
    return Progress()


def _arranged(record: Record, day: date | None) -> Progress:
    return Progress(done_on=day, latest=day, waits=not has_been_held(record))


def _sent(record: Record, document: DocumentKind) -> Progress:
    days = [row.sent_on for row in record.circulation if document in row.documents]
    return _all_of(days, "sent", waits=not has_been_held(record))


def _reports(record: Record, applicable: ApplicableRow) -> Progress:
    """Reports of others that the family was to see; one kept back with a reason is left out."""
    wanted = [report for report in record.reports if _is_for_family(report, record, applicable)]
    shared = [report.shared_with_family_on for report in wanted if not _is_kept_back(report)]
    progress = _all_of(shared, "shared")
    kept = len(wanted) - len(shared)
    told = (
        tr_n(
            "{n} was kept back for a recorded reason.",
            "{n} were kept back for a recorded reason.",
            kept,
        )
        if kept
        else ""
    )
    return Progress(
        done_on=progress.done_on,
        latest=progress.latest,
        uncertain=not shared,
        notes=(*progress.notes, *([told] if told else ())),
    )


def _is_for_family(report: Report, record: Record, applicable: ApplicableRow) -> bool:
    family = {person.id for person in record.people if person.kind == "family"}
    ids = {child.id for child in applicable.children}
    concerned = not report.children or not ids or not ids.isdisjoint(report.children)
    return report.expected and concerned and report.person not in family


def _is_kept_back(report: Report) -> bool:
    return report.shared_with_family_on is None and bool(report.not_shared_because.strip())


def _all_of(days: Sequence[date | None], done: str, *, waits: bool = False) -> Progress:
    known = [day for day in days if day]
    latest = max(known, default=None)
    missing = len(days) - len(known)
    notes = (
        (tr("{missing} of {count} not {done} yet.", missing=missing, count=len(days), done=done),)
        if missing
        else ()
    )
    return Progress(done_on=None if missing else latest, latest=latest, waits=waits, notes=notes)


def _dissent(record: Record, clock: Clock) -> Progress:
    formal = [dissent.at for dissent in record.dissents if dissent.formal]
    waits = not has_been_held(record)
    if not formal:
        notes = () if waits else (tr("No formal dissent is recorded."),)
        return Progress(waits=waits, nothing_asked=True, notes=notes)
    progress = _all_of([at.date() if at else None for at in formal], "dated", waits=waits)
    too_late = clock.due_at is not None and any(at and at > clock.due_at for at in formal)
    return replace(progress, uncertain=None in formal, too_late=too_late)
