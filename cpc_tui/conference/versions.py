"""Which version of the record this is, and whether it is approved yet.

The first version is 1; each re-opening of an approved record begins the next. A version is a draft
until the chair has approved it.
"""

from __future__ import annotations

from cpc_tui.conference.record import Record
from cpc_tui.language import tr


def version_of(record: Record) -> int:
    """The number of the version, from 1: one more than the record was opened again."""
    return 1 + len(record.room.reopenings)


def is_draft(record: Record) -> bool:
    """Whether the chair has not approved this version yet."""
    return record.status != "approved"


def version_words(record: Record) -> str:
    """The version as a paper prints it: `1 draft`, or `1` once it is approved."""
    number = version_of(record)
    return tr("{number} draft", number=number) if is_draft(record) else str(number)
