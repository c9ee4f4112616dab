"""The page: A4 this way or that, what stands at its head and foot, and its number."""

from __future__ import annotations

from copy import copy

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.papers.paper import Orientation, Paper, Span
from exports.markup import element, field
from exports.text import paragraph_of, properties, run

_LONG, _SHORT = 16838, 11906  # A4 in twentieths of a point
_MARGIN = 1134  # 2 cm
_EDGE = 567  # 1 cm from the edge to head and foot


def text_width(orientation: Orientation) -> int:
    """The width between the margins, in twentieths of a point."""
    return (_LONG if orientation == "landscape" else _SHORT) - 2 * _MARGIN


def lay_head_and_foot(document: Document, paper: Paper) -> None:
    """Write marking, reference and page numbers into the document's only section."""
    section = document.sections[0]
    reference = f"Reference {paper.reference} · {paper.kind}"
    _fill(
        section.header._element,  # noqa: SLF001 - python-docx has no other way to the whole part
        [
            paragraph_of((Span(paper.marking),), "Marking"),
            paragraph_of((Span(reference),), "Header"),
        ],
    )
    _fill(section.footer._element, [_page_number()])  # noqa: SLF001 - as above


def _fill(part: BaseOxmlElement, paragraphs: list[BaseOxmlElement]) -> None:
    for child in list(part):
        part.remove(child)
    part.extend(paragraphs)


def _page_number() -> BaseOxmlElement:
    return element(
        "p",
        [
            properties("Footer"),
            run("Page "),
            *field("PAGE", [run("1")]),
            run(" of "),
            *field("NUMPAGES", [run("1")]),
        ],
    )


def section_of(document: Document, orientation: Orientation) -> BaseOxmlElement:
    """The properties of a section with the document's own head and foot.

    Args:
        document: After `lay_head_and_foot`.
        orientation: Which way up its pages are.
    """
    own = document.sections[-1]._sectPr  # noqa: SLF001 - as above
    kinds = (qn("w:headerReference"), qn("w:footerReference"))
    copies = [copy(each) for each in own if each.tag in kinds]
    wide = orientation == "landscape"
    width, height = (_LONG, _SHORT) if wide else (_SHORT, _LONG)
    size = element("pgSz", w=width, h=height)
    if wide:
        size.set(qn("w:orient"), "landscape")
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
    return element("sectPr", [*copies, element("type", val="nextPage"), size, margins])
