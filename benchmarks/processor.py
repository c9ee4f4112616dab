"""What the system says of a process: processor time, waiting, wake-ups, memory."""

from __future__ import annotations

import os
import re
from pathlib import Path

_NANO = 1e9


def used(pid: int) -> float:
    """Seconds of a processor that a process has used, all its threads."""
    try:
        return sum(int(each[0]) for each in _schedules(pid)) / _NANO
    except OSError:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wake_ups(pid: int) -> int:
    """How often a process went to sleep of itself, all its threads: so often it was woken."""
    found = [_status(each, "voluntary_ctxt_switches") for each in _tasks(pid)]
    return sum(found)


def memory(pid: int) -> int:
    """The most bytes of memory that a process has had at once."""
    return _status(Path(f"/proc/{pid}"), "VmHWM") * 1024


def _schedules(pid: int) -> list[list[str]]:
    return [(each / "schedstat").read_text(encoding="ascii").split() for each in _tasks(pid)]


def _tasks(pid: int) -> list[Path]:
    return [*Path(f"/proc/{pid}/task").iterdir()]


def _status(process: Path, name: str) -> int:
    found = re.search(rf"^{name}:\s*(\d+)", (process / "status").read_text(), re.MULTILINE)
    return int(found[1]) if found else 0
