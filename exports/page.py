"""The page of a template: its size and margins, this way up or that, and its sections."""

from __future__ import annotations

from copy import deepcopy

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length

from cpc_tui.conference.papers.paper import Orientation
from exports.markup import element

LONG, SHORT = 16838, 11906
"""A4, in twentieths of a point."""

_MARGIN = 1134  # 2 cm
_EDGE = 567  # 1 cm from the edge to head and foot
_EMUS = 635  # in a twentieth of a point

_KEPT = tuple(
    qn(f"w:{name}")
    for name in ("headerReference", "footerReference", "pgSz", "pgMar", "pgBorders", "titlePg")
)
"""What a section takes from the template's last one; columns, line numbers and the like are not."""


class Page:
    """The page that a template lays down.

    Attributes:
        sections: How many have been made.
    """

    def __init__(self, document: Document) -> None:
        """Read the last section of a document, to which its head and foot belong."""
        self.sections = 0
        self._own = document.sections[-1]

    def text_width(self, orientation: Orientation) -> int:
        """The width between the margins, in twentieths of a point."""
        beside = _twentieths(self._own.left_margin) + _twentieths(self._own.right_margin)
        return self._size(orientation)[0] - beside - _twentieths(self._own.gutter)

    def text_height(self, orientation: Orientation) -> int:
        """The height between the margins, in twentieths of a point."""
        beside = _twentieths(self._own.top_margin) + _twentieths(self._own.bottom_margin)
        return self._size(orientation)[1] - beside

    def section(self, orientation: Orientation) -> BaseOxmlElement:
        """The properties of the next section, with the template's margins, head and foot.

        Args:
            orientation: Which way up its pages are.
        """
        own = self._own._sectPr  # noqa: SLF001 - python-docx has no other way to the whole
        made = element("sectPr", [deepcopy(each) for each in own if each.tag in _KEPT])
        self.sections += 1
        opening = made.find(qn("w:titlePg"))
        if opening is not None and self.sections > 1:
            made.remove(opening)
        size = made.find(qn("w:pgSz"))
        width, height = self._size(orientation)
        turned = element("pgSz", w=width, h=height)
        if orientation == "landscape":
            turned.set(qn("w:orient"), "landscape")
        made.replace(size, turned)
        turned.addprevious(element("type", val="nextPage"))
        return made

    def _size(self, orientation: Orientation) -> tuple[int, int]:
        sides = (_twentieths(self._own.page_width), _twentieths(self._own.page_height))
        short, long = sorted(sides)
        return (long, short) if orientation == "landscape" else (short, long)


def lay_page(section: BaseOxmlElement, *, anew: bool = False) -> None:
    """Give a section A4 and margins of 2 cm where it has no size or margins of its own.

    Args:
        section: The last of a template.
        anew: Whatever it has.
    """
    size = element("pgSz", w=SHORT, h=LONG)
    margins = element(
        "pgMar",
        top=_MARGIN + _EDGE // 2,
        right=_MARGIN,
        bottom=_MARGIN,
        left=_MARGIN,
        header=_EDGE,
        footer=_EDGE,
        gutter=0,
    )
    for made in (size, margins):
        there = section.find(made.tag)
        if there is not None and anew:
            section.remove(there)
        if there is None or anew:
            section.append(made)
    kept = [each for tag in _KEPT for each in section.findall(tag)]
    for child in list(section):
        section.remove(child)
    section.extend(kept)


def _twentieths(length: Length | None) -> int:
    return round((length or 0) / _EMUS)
