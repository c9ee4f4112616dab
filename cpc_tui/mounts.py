"""Which kind of file system a folder is on, as the system's list of mounts has it."""

from __future__ import annotations

from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")


def file_system_of(folder: Path) -> str:
    """The kind of file system that a folder is on; empty where the system does not say."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    whole = folder.resolve()
    found = ("", "")
    for line in lines:
        _, point, kind, *_ = [*line.split(" "), "", ""]
        place = point.replace("\\040", " ")
        # Of two that are mounted at one place the later is the one that is seen.
        if whole.is_relative_to(place or "/nowhere") and len(place) >= len(found[0]):
            found = (place, kind)
    return found[1]
