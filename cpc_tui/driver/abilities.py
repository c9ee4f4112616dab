"""What the terminal can do, as the system's terminfo tells."""

from __future__ import annotations

import curses
import os
import sys
from typing import NamedTuple

_LIKE_XTERM = ("alacritty", "foot", "xterm")
"""Terminals that can do what xterm can, and which a server's terminfo often does not know."""


class Abilities(NamedTuple):
    """What a terminal can do.

    Attributes:
        rest: Erase the rest of a row.
        part: Erase some cells.
        in_colour: Fill what it erases with the background colour.
        shift: Move the rest of a row by a cell.
    """

    rest: bool
    part: bool
    in_colour: bool
    shift: bool


NOTHING = Abilities(rest=False, part=False, in_colour=False, shift=False)
ALL = Abilities(rest=True, part=True, in_colour=True, shift=True)


def abilities_here() -> Abilities:
    """What the terminal of this process can do; nothing where it is not known."""
    try:
        curses.setupterm(fd=sys.__stderr__.fileno() if sys.__stderr__ else 2)
    except (curses.error, OSError, ValueError):
        return ALL if os.environ.get("TERM", "").startswith(_LIKE_XTERM) else NOTHING
    return Abilities(
        rest=bool(curses.tigetstr("el")),
        part=bool(curses.tigetstr("ech")),
        in_colour=curses.tigetflag("bce") > 0,
        shift=bool(curses.tigetstr("ich") and curses.tigetstr("dch")),
    )
