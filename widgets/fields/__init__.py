"""The fields of a form, one kind of widget for each way of asking."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from cpc_tui.conference.asked import Asked, Kind
from widgets.fields.chosen import ChoiceField, FlagField, SeveralField
from widgets.fields.field import Field, FieldEdited, ListAsked
from widgets.fields.line import ClockField, DayField, LineField, MomentField, NumberField
from widgets.fields.prose import ProseField, SpellsField, TextsField

__all__ = ["Field", "FieldEdited", "ListAsked", "field_for"]


class _Makes(Protocol):
    def __call__(self, asked: Asked, today: date) -> Field: ...


_FIELDS: Mapping[Kind, _Makes] = {
    "line": LineField,
    "prose": ProseField,
    "yes_no": FlagField,
    "number": NumberField,
    "day": DayField,
    "clock": ClockField,
    "moment": MomentField,
    "choice": ChoiceField,
    "person": ChoiceField,
    "child": ChoiceField,
    "member": ChoiceField,
    "statement": ChoiceField,
    "report": ChoiceField,
    "outcome": ChoiceField,
    "choices": SeveralField,
    "people": SeveralField,
    "children": SeveralField,
    "members": SeveralField,
    "texts": TextsField,
    "spells": SpellsField,
}


def field_for(asked: Asked, today: date) -> Field:
    """The widget that asks for a field.

    Args:
        asked: What is asked.
        today: The day from which typed days and times are understood.
    """
    return _FIELDS[asked.kind](asked, today)
