"""Marks of what two seats wrote at once, left in the texts of the record.

The chair's desk is not looked at: it is in no document, and part of it is for one seat alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from cpc_tui.conference import shapes
from cpc_tui.conference.agenda_case import Case, Lack, Rule, excerpt
from cpc_tui.conference.choices import StepKey
from cpc_tui.conference.entry import Part
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import PartShape, public_fields_of
from cpc_tui.conference.shapes import Listed, Nullable, Shape
from cpc_tui.conference.where_shown import step_of
from cpc_tui.language import tr

_MARK = re.compile(r"\[[^\[\]:]+ at \d\d:\d\d: ")
"""How `merging_text` begins a version: "[minute-taker at 10:42: "."""
_STEPS: dict[str, StepKey] = {each: each for each in get_args(StepKey)}


@dataclass(frozen=True)
class _Holds:
    """Where an object of one kind holds texts.

    Attributes:
        texts: JSON key and attribute of each text or list of texts.
        inner: The same of each object, and of each list of objects, that holds texts.
    """

    texts: tuple[tuple[str, str], ...]
    inner: tuple[tuple[str, str], ...]


_HOLDS: dict[type[Part], _Holds] = {}


def two_versions_left(case: Case) -> Iterator[Lack]:
    """A text still holds what two wrote at once, one version after the other, each marked."""
    for path, text, entry in _marked(case.record, ()):
        words = tr("one version of what two wrote at once: {text}", text=excerpt(text))
        yield Lack(words=words, path=path, step=_STEPS.get(step_of(path, entry)))


def _marked(part: Part, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, Part]]:
    """Path, text from the mark on, and object of each text that holds one."""
    holds = _holds(type(part))
    for name, attribute in holds.texts:
        value = getattr(part, attribute)
        for text in (value,) if isinstance(value, str) else value:
            # Nearly no text has a bracket, and looking for one costs next to nothing.
            if "[" in text and (mark := _MARK.search(text)):
                yield (*path, name), text[mark.start() :], part
    for name, attribute in holds.inner:
        held = getattr(part, attribute)
        if isinstance(held, tuple):
            for each in held:
                yield from _marked(each, (*path, name, each.entry_key))
        elif held is not None:
            yield from _marked(held, (*path, name))


def _holds(kind: type[Part]) -> _Holds:
    if kind not in _HOLDS:
        known = public_fields_of(kind).values()
        names = [(each.name, each.attribute, _item(each.shape)) for each in known]
        _HOLDS[kind] = _Holds(
            texts=tuple((name, attribute) for name, attribute, shape in names if _is_text(shape)),
            inner=tuple((name, attribute) for name, attribute, shape in names if _has_text(shape)),
        )
    return _HOLDS[kind]


def _item(shape: Shape) -> Shape:
    if isinstance(shape, Listed):
        return shape.item
    return shape.inner if isinstance(shape, Nullable) else shape


def _is_text(shape: Shape) -> bool:
    return isinstance(shape, shapes.Text) and not isinstance(shape, shapes.Pattern)


def _has_text(shape: Shape) -> bool:
    if not isinstance(shape, PartShape):
        return False
    holds = _holds(shape.type)
    return bool(holds.texts or holds.inner)


MARKS: tuple[Rule, ...] = (Rule(step="close", find=two_versions_left),)
