"""A conference that is prepared by keys, and what the disk has of it."""

from __future__ import annotations

from typing import Any

from screens.targets import ReadyFor
from tests.samples import library_at
from tests.screens.desk import Desk


def room_of(desk: Desk) -> Any:
    """The chair's desk of a conference, as the disk has it."""
    return library_at(desk.home).open(desk.reference)[1].record.room


def attendance(desk: Desk, person: str) -> str:
    """A person's status on the disk."""
    statuses = {each["person"]: each["status"] for each in desk.stored()["attendance"]}
    return str(statuses[person])


def board(desk: Desk) -> list[str]:
    """The lines of the readiness board."""
    return [row.text for row in desk.rows if isinstance(row.key, ReadyFor)]
