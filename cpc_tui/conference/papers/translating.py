"""A record in which every text that has a translation is a mark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from cpc_tui.conference.entry import Identified, Keyed, Part
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_child, find_person
from cpc_tui.conference.papers.asked_for import Translation
from cpc_tui.conference.papers.own_eyes import OwnEyes, own_eyes
from cpc_tui.conference.papers.retelling import Marks, unmarked
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Recipient
from cpc_tui.conference.visibility.left_out import texts_of, written_fields
from cpc_tui.conference.who import Child

SAME_IN_ALL = frozenset(
    {"name", "known_as", "family_name", "address", "phone", "email", "workplace", "school"}
    | {"venue", "agency", "reference", "la_child_id"}
)
"""Fields of names and numbers: they may be written otherwise, but need not be."""

_Place = tuple[str, ...]
"""Where a text stands, told in the same way in every record of the same ids."""


@dataclass(frozen=True)
class InPlace:
    """A text of a record.

    Attributes:
        path: Where it stands in this record, as `left_out.texts_of` has it.
        place: Where it stands in any record of the same ids.
        name: The field.
        text: Its words.
    """

    path: tuple[str, ...]
    place: _Place
    name: str
    text: str


@dataclass(frozen=True)
class _At:
    path: tuple[str, ...] = ()
    place: _Place = ()

    def step(self, key: str, place: str) -> _At:
        return _At((*self.path, key), (*self.place, place))


_TOP = _At()
_Change = Callable[[InPlace], str]
_Part = TypeVar("_Part", bound=Part)


def translated_copy(eyes: OwnEyes) -> Mapping[_Place, str]:
    """The texts of a translated record that a reader may read by its own rules, by their place."""
    readable = {(tuple(map(str, path)), text) for path, _, _, text in texts_of(eyes.copy)}
    return {
        found.place: found.text
        for found in texts_in_place(eyes.record)
        if (found.path, found.text) in readable
    }


def texts_in_place(record: Record) -> tuple[InPlace, ...]:
    """Every text of a record with its place."""
    met: list[InPlace] = []

    def note(found: InPlace) -> str:
        met.append(found)
        return found.text

    _retold(record, _TOP, note)
    return tuple(met)


def translated_eyes(
    translation: Translation, whose: Recipient, child: Child | None
) -> OwnEyes | None:
    """A reader's eyes on a translated record; None where it does not know them.

    Args:
        translation: The translated record.
        whose: The reader.
        child: The child whose eyes count, where the paper is made from their copy.
    """
    record = translation.record
    if child is not None:
        there = find_child(record, child.id)
        return own_eyes(record, there) if there else None
    if whose.kind == "person" and find_person(record, whose.person) is None:
        return None
    return OwnEyes(record, whose)


def marked_record(record: Record, texts: Mapping[_Place, str], marks: Marks) -> Record:
    """The record with marks in the place of what has a translation.

    Args:
        record: The whole record.
        texts: The translations, by their place.
        marks: Gives out the marks.
    """

    def change(found: InPlace) -> str:
        other = texts.get(found.place, "")
        if found.name in SAME_IN_ALL:
            return unmarked(other) if other.strip() else found.text
        return marks.mark(found.text, other)

    bare: Record = _unmarked(record)
    return _retold(bare, _TOP, change)


def _unmarked(value: Any) -> Any:
    """A record, or any part of it, in which nothing can be taken for a mark."""
    if isinstance(value, Part):
        names = (name for name, _ in written_fields(type(value)))
        return replace(value, **{name: _unmarked(getattr(value, name)) for name in names})
    if isinstance(value, tuple):
        return tuple(map(_unmarked, value))
    return unmarked(value) if isinstance(value, str) else value


def told_record(record: Record, texts: Mapping[_Place, str]) -> Record:
    """The whole record with the translations themselves in it."""
    return _retold(record, _TOP, lambda found: texts.get(found.place, found.text))


def names_of(record: Record) -> Iterator[str]:
    """Names, numbers and places of a record; those of people word by word too."""
    for _, _, name, text in texts_of(record):
        if name in SAME_IN_ALL:
            yield text
        if name in ("name", "known_as"):
            yield from text.split()


def _retold(part: _Part, at: _At, change: _Change) -> _Part:
    new: dict[str, Any] = {}
    for attribute, is_written in written_fields(type(part)):
        name, value = attribute.rstrip("_"), getattr(part, attribute)
        here = at.step(name, name)
        written = name if is_written else ""
        if isinstance(value, Part):
            new[attribute] = _retold(value, here, change)
        elif isinstance(value, tuple):
            steps = (here.step(key, place) for key, place in _steps(value))
            new[attribute] = tuple(
                _each(one, step, change, written) for one, step in zip(value, steps, strict=True)
            )
        else:
            new[attribute] = _each(value, here, change, written)
    return replace(part, **new)


def _each(value: Any, at: _At, change: _Change, written: str) -> Any:
    if isinstance(value, Part):
        return _retold(value, at, change)
    if written and isinstance(value, str) and value.strip():
        return change(InPlace(at.path, at.place, written, value))
    return value


def _steps(values: tuple[Any, ...]) -> Iterator[tuple[str, str]]:
    """Of each entry its key in this record, and what it is called in any record of the same ids.

    An entry without an id is called after what it is about, and the how-manyth it is of how many:
    where the numbers differ, nobody can tell which is which.
    """
    about = [_about(each) for each in values]
    many, met = Counter(about), Counter[str]()
    for number, (each, words) in enumerate(zip(values, about, strict=True)):
        key = str(each.entry_key) if isinstance(each, Identified | Keyed) else str(number)
        met[words] += 1
        is_named = isinstance(each, Identified)
        yield key, key if is_named else f"{words} {met[words]} of {many[words]}"


def _about(value: Any) -> str:
    told = (getattr(value, name, None) for name in _ABOUT)
    return " ".join(str(each) for each in told if each)


_ABOUT = ("child", "children", "person", "with_", "key", "report", "statement", "deadline")
"""Fields that tell entries without an id from each other."""
