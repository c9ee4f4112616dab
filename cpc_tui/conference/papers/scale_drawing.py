"""The numbers of one group as a drawing: a line from 0 to 10 for each person, with their mark.

The table beside it tells the same in words; so do the drawing's description and its text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from cpc_tui.conference.drawing import Label, Mark, Oval, Scene, Stroke
from cpc_tui.conference.letter_widths import wrapped
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.paper import Drawing
from cpc_tui.conference.profile import Scale
from cpc_tui.conference.scale_lines import MOST, ScaleGroup, ScaleRow, safer_end, scale_line
from cpc_tui.language import tr

_ROWS = 14
"""Lines in one drawing, so that it has room on a page whichever way up that is."""

_NAMES = 150.0
_UNIT, _FIRST = 29.0, 170.0
_WIDTH = _FIRST + MOST * _UNIT + 20.0
_LETTER, _LINE = 9.0, 11.5
_SMALL, _SMALL_LINE = 8.0, 10.5
_NUMBERS = 14.0
_NOW, _LAST = 8.0, 6.5
"""Half the width of a mark."""
_END_WIDTH = 140.0
_TEXT_COLUMNS = 80


def scale_drawings(
    group: ScaleGroup, scale: Scale, restricted: Sequence[str] = ()
) -> Iterator[Drawing]:
    """One drawing of a group of numbers, or several where it is long.

    Args:
        group: The numbers.
        scale: The authority's.
        restricted: For each number who alone may read it, in words; empty for everybody.
    """
    told = [*restricted, *[""] * len(group.rows)]
    rows = [_Told(row, words) for row, words in zip(group.rows, told, strict=False)]
    for start in range(0, len(rows), _ROWS):
        part = rows[start : start + _ROWS]
        yield Drawing(
            scene=_scene(part, scale),
            title=tr("Scale: {title}", title=group.title),
            description=_in_words(group.title, part, scale),
            text=tuple(_as_text(part)),
        )


@dataclass(frozen=True, slots=True)
class _Told:
    """A number, and who alone may read it."""

    row: ScaleRow
    restricted: str

    @property
    def name(self) -> str:
        return f"{self.row.who} ({self.restricted})" if self.restricted else self.row.who

    @property
    def name_lines(self) -> list[str]:
        return wrapped(self.name, _NAMES, _LETTER)


def _in_words(title: str, rows: Iterable[_Told], scale: Scale) -> str:
    told = " ".join(f"{each.name}: {each.row.words}." for each in rows)
    return f"{title}. {scale.direction}. {safer_end(scale)} {told}"


def _as_text(rows: Iterable[_Told]) -> Iterator[str]:
    for each in rows:
        drawn = scale_line(each.row.value, each.row.previous)
        room = _TEXT_COLUMNS - len(drawn) - 2
        first, *rest = textwrap.wrap(f"{each.name}: {each.row.words}", room)
        yield f"{drawn}  {first}"
        yield from (f"{'':{len(drawn)}}  {more}" for more in rest)


def _scene(rows: Sequence[_Told], scale: Scale) -> Scene:
    marks: list[Mark] = [
        Label(_at(number) - 10, 0, 20, _NUMBERS, str(number), _SMALL) for number in range(MOST + 1)
    ]
    y = _NUMBERS + 2
    for each in rows:
        height = max(len(each.name_lines) * _LINE, 2 * _NOW) + 6
        marks += _row(each, y, height)
        y += height
    ends, height = _ends(scale, y + 4)
    marks += ends
    y += height + 4
    if any(each.row.previous is not None for each in rows):
        words = tr("Thick and grey: now. Thin and empty: last time.")
        marks.append(Label(_FIRST - 10, y, MOST * _UNIT + 20, _SMALL_LINE + 2, words, _SMALL))
        y += _SMALL_LINE + 2
    return Scene(_WIDTH, y, tuple(marks))


def _at(number: int) -> float:
    return _FIRST + number * _UNIT


def _row(told: _Told, y: float, height: float) -> Iterator[Mark]:
    row, middle = told.row, y + height / 2
    names = told.name_lines
    top = middle - len(names) * _LINE / 2
    yield Label(0, top, _NAMES, len(names) * _LINE, "\n".join(names), _LETTER, align="left")
    last = None if row.previous == row.value else row.previous
    yield from _line(middle, last)
    if last is not None:
        yield from _mark(last, middle, _LAST, now=False)
    if row.value is not None:
        yield from _mark(row.value, middle, _NOW, now=True)


def _line(middle: float, last: int | None) -> Iterator[Mark]:
    """The line with its ticks; none goes through the empty mark of last time."""
    free = [] if last is None else [(_at(last) - _LAST, _at(last) + _LAST)]
    begins = _at(0)
    for left, right in free:
        if left > begins:
            yield Stroke(begins, middle, left, middle)
        begins = right
    if begins < _at(MOST):
        yield Stroke(begins, middle, _at(MOST), middle)
    for number in range(MOST + 1):
        tick = 5.0 if number in (0, MOST) else 3.0
        if number != last:
            yield Stroke(_at(number), middle - tick, _at(number), middle + tick)


def _mark(number: int, middle: float, half: float, *, now: bool) -> Iterator[Mark]:
    x, y, size = _at(number) - half, middle - half, 2 * half
    weight = 2.0 if now else 0.75
    yield Oval(x, y, size, size, filled=now, weight=weight)
    if now:
        yield Label(x, y + 2, size, size - 4, str(number), _SMALL, strong=True)


def _ends(scale: Scale, y: float) -> tuple[list[Mark], float]:
    """What both ends mean, below them, and how high that is."""
    low = wrapped(f"0: {scale.low_label}", _END_WIDTH, _SMALL)
    high = wrapped(f"{MOST}: {scale.high_label}", _END_WIDTH, _SMALL)
    height = max(len(low), len(high)) * _SMALL_LINE
    right = _WIDTH - _END_WIDTH
    return [
        Label(_FIRST - 10, y, _END_WIDTH, height, "\n".join(low), _SMALL, align="left"),
        Label(right, y, _END_WIDTH, height, "\n".join(high), _SMALL, align="right"),
    ], height
