"""What documents are made from: the product's own looks, or a template of the authority."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr, tr_n
from exports.letterhead import keep_letterhead, keep_parts
from exports.lists import Lists, lists_of, own_lists
from exports.package import packed
from exports.page import Page, lay_page
from exports.styles import clashing_styles, clear_styles, complete_styles, missing_styles
from exports.template_file import parts_of, refuse

_NARROWEST = 3402
"""Twentieths of a point between the margins, 6 cm: tables need as much."""

_UNREADABLE = (
    AttributeError,
    IndexError,
    KeyError,
    OpcError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    etree.LxmlError,
)
"""What the library raises at a package that is whole but not as Word writes it."""

_ROOTS = {
    "main": "w:document",
    "styles": "w:styles",
    "numbering": "w:numbering",
    "settings": "w:settings",
    "header": "w:hdr",
    "footer": "w:ftr",
}
"""The outermost element of a part by the end of its content type."""


@dataclass(frozen=True)
class Template:
    """A template that was checked once and serves for many documents.

    Attributes:
        content: A Word file without words: styles, lists, head, foot and page.
        styles: Under which id each of our styles is found in it.
        lists: How it writes its lists.
    """

    content: bytes
    styles: Mapping[str, str]
    lists: Lists


@cache
def own_template() -> Template:
    """The looks of the product itself: A4, and nothing in head and foot but what a paper says."""
    document = docx.Document()
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    keep_parts(document)
    clear_styles(document)
    lay_page(body[-1], anew=True)
    keys = complete_styles(document)
    return Template(lists=own_lists(document), styles=keys, content=packed(document))


def read_template(path: Path) -> Template:
    """An authority's own template: its styles, margins, logo, head and foot are kept.

    The words of its body are not, nor its properties, comments, author and company. Styles that
    are the product's alone are added where it has none of the name.

    Args:
        path: A `.docx` or `.dotx` file.

    Raises:
        ExportRefused: With a sentence for the person who chose it: it is no Word file, is broken,
            encrypted, too large, holds macros or links, or lacks a style that it must have.
    """
    parts = parts_of(path)
    refused = partial(refuse, path)
    try:
        document = docx.Document(_zipped(parts))
        _check_roots(document)
        _check_styles(document, path)
        keep_letterhead(document, refused)
        keys = complete_styles(document)
        lists = lists_of(document, keys["ListBullet"], keys["ListNumber"])
        if Page(document).text_width("portrait") < _NARROWEST:
            refuse(path, tr("its margins leave no room for words. Make them narrower"))
        return Template(lists=lists, styles=keys, content=packed(document))
    except _UNREADABLE:
        refuse(path, tr("it is broken. Open it in Word and save it again"))


def _zipped(parts: Mapping[str, bytes]) -> io.BytesIO:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    made.seek(0)
    return made


def _check_roots(document: Document) -> None:
    """Make sure that each part is what its relation says."""
    parts = document.part.related_parts.values()
    for part in (document.part, *parts):
        root = getattr(part, "element", None)
        name = _ROOTS.get(part.content_type.rsplit(".", 1)[-1].removesuffix("+xml"))
        if name and (root is None or root.tag != qn(name)):
            message = tr("a part of another kind")
            raise ValueError(message)


def _check_styles(document: Document, path: Path) -> None:
    missing = missing_styles(document)
    if missing:
        what = tr_n("style", "styles", len(missing))
        named = _listed(missing)
        refuse(
            path,
            tr(
                "it has no {what} {named}. Add what is missing in Word, and save it again",
                what=what,
                named=named,
            ),
        )
    clashing = clashing_styles(document)
    if clashing:
        refuse(
            path,
            tr(
                "its style {clashing} is for something else. Give that another name",
                clashing=clashing[0],
            ),
        )


def _listed(names: tuple[str, ...]) -> str:
    *first, last = names
    return tr("{first} and {last}", first=", ".join(first), last=last) if first else last
