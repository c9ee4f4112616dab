"""Larger letters for a whole document, from its running text to its headings."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_SIZES = (qn("w:sz"), qn("w:szCs"))
_KEPT = frozenset({"header", "footer", "marking", "page kind", "after table"})
"""Styles of heads and feet, and of the space between tables."""

_USUAL = 22
"""Half points of running text where a template says nothing."""


def enlarge(document: Document, points: int) -> None:
    """Make running text of a size, and everything else larger by as much.

    Headings so stay larger than what stands below them without filling the page, and the space
    above them is halved: few words are to a page.

    Args:
        document: A new one from a template.
        points: Of running text; a template whose letters are that large already keeps them.
    """
    styles = document.styles.element
    by_default = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    named = {_name(each): each for each in styles.iterchildren(qn("w:style"))}
    normal = named.get("normal")
    more = points * 2 - (_size(normal) or _size_in(by_default) or _USUAL)
    if more <= 0:
        return
    for name, style in named.items():
        if name not in _KEPT:
            _add(style, more)
        if name.startswith("heading"):
            _draw_up(style)
    if by_default is not None:
        _add(by_default, more)


def _draw_up(style: BaseOxmlElement) -> None:
    space = style.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    told = "" if space is None else str(space.get(qn("w:before"), ""))
    if space is not None and told.isdecimal():
        space.set(qn("w:before"), str(int(told) // 2))


def _name(style: BaseOxmlElement) -> str:
    name = style.find(qn("w:name"))
    return "" if name is None else str(name.get(qn("w:val"), "")).casefold()


def _size(style: BaseOxmlElement | None) -> int | None:
    return None if style is None else _size_in(style.find(qn("w:rPr")))


def _size_in(look: BaseOxmlElement | None) -> int | None:
    found = None if look is None else look.find(_SIZES[0])
    return None if found is None else _number(found)


def _number(size: BaseOxmlElement) -> int | None:
    told = str(size.get(qn("w:val"), ""))
    return int(told) if told.isdecimal() else None


def _add(part: BaseOxmlElement, more: int) -> None:
    for each in part.iter(*_SIZES):
        if (size := _number(each)) is not None:
            each.set(qn("w:val"), str(size + more))
