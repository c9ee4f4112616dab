"""Whether the terminal shows letters and colours, and hands on keys as they are pressed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from cpc_tui.commands.findings import Finding, better, fine
from cpc_tui.drawn_with import (
    ASCII,
    LATIN_1,
    LEAST_COLUMNS,
    LEAST_ROWS,
    TOLD_BELOW_ROWS,
    has_colours,
    last_letter,
)

_SHORTEST_DELAY, _LONGEST_DELAY = 100, 1000
_OWN_DELAY = 250
_DESCRIPTIONS = ("/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo")
_MANY_COLOURS = ("256color", "kitty")
"""What the names of terminals with 256 colours end in, to the program as to Textual."""


def look_at_terminal(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Look at the kind of terminal, its size, letters, colours and how keys arrive.

    Args:
        environment: The variables of the session.
    """
    if sys.stdout and sys.stdout.isatty():
        yield _size()
    else:
        yield fine("Terminal", "none: the output is a file or a pipe")
    yield _kind(environment)
    yield _letters(environment)
    yield _escape_delay(environment)


def _size() -> Finding:
    columns, rows = shutil.get_terminal_size()
    words = f"{columns} by {rows}"
    if columns >= LEAST_COLUMNS and rows >= TOLD_BELOW_ROWS:
        return fine("Terminal", words)
    return better("Terminal", words, f"make it {LEAST_COLUMNS} by {LEAST_ROWS} or larger")


def _kind(environment: Mapping[str, str]) -> Finding:
    kind = environment.get("TERM", "")
    if kind in ("", "dumb", "unknown"):
        words = f"TERM is {kind or 'not set'}: nothing is known of what the terminal can show"
        return better("TERM", words, "export TERM=xterm-256color")
    words = f"{kind}, {_colours(kind, environment)}"
    if not _is_described(kind, environment):
        words = f"{words}; this machine has no description of it, so tmux and others draw wrongly"
        return better("TERM", words, "export TERM=xterm-256color")
    return fine("TERM", words)


def _colours(kind: str, environment: Mapping[str, str]) -> str:
    if environment.get("NO_COLOR"):
        return "no colours, as NO_COLOR asks"
    if not has_colours(environment):
        return "2 colours"
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "16 million colours"
    return "256 colours" if kind.rpartition("-")[2] in _MANY_COLOURS else "16 colours"


def _is_described(kind: str, environment: Mapping[str, str]) -> bool:
    """Whether some folder of terminal descriptions has one of this name."""
    folders = [environment.get("TERMINFO", ""), f"{environment.get('HOME', '')}/.terminfo"]
    folders += environment.get("TERMINFO_DIRS", "").split(":")
    places = [Path(each) for each in (*filter(None, folders), *_DESCRIPTIONS)]
    there = [each for each in places if each.is_dir()]
    # Folders are called by the first letter, or by its number where capitals are not told apart.
    names = (f"{kind[0]}/{kind}", f"{ord(kind[0]):x}/{kind}")
    return not there or any((each / name).is_file() for each in there for name in names)


def _letters(environment: Mapping[str, str]) -> Finding:
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    asked = next((f"{name}={environment[name]}" for name in names if environment.get(name)), "")
    last = last_letter(environment)
    if last == ASCII:
        words = f"{asked}: lines are drawn in ASCII, letters without their accents or as ?"
        return better("Letters", words, "export LC_ALL=C.UTF-8")
    if last == LATIN_1:
        return fine("Letters", "up to ÿ, as the Linux console has few others")
    return fine("Letters", asked or "no locale is set: taken for one of UTF-8")


def _escape_delay(environment: Mapping[str, str]) -> Finding:
    """How long the rest of a key is waited for; Textual reads the variable, curses programs too."""
    asked = environment.get("ESCDELAY")
    if asked is None:
        words = f"{_OWN_DELAY} ms, the program’s own; less where keys come whole"
        return fine("Escape delay", words)
    if not asked.isdecimal():
        return better("Escape delay", f"ESCDELAY is {asked!r}, no number", "unset ESCDELAY")
    words = f"ESCDELAY is {int(asked)} ms"
    if int(asked) < _SHORTEST_DELAY:
        told = f"{words}: an arrow key that the network splits becomes Esc and letters"
        return better("Escape delay", told, f"unset ESCDELAY, or set {_OWN_DELAY}")
    if int(asked) > _LONGEST_DELAY:
        return better("Escape delay", f"{words}: Esc is late", "unset ESCDELAY")
    return fine("Escape delay", words)
