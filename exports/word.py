"""A paper as a Word file."""

from __future__ import annotations

from functools import partial

import docx

from cpc_tui.conference.papers.paper import Paper
from exports.body import Body
from exports.package import describe, packed, settle, strip
from exports.pages import lay_head_and_foot, section_of
from exports.styles import lay_lists, lay_styles


def word_bytes(paper: Paper) -> bytes:
    """The bytes of a `.docx` file; the same paper always gives the same bytes.

    Any text whatsoever can stand in the paper: what Word cannot hold is left out.

    Args:
        paper: From `minutes` or `plan`.
    """
    document = docx.Document()
    strip(document)
    lay_styles(document, paper.language)
    settle(document, paper.language)
    describe(document, paper)
    lay_head_and_foot(document, paper)
    body = Body(paper, partial(section_of, document))
    written = body.elements()
    last = section_of(document, body.orientation)
    lay_lists(document, body.numbered_lists)
    content = document.element.body
    for child in list(content):
        content.remove(child)
    content.extend([*written, last])
    return packed(document)
