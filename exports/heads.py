"""What stands at the head and foot of each page: marking, kind, reference, version, page number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer, _Header

from cpc_tui.conference.papers.paper import Paper, Span
from cpc_tui.conference.papers.stamp import BETWEEN, stamp
from cpc_tui.language import tr
from exports.markup import element, field
from exports.text import paragraph_of, properties, run, runs

_CODES = (qn("w:instrText"), qn("w:fldSimple"))


def lay_head_and_foot(document: Document, paper: Paper) -> Iterator[BaseOxmlElement]:
    """Write them into every head and foot that the document shows, below what stands there.

    Args:
        document: A new one from a template, of one section.
        paper: Whose words they are.

    Yields:
        Each paragraph that was written.
    """
    heads, feet = _heads_and_feet(document)
    for head in heads:
        lines = {"Marking": paper.marking, "PageKind": paper.kind}
        told = {style: words for style, words in lines.items() if words} or {"PageKind": ""}
        above = [paragraph_of((Span(words),), style) for style, words in told.items()]
        head.extend(above)
        yield from above
    for foot in feet:
        below = _foot_line(paper, numbered=not _is_numbered(foot))
        foot.append(below)
        yield below


def _heads_and_feet(document: Document) -> tuple[Iterable[BaseOxmlElement], ...]:
    """Those that are shown: of all pages, of the first and of those with even numbers.

    One that is missing is made, without words; one that serves in two places is there once.
    """
    section = document.sections[0]
    pairs = [(section.header, section.footer)]
    if section.different_first_page_header_footer:
        pairs.append((section.first_page_header, section.first_page_footer))
    if document.settings.odd_and_even_pages_header_footer:
        pairs.append((section.even_page_header, section.even_page_footer))
    return tuple(dict.fromkeys(map(_whole, each)) for each in zip(*pairs, strict=True))


def _whole(part: _Header | _Footer) -> BaseOxmlElement:
    is_new = part.is_linked_to_previous
    whole: BaseOxmlElement = part._element  # noqa: SLF001 - python-docx has no other way to it
    for child in list(whole) if is_new else ():
        whole.remove(child)
    return whole


def _is_numbered(foot: BaseOxmlElement) -> bool:
    """Whether the template's own foot says which page it is, of how many."""
    told = " ".join(
        (each.text or "") + " " + each.get(qn("w:instr"), "") for each in foot.iter(*_CODES)
    )
    return {"PAGE", "NUMPAGES"} <= set(told.upper().split())


def _foot_line(paper: Paper, *, numbered: bool) -> BaseOxmlElement:
    told = stamp(paper)
    page = (
        run((BETWEEN if told else "") + tr("Page ")),
        *field("PAGE", [run("1")]),
        run(tr(" of ")),
        *field("NUMPAGES", [run("1")]),
    )
    return element("p", [properties("Footer"), *runs(told), *(page if numbered else ())])
