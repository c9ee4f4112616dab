"""A drawing as a picture file (SVG) that browsers and Word show and every size fits."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from cpc_tui.conference.drawing import Box, Corners, Label, Mark, Oval, Scene, Stroke
from cpc_tui.conference.papers.clean import clean
from exports.looks import FILL, INK

_FONT = "Arial, Helvetica, sans-serif"
"""Found by name on the machine that shows the picture; none is sent with it."""

_ANCHORS = {"left": "start", "middle": "middle", "right": "end"}
_LINE, _RISE = 11 / 9, 0.95
"""By the size of the letters: from line to line, and from the top to the foot of the first."""


def svg_text(scene: Scene, title: str, description: str) -> str:
    """The drawing as the text of an SVG file, which asks for nothing from elsewhere.

    Args:
        scene: What to draw.
        title: What it is, in a few words.
        description: All that it shows, in sentences.
    """
    width, height = _number(scene.width), _number(scene.height)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt"'
        f' viewBox="0 0 {width} {height}" role="img" aria-labelledby="title description">'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        head,
        f'<title id="title">{_text(title)}</title>',
        f'<desc id="description">{_text(description)}</desc>',
        f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>',
        f'<g fill="none" stroke="#{INK}">',
        *(_shape(each) for each in scene.marks if not isinstance(each, Label)),
        "</g>",
        f'<g fill="#{INK}" font-family="{_FONT}">',
        *(_label(each) for each in scene.marks if isinstance(each, Label)),
        "</g>",
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _shape(mark: Mark) -> str:
    if isinstance(mark, Stroke):
        ends = _named(x1=mark.x1, y1=mark.y1, x2=mark.x2, y2=mark.y2)
        return f"<line{ends}{_looks(mark)}/>"
    if isinstance(mark, Box):
        corner = min(mark.width, mark.height) / 6 if mark.rounded else 0.0
        place = _named(x=mark.x, y=mark.y, width=mark.width, height=mark.height, rx=corner)
        return f"<rect{place}{_looks(mark)}/>"
    if isinstance(mark, Oval):
        wide, high = mark.width / 2, mark.height / 2
        place = _named(cx=mark.x + wide, cy=mark.y + high, rx=wide, ry=high)
        return f"<ellipse{place}{_looks(mark)}/>"
    assert isinstance(mark, Corners)  # noqa: S101 - labels are written apart
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in mark.points)
    return f'<polygon points="{points}"{_looks(mark)}/>'


def _looks(mark: Stroke | Box | Oval | Corners) -> str:
    return "".join(_each_look(mark))


def _each_look(mark: Stroke | Box | Oval | Corners) -> Iterator[str]:
    yield _named(**{"stroke-width": mark.weight})
    if isinstance(mark, Stroke) and mark.dotted:
        yield ' stroke-dasharray="1 3"'
    elif isinstance(mark, Stroke | Box) and mark.dashed:
        yield ' stroke-dasharray="5 3"'
    if not isinstance(mark, Stroke) and mark.filled:
        yield f' fill="#{FILL}"'


def _label(mark: Label) -> str:
    aside = {"left": 0.0, "middle": mark.width / 2, "right": mark.width}[mark.align]
    place = _named(**{"font-size": mark.size})
    bold = ' font-weight="bold"' if mark.strong else ""
    lines = "".join(
        f"<tspan{_named(x=mark.x + aside, y=mark.y + mark.size * (_RISE + _LINE * number))}>"
        f"{_text(each)}</tspan>"
        for number, each in enumerate(mark.text.split("\n"))
    )
    return f'<text{place}{bold} text-anchor="{_ANCHORS[mark.align]}">{lines}</text>'


def _named(**values: float) -> str:
    return "".join(f' {name}="{_number(value)}"' for name, value in values.items())


def _number(value: float) -> str:
    """A length to the hundredth, without an exponent or zeros at the end."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _text(words: str) -> str:
    return escape(clean(words))
