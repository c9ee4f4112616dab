"""What the tests of the quick-entry line share: a conference, and what is made of a line in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cpc_tui.conference.quick_entry import Filed, Here, read_line
from cpc_tui.conference.quick_people import Key
from tests.conference.small_records import PEOPLE, base_profile, small_record

NOW = datetime.fromisoformat("2026-11-30T10:42:05")
PROFILE = base_profile()
FATHERS = [
    {"id": "f1", "name": "Kofi Mensah", "kind": "family", "role": "Father of Ana"},
    {"id": "f2", "name": "Radosław Łęcki", "kind": "family", "role": "Father of Ben"},
]
RECORD = small_record(people=[*PEOPLE, *FATHERS])


def filed(line: str, meant: Mapping[Key, str] | None = None, **parts: Any) -> Filed:
    """What is made of a line at the step of reports."""
    record = small_record(**parts) if parts else RECORD
    return read_line(line, Here(record=record, profile=PROFILE, step="reports", now=NOW), meant)


def entry(line: str, **parts: Any) -> dict[str, Any]:
    """The entry made of a line, without its id and time."""
    made = filed(line, **parts).entry
    return {key: value for key, value in made.items() if key not in {"id", "at"}}


def note(text: str, **more: Any) -> dict[str, Any]:
    """A note of the step of reports, as `entry` gives it."""
    return {"step": "reports", "text": text, **more}
