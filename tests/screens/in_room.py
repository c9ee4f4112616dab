"""A conference that goes on at the moment of the desk, and what of it stands on the disk."""

from __future__ import annotations

import json
from typing import Any

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from tests.conference.room_records import live_json
from tests.conference.small_records import DAY
from tests.screens.desk import NOW, Desk

MOMENT = NOW.isoformat()
"""The moment at which the clock of the desk stands, 10:42:07."""


def live_now(**parts: Any) -> Record:
    """The small conference, which began at 10:00 on the day of the desk; all but one are in."""
    text = json.dumps(live_json(**parts), ensure_ascii=False)
    return record_from_json(json.loads(text.replace(DAY, NOW.date().isoformat())))


def today(clock: str) -> str:
    """A moment of the day of the desk."""
    return f"{NOW.date().isoformat()}T{clock}:00"


def attendance(desk: Desk, person: str) -> dict[str, Any]:
    """How a person's attendance stands on the disk; empty for one who is not listed."""
    rows = (each for each in desk.stored()["attendance"] if each["person"] == person)
    return next(rows, {})


async def command(desk: Desk, line: str) -> None:
    """Type a command from the lines."""
    await desk.press("f2")
    await desk.type(line)
    await desk.press("enter")


def status(desk: Desk) -> str:
    """What is said in the status line."""
    return desk.lines[-2]


def told(desk: Desk) -> str:
    """The whole of what was last said, of which the status line may show the beginning."""
    return desk.meeting._told  # noqa: SLF001 - the line is cut where it does not fit
