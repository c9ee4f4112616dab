"""What is drawn before Textual is there: the one place that decides it."""

from __future__ import annotations

import os
import time

from cpc_tui.first_picture import words
from cpc_tui.first_picture.asking import DEMO, HOME
from cpc_tui.first_picture.folders import NotPlain, Places
from cpc_tui.first_picture.kept import Kept, NotKept
from cpc_tui.first_picture.layout import Line, Row, filled, key_line, listed
from cpc_tui.language import tr

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cpc_tui.first_picture.asking import Asked
    from cpc_tui.first_picture.layout import Text

PROGRAM = "cpc-tui"
OPENING = tr("Opening…")
KEYS = "keys.json"
"""The file in the data folder whose being there tells that all is encrypted."""
DEMO_HEADING = "DEMO-2026-0042  Initial · Larkspur (fictional) · 2 children"
"""What `demo` begins, whose heading is known before there is anything to read."""

_NO_CONFERENCES = (
    Row("heading", "", (words.CONFERENCES, "")),
    Row("hint", "", (words.NONE_YET, "")),
    Row("add", words.ADD, (words.NEW, "")),
    Row("add", words.ADD, (words.IMPORT, "")),
)
_AROUND = 3
"""Lines round a list: heading, status and keys."""
_LEAST_ROWS = 5


class Picture:
    """What stands on the screen.

    Attributes:
        lines: From the top, as many as the terminal has.
        theme: The theme whose colours it has; empty where that is not known.
    """

    def __init__(self, lines: list[Line], theme: str) -> None:
        self.lines = lines
        self.theme = theme


def picture_of(asked: Asked, columns: int, rows: int) -> Picture | None:
    """What is shown of what was asked for: never anything that might no longer be so.

    Where the data cannot be read without a secret, this is the program's name alone.

    Args:
        asked: The command line.
        columns: The terminal's width.
        rows: Its height.

    Returns:
        The picture; None where it is not known whether there is to be a screen at all.
    """
    try:
        places = Places(asked.folder)
    except (NotPlain, RuntimeError):
        return None
    if not places.has_screen:
        return None
    if os.path.lexists(f"{places.folder}/{KEYS}"):
        return Picture(_named(columns, rows), places.theme)
    try:
        if asked.command == HOME:
            return _home(places, columns, rows)
        return _conference(asked, places, columns, rows)
    except NotKept:
        heading = words.HEADING if asked.command == HOME else PROGRAM
        if asked.command == DEMO:
            heading = DEMO_HEADING
        return Picture(_framed((heading, ""), [], (), columns, rows), places.theme)


def today() -> str:
    """The day on this machine's calendar, `YYYY-MM-DD`."""
    return time.strftime("%Y-%m-%d")


def _home(places: Places, columns: int, rows: int) -> Picture:
    keys: tuple[str, ...] = ()
    found: Sequence[Row] = _NO_CONFERENCES
    if not _is_empty(places.folder):
        kept = Kept(places.folder, whole=False)
        found = kept.rows(today()).check(rows)
        keys = kept.keys
    lines = listed(found, columns, max(rows - _AROUND, 0))
    return Picture(_framed((words.HEADING, ""), lines, keys, columns, rows), places.theme)


def _is_empty(folder: str) -> bool:
    """Whether there surely is no conference."""
    try:
        with os.scandir(f"{folder}/conferences") as found:
            return next(found, None) is None
    except FileNotFoundError:
        return True
    except OSError:
        raise NotKept from None


def _conference(asked: Asked, places: Places, columns: int, rows: int) -> Picture:
    # What a viewer sees everybody may see, and a conference that is begun anew is another one.
    if asked.seat == "viewer" or asked.fresh:
        raise NotKept
    kept = Kept(places.folder, whole=True)
    row = kept.conference(asked.reference)
    begin, end = row.heading
    heading = row.text[0][begin:end], row.text[1][begin:end]
    return Picture(_framed(heading, [], (), columns, rows), places.theme)


def _named(columns: int, rows: int) -> list[Line]:
    """The program's name, and nothing else."""
    blank = [Line(" " * columns) for _ in range(rows - 1)]
    return [Line(filled((PROGRAM, ""), columns), "heading_line"), *blank]


def _framed(
    heading: Text, lines: list[Line], keys: tuple[str, ...], columns: int, rows: int
) -> list[Line]:
    """Heading, list, what is going on, and keys; the heading alone where there is little room."""
    if rows < _LEAST_ROWS:
        blank = [Line(" " * columns) for _ in range(rows - 1)]
        return [Line(filled(heading, columns), "heading_line"), *blank]
    blank = [Line(" " * columns) for _ in range(rows - _AROUND - len(lines))]
    foot = Line(key_line(keys, columns), "keys") if keys else Line(" " * columns)
    status = Line(filled((OPENING, ""), columns), "status")
    return [Line(filled(heading, columns), "heading_line"), *lines, *blank, status, foot]
