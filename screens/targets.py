"""What a line of a step stands for, and so what Enter, Space, Insert and Delete do there."""

from __future__ import annotations

from dataclasses import field
from typing import Any, Literal

from cpc_tui.conference.changes import Path
from cpc_tui.conference.light_dataclasses import dataclass

Deed = Literal[
    "start",
    "end",
    "conclude",
    "grid",
    "dissent_asked",
    "export",
    "approve",
    "reopen",
    "offer_core_group",
    "offer_review",
    "begin_break",
    "end_break",
    "script",
    "roll_call",
    "closed_session",
    "offer_new_date",
    "invitees",
    "adjourn",
    "reconvene",
    "circulation",
]


@dataclass(frozen=True)
class EntryAt:
    """An entry of a list: Enter opens its form.

    Attributes:
        path: The list.
        key: The entry.
        fields: The fields that the form asks; empty asks all.
        toggles: The field whose choices Space goes through, "not yet" included; empty where Space
            opens the form too.
    """

    path: Path
    key: str
    fields: tuple[str, ...] = ()
    toggles: str = ""


@dataclass(frozen=True)
class PartAt:
    """Fields of an object of the record, such as the review: Enter opens their form.

    Attributes:
        path: The object; empty is the record itself.
        fields: The fields that the form asks; empty asks all.
    """

    path: Path
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class AddTo:
    """A line that adds an entry to a list and opens its form.

    Attributes:
        path: The list.
        given: JSON values that the new entry starts with; lists stand as tuples. The text `now`
            in a field whose name ends in `at` stands for the moment.
        fields: The fields that the form asks; empty asks all.
    """

    path: Path
    given: tuple[tuple[str, Any], ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class SaidAt:
    """A statement of the chair: Enter shows it whole, Space ticks it as given now or unticks it.

    Attributes:
        key: The profile's key of the statement.
    """

    key: str


@dataclass(frozen=True)
class PresenceOf:
    """A person's attendance: Space says that they come or go now, Enter opens the form.

    Attributes:
        key: The attendance entry.
    """

    key: str


@dataclass(frozen=True)
class ReadyFor:
    """A line of the readiness board: Enter goes where it is put right, Space ticks help.

    Attributes:
        key: Which line; the rest of it may change.
        path: The place where it is put right.
        given: What a new entry of the list at `path` starts with.
        opens: The form there is opened; else its line is only gone to.
        help_for: Whose help Space ticks as arranged; empty where Space does as Enter.
    """

    key: str
    path: Path = field(compare=False)
    given: tuple[tuple[str, Any], ...] = field(default=(), compare=False)
    opens: bool = field(default=True, compare=False)
    help_for: str = field(default="", compare=False)


@dataclass(frozen=True)
class Do:
    """A line that does something at once on Enter or Space.

    Attributes:
        deed: What.
    """

    deed: Deed


@dataclass(frozen=True)
class Plain:
    """A line that is only read.

    Attributes:
        number: Where it stands, so that each is another.
    """

    number: int


Target = EntryAt | PartAt | AddTo | SaidAt | PresenceOf | ReadyFor | Do | Plain


def leads_to(target: object, path: Path) -> bool:
    """Whether a line's target is a place of the record, holds it, or adds to it."""
    match target:
        case EntryAt(list_path, key, fields):
            here = (*list_path, key)
            inside = path[: len(here)] == here
            return inside and (len(path) <= len(here) or not fields or path[len(here)] in fields)
        case PresenceOf(key):
            return path[:2] == ("attendance", key)
        case PartAt(part, fields):
            return path[: len(part)] == part and path[len(part) :][:1] == fields[:1]
        case AddTo(list_path):
            return path == list_path
    return False
