"""What a command line asks to see, as far as a picture can be drawn of it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

HOME, OPEN, DEMO = "home", "open", "demo"
SEATS = ("chair", "minute-taker", "viewer")
DEMO_REFERENCE = "DEMO-2026-0042"

_VALUES = {HOME: ("--home",), OPEN: ("--home", "--as"), DEMO: ("--home", "--to")}
"""The options of each command that have a value."""
_AFRESH = "--fresh"


class Asked:
    """What is asked for.

    Attributes:
        command: `HOME`, `OPEN` or `DEMO`.
        reference: The conference that is to be opened; empty for the list of all.
        folder: What `--home` named, or None.
        seat: Who sits down there; empty where that is not said.
        fresh: The conference is begun anew.
    """

    def __init__(self) -> None:
        self.command = HOME
        self.reference = ""
        self.folder: str | None = None
        self.seat = ""
        self.fresh = False


def asked(words: Sequence[str]) -> Asked | None:
    """Read a command line.

    Args:
        words: What was typed after the program's name.

    Returns:
        None for every command without a picture, and for whatever is not surely right.
    """
    found, rest = Asked(), list(words)
    while rest:
        word = rest.pop(0)
        if not (_is_command(found, word) or _is_option(found, word, rest)):
            if found.command != OPEN or found.reference or word.startswith("-") or not word:
                return None
            found.reference = word
    if found.command == OPEN and not found.reference:
        return None
    if found.command == DEMO:
        found.reference = DEMO_REFERENCE
    return found


def _is_command(found: Asked, word: str) -> bool:
    if found.command != HOME or word not in (OPEN, DEMO):
        return False
    found.command = word
    return True


def _is_option(found: Asked, word: str, rest: list[str]) -> bool:
    """Take an option, and its value where it has one; false where it is none of this command's."""
    if word == _AFRESH and found.command == DEMO:
        found.fresh = True
        return True
    name, has_value, value = word.partition("=")
    if name not in _VALUES[found.command]:
        return False
    if not has_value:
        if not rest or rest[0].startswith("-"):
            return False
        value = rest.pop(0)
    if name == "--home":
        found.folder = value
        return bool(value.strip())
    if name == "--as":
        found.seat = value
        return value in SEATS
    return True
