"""The new process of a terminal of its own, before it is the program."""

from __future__ import annotations

import fcntl
import os
import signal
import struct
import termios
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def surroundings(folder: Path) -> dict[str, str]:
    """The few variables that a program at a terminal has, with `folder` as the user's home."""
    zone = {"TZ": os.environ["TZ"]} if "TZ" in os.environ else {}
    return zone | {
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": str(CHECKOUT),
        "TERM": "xterm-256color",
    }


def become(
    command: list[str],
    folder: Path,
    environment: dict[str, str],
    size: tuple[int, int],
    *,
    deaf: bool,
) -> None:
    """In the new process: set the terminal's size and turn into the program."""
    try:
        columns, rows = size
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if deaf:
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})
        os.chdir(folder)
        os.execve(command[0], command, environment)  # noqa: S606 - the program under test
    finally:
        os._exit(127)
