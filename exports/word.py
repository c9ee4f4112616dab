"""A paper as a Word file."""

from __future__ import annotations

import io
from collections.abc import Mapping

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cpc_tui.conference.papers.paper import Paper
from exports.body import Body
from exports.heads import lay_head_and_foot
from exports.large_letters import enlarge
from exports.lists import lay_lists
from exports.package import describe, packed, settle
from exports.page import Page
from exports.styles import say_language
from exports.template import Template, own_template

_STYLED = (qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))


def word_bytes(paper: Paper, template: Template | None = None) -> bytes:
    """The bytes of a `.docx` file; the same paper and template always give the same bytes.

    Any text whatsoever can stand in the paper: what Word cannot hold is left out.

    Args:
        paper: From one of the modules of `papers`.
        template: The authority's own, from `read_template`; without one, the product's looks.
    """
    base = template or own_template()
    document = docx.Document(io.BytesIO(base.content))
    settle(document, paper.language)
    say_language(document, paper.language)
    if paper.letters is not None:
        enlarge(document, paper.letters)
    describe(document, paper)
    for each in lay_head_and_foot(document, paper):
        _name_styles(each, base.styles)
    _lay_body(document, paper, base)
    return packed(document)


def _lay_body(document: Document, paper: Paper, base: Template) -> None:
    page = Page(document)
    body = Body(paper, page, base.lists)
    written = [*body.elements(), page.section(body.orientation)]
    lay_lists(document, base.lists, body.numbered_lists)
    content = document.element.body
    for child in list(content):
        content.remove(child)
    content.extend(written)
    _name_styles(content, base.styles)


def _name_styles(part: BaseOxmlElement, ids: Mapping[str, str]) -> None:
    """Let what we wrote go by the ids of the template."""
    for each in part.iter(*_STYLED):
        key = each.get(qn("w:val"))
        each.set(qn("w:val"), ids.get(key, key))
