"""Which texts of a record go to a family and are ours to mend; what people said stays as said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cpc_tui.conference.changes import Path
from cpc_tui.conference.decided import Decision, Inquorate
from cpc_tui.conference.entry import Part
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import fields_of
from cpc_tui.conference.places import at_place, entries_at
from cpc_tui.conference.planned import Action, Contingency, PlannedOutcome, Plans
from cpc_tui.conference.record import Record
from cpc_tui.conference.spoken import Note, Report
from cpc_tui.conference.weighed import BoardItem, DangerStatement, ScaleMark

WRITTEN: Mapping[type[Part], tuple[str, ...]] = {
    Decision: ("reasons",),
    Inquorate: ("reason", "interim_safety"),
    DangerStatement: ("danger", "goal"),
    PlannedOutcome: ("text",),
    Action: ("action", "measure", "status_note"),
    Plans: ("rules", "agreement_note"),
    Contingency: ("trigger", "action"),
    BoardItem: ("text",),
    ScaleMark: ("reason",),
    Note: ("text",),
    Report: ("summary", "recommendation"),
}
"""JSON keys of what we write for a family. Not here: what a child, a parent or somebody who sees it
differently says, and an agency's view, which are theirs."""

WHILE_WRITING: frozenset[type[Part]] = frozenset(
    {Decision, DangerStatement, PlannedOutcome, Action, Plans, Contingency}
)
"""Where advice stands under the field: notes are written too fast for it."""

SAYS_WHO: frozenset[type[Part]] = WHILE_WRITING | {Inquorate}
"""Where it matters that a sentence says who does it; a note of what happened need not."""

_PLACES: tuple[Path, ...] = (
    ("decisions",),
    ("statements",),
    ("plans", "outcomes"),
    ("plans", "actions"),
    ("plans",),
    ("contingency",),
    ("analysis",),
    ("scales",),
    ("reports",),
    ("notes",),
)
"""In the order of importance to a family."""


@dataclass(frozen=True)
class Written:
    """One text of the record.

    Attributes:
        path: Its field.
        part: The class of what holds the field.
        text: What stands there.
        index: Which of several texts of the field it is; None where the field holds one.
    """

    path: Path
    part: type[Part]
    text: str
    index: int | None = None


def written_for_family(copy: Record) -> Iterator[Written]:
    """What stands in such fields of a record, or of one reader's copy of it."""
    for place in _PLACES:
        held = at_place(copy, place)
        if isinstance(held, Part):
            yield from _texts(held, place)
            continue
        for entry in entries_at(copy, place):
            if not (isinstance(entry, Note) and entry.kind == "quote"):
                yield from _texts(entry, (*place, entry.entry_key))


def _texts(part: Part, path: Path) -> Iterator[Written]:
    fields = fields_of(type(part))
    for name in WRITTEN[type(part)]:
        value = getattr(part, fields[name].attribute)
        if isinstance(value, tuple):
            for at, text in enumerate(value):
                yield Written((*path, name), type(part), text, at)
        else:
            yield Written((*path, name), type(part), value)
    if isinstance(part, Decision) and part.inquorate is not None:
        yield from _texts(part.inquorate, (*path, "inquorate"))
