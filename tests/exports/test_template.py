"""An authority's own template: what serves a paper, and what of it never gets out."""

import io
from pathlib import Path
from secrets import token_bytes

import pytest

from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.paper import Facts
from exports.refused import ExportRefused
from exports.template import read_template
from exports.word import word_bytes
from tests.exports.house_templates import (
    AUTHOR,
    SECRET,
    changed,
    house_document,
    png,
    put,
    related,
    saved,
)
from tests.exports.templated import PAPER, template_of
from tests.exports.word_files import opened, paper_of, parts_of, text_of


def test_its_words_and_people_do_not_get_out(tmp_path: Path) -> None:
    """No author, company, comment, old words, pictures of the body, or what pictures tell."""
    content = saved(house_document())
    content = related(content, "_rels/.rels", "custom-properties", "docProps/x.xml", outside=False)
    types = parts_of(content)["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/docProps/x.xml" ContentType="application/xml"/></Types>',
    )
    custom = f"<a>{AUTHOR} {SECRET}</a>".encode()
    content = changed(content, {"docProps/x.xml": custom, "[Content_Types].xml": types})
    made = word_bytes(PAPER, read_template(put(tmp_path, content)))
    for name, part in parts_of(made).items():
        assert AUTHOR.encode() not in part, name
        assert SECRET.encode() not in part, name
    assert not any(name.startswith(("customXml", "docProps/x")) for name in parts_of(made))


def test_the_same_paper_and_template_give_the_same_bytes(tmp_path: Path) -> None:
    """A template read twice makes the same file to the last byte."""
    made = {word_bytes(PAPER, template_of(tmp_path)) for _ in range(2)}
    assert len(made) == 1


def test_one_template_serves_many_papers(tmp_path: Path) -> None:
    """What one document adds to head and lists is not in the next one."""
    template = template_of(tmp_path)
    first = word_bytes(PAPER, template)
    other = word_bytes(paper_of(paragraph("x"), reference="T-2"), template)
    assert word_bytes(PAPER, template) == first
    assert "T-1" not in text_of(other)


def test_text_is_in_our_language(tmp_path: Path) -> None:
    """Whatever language the template was written in, what it makes is British English."""
    document = house_document()
    content = word_bytes(PAPER, template_of(tmp_path, document))
    assert not any(b"en-US" in part for part in parts_of(content).values())


def test_a_document_without_a_section_is_a_template(tmp_path: Path) -> None:
    """Where the file lays down no page, it is A4 with our margins."""
    document = house_document()
    body = document.element.body
    body.remove(body.sectPr)
    width = opened(word_bytes(PAPER, template_of(tmp_path, document))).sections[0].page_width
    assert width is not None
    assert round(width.mm) == 210


def test_facts_and_lists_follow_the_template(tmp_path: Path) -> None:
    """A paper with every kind of block opens again."""
    opened(word_bytes(paper_of(Facts((), "none")), template_of(tmp_path)))


def test_too_large_a_picture_is_refused(tmp_path: Path) -> None:
    """A logo of megabytes would be in every file that is handed out."""
    document = house_document()
    length = 2_200_000
    noise = length.to_bytes(4, "big") + b"IDAT" + token_bytes(length + 4)
    picture = png()[:-12] + noise + png()[-12:]
    document.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(picture))
    with pytest.raises(ExportRefused, match="pictures take more than 2 MB"):
        read_template(put(tmp_path, saved(document)))
