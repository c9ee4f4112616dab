"""How the tests read a Word file back."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from cpc_tui.conference.papers.paper import Block, Paper
from exports.word import word_bytes


def opened(content: bytes) -> Document:
    """The document of these bytes."""
    return docx.Document(io.BytesIO(content))


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of the file by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def xml_of(content: bytes, part: str) -> Any:
    """One part as XML."""
    return etree.fromstring(parts_of(content)[part])


def table_in(content: bytes) -> Any:
    """The first table of a file, as XML."""
    return next(xml_of(content, "word/document.xml").iter(qn("w:tbl")))


def text_of(content: bytes) -> str:
    """All text of body, headers and footers; runs joined, white space as single spaces."""
    told: list[str] = []
    for name, part in parts_of(content).items():
        if name.startswith("word/") and name.endswith(".xml"):
            told.extend(map(_words, etree.fromstring(part).iter(qn("w:p"))))
    return " ".join(" ".join(told).split())


def _words(paragraph: Any) -> str:
    breaks = {qn("w:br"): " ", qn("w:tab"): " "}
    return "".join(
        breaks.get(each.tag, each.text or "") for each in paragraph.iter(qn("w:t"), *breaks)
    )


def paper_of(*blocks: Block, **parts: Any) -> Paper:
    """A paper with these blocks."""
    given: dict[str, Any] = {
        "title": "Minutes of the conference",
        "subtitle": ("Okafor family",),
        "kind": "Minutes",
        "marking": "OFFICIAL-SENSITIVE",
        "reference": "T-1",
        **parts,
    }
    return Paper(blocks=blocks, **given)


def written(*blocks: Block, **parts: Any) -> bytes:
    """The Word file of a paper with these blocks."""
    return word_bytes(paper_of(*blocks, **parts))
