"""Users of the machine, each in a process of their own: only root can be somebody else."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import ParamSpec, TypeVar

TEAM = 64100
"""The number of the group that Ann and Ben are in; on this machine it has no name."""
ANN, BEN, CAT = 64001, 64002, 64003
"""The numbers of users, who have no names either."""

With = ParamSpec("With")
Found = TypeVar("Found")


class Failed(Exception):
    """What somebody did raised an exception; the text is its kind and its words."""


class Someone:
    """A user in a process that does one deed after another, and remembers between them.

    Args:
        number: Whose number it has, and that of a group of the same number.
        groups: The other groups it is in.
        umask: Which permissions are taken from what it makes.
    """

    def __init__(self, number: int, *groups: int, umask: int = 0o077) -> None:
        processes = get_context("fork")
        self.number = number
        self._asks, answers = processes.Pipe()
        arguments = (self._asks, answers, number, groups, umask)
        self._process = processes.Process(target=_live, args=arguments, daemon=True)
        self._process.start()
        answers.close()

    def does(self, deed: Callable[With, Found], *args: With.args, **kwargs: With.kwargs) -> Found:
        """Let this user do something; the deed is a function of a module.

        Raises:
            Failed: It raised an exception.
        """
        self._asks.send((deed, args, kwargs))
        well, found = self._asks.recv()
        if not well:
            raise Failed(found)
        answer: Found = found
        return answer

    def is_killed(self) -> None:
        """End the process without a word."""
        self._process.kill()
        self._process.join()
        self._asks.close()


def _live(
    asks: Connection, answers: Connection, number: int, groups: tuple[int, ...], umask: int
) -> None:
    # Its own copy of the other end would keep the process from noticing that the test has ended.
    asks.close()
    os.setgroups(groups)
    os.setresgid(number, number, number)
    os.setresuid(number, number, number)
    os.umask(umask)
    with suppress(EOFError):
        while True:
            deed, args, kwargs = answers.recv()
            try:
                answers.send((True, deed(*args, **kwargs)))
            except Exception as error:  # noqa: BLE001 - whatever it is, the test reads it
                answers.send((False, f"{type(error).__name__}: {error}"))
