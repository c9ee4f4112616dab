"""The shapes of whole objects, derived from the record's dataclasses."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from cpc_tui.conference import marks, shapes
from cpc_tui.conference.choices import NAMES
from cpc_tui.conference.entry import Keyed, Part
from cpc_tui.conference.json_reading import REFUSED, Reading
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.shapes import Shape
from cpc_tui.language import tr

KEY_IN_STORE = "_key"
"""The JSON key under which the store keeps the key of an entry that has no id."""

UNSTATED_IN_STORE = "_unstated"
"""The JSON key under which the store keeps which lists and objects were filled but never stated.

Emptied again they are left out of a dump, as they were before anything came into them.
"""


@dataclass(frozen=True)
class FieldOf:
    """One field of an object of the record.

    Attributes:
        attribute: Its name in the dataclass.
        name: Its key in JSON.
        shape: How its value travels.
        required: It may not be left out.
        default: What it is when left out.
        store_only: The store holds it, the public format does not.
    """

    attribute: str
    name: str
    shape: Shape
    required: bool
    default: Any
    store_only: bool = False


_SHOWN = 80
"""Characters of a key that a fault quotes."""


@dataclass(frozen=True)
class PartShape:
    """An object of the record, such as a person or the review."""

    type: type[Part]

    def read(self, value: Any, path: str, reading: Reading) -> Any:
        """The object; every unknown, missing or wrong key is a fault of its own."""
        if not isinstance(value, dict):
            return reading.expected(path, tr("an object"), value)
        known = _travelling(self.type, for_store=reading.from_store)
        before = len(reading.faults)
        for repeated in getattr(value, "repeated", ()):
            reading.refuse(_join(path, repeated[:_SHOWN]), tr("is there twice in one object"))
        for name in value:
            if name not in known and name not in self._store_keys(reading):
                reading.refuse(_join(path, name[:_SHOWN]), tr("is not a key of the record"))
        given: dict[str, Any] = {}
        for name, each in known.items():
            if name in value:
                given[each.attribute] = each.shape.read(value[name], _join(path, name), reading)
            elif each.required:
                reading.refuse(_join(path, name), tr("is missing"))
        if len(reading.faults) > before:
            return REFUSED
        stated = frozenset(value.keys() - {KEY_IN_STORE} - _unstated(value))
        if issubclass(self.type, Keyed):
            given["entry_key"] = value.get(KEY_IN_STORE) or f"e{_position(path)}"
        return self.type(stated=stated, **given)

    def write(self, value: Any, *, for_store: bool = False) -> dict[str, Any]:
        """The JSON object; a default that was never stated is left out."""
        written: dict[str, Any] = {}
        for name, each in _travelling(self.type, for_store=for_store).items():
            content = getattr(value, each.attribute)
            if name in value.stated or content != each.default:
                written[name] = write(each.shape, content, for_store=for_store)
        if for_store and isinstance(value, Keyed):
            written[KEY_IN_STORE] = value.entry_key
        unstated = [
            name for name in written.keys() - value.stated if name in _containers(self.type)
        ]
        if for_store and unstated:
            written[UNSTATED_IN_STORE] = sorted(unstated)
        return written

    def schema(self) -> dict[str, Any]:
        """A reference to the object's definition, named after its class."""
        return {"$ref": f"#/$defs/{self.type.__name__}"}

    def definition(self) -> dict[str, Any]:
        """The JSON Schema of the object itself."""
        known = public_fields_of(self.type)
        return {
            "type": "object",
            "description": (self.type.__doc__ or "").split("\n")[0],
            "properties": {name: each.shape.schema() for name, each in known.items()},
            "required": [name for name, each in known.items() if each.required],
            "additionalProperties": False,
        }

    def _store_keys(self, reading: Reading) -> set[str]:
        if not reading.from_store:
            return set()
        return {UNSTATED_IN_STORE} | ({KEY_IN_STORE} if issubclass(self.type, Keyed) else set())


def write(shape: Shape, value: Any, *, for_store: bool = False) -> Any:
    """The JSON value of `value`; for the store also the keys of entries without ids."""
    if isinstance(shape, PartShape):
        return shape.write(value, for_store=for_store)
    if isinstance(shape, shapes.Nullable):
        return None if value is None else write(shape.inner, value, for_store=for_store)
    if isinstance(shape, shapes.Listed):
        return [write(shape.item, item, for_store=for_store) for item in value]
    return shape.write(value)


_FIELDS: dict[type[Part], dict[str, FieldOf]] = {}


def fields_of(part: type[Part]) -> dict[str, FieldOf]:
    """The fields of an object by JSON key, in the order of a dump.

    The id comes first; who may read it comes last.
    """
    if part not in _FIELDS:
        _FIELDS[part] = {each.name: each for each in sorted(_declared(part), key=_rank)}
    return _FIELDS[part]


def public_fields_of(part: type[Part]) -> dict[str, FieldOf]:
    """The fields of an object that the public format has, as `fields_of` tells them."""
    return {name: each for name, each in fields_of(part).items() if not each.store_only}


def _travelling(part: type[Part], *, for_store: bool) -> dict[str, FieldOf]:
    return fields_of(part) if for_store else public_fields_of(part)


def _unstated(value: dict[str, Any]) -> set[str]:
    found = value.get(UNSTATED_IN_STORE, [])
    names = found if isinstance(found, list) else []
    return {UNSTATED_IN_STORE, *(name for name in names if isinstance(name, str))}


def _containers(part: type[Part]) -> Iterator[str]:
    for name, each in fields_of(part).items():
        if isinstance(each.shape, shapes.Listed | PartShape):
            yield name


def _declared(part: type[Part]) -> Iterator[FieldOf]:
    hints = get_type_hints(part, include_extras=True)
    for each in dataclasses.fields(part):
        if not each.metadata.get("internal"):
            yield _field(each, hints[each.name])


def _rank(each: FieldOf) -> int:
    return {"id": -1, "visibility": 1, "readers": 2}.get(each.name, 0)


def _field(declared: dataclasses.Field[Any], annotation: Any) -> FieldOf:
    required = declared.default is dataclasses.MISSING
    return FieldOf(
        attribute=declared.name,
        name=declared.name.rstrip("_"),
        shape=shape_of(annotation),
        required=required,
        default=None if required else declared.default,
        store_only=bool(declared.metadata.get("store_only")),
    )


_PLAIN: dict[Any, Shape] = {
    str: shapes.Text(),
    bool: shapes.Flag(),
    date: shapes.Dated(date),
    time: shapes.Dated(time),
    datetime: shapes.Dated(datetime),
}


def shape_of(annotation: Any) -> Shape:
    """The shape that an annotation of the record's dataclasses stands for.

    Raises:
        TypeError: The annotation is not one that the record uses.
    """
    origin = get_origin(annotation)
    if origin is Annotated:
        return _marked(annotation.__metadata__[0])
    if origin in (Union, types.UnionType):
        (inner,) = (each for each in get_args(annotation) if each is not type(None))
        return shapes.Nullable(shape_of(inner))
    if origin is tuple:
        return shapes.Listed(shape_of(get_args(annotation)[0]))
    if origin is Literal:
        return shapes.Choice(NAMES[annotation], get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return PartShape(annotation)
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    message = f"shapeless: {annotation!r}"
    raise TypeError(message)


def _marked(mark: Any) -> Shape:
    if isinstance(mark, marks.Refers):
        return shapes.Ref(target=mark.target)
    if isinstance(mark, marks.Between):
        return shapes.Whole(mark.least, mark.most)
    if isinstance(mark, marks.Exactly):
        return shapes.Pattern(pattern=mark.value, words=f"{mark.value!r}")
    if isinstance(mark, marks.Reference):
        return shapes.ReferenceText()
    return shapes.ID if isinstance(mark, marks.Id) else shapes.Text(long=True)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _position(path: str) -> int:
    return int(path[path.rindex("[") + 1 : -1]) + 1
