"""What is wrong with a drawn family tree, told from its lines, shapes and words alone.

Nothing here asks how the drawing was made: which symbol a line belongs to is found by where it
ends, and which parents a child has by following the lines.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from cpc_tui.conference.drawing import Box, Corners, Label, Oval, Scene, Stroke
from cpc_tui.conference.family_tree.members import FamilyTree

Point = tuple[float, float]
Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_NEAR = 0.35
"""So near to each other two things touch."""
_WHOLE = 27.0
"""The width of a symbol at least; what is drawn within one is smaller."""
_FRAME = 0.75
_CLOSE = 1.5
"""Lines that run side by side are no nearer than this."""


@dataclass(frozen=True)
class Symbol:
    """An outline: its corners, or its radius where it is round."""

    middle: Point
    corners: tuple[Point, ...]
    radius: float | None = None

    @property
    def area(self) -> Area:
        """The box around it."""
        if self.radius is not None:
            (x, y), r = self.middle, self.radius
            return x - r, y - r, x + r, y + r
        xs, ys = [x for x, _ in self.corners], [y for _, y in self.corners]
        return min(xs), min(ys), max(xs), max(ys)

    def depth(self, point: Point) -> float:
        """How far inside the outline a point is; less than nothing where it is outside."""
        if self.radius is not None:
            return self.radius - math.dist(point, self.middle)
        return min(
            _beside(a, b, point, self.middle)
            for a, b in zip(self.corners, (*self.corners[1:], self.corners[0]), strict=True)
        )

    def deepest(self, line: Stroke) -> float:
        """How far inside the outline a line goes at its deepest; depth has one peak along it."""
        low, high = 0.0, 1.0
        for _ in range(40):
            one, other = low + (high - low) / 3, high - (high - low) / 3
            if self.depth(_along(line, one)) < self.depth(_along(line, other)):
                low = one
            else:
                high = other
        return self.depth(_along(line, low))


@dataclass(frozen=True)
class Drawn:
    """A drawing taken apart."""

    symbols: tuple[Symbol, ...]
    labels: tuple[Label, ...]
    lines: tuple[Stroke, ...]
    """Between people."""
    frames: tuple[Stroke, ...]
    slashes: tuple[Stroke, ...]


def taken_apart(scene: Scene) -> Drawn:
    """The symbols, words and lines of a drawing."""
    symbols = tuple(filter(None, map(_symbol, scene.marks)))
    strokes = [
        each
        for each in scene.marks
        if isinstance(each, Stroke) and not any(_within(each, one) for one in symbols)
    ]
    straight = [each for each in strokes if each.x1 == each.x2 or each.y1 == each.y2]
    frames = [each for each in straight if each.dashed and each.weight == _FRAME]
    return Drawn(
        symbols,
        tuple(each for each in scene.marks if isinstance(each, Label)),
        tuple(each for each in straight if each not in frames),
        tuple(frames),
        tuple(each for each in strokes if each not in straight),
    )


def faults(tree: FamilyTree, scene: Scene) -> list[str]:
    """What is wrong, a sentence each; an empty list where nothing is."""
    drawn = taken_apart(scene)
    return [
        *_everybody(tree, drawn),
        *_overlaps(drawn),
        *_crossed(drawn),
        *_on_each_other(drawn),
        *_outside(scene),
        *_household(tree, drawn),
    ]


def _everybody(tree: FamilyTree, drawn: Drawn) -> Iterator[str]:
    for what, found in (("symbols", drawn.symbols), ("names", drawn.labels)):
        if len(found) != len(tree.members):
            yield f"{len(found)} {what} are drawn of {len(tree.members)} people."


def _overlaps(drawn: Drawn) -> Iterator[str]:
    areas = [("symbol", each.area) for each in drawn.symbols]
    areas += [("label", _area(each)) for each in drawn.labels]
    for (what, one), (other_what, other) in combinations(areas, 2):
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]:
            yield f"A {what} at {one} overlaps a {other_what} at {other}."


def _crossed(drawn: Drawn) -> Iterator[str]:
    for line in (*drawn.lines, *drawn.frames, *drawn.slashes):
        for label in drawn.labels:
            if _meets(line, _area(label)):
                yield f"{line} runs through {label.text!r}."
        for symbol in drawn.symbols:
            if _apart(_extent(line), symbol.area) < 0 and symbol.deepest(line) > _NEAR:
                yield f"{line} runs into the symbol at {symbol.middle}."


def _on_each_other(drawn: Drawn) -> Iterator[str]:
    lines = (*drawn.lines, *drawn.frames)
    for straight in (lines, tuple(map(_turned, lines))):
        down = [each for each in straight if each.x1 == each.x2]
        for one, other in combinations(sorted(down, key=lambda each: each.x1), 2):
            begin = max(min(one.y1, one.y2), min(other.y1, other.y2))
            end = min(max(one.y1, one.y2), max(other.y1, other.y2))
            if abs(one.x1 - other.x1) < _CLOSE and end - begin > _NEAR:
                yield f"{one} lies on {other}."


def _outside(scene: Scene) -> Iterator[str]:
    for each in scene.marks:
        left, top, right, bottom = _extent(each)
        if left < 0 or top < 0 or right > scene.width or bottom > scene.height:
            yield f"{each} stands outside the drawing."


def _household(tree: FamilyTree, drawn: Drawn) -> Iterator[str]:
    for member, symbol in zip(tree.members, drawn.symbols, strict=False):
        framed = _is_framed(symbol.middle, drawn.frames)
        if framed != member.household:
            yield f"{member.id} is {'' if framed else 'not '}within the line of the household."


# -- who is connected with whom


def connected(drawn: Drawn) -> list[frozenset[int]]:
    """Whom each net of lines touches, by the numbers of their symbols.

    Lines that end at one another belong together; lines that cross do not.
    """
    nets = list(range(len(drawn.lines)))
    for one, other in combinations(range(len(drawn.lines)), 2):
        if nets[one] != nets[other] and _joined(drawn.lines[one], drawn.lines[other]):
            old, new = nets[other], nets[one]
            nets = [new if each == old else each for each in nets]
    found = []
    for net in dict.fromkeys(nets):
        lines = [line for line, own in zip(drawn.lines, nets, strict=True) if own == net]
        found.append(
            frozenset(
                number
                for number, symbol in enumerate(drawn.symbols)
                if any(_ends_at(line, symbol) for line in lines)
            )
        )
    return found


def _joined(one: Stroke, other: Stroke) -> bool:
    if _apart(_extent(one), _extent(other)) > _NEAR:
        return False
    ends = [(one, end) for end in _ends(other)] + [(other, end) for end in _ends(one)]
    return any(_distance(line, end) < _NEAR for line, end in ends)


def _ends_at(line: Stroke, symbol: Symbol) -> bool:
    return any(abs(symbol.depth(end)) < _NEAR for end in _ends(line))


def _ends(line: Stroke) -> tuple[Point, Point]:
    return (line.x1, line.y1), (line.x2, line.y2)


# -- shapes


def _symbol(mark: object) -> Symbol | None:
    if isinstance(mark, Box) and mark.width > _WHOLE and not mark.dashed:
        x, y = mark.x, mark.y
        right, low = x + mark.width, y + mark.height
        middle = ((x + right) / 2, (y + low) / 2)
        return Symbol(middle, ((x, y), (right, y), (right, low), (x, low)))
    if isinstance(mark, Oval) and mark.width > _WHOLE:
        half = mark.width / 2
        return Symbol((mark.x + half, mark.y + half), (), half)
    if isinstance(mark, Corners):
        left, top, right, bottom = _extent(mark)
        if right - left > _WHOLE:
            return Symbol(((left + right) / 2, (top + bottom) / 2), mark.points)
    return None


def _extent(mark: object) -> Area:
    if isinstance(mark, Stroke):
        (x1, y1), (x2, y2) = _ends(mark)
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
    if isinstance(mark, Corners):
        xs, ys = [x for x, _ in mark.points], [y for _, y in mark.points]
        return min(xs), min(ys), max(xs), max(ys)
    assert isinstance(mark, Box | Oval | Label)
    return _area(mark)


def _area(mark: Box | Oval | Label) -> Area:
    return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height


def _within(line: Stroke, symbol: Symbol) -> bool:
    return line.x1 != line.x2 and all(symbol.depth(end) > -_NEAR for end in _ends(line))


def _beside(a: Point, b: Point, point: Point, inner: Point) -> float:
    """How far a point is from the line through two others, on the side of the inner one."""
    across = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
    inward = (b[0] - a[0]) * (inner[1] - a[1]) - (b[1] - a[1]) * (inner[0] - a[0])
    return math.copysign(1, inward) * across / math.dist(a, b)


def _along(line: Stroke, part: float) -> Point:
    return line.x1 + (line.x2 - line.x1) * part, line.y1 + (line.y2 - line.y1) * part


def _distance(line: Stroke, point: Point) -> float:
    begin, end = _ends(line)
    length = math.dist(begin, end)
    if not length:
        return math.dist(begin, point)
    part = (point[0] - begin[0]) * (end[0] - begin[0]) + (point[1] - begin[1]) * (end[1] - begin[1])
    return math.dist(point, _along(line, min(max(part / length**2, 0), 1)))


def _apart(one: Area, other: Area) -> float:
    """How far two boxes are from each other along one side at least; less than nothing if not."""
    across = max(one[0], other[0]) - min(one[2], other[2])
    return max(across, max(one[1], other[1]) - min(one[3], other[3]))


def _meets(line: Stroke, area: Area) -> bool:
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


def _is_framed(point: Point, frames: Sequence[Stroke]) -> bool:
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


def _turned(line: Stroke) -> Stroke:
    return Stroke(line.y1, line.x1, line.y2, line.x2)
