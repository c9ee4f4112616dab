"""Which changes of a record are accounted for: approving, re-opening, files made, papers sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.accounting import Act, Paper, to_person
from cpc_tui.conference.approval import STATUS
from cpc_tui.conference.change_json import Line
from cpc_tui.conference.changes import AddEntry, SetField
from cpc_tui.conference.record import Record

_EXPORTED = ("room", "exported")
_CIRCULATION = ("circulation",)


def acts_of(lines: Iterable[Line], record: Record) -> tuple[Act, ...]:
    """What of some changes is accounted for: approving, re-opening, files made, papers sent.

    Args:
        lines: Changes that were made together.
        record: As it is after them.
    """
    made: list[Paper] = []
    sent: list[Paper] = []
    acts: list[Act] = []
    for line in lines:
        if isinstance(line, AddEntry) and line.path == _EXPORTED:
            entry = line.entry
            recipient = to_person(entry.get("recipient", ""))
            made.append(Paper(entry.get("document", ""), recipient, entry.get("digest", "")))
        elif isinstance(line, AddEntry | SetField) and line.path[:1] == _CIRCULATION:
            sent += _sent(line, record)
        elif isinstance(line, SetField) and line.path == STATUS:
            acts += _closed(line)
    if made:
        acts.append(Act(deed="exported", papers=tuple(made)))
    if sent:
        acts.append(Act(deed="circulated", papers=tuple(sent)))
    return tuple(acts)


def _closed(line: SetField) -> Iterator[Act]:
    if line.value == "approved":
        yield Act(deed="approved")
    elif line.before == "approved":
        yield Act(deed="reopened")


def _sent(line: AddEntry | SetField, record: Record) -> Iterator[Paper]:
    """The papers that a row of the circulation says were sent since."""
    if isinstance(line, AddEntry):
        key, is_sent = line.key, bool(line.entry.get("sent_on"))
    else:
        key, is_sent = line.path[1], line.path[2:] == ("sent_on",) and bool(line.value)
    for row in record.circulation if is_sent else ():
        if row.entry_key == key:
            for document in row.documents or ("",):
                yield Paper(document, to_person(row.person or ""))
