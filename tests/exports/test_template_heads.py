"""Heads and feet of an authority's template, with ours below them, on every kind of page."""

from pathlib import Path

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from exports.word import word_bytes
from tests.exports.house_templates import (
    LETTERHEAD,
    house_document,
)
from tests.exports.templated import FOOT, PAPER, template_of
from tests.exports.word_files import opened, parts_of, xml_of


def test_head_logo_margins_and_styles_are_kept(tmp_path: Path) -> None:
    """The letterhead stands above our marking, the logo is in the file, headings keep colours."""
    content = word_bytes(PAPER, template_of(tmp_path))
    document = opened(content)
    first = document.sections[0]
    assert [each.text for each in first.header.paragraphs] == [
        "",
        LETTERHEAD,
        "OFFICIAL-SENSITIVE",
        "Minutes",
    ]
    assert [each.text for each in first.footer.paragraphs] == ["1 Example Street, ZZ1 2AB", FOOT]
    assert [name for name in parts_of(content) if "media" in name] == ["word/media/image1.png"]
    assert first.left_margin is not None
    assert round(first.left_margin.mm) == 30
    assert str(document.styles["Heading 1"].font.color.rgb) == "600060"
    assert [
        each.style.name for each in document.paragraphs if each.text == "One" and each.style
    ] == ["Heading 1"]


def test_pages_turn_with_the_templates_margins(tmp_path: Path) -> None:
    """After a turn the page lies on its side, with the same head, and tables fill its width."""
    content = word_bytes(PAPER, template_of(tmp_path))
    sizes = [(s.page_width, s.page_height) for s in opened(content).sections]
    assert sizes[0] == sizes[1][::-1]
    assert all(s.header.paragraphs[1].text == LETTERHEAD for s in opened(content).sections)
    widths = [
        sum(int(column.get(qn("w:w"))) for column in grid)
        for grid in xml_of(content, "word/document.xml").iter(qn("w:tblGrid"))
    ]
    assert [round(each / 56.7) for each in widths] == [150, 237]


def test_first_and_even_pages_are_marked_too(tmp_path: Path) -> None:
    """Where the template has other heads for them, or none, marking and reference stand there."""
    document = house_document()
    document.settings.odd_and_even_pages_header_footer = True
    first = document.sections[0]
    first.different_first_page_header_footer = True
    first.first_page_header.paragraphs[0].text = "First page"
    content = word_bytes(PAPER, template_of(tmp_path, document))
    opening, following = opened(content).sections
    for head in (opening.header, opening.first_page_header, opening.even_page_header):
        assert [each.text for each in head.paragraphs][-2:] == ["OFFICIAL-SENSITIVE", "Minutes"]
    for foot in (opening.footer, opening.first_page_footer, opening.even_page_footer):
        assert foot.paragraphs[-1].text == FOOT
    assert opening.first_page_header.paragraphs[0].text == "First page"
    assert not following.different_first_page_header_footer


def test_one_head_for_first_and_other_pages_is_marked_once(tmp_path: Path) -> None:
    """Where two kinds of pages share a head, our lines stand in it once."""
    document = house_document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for kind in ("headerReference", "footerReference"):
        shared = document.element.body.sectPr.find(qn(f"w:{kind}"))
        first = OxmlElement(f"w:{kind}")
        first.set(qn("w:type"), "first")
        first.set(qn("r:id"), shared.get(qn("r:id")))
        shared.addprevious(first)
    opening = opened(word_bytes(PAPER, template_of(tmp_path, document))).sections[0]
    assert [each.text for each in opening.first_page_header.paragraphs][2:] == [
        "OFFICIAL-SENSITIVE",
        "Minutes",
    ]
    assert opening.first_page_footer.paragraphs[-1].text == FOOT
    assert len(opening.first_page_footer.paragraphs) == 2


def test_heads_of_an_earlier_section_are_those_of_the_last(tmp_path: Path) -> None:
    """A last section that takes its head over from the one before keeps it."""
    document = house_document()
    document.add_section()
    content = word_bytes(PAPER, template_of(tmp_path, document))
    assert opened(content).sections[0].header.paragraphs[1].text == LETTERHEAD


def test_a_foot_with_page_numbers_has_them_once(tmp_path: Path) -> None:
    """Where the template numbers its pages, ours does not do it again."""
    document = house_document()
    foot = next(document.sections[0].footer.part.element.iter(qn("w:p")))
    for code in ("PAGE", r"NUMPAGES \* MERGEFORMAT"):
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        foot.append(field)
    content = word_bytes(PAPER, template_of(tmp_path, document))
    assert opened(content).sections[0].footer.paragraphs[-1].text == FOOT.partition(" · Page")[0]


def test_a_logo_without_a_description_has_one(tmp_path: Path) -> None:
    """A screen reader hears that it is a logo, and never the name of a file or folder."""
    document = house_document()
    picture = document.sections[0].header.part.element.find(f".//{qn('wp:docPr')}")
    picture.set("descr", r"C:\Users\mquill\logo.png")
    content = word_bytes(PAPER, template_of(tmp_path, document))
    (head,) = (name for name in parts_of(content) if name.startswith("word/header"))
    assert xml_of(content, head).find(f".//{qn('wp:docPr')}").get("descr") == "Logo"
    assert b"mquill" not in parts_of(content)[head]
