"""The machine that a table was measured on, and how fast it was at that moment."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import time
from importlib.metadata import version
from pathlib import Path

_TURNS = 200_000
_OTHERS = {"nano": "--version", "vim": "--version", "ssh": "-V"}


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
    return f"load {os.getloadavg()[0]:.1f}, a fixed loop {fixed_loop():.1f} ms"


def fixed_loop() -> float:
    """Milliseconds that a fixed loop takes at this moment."""
    before = time.perf_counter()
    total = 0
    for number in range(_TURNS):
        total += number % 7
    return (time.perf_counter() - before) * 1000


def others() -> str:
    """A sentence that names the other programs that are measured, with their versions."""
    told = [f"{name} {said}" for name, option in _OTHERS.items() if (said := _said(name, option))]
    return (
        f"Beside it: an empty program of the same Textual{''.join(f', {each}' for each in told)}."
    )


def _said(name: str, option: str) -> str:
    """The version that a program tells; empty where it is not there."""
    if not (path := shutil.which(name)):
        return ""
    told = subprocess.run([path, option], capture_output=True, text=True, check=False)  # noqa: S603
    found = re.search(r"\d+\.\d+\w*", told.stdout + told.stderr)
    return found[0] if found else ""


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
