"""A row of the index of all conferences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from itertools import product
from operator import attrgetter, itemgetter
from typing import Any, Self

from cpc_tui.conference.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DueLine:
    """A deadline of a conference.

    Attributes:
        key: which deadline, such as `core_group`.
        due_on: its date, `YYYY-MM-DD`, or None where it is not known.
        state: `due`, `late` or `not_known` on the day the row was made, or `arranged` for a
            meeting that has its date, which `due_on` then is.
    """

    key: str
    due_on: str | None
    state: str

    def is_sound(self) -> bool:
        """Whether each part is of the kind it should be, as after reading it may not be."""
        sure = isinstance(self.key, str) and isinstance(self.state, str)
        return sure and (self.due_on is None or isinstance(self.due_on, str))


@dataclass(frozen=True, slots=True)
class IndexRow:
    """What the opening screen shows of one conference.

    Attributes:
        reference: the authority's own reference; one row for each.
        folder: the name of the conference's folder.
        family_name: the heading on screen.
        conference_type: as in the record, or None.
        profile: the name of the authority's profile.
        held_on: `YYYY-MM-DD`, or None.
        starts_at: `HH:MM`, or None.
        status: as in the record.
        children: how many children the conference considers.
        due: its next deadlines, soonest first.
        updated_at: the moment of the last change, as the journal has it.
        journal_size: bytes of the journal that the row was made of.
        journal_mtime_ns: when that journal was last written, in nanoseconds.
        made_on: the day on which what is due was worked out, `YYYY-MM-DD`; empty where that is
            not known.
    """

    reference: str
    folder: str
    family_name: str
    conference_type: str | None
    profile: str
    held_on: str | None
    starts_at: str | None
    status: str
    children: int
    due: tuple[DueLine, ...]
    updated_at: str
    journal_size: int
    journal_mtime_ns: int
    made_on: str = ""

    @classmethod
    def from_table(cls, row: Mapping[str, Any]) -> Self | None:
        """Read a row of the table; None where it is not of this form."""
        try:
            values = list(_values_of(row if "made_on" in row else {**row, "made_on": ""}))
            if len(row) > _PARTS or tuple(map(type, values)) not in _KINDS:
                return None
            if not _is_a_name(row["folder"]):
                return None
            values[_DUE] = tuple(map(_due_line, values[_DUE]))
        except (KeyError, TypeError):
            return None
        return cls(*values)

    def to_table(self) -> dict[str, Any]:
        """The row as `from_table` reads it."""
        row = dict(zip(_NAMES, _attributes_of(self), strict=True))
        row["due"] = [
            {"key": line.key, "due_on": line.due_on, "state": line.state} for line in self.due
        ]
        return row


_NAMES = tuple(each.name for each in fields(IndexRow))
_PARTS, _DUE = len(_NAMES), _NAMES.index("due")
_values_of, _attributes_of = itemgetter(*_NAMES), attrgetter(*_NAMES)
_OF_NUMBERS = ("children", "journal_size", "journal_mtime_ns")
_PERHAPS_NONE = ("conference_type", "held_on", "starts_at")


def _kinds(name: str) -> tuple[type, ...]:
    if name in _PERHAPS_NONE:
        return str, type(None)
    return (int if name in _OF_NUMBERS else list if name == "due" else str,)


# There may be ten thousand rows: the kinds of all their parts are compared at once.
_KINDS = frozenset(product(*map(_kinds, _NAMES)))


_PARTS_OF_A_LINE = len(fields(DueLine))


def _is_a_name(folder: str) -> bool:
    """Whether a folder is one of the conferences', and not some other of the machine's."""
    return "/" not in folder and folder not in ("", ".", "..")


def _due_line(found: Mapping[str, Any]) -> DueLine:
    if len(found) != _PARTS_OF_A_LINE:
        raise TypeError
    return _line_of(found["key"], found["due_on"], found["state"])


@lru_cache(maxsize=1 << 15)
def _line_of(key: str, due_on: str | None, state: str) -> DueLine:
    """A deadline; thousands of conferences have the same few."""
    line = DueLine(key, due_on, state)
    if not line.is_sound():
        raise TypeError
    return line
