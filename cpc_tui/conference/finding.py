"""Everything in a record as lines that can be searched, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference import shapes
from cpc_tui.conference.changes import Path
from cpc_tui.conference.entry import Part
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import fields_of
from cpc_tui.conference.places import at_place, entries_at
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Shape
from cpc_tui.conference.where_shown import STEP_OF_LIST, STEP_OF_PART
from cpc_tui.conference.wording import entry_label, field_label

_CODED = frozenset({"profile", "heading", "question", "key"})
"""Texts that hold a profile's key, which nobody looks for."""


@dataclass(frozen=True)
class Found:
    """One line of the record.

    Attributes:
        step: The step that shows it.
        path: The entry, or the field of an object that is in no list.
        line: What it says, after the name of its step.
    """

    step: str
    path: Path
    line: str


def everything(record: Record, profile: Profile) -> tuple[Found, ...]:
    """Every entry of a record as a line, and every text that its line does not hold."""
    return (*_entries(record, profile), *_parts(record, profile))


@dataclass(frozen=True)
class Written:
    """A text that somebody wrote.

    Attributes:
        path: The field that holds it.
        where: Its step, its entry and its name, in words.
        text: The text.
        is_long: It has sentences; else it is of one line and often a name.
    """

    path: Path
    where: str
    text: str
    is_long: bool


def texts_in(record: Record, profile: Profile) -> Iterator[Written]:
    """Every text that people wrote into a record, one after the other."""
    for path, step_of_list in STEP_OF_LIST.items():
        for entry in entries_at(record, path):
            lead = f"{profile.step_label(step_of_list or entry.step)}, {entry_label(type(entry))}"
            yield from _written(entry, (*path, entry.entry_key), lead)
    for path, step in STEP_OF_PART.items():
        if part := at_place(record, path):
            yield from _written(part, path, profile.step_label(step))


def _written(part: Part, path: Path, lead: str) -> Iterator[Written]:
    for name, text in _texts(part):
        shape = fields_of(type(part))[name].shape
        kind = shape.item if isinstance(shape, shapes.Listed) else shape
        is_long = isinstance(kind, shapes.Text) and kind.long
        yield Written((*path, name), f"{lead}, {field_label(type(part), name)}", text, is_long)


def holds_all(line: str, words: Sequence[str]) -> bool:
    """Whether a line holds each of some words, capitals or not."""
    lowered = line.casefold()
    return all(word.casefold() in lowered for word in words)


def _entries(record: Record, profile: Profile) -> Iterator[Found]:
    for path, step_of_list in STEP_OF_LIST.items():
        for entry in entries_at(record, path):
            place = (*path, entry.entry_key)
            step = step_of_list or entry.step
            lead = profile.step_label(step)
            line = entry_line(entry, record, profile)
            yield Found(step, place, f"{lead}: {line}")
            for name, text in _texts(entry):
                if text not in line:
                    label = field_label(type(entry), name)
                    kind = entry_label(type(entry))
                    yield Found(step, place, f"{lead}: {kind}, {label}: {text}")


def _parts(record: Record, profile: Profile) -> Iterator[Found]:
    for path, step in STEP_OF_PART.items():
        part = at_place(record, path)
        for name, text in _texts(part) if part else ():
            label = field_label(type(part), name)
            yield Found(step, (*path, name), f"{profile.step_label(step)}: {label}: {text}")


def _texts(part: Part) -> Iterator[tuple[str, str]]:
    """The texts that people wrote into an object, by JSON key."""
    for name, each in fields_of(type(part)).items():
        shape = each.shape.item if isinstance(each.shape, shapes.Listed) else each.shape
        if _is_written(shape) and name not in _CODED:
            value = getattr(part, each.attribute)
            for text in value if isinstance(value, tuple) else (value,):
                if text.strip():
                    yield name, text


def _is_written(shape: Shape) -> bool:
    coded = isinstance(shape, shapes.Ref | shapes.Pattern)
    return isinstance(shape, shapes.Text) and not coded
