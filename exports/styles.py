"""The styles of every document, made from `looks` and from nowhere else."""

from __future__ import annotations

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from exports.looks import (
    BULLET_LIST,
    DEEP,
    FONT,
    LOOKS,
    NUMBER_LIST,
    RULE,
    SHADE,
    Look,
)
from exports.markup import element, twentieths

RECORD_TABLE = "RecordTable"
FACTS_TABLE = "FactsTable"

_CELL_MARGINS = """
  <w:tblCellMar>
    <w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>
    <w:bottom w:w="30" w:type="dxa"/><w:right w:w="90" w:type="dxa"/>
  </w:tblCellMar>"""


def _line(side: str) -> str:
    return f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'


_TABLES = (
    f"""
<w:style {nsdecls("w")} w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_CELL_MARGINS}</w:tblPr>
</w:style>""",
    f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{RECORD_TABLE}">
  <w:name w:val="Record Table"/><w:basedOn w:val="TableNormal"/>
  <w:tblPr><w:tblBorders>
    {_line("top")}{_line("left")}{_line("bottom")}{_line("right")}
    {_line("insideH")}{_line("insideV")}
  </w:tblBorders>{_CELL_MARGINS}</w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/><w:color w:val="{DEEP}"/></w:rPr>
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/></w:tcPr>
  </w:tblStylePr>
</w:style>""",
    f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{FACTS_TABLE}">
  <w:name w:val="Facts Table"/><w:basedOn w:val="TableNormal"/>
  <w:tblPr><w:tblBorders>
    {_line("bottom")}{_line("insideH")}
  </w:tblBorders>{_CELL_MARGINS}</w:tblPr>
  <w:tblStylePr w:type="firstCol">
    <w:rPr><w:b/><w:color w:val="{DEEP}"/></w:rPr>
  </w:tblStylePr>
</w:style>""",
)

_BASICS = (
    f"""
<w:style {nsdecls("w")} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
</w:style>""",
    f"""
<w:style {nsdecls("w")} w:type="numbering" w:default="1" w:styleId="NoList">
  <w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>
</w:style>""",
)


def lay_styles(document: Document, language: str) -> None:
    """Put the product's styles in the place of the library's own.

    Args:
        document: A new document.
        language: The language of all text, such as `en-GB`.
    """
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.append(_defaults(language))
    styles.extend(_style(look) for look in LOOKS)
    styles.extend(parse_xml(each) for each in (*_BASICS, *_TABLES))


def _defaults(language: str) -> BaseOxmlElement:
    characters = element(
        "rPr",
        [
            _font(),
            element("sz", val=22),
            element("szCs", val=22),
            element("lang", val=language, eastAsia=language, bidi="ar-SA"),
        ],
    )
    return element("docDefaults", [element("rPrDefault", [characters]), element("pPrDefault")])


def _font() -> BaseOxmlElement:
    return element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)


def _style(look: Look) -> BaseOxmlElement:
    style = element(
        "style",
        [
            element("name", val=look.name),
            element("basedOn", val=look.based_on) if look.based_on else None,
            element("next", val=look.next) if look.next else None,
            element("qFormat"),
            _paragraph_look(look) if look.kind == "paragraph" else None,
            _character_look(look),
        ],
        type=look.kind,
        styleId=look.key,
    )
    if look.based_on is None:
        style.set(style.nsmap["w"].join("{}") + "default", "1")
    return style


def _paragraph_look(look: Look) -> BaseOxmlElement:
    return element(
        "pPr",
        [
            element("keepNext") if look.keep_next else None,
            element("keepLines") if look.keep_next else None,
            element("widowControl"),
            _list_mark(look),
            _underline() if look.rule else None,
            element(
                "spacing",
                before=twentieths(look.before),
                after=twentieths(look.after),
                line=look.line,
                lineRule="auto",
            ),
            _indent(look),
            element("jc", val="center") if look.centred else None,
            element("outlineLvl", val=look.outline) if look.outline is not None else None,
        ],
    )


def _list_mark(look: Look) -> BaseOxmlElement | None:
    if look.list_number is None:
        return None
    return element("numPr", [element("numId", val=look.list_number)])


def _underline() -> BaseOxmlElement:
    line = element("bottom", val="single", sz=6, space=2, color=RULE)
    return element("pBdr", [line])


def _indent(look: Look) -> BaseOxmlElement | None:
    if not look.indent:
        return None
    return element("ind", left=twentieths(look.indent), hanging=twentieths(look.hanging))


def _character_look(look: Look) -> BaseOxmlElement:
    size = None if look.size is None else round(look.size * 2)
    return element(
        "rPr",
        [
            element("b") if look.bold else None,
            element("bCs") if look.bold else None,
            element("i") if look.italic else None,
            element("iCs") if look.italic else None,
            element("color", val=look.colour) if look.colour else None,
            element("sz", val=size) if size else None,
            element("szCs", val=size) if size else None,
        ],
    )


def lay_lists(document: Document, numbered_lists: int) -> None:
    """Define the bullets, and one list of numbers from 1 for each that the paper holds.

    Args:
        document: A new document.
        numbered_lists: How many there will be; their ids follow `NUMBER_LIST`.
    """
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    numbering.append(_list_shape(BULLET_LIST, "bullet", "•"))
    numbering.append(_list_shape(NUMBER_LIST, "decimal", "%1."))
    numbering.append(_list(BULLET_LIST, BULLET_LIST))
    for each in range(NUMBER_LIST, NUMBER_LIST + numbered_lists + 1):
        numbering.append(_list(each, NUMBER_LIST))


def _list_shape(number: int, form: str, text: str) -> BaseOxmlElement:
    level = element(
        "lvl",
        [
            element("start", val=1),
            element("numFmt", val=form),
            element("lvlText", val=text),
            element("lvlJc", val="left"),
            element("pPr", [_indent(next(each for each in LOOKS if each.list_number == number))]),
        ],
        ilvl=0,
    )
    return element(
        "abstractNum",
        [element("multiLevelType", val="singleLevel"), level],
        abstractNumId=number,
    )


def _list(number: int, shape: int) -> BaseOxmlElement:
    restart = element("lvlOverride", [element("startOverride", val=1)], ilvl=0)
    again = restart if number > NUMBER_LIST else None
    return element("num", [element("abstractNumId", val=shape), again], numId=number)
