"""Which line of a step leads to a place of the record. Nothing here knows a widget."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cpc_tui.conference.changes import Path
from cpc_tui.conference.places import PlaceGone, at_place
from cpc_tui.conference.record import Record
from cpc_tui.conference.where_shown import step_of
from screens.targets import AddTo, Do, PartAt, PresenceOf, SaidAt, leads_to
from widgets.outline_rows import Row

Given = tuple[tuple[str, Any], ...]


def step_of_place(record: Record, path: Path) -> str:
    """The step that shows a place of the record."""
    for length in (2, 3):
        try:
            entry = at_place(record, path[:length])
        except PlaceGone:
            continue
        if not isinstance(entry, tuple):
            return step_of(path, entry)
    return step_of(path)


def line_for(rows: Iterable[Row], path: Path, given: Given = ()) -> Row | None:
    """The line of a step that leads to a place, the nearest of several; None where none does."""
    found = [row for row in rows if row.selectable and _leads(row, path)]
    return min(found, key=lambda row: _distance(row, path, given), default=None)


def _leads(row: Row, path: Path) -> bool:
    match row.key:
        case SaidAt():
            return path == ("said",)
        case PresenceOf() if path == ("attendance",):
            return True
        case PartAt(part, fields) if path[: len(part)] == part:
            return path == part or (path[:-1] == part and path[-1] in fields)
        case Do("grid"):
            return path == ("views",)
        case Do(deed):
            return path == (deed,)
    return leads_to(row.key, path)


def _distance(row: Row, path: Path, given: Given) -> int:
    """How far a line is from what is meant: the grid, a statement not given, the entry's own adder.

    In a list of people who are here nobody is added: those who are to be ticked stand there.
    """
    match row.key:
        case Do() | PresenceOf():
            return 0
        case PartAt(_, fields):
            # Of the lines of one form each begins with its own field.
            return int(fields[:1] != path[-1:])
        case SaidAt():
            return int(row.mark.strip("[ ]") != "")
        case AddTo(given=started):
            return 1 + sum(_unlike(dict(started), name, value) for name, value in given)
    return 0


def _unlike(started: dict[str, Any], name: str, value: Any) -> int:
    """How far a line is from starting an entry with a value; one with another is further."""
    return 0 if started.get(name) == value else 2 if name in started else 1
