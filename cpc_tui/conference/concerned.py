"""What a change is about: which entry, which step, which people and which children."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cpc_tui.conference.change_json import Line
from cpc_tui.conference.changes import Begin, Path, SetField
from cpc_tui.conference.clashes import ClearClash, RaiseClash
from cpc_tui.conference.entry import ChildRef
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import PartShape, fields_of, shape_of, write
from cpc_tui.conference.past import Passage
from cpc_tui.conference.places import PlaceGone, at_place, list_shape, shape_at
from cpc_tui.conference.record import Record
from cpc_tui.conference.references import ids_named_in
from cpc_tui.conference.where_shown import step_of

_WHICH_CHILDREN = shape_of(tuple[ChildRef, ...])


@dataclass(frozen=True)
class Concerned:
    """What a change is about.

    Attributes:
        path: The field, or the entry; empty for the record as a whole.
        entry_path: The entry that it is, or that holds the field; None for a field of the
            conference itself.
        before: That entry before the change, None where it was not there.
        after: That entry after the change, None where it is not there.
        step: The key of the step that it belongs to; empty for the record as a whole.
        people: Ids of those whom the entry or the field names, before or after.
        children: Ids of the children it is about, before or after; all of them for an entry that
            is about all.
    """

    path: Path
    entry_path: Path | None
    before: Any
    after: Any
    step: str
    people: frozenset[str]
    children: frozenset[str]


def concerned(passage: Passage) -> Concerned:
    """What a change is about."""
    change = passage.written.change
    if isinstance(change, Begin):
        people = frozenset(each.id for each in passage.after.people)
        children = frozenset(each.id for each in passage.after.children)
        return Concerned((), None, None, None, "", people, children)
    path = place_of(change)
    entry_path = _entry_path(path)
    sides = (passage.before, passage.after)
    before, after = (_entry(side, entry_path) for side in sides)
    named = {name for side in sides if side for name in _named(side, path, entry_path)}
    return Concerned(
        path=path,
        entry_path=entry_path,
        before=before,
        after=after,
        step=step_of(path, before if after is None else after),
        people=frozenset(id_ for target, id_ in named if target == "people"),
        children=frozenset(id_ for target, id_ in named if target == "children"),
    )


def place_of(change: Line) -> Path:
    """The field that a change sets, the entry that it adds, removes or moves, or what clashed."""
    if isinstance(change, Begin):
        return ()
    if isinstance(change, RaiseClash | ClearClash):
        return change.clash.path
    if isinstance(change, SetField):
        return change.path
    return (*change.path, change.key)


def found_at(record: Record | None, path: Path) -> Any:
    """What stands at a path; None where nothing does."""
    if record is None:
        return None
    try:
        return at_place(record, path)
    except PlaceGone:
        return None


def _entry_path(path: Path) -> Path | None:
    """The beginning of a path that leads to an entry of a list."""
    for length in range(1, len(path)):
        try:
            list_shape(path[:length])
        except PlaceGone:
            continue
        return path[: length + 1]
    return None


def _entry(record: Record | None, path: Path | None) -> Any:
    return None if path is None else found_at(record, path)


def _named(record: Record, path: Path, entry_path: Path | None) -> set[tuple[str, str]]:
    """Who is named at a place, as pairs of `people` or `children` and an id."""
    place = entry_path or path
    value = found_at(record, place)
    if value is None:
        return set()
    if entry_path is None:
        try:
            shape = shape_at(path)
        except PlaceGone:
            return set()
        return _told_apart(record, ids_named_in(shape, write(shape, value)))
    shape = PartShape(type(value))
    named = _told_apart(record, ids_named_in(shape, shape.write(value)))
    if place[0] in ("people", "children"):
        named.add((place[0], place[1]))
    elif _is_about_all(value):
        named |= {("children", each.id) for each in record.children}
    return named


def _told_apart(record: Record, named: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """The same, with each of the family told as one of the children or of the people."""
    children = {each.id for each in record.children}
    return {
        (("children" if id_ in children else "people") if target == "family" else target, id_)
        for target, id_ in named
    }


def _is_about_all(value: Any) -> bool:
    """Whether an entry names no child where it says which children it is about."""
    about = fields_of(type(value)).get("children")
    return about is not None and about.shape == _WHICH_CHILDREN and not value.children
