"""Changes in words: what was changed, and what was there before and after."""

from __future__ import annotations

import json
from typing import Any

from cpc_tui.conference.change_json import Line
from cpc_tui.conference.changes import AddEntry, Begin, MoveEntry, Path, RemoveEntry, SetField
from cpc_tui.conference.clash_words import clash_in_words, clash_place
from cpc_tui.conference.clashes import ClearClash, RaiseClash
from cpc_tui.conference.concerned import Concerned, found_at
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.forms import asked_of, said
from cpc_tui.conference.parts import write
from cpc_tui.conference.past import Passage
from cpc_tui.conference.places import PlaceGone, list_shape, part_type, shape_at
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.wording import entry_label, field_label
from cpc_tui.language import tr

_SHOWN = 60
"""Letters of an entry that name it where one of its fields was changed."""
_DONE = {
    SetField: tr("Changed"),
    AddEntry: tr("Added"),
    RemoveEntry: tr("Removed"),
    MoveEntry: tr("Moved"),
}


def what_changed(passage: Passage, about: Concerned, profile: Profile) -> str:
    """A change in a few words that name the field or the entry: "Changed: Venue"."""
    change = passage.written.change
    if isinstance(change, Begin):
        return tr("Begun") if passage.before is None else tr("Replaced by a record from outside")
    if isinstance(change, RaiseClash):
        return tr("To be settled: {clash_in_words}", clash_in_words=clash_in_words(change.clash))
    if isinstance(change, ClearClash):
        return tr("Settled: {clash_place}", clash_place=clash_place(change.clash))
    name = _name(change, about)
    if passage.after is passage.before or _removes_nothing(change, about):
        return tr("Nothing changed, since it was gone already: {name}", name=name)
    if isinstance(change, SetField):
        name = f"{_holder(passage, about, profile)}{name}"
    return f"{_DONE[type(change)]}: {name}"


def values(passage: Passage, about: Concerned, profile: Profile) -> tuple[str, str]:
    """What was there before and what is there after, in words; empty where nothing was or is."""
    change = passage.written.change
    if isinstance(change, Begin | RaiseClash | ClearClash):
        return "", ""
    if not isinstance(change, AddEntry | RemoveEntry | MoveEntry):
        return (
            field_in_words(passage.before, about.path, profile),
            field_in_words(passage.after, about.path, profile),
        )
    return (
        _line(about.before, passage.before, profile),
        _line(about.after, passage.after, profile),
    )


def field_in_words(record: Record | None, path: Path, profile: Profile) -> str:
    """A field's value in words; empty where what holds the field is not there."""
    part = found_at(record, path[:-1])
    if record is None or part is None:
        return ""
    asked = asked_of(part, record, profile, only=path[-1:])
    if not asked:
        return _as_json(record, path)
    if len(asked) == 1 and asked[0].name == path[-1]:
        return said(asked[0], asked[0].value)
    return "; ".join(f"{each.label}: {said(each, each.value)}" for each in asked)


def name_of_field(path: Path) -> str:
    """What a field is called; its path where the format has no such field (any more)."""
    try:
        return field_label(part_type(path[:-1]), path[-1])
    except (PlaceGone, KeyError):
        return ".".join(path)


def _removes_nothing(change: Line, about: Concerned) -> bool:
    return isinstance(change, RemoveEntry) and about.before is None


def _name(change: Line, about: Concerned) -> str:
    if isinstance(change, AddEntry | RemoveEntry | MoveEntry):
        return entry_label(list_shape(change.path).type)
    return name_of_field(about.path)


def _holder(passage: Passage, about: Concerned, profile: Profile) -> str:
    """What a field belongs to: "Note (10:42 — text): ", "Core group: "; else nothing."""
    if about.after is None:
        if len(about.path) == 1:
            return ""
        return f"{entry_label(part_type(about.path[:-1]))}: "
    line = _line(about.after, passage.after, profile)
    short = line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"
    return f"{entry_label(type(about.after))} ({short}): "


def _line(entry: Any, record: Record | None, profile: Profile) -> str:
    return "" if entry is None or record is None else entry_line(entry, record, profile)


def _as_json(record: Record, path: Path) -> str:
    try:
        shape = shape_at(path)
    except PlaceGone:
        return ""
    value = found_at(record, path)
    return "" if value is None else json.dumps(write(shape, value), ensure_ascii=False)
