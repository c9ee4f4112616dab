"""The symbols of a genogram, and where lines meet their outline.

Square for a man or boy, circle for a woman or girl, diamond where that is not known, triangle for
a child who is not born yet; doubled for a child whom the conference is about, crossed through for
who has died.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal

from cpc_tui.conference.drawing import Box, Corners, Mark, Oval, Stroke
from cpc_tui.conference.family_tree.members import Member

HALF = 14.0
"""From the middle of a symbol to its edge, in points."""

Form = Literal["square", "circle", "diamond", "triangle"]

_INNER = 4.0
"""From the outer line of a doubled symbol to the inner one."""

_WEIGHT = 1.25
_REACH: dict[Form, tuple[float, float, float]] = {
    "square": (HALF, -HALF, HALF),
    "circle": (HALF * math.sqrt(0.5), -HALF * math.sqrt(0.5), HALF * math.sqrt(0.5)),
    "diamond": (HALF / 2, -HALF / 2, HALF / 2),
    "triangle": (HALF / 2, 0.0, HALF),
}
"""How far to the side, to the top and to the bottom the cross of who has died goes."""


def form_of(member: Member) -> Form:
    """The outline of a member's symbol."""
    if member.unborn:
        return "triangle"
    if member.sex == "M":
        return "square"
    return "circle" if member.sex == "F" else "diamond"


def symbol_at(member: Member, x: float, y: float) -> Iterator[Mark]:
    """What a member's symbol consists of.

    Args:
        member: Whose.
        x: The middle, in points.
        y: The middle.
    """
    form = form_of(member)
    yield _outline(form, x, y, HALF)
    if member.subject:
        yield _inner(form, x, y)
    if member.has_died:
        aside, top, bottom = _REACH[form]
        yield Stroke(x - aside, y + top, x + aside, y + bottom)
        yield Stroke(x - aside, y + bottom, x + aside, y + top)


def edge_beside(form: Form, down: float) -> float:
    """How far to the side of its middle the outline is, `down` points below it."""
    if form == "circle":
        return math.sqrt(HALF * HALF - down * down)
    if form == "diamond":
        return HALF - abs(down)
    return HALF if form == "square" else (HALF + down) / 2


def edge_above(form: Form, aside: float) -> float:
    """How far above its middle the outline is, `aside` points to either side of it."""
    if form == "triangle":
        return HALF - 2 * abs(aside)
    return edge_below(form, aside)


def edge_below(form: Form, aside: float) -> float:
    """How far below its middle the outline is, `aside` points to either side of it."""
    if form == "circle":
        return math.sqrt(HALF * HALF - aside * aside)
    return HALF - abs(aside) if form == "diamond" else HALF


def _inner(form: Form, x: float, y: float) -> Mark:
    if form == "triangle":
        # The middle of the circle within it: the inner triangle is as far from all three sides.
        below = HALF - _TRIANGLE
        return _triangle(x, y + below, 1 - _INNER / _TRIANGLE, _TRIANGLE)
    return _outline(form, x, y, HALF - (_INNER * math.sqrt(2) if form == "diamond" else _INNER))


_TRIANGLE = 4 * HALF * HALF / (2 * HALF + 2 * HALF * math.sqrt(5))
"""The radius of the circle that touches all sides of the triangle: twice its area by its sides."""


def _outline(form: Form, x: float, y: float, half: float) -> Mark:
    if form == "square":
        return Box(x - half, y - half, 2 * half, 2 * half, weight=_WEIGHT)
    if form == "circle":
        return Oval(x - half, y - half, 2 * half, 2 * half, weight=_WEIGHT)
    if form == "diamond":
        points = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
        return Corners(points, weight=_WEIGHT)
    return _triangle(x, y, 1.0, half)


def _triangle(x: float, y: float, scale: float, below: float) -> Corners:
    """A triangle whose middle is `below` points above its base at full scale."""
    above = 2 * HALF - below
    points = (
        (x, y - above * scale),
        (x + HALF * scale, y + below * scale),
        (x - HALF * scale, y + below * scale),
    )
    return Corners(points, weight=_WEIGHT)
