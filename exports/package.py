"""The finished file: without what the library leaves in it, and always with the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Paper
from exports.markup import element

_LONGEST_PROPERTY = 255
"""Characters; python-docx refuses more."""

_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can hold
_UNIX = 3
_READABLE = 0o600 << 16

_FROM_THE_TEMPLATE = frozenset(
    {
        RELATIONSHIP_TYPE.THUMBNAIL,
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        RELATIONSHIP_TYPE.CUSTOM_XML,
        RELATIONSHIP_TYPE.WEB_SETTINGS,
        "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    }
)
"""Parts of python-docx's own template that say nothing of this document, or of another program."""


def strip(document: Document) -> None:
    """Drop the template's picture, program name and spare styles."""
    package = document.part.package
    for relationships in (package.rels, document.part.rels):
        _drop(relationships)


def _drop(relationships: Relationships) -> None:
    for key in [key for key, each in relationships.items() if each.reltype in _FROM_THE_TEMPLATE]:
        del relationships[key]


def describe(document: Document, paper: Paper) -> None:
    """Set the properties: what the document is, and nothing of who made it or where."""
    properties = document.core_properties
    when = datetime.combine(paper.dated, time(), UTC) if paper.dated else _UNDATED
    properties.title = clean(f"{paper.title}, {paper.reference}")[:_LONGEST_PROPERTY]
    properties.subject = ""
    properties.author = ""
    properties.last_modified_by = ""
    properties.comments = ""
    properties.keywords = ""
    properties.category = clean(paper.marking)[:_LONGEST_PROPERTY]
    properties.language = paper.language
    properties.revision = 1
    properties.created = when
    properties.modified = when


def settle(document: Document, language: str) -> None:
    """Write the settings anew: Word 2013 and later, British English, no traces of editing."""
    settings = document.settings.element
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
    settings.extend(
        [
            element("zoom", percent=100),
            element("defaultTabStop", val=720),
            element("characterSpacingControl", val="doNotCompress"),
            element("compat", compatibility),
            element("themeFontLang", val=language),
            element("decimalSymbol", val="."),
            element("listSeparator", val=","),
        ]
    )


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
