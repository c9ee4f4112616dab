"""Bank holidays that were worked out before, so that the library for them need not be loaded.

Loading it takes as long as opening a conference. What is kept names the very library that it was
worked out by, and counts for nothing once another is installed.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cpc_tui.conference import timescales
from cpc_tui.storage.faults import NotSaved
from cpc_tui.storage.files import write_atomically

NAME = "bank-holidays.json"
_LIBRARY = "holidays"


def recall(home: Path) -> None:
    """Take the bank holidays that are kept in a data folder, where they hold.

    Args:
        home: The data folder.
    """
    try:
        kept = json.loads((home / NAME).read_bytes())
        if kept["made_by"] == _library():
            timescales.know({int(year): _read(days) for year, days in kept["years"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return


def remember(home: Path) -> None:
    """Keep what has been worked out since; a failure costs nothing.

    Args:
        home: The data folder.
    """
    known = timescales.known()
    if not home.is_dir() or not timescales.worked_out():
        return
    years = {year: {day.isoformat(): name for day, name in known[year].items()} for year in known}
    value = {"made_by": _library(), "years": years}
    with suppress(OSError, NotSaved):
        write_atomically(home / NAME, json.dumps(value, indent=1).encode())


def _read(days: dict[str, Any]) -> dict[date, str]:
    return {date.fromisoformat(day): str(name) for day, name in days.items()}


def _library() -> list[Any]:
    """Which library is installed: where, and of which size and moment its version file is."""
    found = find_spec(_LIBRARY)
    if found is None or found.origin is None:
        raise ValueError("the library for bank holidays is not installed")
    status = Path(found.origin).with_name("version.py").stat()
    return [found.origin, status.st_size, status.st_mtime_ns]
