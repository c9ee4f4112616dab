"""The finished file: without what the library leaves in it, and always with the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time

from docx.document import Document
from docx.oxml.ns import qn

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Paper
from exports.markup import element

_LONGEST_PROPERTY = 255
"""Characters; python-docx refuses more."""

_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can hold
_UNIX = 3
_READABLE = 0o600 << 16

_KEPT_SETTINGS = tuple(
    map(qn, ("w:mirrorMargins", "w:gutterAtTop", "w:evenAndOddHeaders", "w:clrSchemeMapping"))
)
"""Settings that pages or colours of a template rest on, in the order that the format lays down."""


def describe(document: Document, paper: Paper) -> None:
    """Set the properties: what the document is, and nothing of who made it, where or for whom.

    The title is the kind of document: the one on paper may name children, and programs list
    properties where nobody has opened the file.
    """
    properties = document.core_properties
    when = datetime.combine(paper.dated, time(), UTC) if paper.dated else _UNDATED
    named = ", ".join(filter(None, (paper.kind or paper.title, paper.reference)))
    properties.title = clean(named)[:_LONGEST_PROPERTY]
    properties.subject = ""
    properties.author = ""
    properties.last_modified_by = ""
    properties.comments = ""
    properties.keywords = ""
    properties.category = clean(paper.marking)[:_LONGEST_PROPERTY]
    properties.language = paper.language
    properties.revision = 1
    properties.identifier = clean(f"{paper.reference} {paper.fingerprint}".strip())
    properties.version = clean(paper.version)
    properties.content_status = _status(paper.version)
    properties.created = when
    properties.modified = when


def _status(version: str) -> str:
    if not version:
        return ""
    # In words a version is a draft, and its number alone once it is approved.
    return "Final" if version.isdecimal() else "Draft"


def settle(document: Document, language: str) -> None:
    """Write the settings anew: Word 2013 and later, the paper's language, no traces of editing.

    Of a template's own those alone stay that its pages need.
    """
    settings = document.settings.element
    kept = {each.tag: each for each in settings if each.tag in _KEPT_SETTINGS}
    for child in list(settings):
        settings.remove(child)
    compatibility = [
        element("compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=val)
        for name, val in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    ]
    mirrored, gutter, even, colours = (kept.get(tag) for tag in _KEPT_SETTINGS)
    in_order = [
        element("zoom", percent=100),
        mirrored,
        gutter,
        element("defaultTabStop", val=720),
        even,
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", compatibility),
        element("themeFontLang", val=language),
        colours,
        element("decimalSymbol", val="."),
        element("listSeparator", val=","),
    ]
    settings.extend(each for each in in_order if each is not None)


def packed(document: Document) -> bytes:
    """The file's bytes; the same document gives the same bytes at any time."""
    loose = io.BytesIO()
    document.save(loose)
    tight = io.BytesIO()
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(tight, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            target.writestr(entry, source.read(name))
    return tight.getvalue()
