"""A conference under way, with the times of its steps, notes and breaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Pause, Room, StepTurn
from tests.conference.small_records import at, small_record


def moment(clock: str) -> datetime:
    """A moment of the day of the small conference."""
    return datetime.fromisoformat(at(clock))


def note(step: str, clock: str) -> dict[str, Any]:
    """A note of a step, written at a time."""
    return {"id": f"n{clock.replace(':', '')}", "step": step, "text": "x", "at": at(clock)}


def live(
    turns: dict[str, str] | None = None,
    pauses: dict[str, str | None] | None = None,
    **parts: Any,
) -> Record:
    """A conference under way since ten, with turns by time, and breaks by time of begin and end."""
    record = small_record(**{"started_at": at("10:00"), "status": "live"} | parts)
    room = Room(
        turns=tuple(
            StepTurn(step=step, from_=moment(clock))  # type: ignore[arg-type]
            for clock, step in (turns or {}).items()
        ),
        pauses=tuple(
            Pause(entry_key=start, from_=moment(start), until=moment(end) if end else None)
            for start, end in (pauses or {}).items()
        ),
    )
    return replace(record, room=room)
