"""The machine that a table was measured on, and how fast it was at that moment."""

from __future__ import annotations

import os
import platform
import time
from importlib.metadata import version
from pathlib import Path

_TURNS = 200_000


def machine(disk: Path, memory: Path | None) -> str:
    """A sentence that names it.

    Args:
        disk: Where files were written on the disk.
        memory: Where they were written in memory, or None.
    """
    kernel = ".".join(platform.release().split(".")[:2])
    parts = [
        f"{_cpu()}, {os.cpu_count()} cores",
        f"{platform.system()} {kernel}",
        f"{platform.python_implementation()} {platform.python_version()}",
        f"Textual {version('textual')}",
        f"disk: {_file_system(disk)}",
        *([f"memory: {_file_system(memory)}"] if memory else []),
    ]
    return f"{', '.join(parts)}."


def load() -> str:
    """How busy the machine is, and how long a fixed loop takes: another table's ratio to this."""
    before = time.perf_counter()
    total = 0
    for number in range(_TURNS):
        total += number % 7
    taken = (time.perf_counter() - before) * 1000
    return f"load {os.getloadavg()[0]:.1f}, a fixed loop {taken:.1f} ms"


def _cpu() -> str:
    for line in _lines("/proc/cpuinfo"):
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return value.strip()
    return platform.processor() or platform.machine()


def _file_system(folder: Path) -> str:
    """The kind of file system that holds a folder, as the system's list of mounts has it."""
    mounts = [line.split() for line in _lines("/proc/mounts")]
    holding = [each for each in mounts if folder.resolve().is_relative_to(each[1])]
    return max(holding, key=lambda each: len(each[1]))[2] if holding else "unknown"


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
