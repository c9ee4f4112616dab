"""Waiting for what is written to the access log beside a meeting, before it would be lost."""

from __future__ import annotations

import os
import threading
import time
from typing import NoReturn

NOTING = "access log"
"""The name of each thread that writes to an access log."""
NOTING_SECONDS = 10.0
"""How long such a thread tries where others keep the conference busy."""

IS_WAITED_FOR = threading.Event()
"""Set while somebody waits for such threads, which give way to typing at other times."""


def is_accounted_for(seconds: float = 0.0) -> bool:
    """Whether all that was done is in the access logs, or could not be written there.

    Args:
        seconds: How long to wait for it at most.
    """
    end = time.monotonic() + seconds
    noting = [each for each in threading.enumerate() if each.name == NOTING]
    if noting and seconds:
        IS_WAITED_FOR.set()
    for each in noting:
        each.join(max(0.0, end - time.monotonic()))
    IS_WAITED_FOR.clear()
    return not any(each.is_alive() for each in noting)


def leave_now(status: int) -> NoReturn:
    """End the process with nothing put right, once what was done is accounted for.

    A disk that answers no more holds it up for ten seconds and no longer.

    Args:
        status: The exit status.
    """
    is_accounted_for(NOTING_SECONDS)
    os._exit(status)
