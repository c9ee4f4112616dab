"""Values of one field that two seats changed at once, merged by the field's shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from cpc_tui.conference import shapes
from cpc_tui.conference.choices import NAMES, Visibility
from cpc_tui.conference.clashes import Kind, Stamp
from cpc_tui.conference.entry import Part
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.merging_lists import merge_lists
from cpc_tui.conference.parts import FieldOf, PartShape, fields_of, write
from cpc_tui.conference.record import Record
from cpc_tui.conference.spoken import Contribution, Said
from cpc_tui.conference.weighed import BoardItem

_KEYS_OF_A_PROFILE = frozenset(
    {(Record, "profile"), (Contribution, "question"), (Said, "key"), (BoardItem, "heading")}
)
"""Texts that hold a key; half of one and half of another would be none."""

_VISIBILITY = shapes.Choice(NAMES[Visibility], get_args(Visibility))


@dataclass(frozen=True)
class Disputed:
    """Something in a value that both changed.

    Attributes:
        kind: What clashed.
        earlier: What the journal had.
        later: What the other made of it.
    """

    kind: Kind
    earlier: Any
    later: Any


@dataclass(frozen=True)
class MergedValue:
    """What became of two values, as JSON for the store."""

    value: Any
    disputes: tuple[Disputed, ...] = ()


@dataclass(frozen=True)
class Three:
    """A value as it was and as two seats made it, as JSON for the store.

    Attributes:
        base: What both began with.
        earlier: What the journal has.
        later: What the seat has that writes now.
        by: Who wrote the earlier and the later one, and when.
    """

    base: Any
    earlier: Any
    later: Any
    by: tuple[Stamp, Stamp]

    def within(self, name: str, default: Any) -> Three:
        """The same of one key of an object; `default` where it is not stated or no object is."""
        base, earlier, later = (
            each.get(name, default) if isinstance(each, dict) else default
            for each in (self.base, self.earlier, self.later)
        )
        return Three(base, earlier, later, self.by)


def empty_of(each: FieldOf) -> Any:
    """The JSON value of a field that says nothing."""
    if not each.required:
        return write(each.shape, each.default, for_store=True)
    if isinstance(each.shape, shapes.Listed):
        return []
    return "" if isinstance(each.shape, shapes.Text) else None


def merge_field(part: type[Part], each: FieldOf, three: Three) -> MergedValue:
    """Merge what two seats made of one field.

    Texts are merged by words, lists by items and objects by fields; of two visibilities the
    narrower holds, of anything else the later value. Whatever is not kept in the value is told as
    disputed.

    Args:
        part: The class of the object that holds the field.
        each: The field.
        three: Its values.
    """
    if three.earlier in (three.base, three.later):
        return MergedValue(three.later)
    if three.later == three.base:
        return MergedValue(three.earlier)
    shape = each.shape.inner if isinstance(each.shape, shapes.Nullable) else each.shape
    as_text = _is_prose(shape) and (part, each.name) not in _KEYS_OF_A_PROFILE
    if isinstance(shape, PartShape):
        return _merged_object(shape.type, three)
    if as_text and all(isinstance(one, str) for one in (three.base, three.earlier, three.later)):
        return _merged_text(three)
    if isinstance(shape, shapes.Listed):
        return _merged_list(three)
    value = _narrower(three) if shape == _VISIBILITY else three.later
    return MergedValue(value, (Disputed("value", three.earlier, three.later),))


def _narrower(three: Three) -> Any:
    """The visibility that lets nobody read what either of them kept from them.

    Neither of `professionals` and `named` holds the other, so both at once leave it to the chair.
    """
    both = {three.earlier, three.later}
    if both == {"professionals", "named"}:
        return "chair"
    return max(both, key=_VISIBILITY.words.index)


def _is_prose(shape: shapes.Shape) -> bool:
    """Whether any text will do."""
    special = (shapes.Pattern, shapes.ReferenceText)
    return isinstance(shape, shapes.Text) and not isinstance(shape, special)


def _merged_text(three: Three) -> MergedValue:
    from cpc_tui.conference.merging_text import merge_texts

    merged = merge_texts(three.base, three.earlier, three.later, three.by)
    disputes = (Disputed("words", each.earlier, each.later) for each in merged.disputes)
    return MergedValue(merged.text, tuple(disputes))


def _merged_list(three: Three) -> MergedValue:
    merged = merge_lists(three.base, three.earlier, three.later)
    disputes = [Disputed("value", *each) for each in merged.disputes]
    if merged.reordered:
        disputes.append(Disputed("order", three.earlier, three.later))
    return MergedValue(merged.items, tuple(disputes))


def _merged_object(kind: type[Part], three: Three) -> MergedValue:
    """Merge two objects field by field; one that was removed stays as the other made it."""
    if three.earlier is None or three.later is None:
        standing = three.later if three.earlier is None else three.earlier
        return MergedValue(standing, (Disputed("changed", three.earlier, three.later),))
    merged: dict[str, Any] = {}
    disputes: list[Disputed] = []
    for name, each in fields_of(kind).items():
        inner = merge_field(kind, each, three.within(name, empty_of(each)))
        disputes += inner.disputes
        if _is_stated(name, three.earlier, three.later) or inner.value != empty_of(each):
            merged[name] = inner.value
    return MergedValue(merged, tuple(disputes))


def _is_stated(name: str, *objects: Mapping[str, Any]) -> bool:
    return any(name in each for each in objects)
