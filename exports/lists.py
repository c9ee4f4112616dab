"""Bullets and numbers: those of the template where it has them, and ours where it has none."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart

from cpc_tui.conference.light_dataclasses import dataclass
from exports.looks import BULLET_LIST, LOOKS, NUMBER_LIST
from exports.markup import element, twentieths


@dataclass(frozen=True)
class Lists:
    """How a template writes its lists.

    Attributes:
        bullets: The list that a bullet has to name itself, or None where its style does.
        numbers: The shape that every list with numbers is made from.
        next_list: The first id of a list that is free.
    """

    bullets: int | None
    numbers: int
    next_list: int


def own_lists(document: Document) -> Lists:
    """Define bullets and numbers as `looks` has them, and nothing else."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for number, form, text in ((BULLET_LIST, "bullet", "•"), (NUMBER_LIST, "decimal", "%1.")):
        _add_shape(numbering, number, form, text)
        numbering.append(_list(number, number))
    return Lists(None, NUMBER_LIST, NUMBER_LIST + 1)


def lists_of(document: Document, bullet_style: str, number_style: str) -> Lists:
    """The lists of a template, with ours added where its styles have none.

    Args:
        document: The template.
        bullet_style: The id of its List Bullet.
        number_style: The id of its List Number.
    """
    numbering = _numbering(document)
    for each in list(numbering.iter(qn("w:numPicBullet"), qn("w:lvlPicBulletId"))):
        each.getparent().remove(each)
    shapes = {
        each.get(qn("w:numId")): int(each.find(qn("w:abstractNumId")).get(qn("w:val")))
        for each in numbering.iter(qn("w:num"))
    }
    following = max(map(int, shapes), default=0) + 1
    bullets = None
    if _list_of(document, bullet_style) not in shapes:
        bullets = following
        following += 1
        shape = _next_shape(numbering)
        _add_shape(numbering, shape, "bullet", "•")
        numbering.append(_list(bullets, shape))
    numbers = shapes.get(_list_of(document, number_style) or "")
    if numbers is None:
        numbers = _next_shape(numbering)
        _add_shape(numbering, numbers, "decimal", "%1.")
    return Lists(bullets, numbers, following)


def lay_lists(document: Document, lists: Lists, count: int) -> None:
    """Define one list of numbers from 1 for each that the paper holds.

    Args:
        document: A document made from a template.
        lists: The template's.
        count: How many there are; their ids follow each other from `next_list`.
    """
    numbering = document.part.numbering_part.element
    for number in range(lists.next_list, lists.next_list + count):
        numbering.append(_list(number, lists.numbers, again=True))


def _numbering(document: Document) -> BaseOxmlElement:
    relations = document.part.rels.values()
    if not any(each.reltype == RELATIONSHIP_TYPE.NUMBERING for each in relations):
        part = NumberingPart(
            PackURI("/word/numbering.xml"),
            CONTENT_TYPE.WML_NUMBERING,
            parse_xml(f"<w:numbering {nsdecls('w')}/>"),
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    numbering: BaseOxmlElement = document.part.numbering_part.element
    return numbering


def _list_of(document: Document, style: str) -> str | None:
    """The list that a style, or one that it builds on, belongs to."""
    styles = {
        each.get(qn("w:styleId")): each for each in document.styles.element.iter(qn("w:style"))
    }
    seen: set[str] = set()
    while style in styles and style not in seen:
        seen.add(style)
        number = styles[style].find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        if number is not None:
            return str(number.get(qn("w:val")))
        based = styles[style].find(qn("w:basedOn"))
        style = "" if based is None else based.get(qn("w:val"), "")
    return None


def _next_shape(numbering: BaseOxmlElement) -> int:
    shapes = numbering.iter(qn("w:abstractNum"))
    return max((int(each.get(qn("w:abstractNumId"))) for each in shapes), default=0) + 1


def _add_shape(numbering: BaseOxmlElement, number: int, form: str, text: str) -> None:
    """Add the shape of a list; shapes stand before lists."""
    key = "ListBullet" if form == "bullet" else "ListNumber"
    look = next(each for each in LOOKS if each.key == key)
    place = element("ind", left=twentieths(look.indent), hanging=twentieths(look.hanging))
    level = element(
        "lvl",
        [
            element("start", val=1),
            element("numFmt", val=form),
            element("lvlText", val=text),
            element("lvlJc", val="left"),
            element("pPr", [place]),
        ],
        ilvl=0,
    )
    made = element(
        "abstractNum",
        [element("multiLevelType", val="singleLevel"), level],
        abstractNumId=number,
    )
    first = numbering.find(qn("w:num"))
    if first is None:
        numbering.append(made)
    else:
        first.addprevious(made)


def _list(number: int, shape: int, *, again: bool = False) -> BaseOxmlElement:
    """One list; with `again` it counts from 1 whatever came before."""
    restart = element("lvlOverride", [element("startOverride", val=1)], ilvl=0)
    start = restart if again else None
    return element("num", [element("abstractNumId", val=shape), start], numId=number)
