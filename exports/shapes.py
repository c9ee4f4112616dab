"""A drawing as Word's own shapes: lines and outlines that can be edited, and words in text boxes.

Programs that know no such shapes show the description in their place. Nothing is needed for it but
the file itself: no picture, and no font.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from docx.oxml.ns import qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.drawing import Box, Corners, Label, Mark, Oval, Scene, Stroke
from cpc_tui.conference.drawing_parts import extent_of
from cpc_tui.conference.papers.clean import clean
from exports.looks import FILL, INK
from exports.markup import element
from exports.text import properties, run, runs

_EMUS = 12700  # in a point
_SPARE = 4.0
"""Points that a text box is wider to each side than its words, where a wider font stands in."""

_LONGEST = 8000
"""Characters of a description; Word takes not much more, and the words beside it tell the rest."""

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_PREFIXES = {"mc": _MC, "wp": _WP, "a": _A, "wpg": _WPG, "wps": _WPS}

_Value: TypeAlias = str | int


class Shapes:
    """Writes drawings, counting shapes so that no two have the same number.

    Attributes:
        count: How many have been made.
    """

    def __init__(self, first: int = 1000) -> None:
        """Begin to count.

        Args:
            first: Above the numbers of pictures that a template may have.
        """
        self.count = first

    def run_of(
        self, scene: Scene, title: str, description: str, *, scale: float = 1.0
    ) -> BaseOxmlElement:
        """A run that holds a drawing in the line.

        Args:
            scene: What is drawn.
            title: What it is, in a few words.
            description: All that it shows, in sentences.
            scale: How much smaller it is than it says, letters and all.
        """
        told = clean(description)[:_LONGEST]
        choice = _made("mc:Choice", [self._drawing(scene, clean(title), told, scale)])
        choice.set("Requires", "wpg")
        instead = _made("mc:Fallback", [*run(f"{clean(title)}. {told}")])
        return element("r", [_made("mc:AlternateContent", [choice, instead])])

    def _drawing(self, scene: Scene, title: str, description: str, scale: float) -> BaseOxmlElement:
        wide, high = _emus(scene.width * scale), _emus(scene.height * scale)
        number = self._next()
        shapes = [shape for mark in scene.marks for shape in self._shapes(mark, scale)]
        frame = [
            _made("a:off", x=0, y=0),
            _made("a:ext", cx=wide, cy=high),
            _made("a:chOff", x=0, y=0),
            _made("a:chExt", cx=wide, cy=high),
        ]
        group = _made(
            "wpg:wgp",
            [
                _made("wpg:cNvGrpSpPr"),
                _made("wpg:grpSpPr", [_made("a:xfrm", frame)]),
                *shapes,
            ],
        )
        inline = _made(
            "wp:inline",
            [
                _made("wp:extent", cx=wide, cy=high),
                _made("wp:effectExtent", l=0, t=0, r=0, b=0),
                _made(
                    "wp:docPr",
                    id=number,
                    name=f"Drawing {number}",
                    descr=description,
                    title=title,
                ),
                _made("wp:cNvGraphicFramePr"),
                _made("a:graphic", [_made("a:graphicData", [group], uri=_WPG)]),
            ],
            distT=0,
            distB=0,
            distL=0,
            distR=0,
        )
        return element("drawing", [inline])

    def _shapes(self, mark: Mark, scale: float) -> Iterator[BaseOxmlElement]:
        if isinstance(mark, Label):
            if mark.text.strip():
                yield self._words(mark, scale)
            return
        number = self._next()
        kind = "Line" if isinstance(mark, Stroke) else "Shape"
        what = "wps:cNvCnPr" if isinstance(mark, Stroke) else "wps:cNvSpPr"
        outline = _made("wps:spPr", [*_place(mark, scale), _fill(mark), _line(mark, scale)])
        yield _made(
            "wps:wsp",
            [
                _made("wps:cNvPr", id=number, name=f"{kind} {number}"),
                _made(what),
                outline,
                _made("wps:bodyPr"),
            ],
        )

    def _words(self, label: Label, scale: float) -> BaseOxmlElement:
        number = self._next()
        before = 0.0 if label.align == "left" else _SPARE
        after = 0.0 if label.align == "right" else _SPARE
        place = _frame(
            (label.x - before) * scale,
            label.y * scale,
            (label.width + before + after) * scale,
            label.height * scale,
        )
        body = _made(
            "wps:bodyPr",
            [_made("a:noAutofit")],
            wrap="square",
            lIns=0,
            tIns=0,
            rIns=0,
            bIns=0,
            anchor="t",
        )
        return _made(
            "wps:wsp",
            [
                _made("wps:cNvPr", id=number, name=f"Words {number}"),
                _made("wps:cNvSpPr", txBox=1),
                _made(
                    "wps:spPr",
                    [
                        place,
                        _preset("rect"),
                        _made("a:noFill"),
                        _made("a:ln", [_made("a:noFill")]),
                    ],
                ),
                _made("wps:txbx", [element("txbxContent", [_paragraph(label, scale)])]),
                body,
            ],
        )

    def _next(self) -> int:
        self.count += 1
        return self.count


# -- words


def _paragraph(label: Label, scale: float) -> BaseOxmlElement:
    """The words in one paragraph of the document's font; only their size is the drawing's own."""
    align = {"left": "left", "middle": "center", "right": "right"}[label.align]
    written = runs(clean(label.text), "Strong" if label.strong else None)
    for each in written:
        _size(each, int(label.size * scale * 2))
    return element("p", [properties("DrawingWords", element("jc", val=align)), *written])


def _size(run_made: BaseOxmlElement, half_points: int) -> None:
    look = run_made.find(qn("w:rPr"))
    if look is None:
        look = element("rPr")
        run_made.insert(0, look)
    at = sum(1 for each in look if each.tag in (qn("w:rStyle"), qn("w:rFonts")))
    look.insert(at, element("szCs", val=half_points))
    look.insert(at, element("sz", val=half_points))


# -- outlines


def _place(mark: Mark, scale: float) -> list[BaseOxmlElement]:
    """Where a shape stands, and which it is."""
    left, top, right, bottom = (each * scale for each in extent_of(mark))
    frame = _frame(left, top, right - left, bottom - top)
    if isinstance(mark, Stroke):
        if (mark.x2 - mark.x1) * (mark.y2 - mark.y1) < 0:
            frame.set("flipV", "1")
        return [frame, _preset("line")]
    if isinstance(mark, Corners):
        return [frame, _path(mark, left, top, scale)]
    if isinstance(mark, Oval):
        return [frame, _preset("ellipse")]
    rounded = isinstance(mark, Box) and mark.rounded
    return [frame, _preset("roundRect" if rounded else "rect")]


def _frame(left: float, top: float, width: float, height: float) -> BaseOxmlElement:
    return _made(
        "a:xfrm",
        [
            _made("a:off", x=_emus(left), y=_emus(top)),
            _made("a:ext", cx=_emus(width), cy=_emus(height)),
        ],
    )


def _preset(name: str) -> BaseOxmlElement:
    return _made("a:prstGeom", [_made("a:avLst")], prst=name)


def _path(mark: Corners, left: float, top: float, scale: float) -> BaseOxmlElement:
    """A closed shape by its corners, from the corner of the box around it."""
    points = [
        _made("a:pt", x=_emus(x * scale - left), y=_emus(y * scale - top)) for x, y in mark.points
    ]
    start, *others = points
    steps = [_made("a:moveTo", [start]), *(_made("a:lnTo", [each]) for each in others)]
    _, _, right, bottom = (each * scale for each in extent_of(mark))
    path = _made("a:path", [*steps, _made("a:close")], w=_emus(right - left), h=_emus(bottom - top))
    empty = [_made(name) for name in ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst")]
    whole = _made("a:rect", l=0, t=0, r="r", b="b")
    return _made("a:custGeom", [*empty, whole, _made("a:pathLst", [path])])


def _fill(mark: Mark) -> BaseOxmlElement:
    filled = isinstance(mark, Box | Oval | Corners) and mark.filled
    return _made("a:solidFill", [_made("a:srgbClr", val=FILL)]) if filled else _made("a:noFill")


def _line(mark: Mark, scale: float) -> BaseOxmlElement:
    weight = 1.0 if isinstance(mark, Label) else mark.weight
    ink = _made("a:solidFill", [_made("a:srgbClr", val=INK)])
    dash = None
    if isinstance(mark, Stroke) and mark.dotted:
        dash = _made("a:prstDash", val="sysDot")
    elif isinstance(mark, Stroke | Box) and mark.dashed:
        dash = _made("a:prstDash", val="dash")
    return _made("a:ln", [ink, *([dash] if dash is not None else [])], w=_emus(weight * scale))


# -- elements


def _made(
    tag: str, children: list[BaseOxmlElement] | None = None, **attributes: _Value
) -> BaseOxmlElement:
    made: BaseOxmlElement = oxml_parser.makeelement(_full(tag), nsmap=_PREFIXES)
    for name, value in attributes.items():
        made.set(name, str(value))
    made.extend(children or [])
    return made


@cache
def _full(tag: str) -> str:
    prefix, name = tag.split(":")
    return f"{{{_PREFIXES[prefix]}}}{name}"


def _emus(points: float) -> int:
    return round(points * _EMUS)
