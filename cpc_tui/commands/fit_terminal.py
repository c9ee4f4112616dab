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
from cpc_tui.language import tr

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
        yield fine(tr("Terminal"), tr("none: the output is a file or a pipe"))
    yield _kind(environment)
    yield _letters(environment)
    yield _escape_delay(environment)


def _size() -> Finding:
    columns, rows = shutil.get_terminal_size()
    words = tr("{columns} by {rows}", columns=columns, rows=rows)
    if columns >= LEAST_COLUMNS and rows >= TOLD_BELOW_ROWS:
        return fine(tr("Terminal"), words)
    return better(
        tr("Terminal"),
        words,
        tr(
            "make it {least_columns} by {least_rows} or larger",
            least_columns=LEAST_COLUMNS,
            least_rows=LEAST_ROWS,
        ),
    )


def _kind(environment: Mapping[str, str]) -> Finding:
    kind = environment.get("TERM", "")
    if kind in ("", "dumb", "unknown"):
        words = tr(
            "TERM is {kind}: nothing is known of what the terminal can show",
            kind=kind or tr("not set"),
        )
        return better("TERM", words, "export TERM=xterm-256color")
    words = f"{kind}, {_colours(kind, environment)}"
    if not _is_described(kind, environment):
        words = tr(
            "{words}; this machine has no description of it, so tmux and others draw wrongly",
            words=words,
        )
        return better("TERM", words, "export TERM=xterm-256color")
    return fine("TERM", words)


def _colours(kind: str, environment: Mapping[str, str]) -> str:
    if environment.get("NO_COLOR"):
        return tr("no colours, as NO_COLOR asks")
    if not has_colours(environment):
        return tr("2 colours")
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return tr("16 million colours")
    return tr("256 colours") if kind.rpartition("-")[2] in _MANY_COLOURS else tr("16 colours")


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
        words = tr(
            "{asked}: lines are drawn in ASCII, letters without their accents or as ?", asked=asked
        )
        return better(tr("Letters"), words, "export LC_ALL=C.UTF-8")
    if last == LATIN_1:
        return fine(tr("Letters"), tr("up to ÿ, as the Linux console has few others"))
    return fine(tr("Letters"), asked or tr("no locale is set: taken for one of UTF-8"))


def _escape_delay(environment: Mapping[str, str]) -> Finding:
    """How long the rest of a key is waited for; Textual reads the variable, curses programs too."""
    asked = environment.get("ESCDELAY")
    if asked is None:
        words = tr(
            "{own_delay} ms, the program’s own; less where keys come whole", own_delay=_OWN_DELAY
        )
        return fine(tr("Escape delay"), words)
    if not asked.isdecimal():
        return better(
            tr("Escape delay"),
            tr("ESCDELAY is {asked!r}, no number", asked=asked),
            "unset ESCDELAY",
        )
    words = tr("ESCDELAY is {asked} ms", asked=int(asked))
    if int(asked) < _SHORTEST_DELAY:
        told = tr(
            "{words}: an arrow key that the network splits becomes Esc and letters", words=words
        )
        return better(
            tr("Escape delay"), told, tr("unset ESCDELAY, or set {own_delay}", own_delay=_OWN_DELAY)
        )
    if int(asked) > _LONGEST_DELAY:
        return better(tr("Escape delay"), tr("{words}: Esc is late", words=words), "unset ESCDELAY")
    return fine(tr("Escape delay"), words)
