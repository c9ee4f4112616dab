"""A small fictional record, and the short ways in which tests keep and open it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.session import Session
from cpc_tui.storage.index import DueLine
from cpc_tui.storage.library import Library
from cpc_tui.storage.saver import Saver

AT = "2026-12-08T10:42:07"
MOMENT = datetime.fromisoformat(AT)
REFERENCE = "ENG/2026 117"

SMALL: dict[str, Any] = {
    "format": "cpc-record/1",
    "reference": REFERENCE,
    "profile": "england",
    "family_name": "Okafor [/]",
    "conference_type": "initial",
    "held_on": "2026-12-08",
    "starts_at": "10:00",
    "strategy_discussion_on": "2026-11-20",
    "people": [
        {"id": "p1", "name": "Ann Ferrars", "kind": "chair"},
        {"id": "p2", "name": "Bel Okafor", "kind": "family", "role": "Mother"},
        {"id": "p3", "name": "Cyd Marlow", "kind": "professional", "role": "Health visitor"},
    ],
    "children": [{"id": "c1", "name": "Ana Okafor", "born_on": "2019-02-28"}],
    "attendance": [
        {"person": "p1", "status": "expected"},
        {"person": "p2", "status": "expected"},
    ],
    "notes": [{"id": f"n{n}", "step": "reports", "text": f"note {n}"} for n in (1, 2, 3)],
    "plans": {
        "outcomes": [{"id": "o1", "text": "Ana is safe."}],
        "actions": [{"id": "a1", "outcome": "o1", "action": "Visit.", "who": ["p3"]}],
        "rules": ["Nobody shouts."],
    },
}


def small(**other: Any) -> Record:
    """The small record, with other values for some of its keys."""
    return record_from_json(json.loads(json.dumps(SMALL | other)))


def small_file(folder: Path, **other: Any) -> Path:
    """The small record as a file."""
    path = folder / "small.json"
    path.write_text(json.dumps(SMALL | other, ensure_ascii=False), encoding="utf-8")
    return path


def no_deadlines(record: Record) -> tuple[DueLine, ...]:
    """What a library of a test that is not about deadlines is given."""
    return ()


def library_at(home: Path) -> Library:
    """A library that knows no deadlines."""
    return Library(home, no_deadlines)


def session_at(home: Path, seat: str = "minute-taker", record: Record | None = None) -> Session:
    """A seat at a conference, which is added where it is not there yet."""
    record = record or small()
    library = library_at(home)
    if not library.holds(record.reference):
        library.add(record, at=AT, seat=seat)
    store, opened = library.open(record.reference)
    saver = Saver(
        library,
        store,
        seat,
        opened.record,
        opened.number,
        last_at=opened.last_at,
        clashes_agreed=opened.clashes,
    )
    return Session(saver, load_profile("england"), clock=lambda: MOMENT)


def on_disk(home: Path) -> Record:
    """The small conference as another session finds it."""
    return library_at(home).open(REFERENCE)[1].record
