"""Work that nobody waits for: it is done in a process of its own, once the program has ended."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

_LONGEST = 120
"""Seconds after which such work is given up, whatever holds it up."""
_FIRST_OF_OTHERS = 3
"""The first descriptor that is neither input nor output."""


def aside(work: Callable[[], object]) -> None:
    """Do something that may fail, and return at once.

    It holds neither the terminal nor a lock of this program, and gives way to whatever else runs.

    Args:
        work: What is to be done; what it returns or raises is lost.
    """
    try:
        is_here = os.fork() > 0
    except OSError:
        return
    if is_here:
        return
    try:
        _let_go()
        work()
    finally:
        os._exit(0)


def _let_go() -> None:
    """Leave terminal, files and signals of the program that was copied."""
    os.setsid()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    signal.set_wakeup_fd(-1)
    signal.alarm(_LONGEST)
    nothing = os.open(os.devnull, os.O_RDWR)
    for each in range(_FIRST_OF_OTHERS):
        os.dup2(nothing, each)
    os.closerange(_FIRST_OF_OTHERS, os.sysconf("SC_OPEN_MAX"))
    os.nice(10)
