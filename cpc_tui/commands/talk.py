"""What commands print: lines, tables and JSON, safe to show whatever a record holds."""

from __future__ import annotations

import json
import sys
from codecs import register_error
from collections.abc import Sequence
from typing import Any

from cpc_tui.conference.papers.clean import clean
from cpc_tui.drawn_with import ASCII, last_letter

_GAP = "  "
_DRAWN = "drawn"
_NOTHING = ("", "-")
"""What a cell says that has nothing to say; a table read aloud leaves it out."""

_NARROWEST = 40
"""Columns that a line is wrapped to at the least."""

_plainly = [False]


def tell_plainly(*, plainly: bool) -> None:
    """Print tables from now on as they are read aloud, or in columns."""
    _plainly[0] = plainly


def one_line(text: str) -> str:
    """The text on one line, without what a terminal would obey."""
    # Most texts are of this kind, and are asked for tens of thousands of times in one list.
    plain = text if text.isascii() and text.isprintable() else clean(text)
    return " ".join(plain.split())


def say(text: str = "", *, indent: str = "") -> None:
    """Print a line on standard output."""
    print(indent + one_line(text))


def say_wrapped(text: str, *, indent: str = "") -> None:
    """Print a line; on a terminal as several where it is longer than the terminal is wide."""
    line = indent + one_line(text)
    if sys.stdout.isatty():
        from shutil import get_terminal_size
        from textwrap import fill

        width = max(get_terminal_size().columns, _NARROWEST)
        line = fill(line, width, subsequent_indent=indent, break_on_hyphens=False)
    print(line)


def say_text(text: str) -> None:
    """Print text that is laid out already and ends with a newline."""
    print(clean(text), end="")


def complain(text: str) -> None:
    """Print a line on standard error."""
    print(one_line(text), file=sys.stderr)


def say_json(value: Any) -> None:
    """Print JSON; in ASCII, so that no setting of the terminal can spoil it."""
    print(json.dumps(value, indent=2))


def say_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print columns under a header line; nothing of a cell is cut off.

    Read aloud, each row is a line of its own that names its columns, and there is no header.
    """
    if _plainly[0]:
        for row in rows:
            print(_aloud(header, row))
        return
    table = [[one_line(cell) for cell in row] for row in (header, *rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print(_GAP.join(cells).rstrip())


def _aloud(header: Sequence[str], row: Sequence[str]) -> str:
    """A row as a line: "RB-1. Family: Harbottle. Status: Live."; the first column needs no name."""
    said = []
    for number, (name, cell) in enumerate(zip(header, map(one_line, row), strict=True)):
        if cell not in _NOTHING:
            words = f"{name}: {cell}" if name and number else cell
            said.append(words if words.endswith((".", "?", "!")) else f"{words}.")
    return " ".join(said)


def make_printable() -> None:
    """Let a terminal show what is like a character that it lacks, instead of ending the program.

    Files and pipes get every letter, as far as the locale has it.
    """
    register_error(_DRAWN, _drawn)
    for stream in (sys.stdout, sys.stderr):
        if not hasattr(stream, "reconfigure"):
            continue
        if stream.isatty() and last_letter() == ASCII:
            stream.reconfigure(encoding="ascii", errors=_DRAWN)
        else:
            stream.reconfigure(errors="replace")


def _drawn(error: UnicodeError) -> tuple[str, int]:
    """What stands for letters that a terminal lacks, and where to go on behind them."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from cpc_tui.ascii_drawing import drawn

    return drawn(error.object[error.start : error.end]), error.end
