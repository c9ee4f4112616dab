"""Forms: what to ask for each part of the record, derived from the record's own shapes.

A form on screen is made from a tuple of `Asked`; nothing here knows a screen. How a value is typed
and read is in `form_values`, what may be chosen in `form_options`; all may be had from here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from cpc_tui.conference import form_options, naming, shapes
from cpc_tui.conference.asked import Asked, Kind, Option
from cpc_tui.conference.entry import Part, Visible
from cpc_tui.conference.form_values import NotAValue, as_typed, parse, said
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import FieldOf, PartShape, fields_of, write
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Shape
from cpc_tui.conference.visibility import shown
from cpc_tui.conference.who import Child, Person, Spell
from cpc_tui.conference.wording import field_hint, field_label
from cpc_tui.language import tr

__all__ = ["Asked", "Kind", "NotAValue", "Option", "as_typed", "asked_of", "parse", "said"]

_REFERS: Mapping[str, Kind] = {
    "people": "person",
    "children": "child",
    "family": "member",
    "statements": "statement",
    "reports": "report",
    "outcomes": "outcome",
}
_SEVERAL: Mapping[Kind, Kind] = {
    "person": "people",
    "child": "children",
    "member": "members",
    "choice": "choices",
}


def asked_of(
    part: Part | type[Part],
    record: Record,
    profile: Profile,
    *,
    only: Collection[str] = (),
    profiles: Mapping[str, str] | None = None,
) -> tuple[Asked, ...]:
    """What to ask for an object of the record, in the record's order.

    Ids, entry keys, and lists of entries (which have forms of their own) are never asked.

    Args:
        part: The object as it stands, or its class for one that is still to be made.
        record: The record that it belongs to, for people, children and so on to choose from.
        profile: The authority's words and keys.
        only: JSON keys to ask for, in this order; empty for all in the record's order.
        profiles: Key -> name of the profiles to choose from; None for those that ship.
    """
    desk = _Desk(record, profile, profiles)
    asked = tuple(desk.fields(part, only))
    if not only:
        return asked
    return tuple(each for name in only for each in asked if each.name.split(".")[0] == name)


@dataclass(frozen=True)
class _Desk:
    """What the questions of one form are made from."""

    record: Record
    profile: Profile
    profiles: Mapping[str, str] | None

    def fields(self, part: Part | type[Part], only: Collection[str] = ()) -> Iterator[Asked]:
        kind = part if isinstance(part, type) else type(part)
        for each in fields_of(kind).values():
            if only and each.name not in only:
                continue
            inner = each.shape.inner if isinstance(each.shape, shapes.Nullable) else None
            if isinstance(inner, PartShape):
                yield from self._nested(part, each, inner.type)
            elif asked := self._field(part, kind, each):
                yield asked

    def _nested(
        self, part: Part | type[Part], holder: FieldOf, kind: type[Part]
    ) -> Iterator[Asked]:
        held = None if isinstance(part, type) else getattr(part, holder.attribute)
        owner = part if isinstance(part, type) else type(part)
        within = field_label(owner, holder.name)
        for asked in self.fields(kind if held is None else held):
            label = f"{within}: {asked.label}"
            yield replace(asked, name=f"{holder.name}.{asked.name}", label=label)

    def _field(self, part: Part | type[Part], kind: type[Part], each: FieldOf) -> Asked | None:
        nullable = isinstance(each.shape, shapes.Nullable)
        shape = each.shape.inner if isinstance(each.shape, shapes.Nullable) else each.shape
        how = _kind(shape)
        options = form_options.key_options(
            kind, each.name, self.profile, None if isinstance(part, type) else part, self.profiles
        )
        if options is not None:
            how, nullable = "choice", (kind, each.name) != (Record, "profile")
        if how is None:
            return None
        value = self._value(part, each)
        return Asked(
            name=each.name,
            label=field_label(kind, each.name),
            hint=field_hint(kind, each.name),
            kind=how,
            options=self._options(part, kind, each.name, shape) if options is None else options,
            value=value,
            nullable=nullable,
            empty=_empty(each.shape),
            when_empty=self._when_empty(kind, how),
            long=how in ("prose", "texts", "spells"),
            limits=_limits(shape),
        )

    def _value(self, part: Part | type[Part], each: FieldOf) -> Any:
        if each.name == "visibility" and isinstance(part, Visible):
            return shown(self.record, part)
        return _value(part, each)

    def _options(
        self, part: Part | type[Part], kind: type[Part], name: str, shape: Shape
    ) -> tuple[Option, ...]:
        item = shape.item if isinstance(shape, shapes.Listed) else shape
        if isinstance(item, shapes.Ref):
            return form_options.referred(item.target, self.record)
        if isinstance(item, shapes.Choice):
            return form_options.choices(
                item, self.profile, form_options.allowed(part, name, self.record)
            )
        return form_options.suggestions(kind, name, self.profile, self.record)

    def _when_empty(self, kind: type[Part], how: Kind) -> str:
        if how == "children":
            everyone = naming.child_names(self.record, ())
            return tr("None") if kind in (Person, Child) else everyone[:1].upper() + everyone[1:]
        return {"people": tr("Nobody"), "members": tr("Nobody"), "choices": tr("None")}.get(
            how, naming.NOT_KNOWN
        )


def _kind(shape: Shape) -> Kind | None:
    """How a shape is asked; None where it is not asked in a form."""
    if isinstance(shape, shapes.Listed):
        return _kind_of_list(shape.item)
    if isinstance(shape, shapes.Ref):
        return _REFERS[shape.target]
    if isinstance(shape, shapes.Dated):
        return "moment" if shape.type is datetime else "day" if shape.type is date else "clock"
    if isinstance(shape, shapes.Text):
        unasked = isinstance(shape, shapes.Pattern)
        return None if unasked else "prose" if shape.long else "line"
    kinds: Mapping[type, Kind] = {
        shapes.Flag: "yes_no",
        shapes.Whole: "number",
        shapes.Choice: "choice",
    }
    return kinds.get(type(shape))


def _kind_of_list(item: Shape) -> Kind | None:
    if isinstance(item, PartShape):
        return "spells" if item.type is Spell else None
    single = _kind(item)
    return "texts" if single in ("prose", "line") else _SEVERAL.get(single) if single else None


def _value(part: Part | type[Part], each: FieldOf) -> Any:
    if not isinstance(part, type):
        return write(each.shape, getattr(part, each.attribute))
    return _empty(each.shape) if each.required else write(each.shape, each.default)


def _empty(shape: Shape) -> Any:
    if isinstance(shape, shapes.Listed):
        return []
    return "" if isinstance(shape, shapes.Text) and not isinstance(shape, shapes.Ref) else None


def _limits(shape: Shape) -> tuple[int, int] | None:
    if isinstance(shape, shapes.Whole):
        return shape.least, shape.most
    return (1, shapes.LONGEST_REFERENCE) if isinstance(shape, shapes.ReferenceText) else None
