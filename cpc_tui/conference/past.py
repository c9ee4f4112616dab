"""The record as it was: what a conference's changes add up to, up to any of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from cpc_tui.conference.change_json import Line
from cpc_tui.conference.held import Held
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.record import Record
from cpc_tui.language import tr


class NotBegunYet(LookupError):
    """Nothing of a conference had been written down by then."""

    def __init__(self) -> None:
        super().__init__(tr("This conference had not been begun yet at that moment."))


class PastUnreadable(Exception):
    """The changes of a conference cannot be read; the text is a sentence that says why."""


@dataclass(frozen=True)
class Written:
    """One line of the journal.

    Attributes:
        number: The number of its line, from 1.
        at: The moment, `YYYY-MM-DDTHH:MM:SS`, as its writer gave it.
        seat: Who made it.
        change: What was done, to the record or to the list of clashes.
    """

    number: int
    at: str
    seat: str
    change: Line


@dataclass(frozen=True)
class Passage:
    """A change with the record on either side of it.

    Attributes:
        written: The change.
        before: The record before it, None before the beginning.
        after: The record after it; the same where what it names was gone already, and where it
            is about a clash.
    """

    written: Written
    before: Record | None
    after: Record


def passages(entries: Iterable[Written], *, begun: Record | None = None) -> Iterator[Passage]:
    """Every change in order, each with the record before and after it.

    Args:
        entries: The conference's changes in order.
        begun: The record before the first of them, where they are not all from the beginning.

    Raises:
        RecordRefused: A change does not fit the record.
    """
    held = Held(begun)
    for written in entries:
        before, held = held.record, held.after(written.change)
        if held.record is not None:
            yield Passage(written, before, held.record)


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
