"""What is recorded of the family's voice by one key: read back, and read out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from cpc_tui.conference.changes import Path
from cpc_tui.conference.choices import ReadBack
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.naming import person_name
from cpc_tui.conference.places import PlaceGone, at_place
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.read_aloud import report_to_be_read, to_be_read
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Person
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens.deeds import stored

READ_BACK: tuple[str | None, ...] = (None, *get_args(ReadBack))
_CHOICES: dict[str, tuple[Any, ...]] = {"read_back": READ_BACK}


def step_on(session: Session, entry: Path, field: str) -> str:
    """Give a field of an entry its next choice, after the last none; what it says then.

    Raises:
        PlaceGone: The entry is not there.
    """
    choices = _CHOICES[field]
    now = getattr(at_place(session.record, entry), field)
    value = choices[(choices.index(now) + 1) % len(choices)]
    session.set((*entry, field), value)
    return session.profile.label(field, value) if value else tr("Not read back yet")


def readers_here(record: Record) -> tuple[Person, ...]:
    """Who may have read something out: those in the meeting, or everybody where none is yet."""
    here = present_at(record, None)
    return tuple(each for each in record.people if not here or each.id in here)


def to_read_out(session: Session) -> Iterator[tuple[Path, str]]:
    """What was sent in and may be read out, each statement and report in one line."""
    record, profile = session.record, session.profile
    for said in record.contributions:
        if to_be_read(record, said) or said.given in ("written", "read_out"):
            yield ("contributions", said.id), entry_line(said, record, profile)
    for report in record.reports:
        if report_to_be_read(record, report):
            yield ("reports", report.id), entry_line(report, record, profile)


def read_out(session: Session, entry: Path, by: str) -> str:
    """Record who read out a statement or a report now; what to tell of it.

    Args:
        session: The open conference.
        entry: A contribution or a report; one that is gone, or a reader who is, changes nothing.
        by: The id of the person who read it.
    """
    try:
        with session.together():
            _read_out(session, entry, by)
    except (PlaceGone, RecordRefused):
        return tr("This is no longer in the record.")
    return tr("Read out by {name}.", name=person_name(session.record, by))


def _read_out(session: Session, entry: Path, by: str) -> None:
    if entry[0] == "reports":
        session.set((*entry, "read_out_by"), by)
        return
    session.set((*entry, "given"), "read_out")
    for each in session.record.room.read_out:
        if each.contribution == entry[1]:
            session.remove(("room", "read_out"), each.entry_key)
    at = stored(session.clock())
    session.add(("room", "read_out"), {"contribution": entry[1], "by": by, "at": at})
