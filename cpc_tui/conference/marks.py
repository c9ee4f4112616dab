"""Marks on annotations that say what a plain `str` or `int` of the record is."""

from __future__ import annotations

from typing import Annotated

from cpc_tui.conference.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refers:
    """A text that is the id of an entry of another list.

    Attributes:
        target: `people`, `children`, `statements`, `reports` or `outcomes`; `family` is any of the
            people, the children and the relatives.
    """

    target: str


@dataclass(frozen=True, slots=True)
class Id:
    """A text that names its own entry: `[A-Za-z0-9][A-Za-z0-9_-]{0,39}`."""


@dataclass(frozen=True, slots=True)
class Long:
    """A text of sentences and paragraphs, edited in a field of several lines."""


@dataclass(frozen=True, slots=True)
class Between:
    """A whole number within limits, both included."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Exactly:
    """A text that has only one right value."""

    value: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The authority's reference: 1 to 60 printable characters."""


Prose = Annotated[str, Long()]
Count = Annotated[int, Between(0, 9999)]
Year = Annotated[int, Between(1850, 2100)]
ScalePoint = Annotated[int, Between(0, 10)]
