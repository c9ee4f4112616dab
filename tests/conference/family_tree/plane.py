"""Points, lines and boxes of a plane: what meets, and how far things are apart."""

from __future__ import annotations

import math
from collections.abc import Sequence

from cpc_tui.conference.drawing import Stroke

Point = tuple[float, float]
Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def ends(line: Stroke) -> tuple[Point, Point]:
    """Where a line begins and ends."""
    return (line.x1, line.y1), (line.x2, line.y2)


def beside(a: Point, b: Point, point: Point, inner: Point) -> float:
    """How far a point is from the line through two others, on the side of the inner one."""
    across = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
    inward = (b[0] - a[0]) * (inner[1] - a[1]) - (b[1] - a[1]) * (inner[0] - a[0])
    return math.copysign(1, inward) * across / math.dist(a, b)


def along(line: Stroke, part: float) -> Point:
    """The point of a line that is a part of its length from its beginning."""
    return line.x1 + (line.x2 - line.x1) * part, line.y1 + (line.y2 - line.y1) * part


def distance(line: Stroke, point: Point) -> float:
    """How far a point is from the nearest point of a line."""
    begin, end = ends(line)
    length = math.dist(begin, end)
    if not length:
        return math.dist(begin, point)
    part = (point[0] - begin[0]) * (end[0] - begin[0]) + (point[1] - begin[1]) * (end[1] - begin[1])
    return math.dist(point, along(line, min(max(part / length**2, 0), 1)))


def apart(one: Area, other: Area) -> float:
    """How far two boxes are from each other along one side at least; less than nothing if not."""
    across = max(one[0], other[0]) - min(one[2], other[2])
    return max(across, max(one[1], other[1]) - min(one[3], other[3]))


def meets(line: Stroke, area: Area) -> bool:
    """Whether a line and a rectangle have a point in common (Liang and Barsky)."""
    low, high = 0.0, 1.0
    across, down = line.x2 - line.x1, line.y2 - line.y1
    for step, room in (
        (-across, line.x1 - area[0]),
        (across, area[2] - line.x1),
        (-down, line.y1 - area[1]),
        (down, area[3] - line.y1),
    ):
        if step == 0:
            if room < 0:
                return False
        elif step < 0:
            low = max(low, room / step)
        else:
            high = min(high, room / step)
    return low <= high


def is_framed(point: Point, frames: Sequence[Stroke]) -> bool:
    """Whether an odd number of lines stand to the right of a point."""
    return (
        sum(
            each.x1 == each.x2 > point[0]
            and min(each.y1, each.y2) < point[1] < max(each.y1, each.y2)
            for each in frames
        )
        % 2
        == 1
    )
