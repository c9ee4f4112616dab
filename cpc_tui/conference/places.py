"""Places in a record: finding what a path names, and putting something else there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from cpc_tui.conference.entry import Part
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.json_reading import Reading
from cpc_tui.conference.parts import FieldOf, PartShape, fields_of
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Listed, Nullable, Shape
from cpc_tui.language import tr


class PlaceGone(LookupError):
    """A path that names something the record does not hold (any more).

    Attributes:
        path: The path.
    """

    def __init__(self, path: tuple[str, ...]) -> None:
        super().__init__(tr("the record holds nothing at this place"))
        self.path = path


def field_named(part: object, name: str) -> FieldOf:
    """The field of an object with a JSON key.

    Raises:
        PlaceGone: The object has no such field.
    """
    found = fields_of(type(part)).get(name) if isinstance(part, Part) else None
    if found is None:
        raise PlaceGone((name,))
    return found


def at_place(record: Record, path: tuple[str, ...]) -> Any:
    """What stands at a path: an object, an entry, a list or a value.

    Raises:
        PlaceGone: Nothing does.
    """
    here: Any = record
    for name in path:
        here = _step(here, name, path)
    return here


def _step(here: Any, name: str, path: tuple[str, ...]) -> Any:
    if isinstance(here, tuple):
        for each in here:
            if each.entry_key == name:
                return each
        raise PlaceGone(path)
    return getattr(here, field_named(here, name).attribute)


def entries_at(record: Record, path: tuple[str, ...]) -> tuple[Any, ...]:
    """The entries of the list at a path.

    Raises:
        PlaceGone: There is no list there.
    """
    entries = at_place(record, path)
    if not isinstance(entries, tuple):
        raise PlaceGone(path)
    return entries


def keys_at(record: Record, path: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the entries of the list at a path, in order.

    Raises:
        PlaceGone: There is no list there.
    """
    return tuple(each.entry_key for each in entries_at(record, path))


def replaced(record: Record, path: tuple[str, ...], make: Callable[[Any], Any]) -> Record:
    """The record with what stands at a path replaced by what `make` makes of it.

    Raises:
        PlaceGone: An entry on the way is not there.
    """
    return cast("Record", _replaced(record, path, make))


def _replaced(here: Any, path: tuple[str, ...], make: Callable[[Any], Any]) -> Any:
    if not path:
        return make(here)
    inner = _step(here, path[0], path)
    changed = _replaced(inner, path[1:], make)
    if isinstance(here, tuple):
        return tuple(changed if each is inner else each for each in here)
    return replace(here, **{field_named(here, path[0]).attribute: changed})


def read_value(shape: Shape, value: Any, name: str) -> Any:
    """The typed value of a JSON value.

    Raises:
        RecordRefused: It does not fit.
    """
    reading = Reading(from_store=True)
    typed = shape.read(value, name, reading)
    if reading.faults:
        raise RecordRefused(tuple(reading.faults))
    return typed


def read_entry(path: tuple[str, ...], value: dict[str, Any]) -> Any:
    """The typed entry of a JSON object that belongs into the list at a path.

    Raises:
        PlaceGone: There is no list there.
        RecordRefused: The entry does not fit the list.
    """
    shape = list_shape(path)
    return read_value(shape, value, f"{'.'.join(path)}[0]")


def list_shape(path: tuple[str, ...]) -> PartShape:
    """The shape of the entries of the list at a path.

    Raises:
        PlaceGone: There is no list of entries there.
    """
    shape = shape_at(path)
    if isinstance(shape, Listed) and isinstance(shape.item, PartShape):
        return shape.item
    raise PlaceGone(path)


def part_type(path: tuple[str, ...]) -> type[Part]:
    """The class of the object or entry at a path, whether or not it is there.

    Raises:
        PlaceGone: The path leads to no object.
    """
    shape = shape_at(path)
    if isinstance(shape, PartShape):
        return shape.type
    raise PlaceGone(path)


def shape_at(path: tuple[str, ...]) -> Shape:
    """The shape of what a path leads to; within a list, any key leads to an entry.

    Raises:
        PlaceGone: The format has no such place.
    """
    here: Shape = PartShape(Record)
    for name in path:
        if isinstance(here, Listed):
            here = here.item
            continue
        found = fields_of(here.type).get(name) if isinstance(here, PartShape) else None
        if found is None:
            raise PlaceGone(path)
        here = found.shape.inner if isinstance(found.shape, Nullable) else found.shape
    return here
