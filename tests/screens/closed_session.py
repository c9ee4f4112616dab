"""A desk in a closed session, and what the disk has of it."""

from __future__ import annotations

from typing import Any

from tests.screens.desk import Desk
from tests.screens.in_room import today

OPEN = {"from": today("10:38"), "present": ["ch", "mt", "sw", "hv", "te"]}


def sessions(desk: Desk) -> list[dict[str, Any]]:
    """The closed sessions on the disk."""
    found: list[dict[str, Any]] = desk.stored().get("closed_sessions", [])
    return found


async def closed_desk(desk: Desk) -> None:
    """Close the session."""
    await desk.press("f12", "enter")
