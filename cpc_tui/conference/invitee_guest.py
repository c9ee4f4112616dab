"""Somebody of a record, or of the table of invitees that is read into it, and their names."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import initials_from_name, without_titles
from cpc_tui.conference.quick_people import folded


@dataclass
class Guest:
    """Somebody of the record or of the table.

    Attributes:
        entry: As JSON, with what the table fills in.
        line: The line of the table that names them; 0 for nobody of the table.
        new: They are not of the record.
        filled: The keys that the table filled in.
        mode: How they attend, as the table says.
        supports: Whom they are there for, as the table says.
    """

    entry: dict[str, Any]
    line: int = 0
    new: bool = False
    filled: list[str] = field(default_factory=list)
    mode: str = ""
    supports: str = ""


def words_of_name(name: str) -> set[str]:
    """The words of a name without titles, to be compared."""
    return {folded(each) for each in without_titles(name)}


def known_by(guest: Guest) -> set[str]:
    """The names that another line may call somebody by, to be compared."""
    name, given = guest.entry["name"], guest.entry.get("initials", "")
    return {folded(name), folded("".join(without_titles(name))), folded(given)} - {""}


def initials_unlike(name: str, taken: set[str]) -> str:
    """Initials that nobody has: more letters of the last name, then a number, where need be."""
    made = initials_from_name(name)
    if not folded(made):
        return ""
    last = without_titles(name)[-1].upper()
    for letters in range(1, len(last) + 1):
        longer = made[:-1] + last[:letters]
        if folded(longer) not in taken:
            return longer
    number = 2
    while folded(f"{made}{number}") in taken:
        number += 1
    return f"{made}{number}"
