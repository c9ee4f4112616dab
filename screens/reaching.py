"""Going to a place of the record: its line, and the form that holds it open at its field."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cpc_tui.conference.changes import Path
from cpc_tui.conference.places import PlaceGone, part_type
from screens.step_pane import StepPane
from screens.targets import AddTo, Do, EntryAt, PartAt, PresenceOf, SaidAt, leads_to
from widgets.outline_rows import Row

Given = tuple[tuple[str, Any], ...]


async def reach(pane: StepPane, path: Path, given: Given = ()) -> bool:
    """Go to the line of a place in the step that is shown, and open its form at the field.

    A line that does something else than open a form is only gone to; one that adds an entry opens
    the form of a new one, which is gone again if it is left as it was.

    Args:
        pane: The step.
        path: A field, an entry or a list.
        given: What a new entry of that list starts with.

    Returns:
        Whether the step has a line for it.
    """
    row = line_for(pane.lines.rows, path, given)
    if row is None:
        return False
    pane.lines.go_to(row.key)
    match row.key:
        case AddTo() as adding:
            started = tuple((dict(adding.given) | dict(given)).items())
            await pane.perform(replace(adding, given=started))
        case EntryAt(place, key):
            await pane.perform(row.key)
            pane.forms.go_to_field(path[len(place) + 1 :])
        case PartAt(part):
            await pane.perform(row.key)
            pane.forms.go_to_field(path[len(part) :])
        case PresenceOf(key) if path[1:2] == (key,):
            await pane.perform(row.key)
            pane.forms.go_to_field(path[2:])
        case Do("grid"):
            await pane.perform(row.key)
    return True


async def open_at(pane: StepPane, path: Path) -> None:
    """Open the form of the object that holds a place, where no line leads to it."""
    for length in range(len(path), 0, -1):
        try:
            part_type(path[:length])
        except PlaceGone:
            continue
        await pane.open(path[:length])
        pane.forms.go_to_field(path[length:])
        return


def line_for(rows: tuple[Row, ...], path: Path, given: Given = ()) -> Row | None:
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
