"""An approved record is closed: what may still be changed in it, and how it is opened again.

What the desk keeps, who was given which papers and why a deadline was missed go on after the
approval; everything else waits until somebody re-opens the record, with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cpc_tui.conference.change_json import Line
from cpc_tui.conference.changes import AddEntry, Begin, Change, Path, SetField, apply
from cpc_tui.conference.closed import CLOSED, RecordClosed
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

__all__ = [
    "CLOSED",
    "NOT_TAKEN_BACK",
    "OPEN_STILL",
    "REOPENINGS",
    "STATUS",
    "RecordClosed",
    "apply_if_open",
    "check_may_go_back",
    "check_open",
    "is_closed",
]

REOPENINGS: Path = ("room", "reopenings")
"""The list of re-openings; one with a reason opens the record."""

STATUS: Path = ("status",)

OPEN_STILL: tuple[Path, ...] = (("room",), ("circulation",), ("breaches",))
"""What goes on after the approval."""

NOT_TAKEN_BACK = tr("Re-opening is not taken back: /approve approves the record again.")


def is_closed(record: Record, path: Path) -> bool:
    """Whether a place of the record cannot be changed, because the record is approved."""
    return record.status == "approved" and not any(path[: len(each)] == each for each in OPEN_STILL)


def check_open(record: Record, path: Path) -> None:
    """See that a place of the record may be changed.

    Raises:
        RecordClosed: The record is approved.
    """
    if is_closed(record, path):
        raise RecordClosed


def apply_if_open(record: Record, change: Change, among: Sequence[Line] = ()) -> Record:
    """The record after a change that somebody makes.

    Args:
        record: As it is.
        change: What is done.
        among: What was done before in the same step; the state of an approved record may only be
            changed after its re-opening.

    Raises:
        RecordClosed: The record is approved.
        PlaceGone: What the change names is not there.
        RecordRefused: A value of it does not fit the record.
    """
    if not isinstance(change, Begin) and not (change.path == STATUS and _reopened(among)):
        check_open(record, change.path)
    return apply(record, change)


def check_may_go_back(record: Record, back: Iterable[Change]) -> None:
    """See that a step may be taken back, or done again.

    Args:
        record: As it is.
        back: The changes that lead there.

    Raises:
        RecordClosed: The record is approved, or would be again without anybody approving it.
    """
    for change in back:
        if isinstance(change, Begin):
            continue
        check_open(record, change.path)
        if isinstance(change, SetField) and (change.path, change.value) == (STATUS, "approved"):
            raise RecordClosed(NOT_TAKEN_BACK)


def _reopened(among: Iterable[Line]) -> bool:
    return any(
        isinstance(each, AddEntry)
        and each.path == REOPENINGS
        and str(each.entry.get("reason", "")).strip()
        for each in among
    )
