"""The references in the index, read at once and alone: for completing what is being typed."""

from __future__ import annotations

import json
from pathlib import Path

from cpc_tui.conference.limits import STORED
from cpc_tui.outside import NotTaken, bytes_in

_INDEX_FILE = "index.json"
_TABLE = "conferences"


def listed_references(home: Path) -> list[str]:
    """The references of the conferences that were in the list last.

    Nothing is opened, made again or written; what cannot be read is as if it were empty.

    Args:
        home: The data folder.
    """
    try:
        tables = json.loads(bytes_in(home / _INDEX_FILE, STORED))
        rows = tables[_TABLE].values()
        found = [row["reference"] for row in rows]
    except (OSError, NotTaken, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return []
    return sorted(each for each in found if isinstance(each, str))
