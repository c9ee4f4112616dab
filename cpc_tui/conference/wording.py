"""Labels and hints of every field of the record, in the words families and chairs use.

The words themselves are in the `wording_*` modules. What a choice such as an outcome is called is
not here but in the profile (`Profile.label`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cpc_tui.conference.entry import Part
from cpc_tui.conference.parts import PartShape, fields_of
from cpc_tui.conference.record import Record
from cpc_tui.conference.shapes import Listed, Nullable, Shape
from cpc_tui.conference.wording_conference import CONFERENCE
from cpc_tui.conference.wording_decided import DECIDED
from cpc_tui.conference.wording_people import PEOPLE
from cpc_tui.conference.wording_room import ROOM
from cpc_tui.conference.wording_said import SAID
from cpc_tui.conference.wording_table import PartWords

WORDS: Mapping[type[Part], PartWords] = {**CONFERENCE, **PEOPLE, **SAID, **DECIDED, **ROOM}
"""The words of every part of the record; what `Visible` says holds for all that are visible."""


def field_label(part: type[Part], name: str) -> str:
    """What a field is called, such as "By when".

    Args:
        part: The dataclass that holds the field.
        name: Its key in JSON, or the attribute's name (`from_`).

    Raises:
        KeyError: There is no such field.
    """
    return _label_and_hint(part, name)[0]


def field_hint(part: type[Part], name: str) -> str:
    """One line to show under a field in a form, or an empty text.

    Raises:
        KeyError: There is no such field.
    """
    return _label_and_hint(part, name)[1]


def entry_label(part: type[Part]) -> str:
    """What one entry of a list, or one object, is called: "Action", "Core group"."""
    return WORDS[part].one


def list_label(path: tuple[str, ...]) -> str:
    """What the list at a path is called: "Agencies’ views" for `("views",)`.

    Args:
        path: Keys of JSON objects and keys of entries, as in a change.

    Raises:
        KeyError: The record has no such field.
    """
    here: type[Part] = Record
    inside_list = False
    for name in path[:-1]:
        if inside_list:
            inside_list = False
            continue
        shape = fields_of(here)[name].shape
        inside_list = isinstance(shape, Listed)
        here = _part_within(shape)
    return field_label(here, path[-1])


def _part_within(shape: Shape) -> type[Part]:
    if isinstance(shape, Nullable):
        return _part_within(shape.inner)
    if isinstance(shape, Listed):
        return _part_within(shape.item)
    if isinstance(shape, PartShape):
        return shape.type
    raise KeyError(shape)


def _label_and_hint(part: type[Part], name: str) -> tuple[str, str]:
    key = name.rstrip("_")
    for words in _words_of(part):
        if key in words.fields:
            found = words.fields[key]
            return (found, "") if isinstance(found, str) else found
    raise KeyError(f"{part.__name__}.{key}")


def _words_of(part: type[Part]) -> Iterator[PartWords]:
    return (WORDS[each] for each in part.__mro__ if each in WORDS)
