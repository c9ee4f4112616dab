"""Disks that fail on cue, and programs of their own to be killed."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

UNLOCK = "from tests.storage.both_ways import unlock_again; unlock_again()\n"
"""What a program of its own does first, for what the test keeps encrypted."""
CHECKOUT = Path(__file__).resolve().parents[2]


def fill_the_disk(monkeypatch: pytest.MonkeyPatch, room: int, error: int = errno.ENOSPC) -> None:
    """Let `os.write` take only so many bytes more, and then fail as a full disk does."""
    left = room
    write = os.write

    def write_until_full(descriptor: int, data: bytes) -> int:
        nonlocal left
        if not left:
            raise OSError(error, os.strerror(error))
        written = write(descriptor, data[:left])
        left -= written
        return written

    monkeypatch.setattr(os, "write", write_until_full)


def fail(
    monkeypatch: pytest.MonkeyPatch, call: str, error: int = errno.EIO, after: int = 0
) -> None:
    """Let a call of `os` fail each time, once it has worked the given number of times."""
    real = getattr(os, call)
    times = 0

    def fail_now(*arguments: object) -> object:
        nonlocal times
        times += 1
        if times > after:
            raise OSError(error, os.strerror(error))
        return real(*arguments)

    monkeypatch.setattr(os, call, fail_now)


def start(program: str, *arguments: object) -> "subprocess.Popen[str]":
    """Start a Python program of its own, with its output to be read."""
    return subprocess.Popen(
        [sys.executable, "-c", f"{UNLOCK}{program}", *map(str, arguments)],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def mode(path: Path) -> int:
    """The permissions of a file or folder."""
    return path.stat().st_mode & 0o777
