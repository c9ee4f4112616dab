"""What is taken from an authority's template: head, foot and looks; nothing of who made it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.language import tr
from exports.fonts import list_fonts
from exports.markup import element
from exports.page import lay_page
from exports.pictures import bare

LARGEST_PICTURES = 2 * 1024 * 1024
"""Bytes of all pictures, which go into every single file."""

_KEPT_PARTS = frozenset(
    {
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.NUMBERING,
        RELATIONSHIP_TYPE.SETTINGS,
        RELATIONSHIP_TYPE.THEME,
    }
)
_HEADS = (qn("w:headerReference"), qn("w:footerReference"))
_TYPE, _ID = qn("w:type"), qn("r:id")
_RELATIONS = qn("r:id").partition("}")[0] + "}"
_WORDS = qn("w:p").partition("}")[0] + "}"

_TRACKED = tuple(map(qn, ("w:ins", "w:del", "w:moveFrom", "w:moveTo")))
_TRACES = tuple(
    map(qn, ("w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:lang", "w:rsid", "w:rsids"))
)
_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES"})
"""Fields of a head that tell nothing but where one is; others name files, people or machines."""

_PICTURE_NAMES = ("docPr", "cNvPr")
_PLAIN_NAME = "Picture"
_LOGO = "Logo"

Refuse = Callable[[str], None]
"""Takes what is wrong and what to do; does not come back."""


def keep_letterhead(document: Document, refuse: Refuse) -> None:
    """Drop all but head, foot, styles, lists, theme and the page; and what these tell of people.

    Args:
        document: A template.
        refuse: Called where head or foot hold what cannot be kept and must not be dropped unseen.
    """
    last = _last_section(document)
    body = document.element.body
    for child in list(body):
        body.remove(child)
    for beside in [each for each in document.element if each is not body]:
        document.element.remove(beside)
    body.append(last)
    kept = {each.get(_ID) for each in last if each.tag in _HEADS}
    keep_parts(document, kept)
    for key in sorted(kept):
        _clean_head(document.part.related_parts[key], refuse)
    for each in document.part.rels.values():
        if each.reltype in _KEPT_PARTS:
            _clean_beside(each.target_part, refuse)
    if _size_of_pictures(document) > LARGEST_PICTURES:
        refuse(
            tr(
                "its pictures take more than {largest_pictures} MB. Make them smaller",
                largest_pictures=LARGEST_PICTURES // 2**20,
            )
        )


def keep_parts(document: Document, heads: Collection[str] = ()) -> None:
    """Drop every part that no document needs: properties, comments, notes, fonts, XML of others.

    Args:
        document: A template.
        heads: The relations of its heads and feet.
    """
    _keep(document.part, lambda key, kind: key in heads or kind in _KEPT_PARTS)
    _keep(document.part.package, lambda _, kind: kind == RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    list_fonts(document)


def _last_section(document: Document) -> BaseOxmlElement:
    """The properties of the last section, with the heads that it takes over from those before."""
    heads: dict[tuple[str, str], BaseOxmlElement] = {}
    sections = list(document.element.body.iter(qn("w:sectPr")))
    for section in sections:
        for each in section:
            if each.tag in _HEADS:
                heads[each.tag, each.get(_TYPE, "default")] = each
    last = deepcopy(sections[-1]) if sections else element("sectPr")
    for each in [each for each in last if each.tag in _HEADS]:
        last.remove(each)
    shown = {"default"}
    if last.titlePg_val:
        shown.add("first")
    if document.settings.odd_and_even_pages_header_footer:
        shown.add("even")
    for (_, kind), each in reversed(heads.items()):
        if kind in shown:
            last.insert(0, deepcopy(each))
    lay_page(last)
    return last


def _keep(holder: Any, wanted: Callable[[str, str], bool]) -> None:
    for key, each in list(holder.rels.items()):
        if not wanted(key, each.reltype):
            del holder.rels[key]


def _clean_head(part: Any, refuse: Refuse) -> None:
    head: BaseOxmlElement = part.element
    if next(head.iter(*_TRACKED), None) is not None:
        refuse(tr("its head or foot has tracked changes. Accept or reject them"))
    if next(head.iter(qn("w:dataBinding")), None) is not None:
        refuse(
            tr("its head or foot shows a property of the document. Put plain words in its place")
        )
    unknown = [each for each in fields_of(head) if each not in _FIELDS]
    if unknown:
        refuse(
            tr(
                "its head or foot has the field {unknown}. Put plain words in its place",
                unknown=unknown[0],
            )
        )
    _drop_second_pictures(head)
    _drop_traces(head)
    _name_pictures(head)
    used = {
        value for each in head.iter() for name, value in each.attrib.items() if _RELATIONS in name
    }
    _keep(part, lambda key, _: key in used)
    others = {each.reltype for each in part.rels.values()} - {
        RELATIONSHIP_TYPE.IMAGE,
        RELATIONSHIP_TYPE.HYPERLINK,
    }
    if others:
        refuse(tr("its head or foot holds a diagram or the like. Put a picture in its place"))
    _bare_pictures(part, refuse)


def _clean_beside(part: Any, refuse: Refuse) -> None:
    """Clean styles, lists, settings or theme."""
    if hasattr(part, "element"):
        _keep(part, lambda *_: False)
        _drop_traces(part.element)
    else:
        _bare_pictures(part, refuse)


def fields_of(head: BaseOxmlElement) -> Iterator[str]:
    """The first word of every field, in capitals."""
    for simple in head.iter(qn("w:fldSimple")):
        yield _first_word(simple.get(qn("w:instr"), ""))
    codes: list[str] = []
    for each in head.iter(qn("w:fldChar"), qn("w:instrText")):
        if each.tag == qn("w:instrText"):
            codes[-1:] = ["".join([*codes[-1:], each.text or ""])]
        elif each.get(qn("w:fldCharType")) == "begin":
            codes.append("")
        elif each.get(qn("w:fldCharType")) == "end" and codes:
            yield _first_word(codes.pop())
    yield from map(_first_word, codes)


def _first_word(code: str) -> str:
    return (code.split() or ["?"])[0].upper()


def _drop_traces(root: BaseOxmlElement) -> None:
    """Drop ids of editing sessions, bookmarks, languages and how a style was changed by whom."""
    for each in list(root.iter()):
        if not isinstance(each.tag, str):
            each.getparent().remove(each)
            continue
        for name in [name for name in each.attrib if name.startswith(f"{_WORDS}rsid")]:
            del each.attrib[name]
        changed = each.tag.startswith(_WORDS) and each.tag.endswith("Change")
        if (each.tag in _TRACES or changed) and each.getparent() is not None:
            each.getparent().remove(each)


def _drop_second_pictures(head: BaseOxmlElement) -> None:
    """Drop the drawing that some pictures have beside their pixels; it can hold anything."""
    for each in list(head.iter("{*}svgBlip")):
        extension = each.getparent()
        extension.getparent().remove(extension)


def _name_pictures(head: BaseOxmlElement) -> None:
    """Take the names of files and folders from pictures; one without a description is the logo."""
    for each in head.iter("{*}docPr", "{*}cNvPr"):
        each.set("name", _PLAIN_NAME)
        told = each.get("descr", "") or each.get("title", "")
        each.attrib.pop("title", None)
        is_path = "\\" in told or "/" in told
        if each.tag.endswith("docPr") or told:
            each.set("descr", told if told.strip() and not is_path else _LOGO)
    for each in head.iter("{*}imagedata", "{*}shape"):
        for name in [name for name in each.attrib if name.endswith(("}title", "}href"))]:
            del each.attrib[name]


def _bare_pictures(part: Part, refuse: Refuse) -> None:
    for each in part.rels.values():
        if each.reltype == RELATIONSHIP_TYPE.IMAGE:
            picture = bare(each.target_part.blob)
            if picture is None:
                refuse(tr("it holds a picture that is neither PNG nor JPEG. Put in one that is"))
            each.target_part._blob = picture  # noqa: SLF001 - the bytes have no setter


def _size_of_pictures(document: Document) -> int:
    parts = {id(each): each for each in document.part.package.iter_parts()}.values()
    return sum(len(each.blob) for each in parts if each.content_type.startswith("image/"))
