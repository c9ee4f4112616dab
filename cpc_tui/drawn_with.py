"""What a terminal can be drawn with: which letters, and whether colours; told by its surroundings.

No description of the terminal on this machine is asked: over SSH it is often missing, or of
another kind. This is imported before anything is drawn, and imports next to nothing itself.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST_COLUMNS, LEAST_ROWS = 80, 24
"""The size from which on everything can be seen."""
TOLD_BELOW_ROWS = LEAST_ROWS - 2
"""Rows below which it is told: a line or two less, as inside tmux, are enough."""

ASCII, LATIN_1, EVERYTHING = 0x7E, 0xFF, 0x10FFFF
"""The last character that is drawn as it is."""
_CONSOLE = "linux"
"""The Linux console has letters for one language, and hardly any signs."""
_TWO_COLOURS = ("vt52", "vt100", "vt102", "vt220", "vt320", "vt420", "ansi-m", "linux-m", "xterm-m")
_NAMES = ("LC_ALL", "LC_CTYPE", "LANG")
_OF_PYTHON = ("C.UTF-8", "C.utf8", "UTF-8")
_known: dict[str, bool] = {}
"""What was looked up once: a process out of everybody's sight cannot look it up again."""


def last_letter(environment: Mapping[str, str] | None = None) -> int:
    """The last character that the terminal is taken to show: `ASCII`, `LATIN_1` or `EVERYTHING`.

    Where nobody has set a locale, as in many a container, the terminal is taken to know UTF-8:
    nearly all do, and words of other languages are worth more than a sign that comes out wrong.

    Args:
        environment: The variables of the session; left out, those that the program was given.
    """
    found = given() if environment is None else environment
    named = next((found[each] for each in _NAMES if found.get(each)), "")
    if named and "utf8" not in named.lower().replace("-", "") and sys.platform != "darwin":
        return ASCII
    return LATIN_1 if found.get("TERM", "").partition("-")[0] == _CONSOLE else EVERYTHING


def has_colours(environment: Mapping[str, str] | None = None) -> bool:
    """Whether colours are to be used: the terminal has more than two, and nobody asks for none.

    Args:
        environment: The variables of the session; left out, those of the process.
    """
    found = os.environ if environment is None else environment
    if found.get("NO_COLOR"):
        return False
    kind = found.get("TERM", "")
    return not (kind in _TWO_COLOURS or kind.endswith(("-m", "-mono")))


def given() -> dict[str, str]:
    """The variables that tell of letters, as whoever started the program set them.

    Where the locale is C or not set, Python gives `LC_CTYPE` a value of its own (PEP 538), which
    says nothing of the terminal.
    """
    found = {each: os.environ.get(each, "") for each in (*_NAMES, "TERM")}
    if found["LC_CTYPE"] in _OF_PYTHON and not found["LC_ALL"] and not _was_given("LC_CTYPE"):
        found["LC_CTYPE"] = ""
    return found


def _was_given(name: str) -> bool:
    """Whether a variable had the value that it has when this process began."""
    if name not in _known:
        _known[name] = _stood_there(name)
    return _known[name]


def _stood_there(name: str) -> bool:
    try:
        with open("/proc/self/environ", "rb") as file:  # noqa: PTH123 - pathlib is not imported here
            return f"{name}={os.environ[name]}".encode() in file.read().split(b"\0")
    except OSError:
        return True
