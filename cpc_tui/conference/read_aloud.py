"""What is read out for those who did not come: the family's statements, and reports."""

from __future__ import annotations

from cpc_tui.conference.agenda_case import blank
from cpc_tui.conference.answers import was_heard
from cpc_tui.conference.naming import person_name
from cpc_tui.conference.presence import attendance_of, came
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import ReadOut
from cpc_tui.conference.spoken import Contribution, Report
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr


def read_out_of(record: Record, contribution: Contribution) -> ReadOut | None:
    """Who read out a statement, and when; None where that is not noted."""
    found = (each for each in record.room.read_out if each.contribution == contribution.id)
    return next((each for each in found if each.by), None)


def statement_words(record: Record, contribution: Contribution) -> str:
    """How it stands with reading a statement out; empty where nothing is to be read out."""
    read = read_out_of(record, contribution)
    if read is not None:
        at = tr(" at {time}", time=clock_in_words(read.at)) if read.at else ""
        return tr("read out by {name}{at}", name=person_name(record, read.by), at=at)
    if contribution.given == "read_out":
        return tr("read out, by whom?")
    return tr("sent in, not read out yet (/readout)") if to_be_read(record, contribution) else ""


def to_be_read(record: Record, contribution: Contribution) -> bool:
    """Whether a statement was sent in by somebody who is not here to say it."""
    written = contribution.given == "written" and not blank(contribution.text)
    return written and _is_away(record, contribution.person)


def report_words(record: Record, report: Report) -> str:
    """How it stands with reading a report out; empty where its author is here to do so."""
    if report.read_out_by:
        return tr("read out by {name}", name=person_name(record, report.read_out_by))
    waits = report_to_be_read(record, report)
    return tr("author not here, not read out yet (/readout)") if waits else ""


def report_to_be_read(record: Record, report: Report) -> bool:
    """Whether a report has come whose author is not here, and nobody has read it out."""
    return was_heard(report) and not report.read_out_by and _is_away(record, report.person)


def _is_away(record: Record, person_id: str | None) -> bool:
    """Whether somebody has not come to a meeting that others have come to, as far as is known.

    Of somebody who is still expected nobody knows yet.
    """
    there, row = came(record), attendance_of(record, person_id or "")
    if person_id is None or record.started_at is None or not there or person_id in there:
        return False
    return row is None or row.status != "expected"
