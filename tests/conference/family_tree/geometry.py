"""What is wrong with a drawn family tree, told from its lines, shapes and words alone.

Nothing here asks how the drawing was made: which symbol a line belongs to is found by where it
ends, and which parents a child has by following the lines.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from cpc_tui.conference.drawing import Box, Corners, Label, Oval, Scene, Stroke
from cpc_tui.conference.family_tree.members import FamilyTree
from tests.conference.family_tree.plane import (
    Area,
    Point,
    along,
    apart,
    beside,
    distance,
    ends,
    is_framed,
    meets,
)

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
            beside(a, b, point, self.middle)
            for a, b in zip(self.corners, (*self.corners[1:], self.corners[0]), strict=True)
        )

    def deepest(self, line: Stroke) -> float:
        """How far inside the outline a line goes at its deepest; depth has one peak along it."""
        low, high = 0.0, 1.0
        for _ in range(40):
            one, other = low + (high - low) / 3, high - (high - low) / 3
            if self.depth(along(line, one)) < self.depth(along(line, other)):
                low = one
            else:
                high = other
        return self.depth(along(line, low))


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


def names_in(scene: Scene) -> list[str]:
    """The words of all labels without any white space, as a long name may be broken anywhere."""
    return ["".join(each.text.split()) for each in scene.marks if isinstance(each, Label)]


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
            if meets(line, _area(label)):
                yield f"{line} runs through {label.text!r}."
        for symbol in drawn.symbols:
            if apart(_extent(line), symbol.area) < 0 and symbol.deepest(line) > _NEAR:
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
        framed = is_framed(symbol.middle, drawn.frames)
        if framed != member.household:
            yield f"{member.id} is {'' if framed else 'not '}within the line of the household."


def slashes_on_lines(drawn: Drawn) -> list[str]:
    """Slashes that stand on a line which goes down, so that neither can be told.

    That is no fault of a drawing in which lines leave them no room; in a usual family they do.
    """
    return [
        f"{slash} stands on {line}."
        for slash in drawn.slashes
        for line in (*drawn.lines, *drawn.frames)
        if line.x1 == line.x2 and apart(_extent(slash), _extent(line)) < _CLOSE
    ]


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
    if apart(_extent(one), _extent(other)) > _NEAR:
        return False
    met = [(one, end) for end in ends(other)] + [(other, end) for end in ends(one)]
    return any(distance(line, end) < _NEAR for line, end in met)


def _ends_at(line: Stroke, symbol: Symbol) -> bool:
    return any(abs(symbol.depth(end)) < _NEAR for end in ends(line))


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
        (x1, y1), (x2, y2) = ends(mark)
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
    if isinstance(mark, Corners):
        xs, ys = [x for x, _ in mark.points], [y for _, y in mark.points]
        return min(xs), min(ys), max(xs), max(ys)
    assert isinstance(mark, Box | Oval | Label)
    return _area(mark)


def _area(mark: Box | Oval | Label) -> Area:
    return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height


def _within(line: Stroke, symbol: Symbol) -> bool:
    return line.x1 != line.x2 and all(symbol.depth(end) > -_NEAR for end in ends(line))


def _turned(line: Stroke) -> Stroke:
    return Stroke(line.y1, line.x1, line.y2, line.x2)
