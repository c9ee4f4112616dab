"""A profile in which every text that another profile has in other words is a mark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from cpc_tui.conference.papers.retelling import Marks
from cpc_tui.conference.profile import OwnPageBand, Profile

_WORDS_OF_PAPERS = (
    "name",
    "organiser",
    "role_names",
    "plan",
    "plain_plan",
    "own_page",
    "labels",
    "complaints",
    "feedback",
    "letter",
    "contacts",
    "standards",
    "deadlines",
    "withheld_line",
)
"""The parts of a profile whose words stand in the papers that are laid out in two columns."""


def marked_profile(profile: Profile, other: Profile, marks: Marks) -> Profile:
    """The profile with marks in the place of the words that another has in other words.

    Args:
        profile: The authority's.
        other: The one that the translated record names.
        marks: Gives out the marks.
    """
    new = {
        name: _marked(getattr(profile, name), getattr(other, name), marks)
        for name in _WORDS_OF_PAPERS
    }
    return replace(profile, **new)


def _marked(value: Any, other: Any, marks: Marks) -> Any:
    if isinstance(value, str) and isinstance(other, str):
        return marks.mark(value, other)
    if isinstance(value, Mapping) and isinstance(other, Mapping):
        return {key: _marked(each, other.get(key), marks) for key, each in value.items()}
    if isinstance(value, tuple) and isinstance(other, tuple):
        return _marked_list(value, other, marks)
    if is_dataclass(value) and type(value) is type(other):
        return _marked_table(value, other, marks)
    return value


def _marked_list(value: tuple[Any, ...], other: tuple[Any, ...], marks: Marks) -> tuple[Any, ...]:
    """Named tables by their names; plain words by their place, where there are as many."""
    if any(map(is_dataclass, value)):
        named = {getattr(each, fields(each)[0].name): each for each in other}
        first = [getattr(each, fields(each)[0].name) for each in value]
        return tuple(
            _marked(each, named.get(key), marks) for key, each in zip(first, value, strict=True)
        )
    if len(value) != len(other):
        return value
    return tuple(_marked(each, there, marks) for each, there in zip(value, other, strict=True))


def _marked_table(value: Any, other: Any, marks: Marks) -> Any:
    new = {
        each.name: _marked(getattr(value, each.name), getattr(other, each.name), marks)
        for each in fields(value)
        if not _is_a_key(value, each.name, str(each.type))
    }
    return replace(value, **new)


def _is_a_key(table: Any, name: str, kind: str) -> bool:
    """Whether a field names something, or is a choice: neither is words."""
    if name == "key" or (isinstance(table, OwnPageBand) and name in ("contacts", "shows")):
        return True
    return kind not in ("str", "tuple[str, ...]") and "Mapping" not in kind and "tuple" not in kind
