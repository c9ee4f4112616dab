"""A record without a word that anybody wrote: names, roles, dates and choices stay."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from cpc_tui.conference.entry import Part
from cpc_tui.conference.kin import Relative
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.left_out import written_fields
from cpc_tui.conference.who import Child, Person

A_WORD = "x"
"""Stands for every text, so that what has one is still told."""

_Part = TypeVar("_Part", bound=Part)


def wordless(record: Record) -> Record:
    """The same record with one letter in the place of every text; the names of people stay."""
    return _without_words(record)


def _without_words(part: _Part) -> _Part:
    if isinstance(part, Person | Child | Relative):
        return part
    new: dict[str, Any] = {}
    for attribute, is_written in written_fields(type(part)):
        value = getattr(part, attribute)
        if isinstance(value, Part):
            new[attribute] = _without_words(value)
        elif isinstance(value, tuple):
            new[attribute] = tuple(_each(one, is_written=is_written) for one in value)
        elif is_written and isinstance(value, str) and value.strip():
            new[attribute] = A_WORD
    return replace(part, **new)


def _each(value: object, *, is_written: bool) -> object:
    if isinstance(value, Part):
        return _without_words(value)
    return A_WORD if is_written and isinstance(value, str) and value.strip() else value
