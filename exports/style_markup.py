"""Our styles as Word writes them: one for each look, and the few that no look makes."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from exports.look import Look
from exports.looks import DEEP, LOOKS, RECORD_TABLE, REQUIRED, RULE, SHADE, STILL
from exports.markup import element, twentieths

_BUILT_IN = frozenset(
    each.casefold()
    for each in (*REQUIRED, "Subtitle", "Quote", "Strong", "header", "footer", "toc 1")
)

_CELL_MARGINS = """
  <w:tblCellMar>
    <w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>
    <w:bottom w:w="30" w:type="dxa"/><w:right w:w="90" w:type="dxa"/>
  </w:tblCellMar>"""


def _line(side: str) -> str:
    return f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'


_GIVEN = (
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
<w:style {nsdecls("w")} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
</w:style>""",
    f"""
<w:style {nsdecls("w")} w:type="numbering" w:default="1" w:styleId="NoList">
  <w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>
</w:style>""",
)


def our_styles() -> Iterator[BaseOxmlElement]:
    """Every style of ours, each made anew, so that it may be put into a document."""
    yield from map(parse_xml, _GIVEN)
    yield from map(_style, LOOKS)


def _style(look: Look) -> BaseOxmlElement:
    own = look.name.casefold() not in _BUILT_IN
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
    if own:
        style.set(qn("w:customStyle"), "1")
    if look.based_on is None:
        style.set(qn("w:default"), "1")
    return style


def _paragraph_look(look: Look) -> BaseOxmlElement:
    return element(
        "pPr",
        [
            element("keepNext") if look.keep_next else None,
            element("keepLines") if look.keep_next or look.keep_lines else None,
            element("widowControl"),
            _list_mark(look),
            _borders(look),
            _tab(look),
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


def _borders(look: Look) -> BaseOxmlElement | None:
    if look.frame == "box":
        lines = [_border(side, STILL, 6, 4) for side in ("top", "left", "bottom", "right")]
    elif look.frame == "cut":
        lines = [element("bottom", val="dashed", sz=6, space=31, color=STILL)]
    elif look.frame == "rows":
        lines = [_border(side, RULE, 4, 2) for side in ("bottom", "between")]
    elif look.rule:
        lines = [_border("bottom", RULE, 6, 2)]
    else:
        return None
    return element("pBdr", lines)


def _border(side: str, colour: str, width: int, space: int) -> BaseOxmlElement:
    return element(side, val="single", sz=width, space=space, color=colour)


def _tab(look: Look) -> BaseOxmlElement | None:
    if not look.tabbed:
        return None
    return element("tabs", [element("tab", val="left", pos=twentieths(look.indent))])


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
