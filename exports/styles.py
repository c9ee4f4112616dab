"""The styles of every document, made from `looks` and from nowhere else.

A template of the authority keeps its own; what it lacks of ours is added to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from exports.looks import DEEP, FONT, LOOKS, RECORD_TABLE, RULE, SHADE, STILL, Look
from exports.markup import element, twentieths

REQUIRED = (
    "Normal",
    "Title",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "List Bullet",
    "List Number",
)
"""Styles that a template must have: those that make a document look like the authority's own."""

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


def clear_styles(document: Document) -> None:
    """Leave nothing of a document's styles but the font and the size of all text."""
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.append(_defaults())


def missing_styles(document: Document) -> tuple[str, ...]:
    """The names of the styles that a template must have and does not."""
    there = _there(document.styles.element)
    return tuple(name for name in REQUIRED if ("paragraph", name.casefold()) not in there)


def clashing_styles(document: Document) -> tuple[str, ...]:
    """The names of styles that we need for paragraphs, say, and that are for something else."""
    there = _there(document.styles.element)
    names = {name for _, name in there}
    return tuple(
        name
        for kind, _, name in _wanted()
        if name.casefold() in names and (kind, name.casefold()) not in there
    )


def complete_styles(document: Document) -> Mapping[str, str]:
    """Add the styles that are not there yet, and leave those that are as they are.

    Args:
        document: A template, after `missing_styles` and `clashing_styles` found nothing.

    Returns:
        Under which id each of our keys is found in it.
    """
    styles = document.styles.element
    there = _there(styles)
    ids = {each.get(qn("w:styleId")) for each in styles.iter(qn("w:style"))}
    keys = {
        key: there.get((kind, name.casefold())) or _free(key, ids) for kind, key, name in _wanted()
    }
    for kind, name, made in _all():
        if (kind, name.casefold()) not in there:
            _point(made, keys)
            styles.append(made)
    _for_complex_writings(styles)
    return keys


_TWINS = (("w:b", "bCs"), ("w:i", "iCs"), ("w:sz", "szCs"))
"""Arabic, Hindi and others take their weight and size from settings of their own."""


def _for_complex_writings(styles: BaseOxmlElement) -> None:
    """Let every style look the same in all writings, where a template does not say otherwise."""
    for look in styles.iter(qn("w:rPr")):
        for name, twin in _TWINS:
            found = look.find(qn(name))
            if found is not None and look.find(qn(f"w:{twin}")) is None:
                value = found.get(qn("w:val"))
                found.addnext(element(twin, val=value) if value else element(twin))


def say_language(document: Document, language: str) -> None:
    """Say once, for all text, in which language it is."""
    styles = document.styles.element
    for each in list(styles.iter(qn("w:lang"))):
        each.getparent().remove(each)
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = element("docDefaults")
        styles.insert(0, defaults)
    outer = defaults.find(qn("w:rPrDefault"))
    if outer is None:
        outer = element("rPrDefault")
        defaults.insert(0, outer)
    characters = outer.find(qn("w:rPr"))
    if characters is None:
        characters = element("rPr")
        outer.append(characters)
    characters.append(element("lang", val=language, eastAsia=language, bidi="ar-SA"))


def _there(styles: BaseOxmlElement) -> dict[tuple[str, str], str]:
    """The ids of the styles by kind and name; Word does not tell capitals from small letters."""
    return {
        (each.get(qn("w:type"), "paragraph"), _name(each).casefold()): each.get(qn("w:styleId"), "")
        for each in styles.iterchildren(qn("w:style"))
    }


def _name(style: BaseOxmlElement) -> str:
    name = style.find(qn("w:name"))
    return "" if name is None else name.get(qn("w:val"), "")


def _all() -> Iterator[tuple[str, str, BaseOxmlElement]]:
    """Every style of ours: its kind, its name and itself."""
    for made in (*map(parse_xml, _GIVEN), *map(_style, LOOKS)):
        yield made.get(qn("w:type")), _name(made), made


def _wanted() -> Iterator[tuple[str, str, str]]:
    """Kind, key and name of every style of ours."""
    for kind, name, made in _all():
        yield kind, made.get(qn("w:styleId")), name


def _free(key: str, taken: set[str]) -> str:
    while key in taken:
        key += "X"
    taken.add(key)
    return key


def _point(style: BaseOxmlElement, keys: Mapping[str, str]) -> None:
    """Let a style and what it builds on go by the ids of the template."""
    style.set(qn("w:styleId"), keys[style.get(qn("w:styleId"))])
    for each in style.iterchildren(qn("w:basedOn"), qn("w:next")):
        each.set(qn("w:val"), keys[each.get(qn("w:val"))])


def _defaults() -> BaseOxmlElement:
    characters = element("rPr", [_font(), element("sz", val=22), element("szCs", val=22)])
    return element("docDefaults", [element("rPrDefault", [characters]), element("pPrDefault")])


def _font() -> BaseOxmlElement:
    return element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)


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
