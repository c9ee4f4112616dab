"""A drawing on the page: made smaller to fit, and in parts where it would be too small to read."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.drawing import Label, Scene
from cpc_tui.conference.drawing_parts import parts_of
from cpc_tui.conference.papers.paper import Drawing, Orientation, Span
from cpc_tui.language import tr
from exports.markup import element
from exports.page import Page
from exports.shapes import Shapes
from exports.text import paragraph_of, properties

SMALLEST = 6.5
"""Points; letters are never smaller than this on the page."""

_BESIDE = 54.0
"""Points of a page's height that are left to a heading above a drawing and a line below it."""

_TWENTIETHS = 20


def drawing_of(
    drawing: Drawing, page: Page, orientation: Orientation, shapes: Shapes
) -> Iterator[BaseOxmlElement]:
    """The paragraphs that hold a drawing: one, or one for each of its parts with a line to say so.

    Args:
        drawing: What to draw.
        page: Of the template.
        orientation: Which way up the page is.
        shapes: Of the document, which counts them.
    """
    width = page.text_width(orientation) / _TWENTIETHS
    height = page.text_height(orientation) / _TWENTIETHS - _BESIDE
    least = _least(drawing.scene)
    parts = parts_of(drawing.scene, width / least, height / least)
    scale = min(1.0, *(min(width / each.width, height / each.height) for each in parts))
    for number, part in enumerate(parts, 1):
        title, told = drawing.title, drawing.description
        if len(parts) > 1:
            said = tr("Part {number} of {count}", number=number, count=len(parts))
            title = f"{title}. {said}"
            yield paragraph_of((Span(said),), "Lead")
        written = shapes.run_of(part, title, told if number == 1 else title, scale=scale)
        yield element("p", [properties("Drawing"), written])


def _least(scene: Scene) -> float:
    """How small a drawing may become: as small as its smallest letters can still be read."""
    sizes = [each.size for each in scene.marks if isinstance(each, Label)]
    return min(1.0, SMALLEST / min(sizes, default=SMALLEST))
