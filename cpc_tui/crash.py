"""What is left when the program fails: where it failed, and nothing of anybody."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from cpc_tui.language import tr
from cpc_tui.paths import make_own_folder, own_data_home
from cpc_tui.sharing import PRIVATE_FILE, is_shared

FILE_NAME = "crash.log"


def write_crash(home: Path, error: BaseException | None = None) -> str:
    """Add to the crash log where an error came from, without its words or any variable's value.

    The log is its user's alone: where several share the data folder, each has one of their own.

    Args:
        home: The data folder, which holds the log unless it is shared.
        error: The error; the one being handled when left out.

    Returns:
        A sentence for the user.
    """
    error = error or sys.exc_info()[1]
    said = tr("cpc-tui stopped because of a fault in the program. What it called saved is saved.")
    try:
        log = make_own_folder(own_data_home() if is_shared(home) else home) / FILE_NAME
        _append(log, _report(error))
    except (OSError, RuntimeError):
        # Python says by the latter that the user has no home folder.
        return said
    return tr("{said} Where it happened is noted in {log}.", said=said, log=log)


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
    descriptor = os.open(path, flags, PRIVATE_FILE)
    with os.fdopen(descriptor, "a", encoding="utf-8", errors="replace") as log:
        log.write(report)
