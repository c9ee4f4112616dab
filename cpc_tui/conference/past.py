"""The record as it was: what a conference's changes add up to, up to any of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from cpc_tui.conference.changes import Begin, Change, apply
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.record import Record


class NotBegunYet(LookupError):
    """Nothing of a conference had been written down by then."""

    def __init__(self) -> None:
        super().__init__("This conference had not been begun yet at that moment.")


class PastUnreadable(Exception):
    """The changes of a conference cannot be read; the text is a sentence that says why."""


@dataclass(frozen=True)
class Written:
    """One change as the journal has it.

    Attributes:
        number: The number of its line, from 1.
        at: The moment, `YYYY-MM-DDTHH:MM:SS`, as its writer gave it.
        seat: Who made it.
        change: What was done.
    """

    number: int
    at: str
    seat: str
    change: Change


@dataclass(frozen=True)
class Passage:
    """A change with the record on either side of it.

    Attributes:
        written: The change.
        before: The record before it, None before the beginning.
        after: The record after it; the same where what it names was gone already.
    """

    written: Written
    before: Record | None
    after: Record


def passages(entries: Iterable[Written]) -> Iterator[Passage]:
    """Every change in order, each with the record before and after it.

    Raises:
        RecordRefused: A change does not fit the record.
    """
    record: Record | None = None
    for written in entries:
        after = _after(record, written.change)
        if after is not None:
            yield Passage(written, record, after)
            record = after


def record_at(entries: Iterable[Written], when: int | datetime) -> Record:
    """The record as it was.

    Args:
        entries: The conference's changes from its beginning.
        when: The number of a line, which is included, or a moment. Of a moment, everything counts
            that stands before the last line written by then: clocks are put back at times, the
            order of lines never is.

    Raises:
        NotBegunYet: Nothing was written by then.
        RecordRefused: A change does not fit the record.
    """
    written = tuple(entries)
    number = when if isinstance(when, int) else last_line_by(written, when)
    found = None
    for passage in passages(each for each in written if each.number <= number):
        found = passage.after
    if found is None:
        raise NotBegunYet
    return found


def last_line_by(entries: Iterable[Written], moment: datetime) -> int:
    """The number of the last line that was written by a moment; 0 where none was."""
    limit = moment.isoformat(timespec="seconds")
    return max((each.number for each in entries if each.at <= limit), default=0)


def _after(record: Record | None, change: Change) -> Record | None:
    # Of two seats, one may change what the other has just removed.
    if record is None and not isinstance(change, Begin):
        return None
    try:
        return apply(record, change)
    except PlaceGone:
        return record
