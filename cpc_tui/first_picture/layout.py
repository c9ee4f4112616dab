"""Rows laid out as the lists of the program lay them out, for any width and height.

Texts come with the cells that each of their characters takes, as digits; where there are none, each
takes one.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Text = tuple[str, str]
    """A text of one line, and the cells of its characters, or nothing."""

HERE = "› "
RULE = "─"
CUT = "…"
MORE_BELOW = " ↓"
EDGE = 2
"""Cells at the right of a list."""
BETWEEN_KEYS = "  "
CHOSEN_KINDS = ("entry", "add", "text", "quiet")
"""The kinds of rows that the cursor stops at."""


class Row:
    """One row of a list.

    Attributes:
        kind: As the outline has it: `heading`, `entry`, `hint` or `add`.
        mark: A sign before the text.
        text: What it says.
    """

    def __init__(self, kind: str, mark: str, text: Text) -> None:
        self.kind = kind
        self.mark = mark
        self.text = text


class Line:
    """One line of the screen.

    Attributes:
        text: What stands there, filled to the width of its look.
        look: How it looks: a name of `colours.LOOKS`.
        end: What follows in the look of the ground, such as a sign that there is more.
    """

    def __init__(self, text: str, look: str = "ground", end: str = "") -> None:
        self.text = text
        self.look = look
        self.end = end


def cells(text: Text) -> int:
    """The cells that a text takes."""
    return sum(map(int, text[1])) if text[1] else len(text[0])


def filled(text: Text, width: int) -> str:
    """A text cut with "…" where it does not fit, and blank to the full width."""
    text = fitted(text, width)
    return text[0] + " " * (width - cells(text))


def fitted(text: Text, width: int) -> Text:
    """A text cut with "…" where it does not fit."""
    if cells(text) <= width:
        return text
    if width <= 0:
        return "", ""
    kept = _first(text, width - 1)
    line = kept[0].rstrip()
    return line + CUT, kept[1][: len(line)] + "1" if kept[1] else ""


def listed(rows: Iterable[Row], width: int, height: int) -> list[Line]:
    """The first lines of a list, the cursor on the first row that it can be on."""
    lines: list[Line] = []
    if height <= 0:
        return lines
    room = max(width - len(HERE) - EDGE, 1)
    has_cursor = False
    for row in rows:
        here = row.kind in CHOSEN_KINDS and not has_cursor
        has_cursor |= here
        for number, text in enumerate(row_lines(row, room)):
            if len(lines) == height:
                lines[-1].end = MORE_BELOW
                return lines
            gutter = HERE if here and not number else " " * len(HERE)
            whole = (gutter + text[0], "1" * len(gutter) + text[1] if text[1] else "")
            lines.append(Line(filled(whole, width - EDGE), "cursor" if here else row.kind, "  "))
    return lines


def row_lines(row: Row, width: int) -> list[Text]:
    """The lines of a row, without the cursor's column."""
    if row.kind == "heading":
        return [_ruled(row.text, width)]
    if row.kind == "drawing":
        return [fitted(row.text, width)]
    lead = f"{row.mark} " if row.mark else ""
    lines = wrapped(row.text, width - len(lead))
    leads = [lead, *[" " * len(lead)] * (len(lines) - 1)]
    return [
        (before + line, "1" * len(before) + its_cells if its_cells else "")
        for before, (line, its_cells) in zip(leads, lines, strict=True)
    ]


def wrapped(text: Text, width: int) -> list[Text]:
    """The lines of a text; words longer than a line are broken, always at least one line."""
    width = max(width, 1)
    if cells(text) <= width:
        return [_stripped(text)]
    lines: list[Text] = []
    now: Text = ("", "")
    used = 0
    for word in _words(text):
        size = cells(word)
        if used + size <= width:
            now, used = _joined(now, word), used + size
            continue
        rest = word
        if now[0]:
            lines.append(now)
            blanks = len(word[0]) - len(word[0].lstrip())
            rest = (word[0][blanks:], word[1][blanks:])
        while cells(rest) > width:
            part = _first(rest, width, least=1)
            lines.append(part)
            rest = (rest[0][len(part[0]) :], rest[1][len(part[0]) :])
        now, used = rest, cells(rest)
    return [*lines, now]


def key_line(items: Iterable[str], width: int) -> str:
    """As many keys as fit into a line, whole."""
    line = ""
    for item in items:
        longer = f"{line}{BETWEEN_KEYS if line else ''}{item}"
        if len(longer) > width:
            break
        line = longer
    return line.ljust(width)


def _ruled(text: Text, width: int) -> Text:
    title = fitted(text, width - 4)
    rest = width - cells(title) - 4
    if rest < 0:
        return title
    before, after = f"{RULE * 2} ", f" {RULE * rest}"
    whole = before + title[0] + after
    return whole, "1" * len(before) + title[1] + "1" * len(after) if title[1] else ""


def _words(text: Text) -> Iterator[Text]:
    """The words, each with the blanks before it."""
    letters, its_cells = text
    start = 0
    while start < len(letters):
        end = start
        while end < len(letters) and letters[end] == " ":
            end += 1
        if end == len(letters):
            return
        while end < len(letters) and letters[end] != " ":
            end += 1
        yield letters[start:end], its_cells[start:end]
        start = end


def _first(text: Text, width: int, *, least: int = 0) -> Text:
    """As much of a text as fits into some cells, and at least so many letters, with their marks."""
    letters, its_cells = text
    if not its_cells:
        return letters[: max(width, least, 0)], ""
    used = end = 0
    while end < len(letters):
        size = int(its_cells[end])
        if size and used + size > width and (used or not least):
            break
        used += size
        end += 1
    return letters[:end], its_cells[:end]


def _joined(one: Text, other: Text) -> Text:
    return one[0] + other[0], one[1] + other[1]


def _stripped(text: Text) -> Text:
    line = text[0].rstrip()
    return line, text[1][: len(line)]
