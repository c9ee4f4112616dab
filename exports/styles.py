"""The styles of every document, made from `looks` and from nowhere else.

A template of the authority keeps its own; what it lacks of ours is added to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from exports.looks import FONT, REQUIRED
from exports.markup import element
from exports.style_markup import our_styles


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
    for made in our_styles():
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
