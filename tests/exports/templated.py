"""A paper with lists, tables and a page on its side, and templates to make it on."""

from pathlib import Path

from docx.document import Document

from cpc_tui.conference.papers.composing import line, paragraph
from cpc_tui.conference.papers.paper import Bullets, Heading, Turn
from exports.template import Template, read_template
from tests.exports.house_templates import as_dotx, house_document, put, saved
from tests.exports.test_word import TABLE
from tests.exports.word_files import paper_of

PAPER = paper_of(
    Heading(1, "One"),
    paragraph("words"),
    Bullets((line("a"), line("b"))),
    Bullets((line("c"),), numbered=True),
    Bullets((line("d"),), numbered=True),
    TABLE,
    Turn("landscape"),
    TABLE,
    version="1",
    fingerprint="3f9ac01b22d4",
)
FOOT = "Reference T-1 · Version 1 · 3f9a c01b 22d4 · Page 1 of 1"


def template_of(folder: Path, document: Document | None = None) -> Template:
    """The template that a document makes."""
    return read_template(put(folder, as_dotx(saved(document or house_document()))))
