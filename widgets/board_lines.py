"""A column of the board as lines: its heading, and its points with room between them.

Nothing is cut: what is longer than a line goes on in the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from cpc_tui.conference.board_columns import BoardColumn, BoardPoint
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.scale_lines import scale_line
from cpc_tui.language import tr, tr_n
from widgets.big_letters import big_lines, spaced_out
from widgets.literal import shown
from widgets.wrapping import fitted, wrapped

Size = Literal["largest", "large", "spaced", "usual"]
"""Everything in large letters; the heading alone; the heading's capitals apart, where the terminal
has no large letters; nothing, so that several columns have room."""
Look = Literal["heading", "count", "rule", "lead", "point", "around", "scale", "blank"]

_BULLET = "• "
_HANG = "  "


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One line of a column.

    Attributes:
        text: Not filled up to the column's width.
        look: What it is.
        point: Which of the points that are counted it belongs to; -1 for none.
    """

    text: str
    look: Look
    point: int = -1


def heading_lines(label: str, width: int, size: Size) -> list[BoardLine]:
    """The lines of a heading, without how many points it has.

    Args:
        label: The heading.
        width: Cells of the column.
        size: Of the letters.
    """
    large = big_lines(label, width) if size in ("largest", "large") else None
    if large is not None:
        return [BoardLine(each, "heading") for each in large]
    words = spaced_out(label, width) if size != "usual" else label.upper()
    return [BoardLine(each, "heading") for each in wrapped(words, width)]


def point_lines(column: BoardColumn, width: int, size: Size) -> list[BoardLine]:
    """The lines of all points of a column, a blank one after each; never empty.

    Args:
        column: The column.
        width: Its cells.
        size: Of the letters.
    """
    if not column.points:
        return [BoardLine("", "blank")]
    lines: list[BoardLine] = []
    number = -1
    for each in column.points:
        number += not each.lead
        counted_as = -1 if each.lead else number
        lines += [BoardLine(text, look, counted_as) for text, look in _lines_of(each, width, size)]
        lines.append(BoardLine("", "blank"))
    return lines[:-1]


def _lines_of(point: BoardPoint, width: int, size: Size) -> Iterator[tuple[str, Look]]:
    if point.lead:
        yield from ((each, "lead") for each in wrapped(point.text, width))
        return
    room = width - len(_HANG)
    if size == "largest" and point.scale is None:
        yield from ((each, "point") for each in _large(point.text, width))
    else:
        first, *rest = wrapped(point.text, room)
        yield f"{_BULLET}{first}", "point"
        yield from ((f"{_HANG}{each}", "point") for each in rest)
    if point.scale is not None:
        drawn = scale_line(point.scale.value, point.scale.previous, room)
        if drawn:
            yield f"{_HANG}{drawn}", "scale"
    if shown(point.around).strip():
        yield from ((f"{_HANG}{each}", "around") for each in wrapped(point.around, room))


def _large(text: str, width: int) -> Iterator[str]:
    """A text in large letters, line by line; in usual ones where a letter is not there."""
    for line in text.split("\n"):
        large = big_lines(line, width)
        yield from wrapped(line, width) if large is None else large


def counted(total: int, above: int, below: int, width: int) -> str:
    """How many points there are, and how many of them are not in view, in words.

    Args:
        total: All of them.
        above: Those that are above the view.
        below: Those below.
        width: Cells that the words may take.
    """
    whole = tr_n("{n} point", "{n} points", total) if total else tr("nothing yet")
    hidden = [tr("{n} above", n=above)] if above else []
    hidden += [tr("{n} below", n=below)] if below else []
    if not hidden:
        return fitted(whole, width)
    words = ", ".join(hidden)
    ways = (f"{whole}: {words}", f"{total}: {words}", words)
    return next((each for each in ways if len(each) <= width), fitted(words, width))
