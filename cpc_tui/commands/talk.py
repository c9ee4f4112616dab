"""What commands print: lines, tables and JSON, safe to show whatever a record holds."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from cpc_tui.conference.papers.clean import clean

_GAP = "  "


def one_line(text: str) -> str:
    """The text on one line, without what a terminal would obey."""
    return " ".join(clean(text).split())


def say(text: str = "", *, indent: str = "") -> None:
    """Print a line on standard output."""
    print(indent + one_line(text))


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
    """Print columns under a header line; nothing of a cell is cut off."""
    table = [[one_line(cell) for cell in row] for row in (header, *rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print(_GAP.join(cells).rstrip())


def make_printable() -> None:
    """Let a terminal that cannot show a character show `?` instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
