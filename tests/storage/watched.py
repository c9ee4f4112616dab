"""Every call by which the store changes the disk, counted, and something done at one of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest

DIED = 77
"""The exit status of a program that died at a call."""
_SYNCS = ("fsync", "fdatasync")
_CALLS = (
    *("open", "write", "pwrite", "ftruncate", "truncate", *_SYNCS, "rename", "replace", "link"),
    *("unlink", "mkdir", "rmdir", "chmod", "utime"),
)
TAKE_ROOM = ("create", "write", "pwrite", "mkdir", *_SYNCS)
"""Calls that a full disk may refuse; opening a file is called `create` where it makes one."""
CHANGE = (
    *("create", "write", "pwrite", "ftruncate", "truncate", "rename", "replace", "link"),
    *("unlink", "mkdir", "rmdir", "chmod"),
)
"""Calls after which other programs see something else."""
_CHANGES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_DIRECTORY
"""Flags of `os.open` by which a file is opened to be changed, or a folder to be synced."""


@dataclass(frozen=True)
class Mishap:
    """What happens at a call.

    Attributes:
        error: What the call fails with; None where the program dies.
        by_half: It happens in the middle of a write, and at no other call: half of the bytes are
            taken, and what comes next fails.
        lasts: Every later call fails too, until the disk is mended.
        only: Where not empty, the only calls that can fail.
        begins: Where not empty, the only calls of those that it begins at.
    """

    error: int | None = None
    by_half: bool = False
    lasts: bool = False
    only: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()

    def can_begin(self, name: str) -> bool:
        """Whether it can begin at a call of that name."""
        return self.can_happen(name) and (not self.begins or name in self.begins)

    def can_happen(self, name: str) -> bool:
        """Whether it can happen at a call of that name."""
        return name == "write" if self.by_half else not self.only or name in self.only


@dataclass
class Watched:
    """The calls so far, and what happens at which.

    Attributes:
        mishap: What happens.
        at: The number of the call at which it does, from 0; None for never.
        names: The calls there were.
    """

    mishap: Mishap = field(default_factory=Mishap)
    at: int | None = None
    names: list[str] = field(default_factory=list)

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Begin to count."""
        for name in _CALLS:
            monkeypatch.setattr(os, name, partial(self._call, name, getattr(os, name)))

    def mend(self) -> None:
        """Let nothing more happen."""
        self.at = None

    def _call(self, name: str, real: Callable[..., Any], *args: Any, **named: Any) -> Any:
        if name == "open":
            if not args[1] & _CHANGES:
                return real(*args, **named)
            name = "create" if args[1] & os.O_CREAT and not os.path.lexists(args[0]) else "open"
        number = len(self.names)
        self.names.append(name)
        if self.at is None or number < self.at:
            return real(*args, **named)
        if number == self.at:
            return self._happen(name, real, *args, **named)
        if self.mishap.lasts or (number == self.at + 1 and self.mishap.by_half):
            self._refuse(name)
        return real(*args, **named)

    def _happen(self, name: str, real: Callable[..., Any], *args: Any, **named: Any) -> Any:
        done = None
        if self.mishap.by_half:
            done = real(args[0], args[1][: len(args[1]) // 2])
        if self.mishap.error is None:
            os._exit(DIED)
        if done is None:
            self._refuse(name)
            done = real(*args, **named)
        return done

    def _refuse(self, name: str) -> None:
        """Fail, unless this call is none that can."""
        if self.mishap.error and (self.mishap.by_half or self.mishap.can_happen(name)):
            raise OSError(self.mishap.error, os.strerror(self.mishap.error))
