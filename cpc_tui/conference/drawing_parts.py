"""A drawing that is too large for a page, cut into parts that are not.

It is cut where nothing stands, if there is such a place near the edge of the page. What would be
cut all the same stands whole in the next part; lines alone are cut, and go on there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from cpc_tui.conference.drawing import Corners, Mark, Scene, Stroke
from cpc_tui.conference.light_dataclasses import dataclass

Span: TypeAlias = tuple[float, float]
"""From where to where, along one side."""

_MARGIN = 6.0
_NEAR = 0.4
"""So much of a part, at its end, is looked through for a place where nothing stands."""


@dataclass(frozen=True, slots=True)
class _Window:
    """What of a drawing one part shows."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, mark: Mark) -> bool:
        """Whether all of a mark is shown."""
        left, top, right, bottom = extent_of(mark)
        return (
            left >= self.left and right <= self.right and top >= self.top and bottom <= self.bottom
        )


def parts_of(scene: Scene, width: float, height: float) -> tuple[Scene, ...]:
    """The drawing in parts, row by row from the left; itself where it fits.

    Args:
        scene: The whole.
        width: That a part may have, in points; more than the widest shape or label.
        height: That a part may have.
    """
    if scene.width <= width and scene.height <= height:
        return (scene,)
    whole = [extent_of(each) for each in scene.marks if not isinstance(each, Stroke)]
    across = _cuts([(each[0], each[2]) for each in whole], scene.width, width)
    down = _cuts([(each[1], each[3]) for each in whole], scene.height, height)
    windows = [_Window(left, top, right, low) for top, low in down for left, right in across]
    parts = (_part(scene, window) for window in windows)
    return tuple(part for part in parts if part.marks)


def _cuts(whole: Sequence[Span], length: float, most: float) -> list[Span]:
    """Where each part begins and ends along one side.

    Args:
        whole: What is not to be cut.
        length: Of the whole drawing.
        most: Of one part.
    """
    found: list[Span] = []
    start = 0.0
    while length - start > most:
        places = _places(whole, start + most * (1 - _NEAR), start + most)
        end = min(places, key=lambda place: (len(_across(whole, place)), -place))
        found.append((start, end))
        cut = [begin for begin, _ in _across(whole, end)]
        # A part is never as far from the last as to leave anything out, nor so near as to add none.
        start = max(min([*cut, end]) - _MARGIN, start + most / 4)
    return [*found, (start, length)]


def _places(whole: Sequence[Span], low: float, high: float) -> list[float]:
    ends = (end + _MARGIN for _, end in whole)
    return [high, *(each for each in ends if low <= each <= high)]


def _across(whole: Sequence[Span], place: float) -> list[Span]:
    return [(begin, end) for begin, end in whole if begin < place < end]


def _part(scene: Scene, window: _Window) -> Scene:
    marks = tuple(_shown(scene.marks, window))
    return Scene(window.right - window.left, window.bottom - window.top, marks)


def _shown(marks: Sequence[Mark], window: _Window) -> Iterator[Mark]:
    for mark in marks:
        if window.holds(mark):
            yield moved(mark, -window.left, -window.top)
        elif isinstance(mark, Stroke) and (piece := _clipped(mark, window)) is not None:
            yield moved(piece, -window.left, -window.top)


def _clipped(line: Stroke, window: _Window) -> Stroke | None:
    """What of a line lies within a window; None where nothing does (Liang and Barsky)."""
    low, high = 0.0, 1.0
    across, down = line.x2 - line.x1, line.y2 - line.y1
    for step, room in (
        (-across, line.x1 - window.left),
        (across, window.right - line.x1),
        (-down, line.y1 - window.top),
        (down, window.bottom - line.y1),
    ):
        if step < 0:
            low = max(low, room / step)
        elif step > 0:
            high = min(high, room / step)
        elif room < 0:
            return None
    if low >= high:
        return None
    return replace(
        line,
        x1=line.x1 + across * low,
        y1=line.y1 + down * low,
        x2=line.x1 + across * high,
        y2=line.y1 + down * high,
    )


def moved(mark: Mark, right: float, down: float) -> Mark:
    """The same mark at another place, to the hundredth of a point.

    Args:
        mark: Any.
        right: How far to the right, in points.
        down: How far down.
    """
    if isinstance(mark, Stroke):
        ends = (mark.x1 + right, mark.y1 + down, mark.x2 + right, mark.y2 + down)
        x1, y1, x2, y2 = (round(each, 2) for each in ends)
        return replace(mark, x1=x1, y1=y1, x2=x2, y2=y2)
    if isinstance(mark, Corners):
        points = tuple((round(x + right, 2), round(y + down, 2)) for x, y in mark.points)
        return replace(mark, points=points)
    return replace(mark, x=round(mark.x + right, 2), y=round(mark.y + down, 2))


def extent_of(mark: Mark) -> tuple[float, float, float, float]:
    """The left, top, right and bottom of a mark, in points."""
    if isinstance(mark, Stroke):
        corners = [(mark.x1, mark.y1), (mark.x2, mark.y2)]
    elif isinstance(mark, Corners):
        corners = [*mark.points]
    else:
        corners = [(mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
