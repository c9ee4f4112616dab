"""The terminal as the program finds it, set right before Textual is imported."""

from __future__ import annotations

import os
import sys
import termios
from collections.abc import MutableMapping

from cpc_tui.private_process import PRIVATE_UMASK, remove_debugging

_CHOSEN = {
    "TEXTUAL_ANIMATIONS": "none",
    "TEXTUAL_SMOOTH_SCROLL": "0",
}
_DEFAULTS = {
    # An arrow key that the network splits arrives within this; less turns it into Escape and text.
    "ESCDELAY": "250",
    # With the usual 60 a key that follows another within a frame waits for up to 17 ms.
    "TEXTUAL_FPS": "240",
}


def prepare(environment: MutableMapping[str, str] = os.environ) -> None:
    """Set the environment for a quiet, private program; Textual reads it when it is imported.

    Args:
        environment: The variables, changed in place.
    """
    os.umask(PRIVATE_UMASK)
    remove_debugging(environment)
    for name, value in _DEFAULTS.items():
        environment.setdefault(name, value)
    environment.update(_CHOSEN)


def terminal_is_there() -> bool:
    """Whether the keyboard's terminal still answers; after a dropped link it does not."""
    try:
        termios.tcgetattr(sys.__stdin__.fileno() if sys.__stdin__ else 0)
    except (termios.error, OSError, ValueError):
        return False
    return True
