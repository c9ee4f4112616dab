"""What is left when the program fails: where it failed, and nothing of anybody."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

FILE_NAME = "crash.log"
PRIVATE = 0o600


def write_crash(home: Path, error: BaseException | None = None) -> str:
    """Add to the crash log where an error came from, without its words or any variable's value.

    Args:
        home: The data folder, which holds the log.
        error: The error; the one being handled when left out.

    Returns:
        A sentence for the user.
    """
    error = error or sys.exc_info()[1]
    said = "cpc-tui stopped because of a fault in the program. What it called saved is saved."
    try:
        _append(home / FILE_NAME, _report(error))
    except OSError:
        return said
    return f"{said} Where it happened is noted in {FILE_NAME} in the data folder."


def _report(error: BaseException | None) -> str:
    if error is None:
        return "unknown\n"
    frames = _frames(error.__traceback__)
    return f"{type(error).__name__}\n{frames}\n"


def _frames(trace: TracebackType | None) -> str:
    found = traceback.extract_tb(trace)
    return "".join(f"  {Path(each.filename).name}:{each.lineno} {each.name}\n" for each in found)


def _append(path: Path, report: str) -> None:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW
    descriptor = os.open(path, flags, PRIVATE)
    with os.fdopen(descriptor, "a", encoding="utf-8", errors="replace") as log:
        log.write(report)
