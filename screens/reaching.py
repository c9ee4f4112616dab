"""Going to a place of the record: its line, and the form that holds it open at its field."""

from __future__ import annotations

from dataclasses import replace

from cpc_tui.conference.changes import Path
from cpc_tui.conference.places import PlaceGone, part_type
from screens.leading import Given, line_for
from screens.step_pane import StepPane
from screens.targets import AddTo, Do, EntryAt, PartAt, PresenceOf


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
