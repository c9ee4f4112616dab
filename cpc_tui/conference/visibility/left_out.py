"""Every text of a record that is not in a reader's copy: what a finished file is searched for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Literal

from cpc_tui.conference import shapes
from cpc_tui.conference.changes import Path
from cpc_tui.conference.choices import ProtectedDetail
from cpc_tui.conference.entry import Identified, Keyed, Part
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.parts import fields_of
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.details import Details
from cpc_tui.conference.visibility.reading import Reader
from cpc_tui.conference.visibility.recipients import Recipient
from cpc_tui.conference.who import Child, Person
from cpc_tui.conference.wording import entry_label
from cpc_tui.language import tr

_CODED = frozenset({"profile", "heading", "question", "key", "format", "reference", "initials"})
"""Texts that are a key or a number, not words."""

LeftOutKind = Literal["detail", "words"]


@dataclass(frozen=True)
class LeftOut:
    """A text that a reader may not have.

    Attributes:
        kind: `detail` is a protected detail, which is found however it is spaced; `words` are
            what was written down, which may well stand in something else that they may read.
        name: The field: `phone`, `text` …
        text: As the record has it.
        where: In words that name nobody: "the phone of p16", "note n21".
        path: The field in the record.
    """

    kind: LeftOutKind
    name: str
    text: str
    where: str
    path: Path


def left_out(record: Record, copy: Record, recipient: Recipient) -> tuple[LeftOut, ...]:
    """What the copy for a recipient does not hold.

    Args:
        record: The whole record.
        copy: What `copy_for` made of it.
        recipient: Whose copy it is.
    """
    return (*_details(record, recipient), *_words(record, copy))


_DETAILS: Mapping[ProtectedDetail, str] = {
    "address": tr("address"),
    "phone": tr("phone"),
    "email": tr("e-mail address"),
    "workplace": tr("workplace"),
    "school": tr("school"),
}
"""What each detail is called inside a sentence."""


def texts_of(record: Record) -> Iterator[tuple[Path, Part, str, str]]:
    """Every text of a record that people wrote: the field, its object, its name and its words."""
    yield from _texts(record, ())


def _details(record: Record, recipient: Recipient) -> Iterator[LeftOut]:
    for each in Details(record, Reader(record, recipient)).kept_back:
        list_ = "people" if any(each.owner == one.id for one in record.people) else "children"
        yield LeftOut(
            kind="detail",
            name=each.name,
            text=each.text,
            where=tr("the {detail} of {owner}", detail=_DETAILS[each.name], owner=each.owner),
            path=(list_, each.owner, each.name),
        )


def _words(record: Record, copy: Record) -> Iterator[LeftOut]:
    kept = {(path, text) for path, _, _, text in texts_of(copy)}
    for path, part, name, text in texts_of(record):
        if (path, text) not in kept and not _is_detail(part, name):
            yield LeftOut(
                kind="words",
                name=name,
                text=text,
                where=f"{entry_label(type(part)).lower()} {_named(record, path, part)}".strip(),
                path=path,
            )


def _is_detail(part: Part, name: str) -> bool:
    return isinstance(part, Person | Child) and name in part.protected


def _named(record: Record, path: Path, part: Part) -> str:
    """An entry's id, or its number in its list."""
    if isinstance(part, Identified):
        return part.id
    keys = [each.entry_key for each in getattr(record, path[0]) if isinstance(part, Keyed)]
    return str(keys.index(path[1]) + 1) if keys else ""


def _texts(part: Part, path: Path) -> Iterator[tuple[Path, Part, str, str]]:
    for attribute, name, is_written in _searched(type(part)):
        value = getattr(part, attribute)
        if isinstance(value, Part):
            yield from _texts(value, (*path, name))
        elif isinstance(value, tuple):
            yield from _listed(part, name, value, (*path, name), is_written=is_written)
        elif is_written and isinstance(value, str) and value.strip():
            yield (*path, name), part, name, value


def _listed(
    part: Part, name: str, values: tuple[object, ...], path: Path, *, is_written: bool
) -> Iterator[tuple[Path, Part, str, str]]:
    for number, each in enumerate(values):
        if isinstance(each, Part):
            key = each.entry_key if isinstance(each, Identified | Keyed) else str(number)
            yield from _texts(each, (*path, key))
        elif is_written and isinstance(each, str) and each.strip():
            yield (*path, str(number)), part, name, each


def written_fields(kind: type[Part]) -> Iterator[tuple[str, bool]]:
    """The fields of an object of the record, and whether each is words that people wrote."""
    return ((attribute, is_written) for attribute, _, is_written in _searched(kind))


_SEARCHED: dict[type[Part], tuple[tuple[str, str, bool], ...]] = {}


def _searched(kind: type[Part]) -> tuple[tuple[str, str, bool], ...]:
    """The fields of an object that are looked through: attribute, name, and whether it is words."""
    if kind not in _SEARCHED:
        known = {each.attribute: name for name, each in fields_of(kind).items()}
        names = [each.name for each in fields(kind) if each.name in known and each.name != "room"]
        _SEARCHED[kind] = tuple(
            (each, known[each], _is_written(kind, known[each])) for each in names
        )
    return _SEARCHED[kind]


def _is_written(kind: type[Part], name: str) -> bool:
    """Whether a field holds words, and not a choice, an id, or the key of something."""
    shape = fields_of(kind)[name].shape
    shape = shape.item if isinstance(shape, shapes.Listed) else shape
    coded = isinstance(shape, shapes.Pattern | shapes.Choice)
    return isinstance(shape, shapes.Text) and not coded and name not in _CODED
