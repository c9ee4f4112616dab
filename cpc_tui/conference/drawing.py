"""What a drawing consists of: lines, shapes and words at places, all plain data.

A drawing knows nothing of what it shows. `exports.shapes` makes Word's own shapes of it and
`exports.svg` a picture file; what it shows is always told in words too, beside it.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from cpc_tui.conference.light_dataclasses import dataclass

Align = Literal["left", "middle", "right"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line from one place to another; places are in points, down from the top left."""

    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool = False
    weight: float = 1.0
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its top left corner; `filled` is a light grey that words can stand on."""

    x: float
    y: float
    width: float
    height: float
    dashed: bool = False
    rounded: bool = False
    filled: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Oval:
    """A circle or ellipse by the corner of the box around it."""

    x: float
    y: float
    width: float
    height: float
    filled: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Corners:
    """A closed shape by its corners: a diamond, a triangle."""

    points: tuple[tuple[float, float], ...]
    filled: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a box of their own; a newline breaks the line, and nothing else does.

    Attributes:
        x: Left of the box, in points.
        y: Top of the box.
        width: Of the box.
        height: Of the box.
        text: The words.
        size: Of the letters, in points.
        strong: In bold.
        align: Where in the box each line stands.
    """

    x: float
    y: float
    width: float
    height: float
    text: str
    size: float = 9.0
    strong: bool = False
    align: Align = "middle"


Mark: TypeAlias = Stroke | Box | Oval | Corners | Label


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole drawing.

    Attributes:
        width: In points; nothing stands beyond it.
        height: In points.
        marks: What is drawn, the later over the earlier.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
