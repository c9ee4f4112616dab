"""One field of a form: what is asked, how, and what may be chosen."""

from __future__ import annotations

from typing import Any, Literal

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import NOT_KNOWN

Kind = Literal[
    "line",
    "prose",
    "yes_no",
    "number",
    "day",
    "clock",
    "moment",
    "choice",
    "choices",
    "person",
    "people",
    "child",
    "children",
    "member",
    "members",
    "statement",
    "report",
    "outcome",
    "texts",
    "spells",
]
"""How a field is asked."""


@dataclass(frozen=True)
class Option:
    """One thing that may be chosen.

    Attributes:
        value: The JSON value.
        label: What it is called, on one line.
    """

    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One field of a form.

    Attributes:
        name: Its key in JSON; `inquorate.reason` for a field of an object that may be null.
        label: What it is called.
        hint: One line of help, or empty.
        kind: How it is asked.
        options: What may be chosen; for a `line`, what may be taken over instead of typing.
        value: The JSON value it has now.
        nullable: It may be cleared.
        empty: The JSON value of a cleared field: null, an empty text or an empty list.
        when_empty: What an empty field says: "Not known yet", "All the children" …
        long: It is edited in several lines.
        limits: The least and the greatest number, or number of characters of a `line`.
    """

    name: str
    label: str
    hint: str = ""
    kind: Kind
    options: tuple[Option, ...] = ()
    value: Any = None
    nullable: bool = False
    empty: Any = None
    when_empty: str = NOT_KNOWN
    long: bool = False
    limits: tuple[int, int] | None = None
