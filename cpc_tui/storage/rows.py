"""Rows of the index, made from a record as it stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from cpc_tui.conference.record import Record
from cpc_tui.storage.index import DueLine, IndexRow


def row_of(
    record: Record,
    folder: str,
    *,
    due: Iterable[DueLine],
    updated_at: str,
    stamp: tuple[int, int],
) -> IndexRow:
    """The row of a conference.

    Args:
        record: The conference.
        folder: The name of its folder.
        due: Its deadlines.
        updated_at: The moment of its last change.
        stamp: Of the journal that the record was read from (see `index.journal_stamp`).
    """
    return IndexRow(
        reference=record.reference,
        folder=folder,
        family_name=record.family_name,
        conference_type=record.conference_type,
        profile=record.profile,
        held_on=record.held_on.isoformat() if record.held_on else None,
        starts_at=record.starts_at.isoformat("minutes") if record.starts_at else None,
        status=record.status,
        children=sum(child.subject for child in record.children),
        due=tuple(due),
        updated_at=updated_at,
        journal_size=stamp[0],
        journal_mtime_ns=stamp[1],
    )


def is_of_another_day(row: IndexRow, day: date) -> bool:
    """Whether something that was due when the row was made may be late on this day."""
    written = day.isoformat()
    if row.made_on == written:
        return False
    for line in row.due:
        if line.state == "due" and line.due_on is not None and line.due_on < written:
            return True
    return False


def today() -> date:
    """The day on this machine's calendar."""
    return datetime.now().date()  # noqa: DTZ005 - the record's days are local
