"""Ids and the references to them: which are missing, repeated, or in use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from cpc_tui.conference import shapes
from cpc_tui.conference.faults import Fault
from cpc_tui.conference.parts import PartShape, fields_of
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Shape
from cpc_tui.language import tr

Found = tuple[str, Shape, str]
"""Where in the record, what shape, and the id that stands there."""


def reference_faults(value: dict[str, Any]) -> tuple[Fault, ...]:
    """Repeated ids, and references to ids that are not there.

    Works on parsed JSON, so that these faults are named beside those of its shape; what has the
    wrong type is passed over here.
    """
    found = list(_ids(PartShape(Record), value, ""))
    own = [(path, id_) for path, shape, id_ in found if not isinstance(shape, shapes.Ref)]
    times = Counter(id_ for _, id_ in own)
    known = {target: _known(own, lists) for target, lists in TARGETS.items()}
    repeated = [
        Fault(path, tr("{id!r} is the id of {times} entries", id=id_[:40], times=times[id_]))
        for path, id_ in own
        if times[id_] > 1
    ]
    missing = [
        Fault(
            path,
            tr("{id!r} is not in {reason}", id=id_[:40], reason=_in_words(TARGETS[shape.target])),
        )
        for path, shape, id_ in found
        if isinstance(shape, shapes.Ref) and id_ not in known[shape.target]
    ]
    return (*repeated, *missing)


Lists = tuple[tuple[str, ...], ...]

TARGETS: dict[str, Lists] = {
    "people": (("people",),),
    "children": (("children",),),
    "family": (("people",), ("children",), ("relatives",)),
    "statements": (("statements",),),
    "reports": (("reports",),),
    "outcomes": (("plans", "outcomes"),),
}
"""The lists that each kind of reference points into: the entry is in one of them."""


def _known(own: list[tuple[str, str]], lists: Lists) -> set[str]:
    begins = tuple(f"{'.'.join(each)}[" for each in lists)
    return {id_ for path, id_ in own if path.startswith(begins)}


def _in_words(lists: Lists) -> str:
    *others, last = (".".join(each) for each in lists)
    return tr("{others} or {last}", others=", ".join(others), last=last) if others else last


def uses_of(record: Record, entry_id: str) -> tuple[str, ...]:
    """Where a record refers to an id, as paths; empty when it may be removed."""
    value = PartShape(Record).write(record)
    return tuple(
        path
        for path, shape, id_ in _ids(PartShape(Record), value, "")
        if isinstance(shape, shapes.Ref) and id_ == entry_id
    )


def ids_named_in(shape: Shape, value: Any) -> tuple[tuple[str, str], ...]:
    """The references within a JSON value of a shape: the target's name and the id, in order."""
    return tuple(
        (found.target, id_)
        for _, found, id_ in _ids(shape, value, "")
        if isinstance(found, shapes.Ref)
    )


def entries_named_in(shape: Shape, value: Any) -> Iterator[tuple[Lists, str]]:
    """The references within a JSON value of a shape: the lists they point into, and the id."""
    for target, id_ in ids_named_in(shape, value):
        yield TARGETS[target], id_


def _ids(shape: Shape, value: Any, path: str) -> Iterator[Found]:
    if isinstance(shape, shapes.Nullable):
        yield from _ids(shape.inner, value, path)
    elif isinstance(shape, shapes.Listed) and isinstance(value, list):
        for position, item in enumerate(value):
            yield from _ids(shape.item, item, f"{path}[{position}]")
    elif isinstance(shape, PartShape) and isinstance(value, dict):
        for name, each in fields_of(shape.type).items():
            if name in value and not each.store_only:
                yield from _ids(each.shape, value[name], f"{path}.{name}" if path else name)
    elif isinstance(value, str) and (shape is shapes.ID or isinstance(shape, shapes.Ref)):
        yield path, shape, value
