"""Writing a record as JSON: for other systems, and for the program's own store."""

from __future__ import annotations

import json
from typing import Any

from cpc_tui.conference.parts import PartShape
from cpc_tui.conference.record import Record

_SHAPE = PartShape(Record)


def write_record(record: Record) -> str:
    """The text of a record file, ending in a newline; reading it gives the same record."""
    return json.dumps(record_to_json(record), ensure_ascii=False, indent=2) + "\n"


def record_to_json(record: Record, *, for_store: bool = False) -> dict[str, Any]:
    """The record as plain JSON values.

    Args:
        record: What to write.
        for_store: Also hold the keys of entries that have no id.
    """
    return _SHAPE.write(record, for_store=for_store)
