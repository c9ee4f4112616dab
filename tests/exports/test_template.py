"""An authority's own template: what is kept of it, what is added, and what never gets out."""

import io
from pathlib import Path
from secrets import token_bytes

import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from cpc_tui.conference.papers.paper import Bullets, Facts, Heading, Turn, line, paragraph
from exports.files import ExportRefused
from exports.looks import LOOKS
from exports.template import Template, read_template
from exports.word import word_bytes
from tests.exports.house_templates import (
    AUTHOR,
    LETTERHEAD,
    SECRET,
    as_dotx,
    changed,
    drop_style,
    house_document,
    png,
    put,
    related,
    rename_ids,
    saved,
)
from tests.exports.test_word import TABLE
from tests.exports.word_files import opened, paper_of, parts_of, text_of, xml_of

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


def heads_of(content: bytes) -> list[list[str]]:
    """The paragraphs of every head and foot of a file."""
    names = [name for name in parts_of(content) if name.startswith(("word/header", "word/footer"))]
    return [
        ["".join(each.itertext()) for each in xml_of(content, name).iter(qn("w:p"))]
        for name in sorted(names)
    ]


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


def test_styles_go_by_their_names(tmp_path: Path) -> None:
    """A template whose styles have the ids of another language is used all the same."""
    document = house_document()
    rename_ids(document, {"Title": "Titel", "Heading1": "berschrift1", "ListBullet": "Punkte"})
    content = word_bytes(PAPER, template_of(tmp_path, document))
    styles = {each.text: each.style.name for each in opened(content).paragraphs if each.style}
    assert (styles["One"], styles["a"]) == ("Heading 1", "List Bullet")
    assert styles["Minutes of the conference"] == "Title"


def test_our_own_styles_are_added_where_missing(tmp_path: Path) -> None:
    """What no authority has is added; what it has under that name is its own."""
    document = house_document()
    document.styles.add_style("Lead", 1).font.bold = True
    content = word_bytes(PAPER, template_of(tmp_path, document))
    names = [each.name for each in opened(content).styles]
    assert {"Marking", "Gap", "Record Table", "Fact"} <= set(names)
    assert names.count("Lead") == 1
    assert opened(content).styles["Lead"].font.bold


@pytest.mark.parametrize("names", [("Heading 3",), ("Title", "List Bullet")])
def test_a_missing_style_is_named(tmp_path: Path, names: tuple[str, ...]) -> None:
    """A template without headings of its own would not look like the authority: it says which."""
    document = house_document()
    for name in names:
        drop_style(document, name)
    what = "style" if len(names) == 1 else "styles"
    with pytest.raises(ExportRefused, match=f"it has no {what} {' and '.join(names)}"):
        template_of(tmp_path, document)


def test_a_style_of_our_name_for_something_else_is_named(tmp_path: Path) -> None:
    """A character style called Lead cannot be a paragraph's."""
    document = house_document()
    document.styles.add_style("Lead", 2)
    with pytest.raises(ExportRefused, match="its style Lead is for something else"):
        template_of(tmp_path, document)


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


def test_lists_of_the_template_begin_again(tmp_path: Path) -> None:
    """Two numbered lists in the template's own shape both begin at 1."""
    content = word_bytes(PAPER, template_of(tmp_path))
    used = {
        each.find(f".//{qn('w:numId')}").get(qn("w:val"))
        for each in xml_of(content, "word/document.xml").iter(qn("w:numPr"))
    }
    numbering = xml_of(content, "word/numbering.xml")
    starts = {
        each.get(qn("w:numId")): each.find(qn("w:abstractNumId")).get(qn("w:val"))
        for each in numbering.iter(qn("w:num"))
        if next(each.iter(qn("w:startOverride")), None) is not None
    }
    assert len(used) == 2
    assert used <= set(starts)
    assert len({starts[each] for each in used}) == 1


def test_a_template_without_lists_gets_ours(tmp_path: Path) -> None:
    """Bullets and numbers are there although the template's styles have none."""
    document = house_document()
    for name in ("List Bullet", "List Number"):
        properties = document.styles[name].element.pPr
        properties.remove(properties.numPr)
    numbering = document.part.rels
    for key in [key for key, each in numbering.items() if each.reltype.endswith("/numbering")]:
        del numbering[key]
    content = word_bytes(PAPER, template_of(tmp_path, document))
    lists = xml_of(content, "word/document.xml").iter(qn("w:numPr"))
    assert len(list(lists)) == 4
    forms = xml_of(content, "word/numbering.xml").iter(qn("w:numFmt"))
    assert sorted(each.get(qn("w:val")) for each in forms) == ["bullet", "decimal"]


def test_a_logo_without_a_description_has_one(tmp_path: Path) -> None:
    """A screen reader hears that it is a logo, and never the name of a file or folder."""
    document = house_document()
    picture = document.sections[0].header.part.element.find(f".//{qn('wp:docPr')}")
    picture.set("descr", r"C:\Users\mquill\logo.png")
    content = word_bytes(PAPER, template_of(tmp_path, document))
    (head,) = (name for name in parts_of(content) if name.startswith("word/header"))
    assert xml_of(content, head).find(f".//{qn('wp:docPr')}").get("descr") == "Logo"
    assert b"mquill" not in parts_of(content)[head]


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


def test_the_page_about_templates_names_every_style() -> None:
    """Whoever makes a template can look up which styles of theirs would be used."""
    page = (Path(__file__).parents[2] / "docs" / "template.md").read_text()
    told = " ".join(page.split()).casefold()
    assert [look.name for look in LOOKS if f" {look.name.casefold()}" not in told] == []


def test_too_large_a_picture_is_refused(tmp_path: Path) -> None:
    """A logo of megabytes would be in every file that is handed out."""
    document = house_document()
    length = 2_200_000
    noise = length.to_bytes(4, "big") + b"IDAT" + token_bytes(length + 4)
    picture = png()[:-12] + noise + png()[-12:]
    document.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(picture))
    with pytest.raises(ExportRefused, match="pictures take more than 2 MB"):
        read_template(put(tmp_path, saved(document)))
