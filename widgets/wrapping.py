"""Text cut into lines of a width in terminal cells; wide characters count two."""

from __future__ import annotations

import re

from rich.cells import cell_len, split_graphemes

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
        *whole, now = _chopped(word, width)
        lines.extend(whole)
        used = cell_len(now)
    return [*lines, now]


def _chopped(word: str, width: int) -> list[str]:
    """A word in lines, each letter with its marks; at least one letter in each."""
    if word.isascii():
        return [word[start : start + width] for start in range(0, len(word), width)]
    lines: list[str] = []
    begins = used = 0
    for start, _, size in split_graphemes(word)[0]:
        if used and used + size > width:
            lines.append(word[begins:start])
            begins, used = start, 0
        used += size
    return [*lines, word[begins:]]


def fitted(text: str, width: int) -> str:
    """A text on one line, safe to draw, cut with "…" where it does not fit."""
    line = shown_on_one_line(text)
    if cell_len(line) <= width:
        return line
    return f"{_first(line, width - 1).rstrip()}…" if width > 0 else ""


def filled(text: str, width: int) -> str:
    """As `fitted`, and blank to the full width."""
    line = fitted(text, width)
    return line + " " * (width - cell_len(line))


def _first(line: str, width: int) -> str:
    """As many letters, each with its marks, as fit into some cells."""
    if line.isascii():
        return line[:width]
    used = 0
    for start, _, size in split_graphemes(line)[0]:
        if used + size > width:
            return line[:start]
        used += size
    return line
