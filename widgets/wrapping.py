"""Text cut into lines of a width in terminal cells; wide characters count two."""

from __future__ import annotations

import re

from rich.cells import cell_len, chop_cells, set_cell_size

from widgets.literal import shown, shown_on_one_line

_WORD = re.compile(r"\s*\S+")
_TAB = 4


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text, safe to draw; always at least one.

    Words longer than a line are broken; blanks at a break are left out, those that begin a line
    of the text are kept.

    Args:
        text: Any text; its own line feeds are kept.
        width: Cells in a line, 1 or more.
    """
    width = max(width, 1)
    lines: list[str] = []
    for line in shown(text).split("\n"):
        lines.extend(_wrapped_line(line.expandtabs(_TAB), width))
    return lines


def _wrapped_line(line: str, width: int) -> list[str]:
    if cell_len(line) <= width:
        return [line.rstrip()]
    lines: list[str] = []
    now, used = "", 0
    for word in _WORD.findall(line):
        size = cell_len(word)
        if used + size <= width:
            now, used = now + word, used + size
            continue
        if now:
            lines.append(now)
            word = word.lstrip()  # noqa: PLW2901 - a blank at the break belongs to no line
        *whole, now = chop_cells(word, width) or [""]
        lines.extend(whole)
        used = cell_len(now)
    return [*lines, now]


def fitted(text: str, width: int) -> str:
    """A text on one line, safe to draw, cut with "…" where it does not fit."""
    line = shown_on_one_line(text)
    if cell_len(line) <= width:
        return line
    return f"{set_cell_size(line, width - 1).rstrip()}…" if width > 0 else ""


def filled(text: str, width: int) -> str:
    """As `fitted`, and blank to the full width."""
    return set_cell_size(fitted(text, width), max(width, 0))
